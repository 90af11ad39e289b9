package io.clearcost.grpc.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.Code;
import io.clearcost.domain.evidence.InMemoryDecisionLog;
import io.clearcost.grpc.error.Refused;
import io.clearcost.grpc.server.RunningServer;
import io.clearcost.proto.cost.v1.AnnualisedCost;
import io.clearcost.proto.cost.v1.CalculateCostRequest;
import io.clearcost.proto.cost.v1.CalculateCostResponse;
import io.clearcost.proto.cost.v1.CalculateSettlementCurveRequest;
import io.clearcost.proto.cost.v1.CalculateSettlementCurveResponse;
import io.clearcost.proto.cost.v1.CertifiedRate;
import io.clearcost.proto.cost.v1.ComprehensiveFinancingCost;
import io.clearcost.proto.cost.v1.FindHeadroomRequest;
import io.clearcost.proto.cost.v1.FindHeadroomResponse;
import io.clearcost.proto.cost.v1.RateProof;
import io.clearcost.proto.gate.v1.AssessLoanRequest;
import io.clearcost.proto.gate.v1.AssessLoanResponse;
import io.clearcost.proto.gate.v1.Decision;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * A request through mapper, use case and domain to its answer, without a server around it, and what
 * holds for the end of every one of them: whoever asks is answered or refused by a reason with a
 * name, soon. An exception passes through and fails the test.
 */
final class RequestPath {

  /** Far above what any request takes; it tells bounded from unbounded work, not fast from slow. */
  private static final long MOST_CPU_SECONDS = 10;

  /** What clients take of headers; the details travel in one, in Base64. */
  private static final int MOST_HEADER_BYTES = 8 << 10;

  /** Details may have 4,500 bytes, and one field named in two languages fits into the rest. */
  private static final int ROOM_USED_UP = 2_500;

  private static final Set<Code> REFUSALS =
      Set.of(Code.INVALID_ARGUMENT, Code.NOT_FOUND, Code.FAILED_PRECONDITION);
  private static final String PATH_PART = "[a-z][a-z0-9_]*(\\[\\d+\\])?";
  private static final String PATH = PATH_PART + "(\\." + PATH_PART + ")*";
  private static final BigDecimal HALF_A_DIGIT = new BigDecimal("5e-13");

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private RequestPath() {}

  static void calculateCost(CalculateCostRequest request) {
    List<CalculateCostResponse> answers =
        answers(
            request,
            CalculateCostResponse.getDefaultInstance(),
            RunningServer.costService()::calculateCost);

    answers.forEach(answer -> requireCertified(answer.getCost()));
  }

  static void assessLoan(AssessLoanRequest request) {
    List<AssessLoanResponse> answers =
        answers(
            request,
            AssessLoanResponse.getDefaultInstance(),
            RunningServer.gateService(new InMemoryDecisionLog())::assessLoan);

    answers.forEach(answer -> requireCertified(answer.getDecision()));
  }

  static void findHeadroom(FindHeadroomRequest request) {
    answers(
        request,
        FindHeadroomResponse.getDefaultInstance(),
        RunningServer.costService()::findHeadroom);
  }

  static void calculateSettlementCurve(CalculateSettlementCurveRequest request) {
    answers(
        request,
        CalculateSettlementCurveResponse.getDefaultInstance(),
        RunningServer.costService()::calculateSettlementCurve);
  }

  /** The one answer, or none where the request was refused in order. */
  private static <Q extends Message, A extends Message> List<A> answers(
      Q request, A empty, BiConsumer<Q, StreamObserver<A>> method) {
    Recorder<A> recorder = new Recorder<>();
    long before = THREADS.getCurrentThreadCpuTime();
    RunningServer.asLocal(() -> method.accept(request, recorder));
    long took = THREADS.getCurrentThreadCpuTime() - before;

    assertThat(TimeUnit.NANOSECONDS.toSeconds(took)).as("seconds").isLessThan(MOST_CPU_SECONDS);
    assertThat(recorder.ends).as("each call ends once").isEqualTo(1);
    assertThat(recorder.answers.size() + recorder.refusals.size()).isEqualTo(1);
    recorder.refusals.forEach(RequestPath::requireInOrder);
    recorder.answers.forEach(answer -> requireSerialised(answer, empty));
    return recorder.answers;
  }

