package io.clearcost.grpc.law;

import io.clearcost.domain.law.change.ReadingsInForce;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.law.reading.Reading;
import java.util.Arrays;
import java.util.List;

/** Writes the open questions of the law with the answers that hold. */
final class OpenQuestionMapper {

  private OpenQuestionMapper() {}

  static List<io.clearcost.proto.law.v1.Reading> write(ReadingsInForce readings) {
    return Arrays.stream(Reading.values()).map(reading -> write(reading, readings)).toList();
  }

  private static io.clearcost.proto.law.v1.Reading write(
      Reading reading, ReadingsInForce readings) {
    io.clearcost.proto.law.v1.Reading.Builder written =
        io.clearcost.proto.law.v1.Reading.newBuilder()
            .setReadingId(reading.id())
            .setReading(reading.name())
            .setQuestionEn(reading.question())
            .setQuestionZh(reading.questionZh())
            .addAllLegalBases(reading.texts().stream().map(LawMapper::write).toList())
            .addAllAnswers(reading.answers().stream().map(OpenQuestionMapper::write).toList())
            .setAnswerInForce(readings.readings().to(reading).name());
    readings.chosen(reading).map(LawChangeMapper::write).ifPresent(written::setChosenBy);
    return written.build();
  }

  private static io.clearcost.proto.law.v1.Answer write(Answer answer) {
    return io.clearcost.proto.law.v1.Answer.newBuilder()
        .setAnswer(answer.name())
        .setSentenceEn(answer.sentence())
        .setSentenceZh(answer.sentenceZh())
        .setInFavour(answer.inFavour())
        .setAgainst(answer.against())
        .setIsDefault(answer == answer.reading().byDefault())
        .build();
  }
}
