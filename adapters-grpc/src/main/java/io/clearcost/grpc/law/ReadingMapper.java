package io.clearcost.grpc.law;

import com.google.protobuf.ByteString;
import io.clearcost.domain.gate.ReadingDependence;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.proto.type.v1.ReadingAnswer;
import io.clearcost.proto.type.v1.TurningReading;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Writes the answers to open questions. */
public final class ReadingMapper {

  /** Every decision tells one answer to each question, so they are written once. */
  private static final Map<Answer, ReadingAnswer> ANSWERS = new EnumMap<>(Answer.class);

  static {
    for (Answer answer : Answer.values()) {
      ANSWERS.put(
          answer,
          ReadingAnswer.newBuilder()
              .setReadingIdBytes(ByteString.copyFromUtf8(answer.reading().id()))
              .setReadingBytes(ByteString.copyFromUtf8(answer.reading().name()))
              .setAnswerBytes(ByteString.copyFromUtf8(answer.name()))
              .build());
    }
  }

  private static final Kept<ReadingDependence, io.clearcost.proto.type.v1.ReadingDependence>
      DEPENDENCES = new Kept<>(ReadingMapper::writeAnew);

  private ReadingMapper() {}

  /** What a finding rests on. */
  public static io.clearcost.proto.type.v1.ReadingDependence write(ReadingDependence dependence) {
    return DEPENDENCES.of(dependence);
  }

  private static io.clearcost.proto.type.v1.ReadingDependence writeAnew(
      ReadingDependence dependence) {
    io.clearcost.proto.type.v1.ReadingDependence.Builder written =
        io.clearcost.proto.type.v1.ReadingDependence.newBuilder()
            .setRuleIdBytes(ByteString.copyFromUtf8(dependence.rule().value()));
    dependence.answers().forEach(answer -> written.addAnswers(write(answer)));
    dependence.turning().forEach(turning -> written.addTurning(write(turning)));
    return written.build();
  }

  /** An answer with the question that it answers. */
  public static ReadingAnswer write(Answer answer) {
    return Optional.ofNullable(ANSWERS.get(answer)).orElseThrow();
  }

  private static TurningReading write(ReadingDependence.Turning turning) {
    return TurningReading.newBuilder()
        .setAnswer(write(turning.answer()))
        .setOutcome(LawMapper.OUTCOME.toWire(turning.outcome()))
        .build();
  }
}