  private static void requireInOrder(Throwable refusal) {
    assertThat(refusal).isInstanceOf(StatusRuntimeException.class);
    Refused refused = Refused.of((StatusRuntimeException) refusal);
    assertThat(refused.code()).isIn(REFUSALS);
    assertThat(refused.reason()).matches("[A-Z][A-Z0-9_]+[A-Z0-9]");
    assertThat(
            refused.status().getSerializedSize() / 3 * 4 + refused.status().getMessage().length())
        .as("fits into a header")
        .isLessThan(MOST_HEADER_BYTES);
    if (refused.reason().equals("FIELDS_MALFORMED")) {
      assertThat(refused.violations())
          .isNotEmpty()
          .allSatisfy(
              violation -> {
                assertThat(violation.getField()).matches(PATH);
                assertThat(violation.getReason()).matches("[A-Z_]+");
                assertThat(violation.getDescription()).isNotBlank();
                requireChinese(violation, refused.status().getSerializedSize());
              });
    }
  }

  /** Chinese may be missing only where the room in the header was used up. */
  private static void requireChinese(FieldViolation violation, int statusBytes) {
    if (violation.hasLocalizedMessage()) {
      assertThat(violation.getLocalizedMessage().getMessage()).matches("(?s).*\\p{IsHan}.*");
    } else {
      assertThat(statusBytes).as("bytes").isGreaterThan(ROOM_USED_UP);
    }
  }

  private static void requireSerialised(Message answer, Message empty) {
    try {
      assertThat(empty.getParserForType().parseFrom(answer.toByteArray())).isEqualTo(answer);
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError("what we write cannot be read", e);
    }
  }

  private static void requireCertified(Decision decision) {
    assertThat(decision.getOutcome().getNumber()).isPositive();
    assertThat(decision.getFindingsList()).isNotEmpty();
    requireCertified(decision.getCost());
  }

  private static void requireCertified(ComprehensiveFinancingCost cost) {
    assertThat(cost.getAnnualisedList()).isNotEmpty();
    cost.getAnnualisedList().stream()
        .filter(AnnualisedCost::hasRate)
        .map(AnnualisedCost::getRate)
        .forEach(RequestPath::requireOrdered);
    requireOrdered(cost.getProof().getUnitPeriod());
    if (cost.getProof().hasDated()) {
      requireOrdered(cost.getProof().getDated());
    }
  }

  private static void requireOrdered(CertifiedRate rate) {
    BigDecimal value = new BigDecimal(rate.getValue());
    assertThat(new BigDecimal(rate.getLower()))
        .isLessThanOrEqualTo(new BigDecimal(rate.getUpper()))
        .isLessThanOrEqualTo(value.add(HALF_A_DIGIT));
    assertThat(new BigDecimal(rate.getUpper()))
        .isGreaterThanOrEqualTo(value.subtract(HALF_A_DIGIT));
  }

  private static void requireOrdered(RateProof proof) {
    int ends = new BigDecimal(proof.getLower()).compareTo(new BigDecimal(proof.getUpper()));
    assertThat(ends).isNotPositive();
    assertThat(proof.getSignAtLower()).isEqualTo(ends == 0 ? 0 : -1);
    assertThat(proof.getSignAtUpper()).isEqualTo(ends == 0 ? 0 : 1);
  }

  /** Keeps what a service sends. */
  private static final class Recorder<A> implements StreamObserver<A> {

    private final List<A> answers = new ArrayList<>();
    private final List<Throwable> refusals = new ArrayList<>();
    private int ends;

    @Override
    public void onNext(A answer) {
      answers.add(answer);
    }

    @Override
    public void onError(Throwable refusal) {
      refusals.add(refusal);
      ends++;
    }

    @Override
    public void onCompleted() {
      ends++;
    }
  }
}
