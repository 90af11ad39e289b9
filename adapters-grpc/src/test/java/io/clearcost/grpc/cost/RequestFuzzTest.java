package io.clearcost.grpc.cost;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.protobuf.InvalidProtocolBufferException;
import io.clearcost.grpc.server.RunningServer;
import io.clearcost.proto.cost.v1.CalculateCostRequest;
import io.clearcost.proto.cost.v1.CalculateSettlementCurveRequest;
import io.clearcost.proto.cost.v1.FindHeadroomRequest;
import io.clearcost.proto.cost.v1.LoanOffer;
import io.clearcost.proto.gate.v1.AssessLoanRequest;

/**
 * Whatever bytes come as a request, they are answered or refused in order.
 *
 * <p>An ordinary run tries the inputs kept beside this class in the test resources: the loans of
 * {@code examples/loans} on the wire, and whatever was found once. With {@code JAZZER_FUZZ=1} one
 * of the tests searches for further ones, guided by what they cover; the command is in
 * CONTRIBUTING.md.
 */
class RequestFuzzTest {

  private static final int MOST_CHANGES = 8;
  private static final int LONGEST_TEXT = 40;
  private static final int CALLS = 9;

  @FuzzTest(maxDuration = "")
  void calculateCost_anyBytes_isAnsweredOrRefused(byte[] bytes) {
    CalculateCostRequest request;
    try {
      request = CalculateCostRequest.parseFrom(bytes);
    } catch (InvalidProtocolBufferException e) {
      return; // gRPC answers what is no message; our code never sees it.
    }

    RequestPath.calculateCost(request);
  }

  @FuzzTest(maxDuration = "")
  void assessLoan_anyBytes_isAnsweredOrRefused(byte[] bytes) {
    AssessLoanRequest request;
    try {
      request = AssessLoanRequest.parseFrom(bytes);
    } catch (InvalidProtocolBufferException e) {
      return; // gRPC answers what is no message; our code never sees it.
    }

    RequestPath.assessLoan(request);
  }

  /** A loan that can be answered, changed in some places, asked about in one way or another. */
  @FuzzTest(maxDuration = "")
  void everyCall_changedLoan_isAnsweredOrRefused(FuzzedDataProvider data) {
    Mutations mutations = new Mutations(new Fuzzed(data));
    AssessLoanRequest.Builder request =
        AssessLoanRequest.newBuilder()
            .setRequestId("request")
            .setInstitutionId(data.consumeBoolean() ? RunningServer.BANK : RunningServer.SMALL_LOAN)
            .setLoanReference("loan")
            .setLoan(mutations.offer());
    int changes = data.consumeInt(0, MOST_CHANGES);
    for (int change = 0; change < changes; change++) {
      mutations.change(request);
    }

    ask(data.consumeInt(0, CALLS), request.build());
  }

  /** Seldom what takes longest, so that more loans are tried. */
  private static void ask(int call, AssessLoanRequest request) {
    LoanOffer loan = request.getLoan();
    switch (call) {
      case 0 ->
          RequestPath.findHeadroom(
              FindHeadroomRequest.newBuilder().setLoan(loan).setCap("0.24").build());
      case 1 ->
          RequestPath.calculateSettlementCurve(
              CalculateSettlementCurveRequest.newBuilder().setLoan(loan).build());
      default -> {
        RequestPath.assessLoan(request);
        RequestPath.calculateCost(CalculateCostRequest.newBuilder().setLoan(loan).build());
      }
    }
  }

  /** Garbage that the fuzzer decides. */
  private record Fuzzed(FuzzedDataProvider data) implements Mutations.Source {
    @Override
    public int below(int bound) {
      return data.consumeInt(0, bound - 1);
    }

    @Override
    public String text() {
      return data.consumeString(LONGEST_TEXT);
    }

    @Override
    public long number() {
      return data.consumeBoolean() ? data.consumeInt(-1, 500) : data.consumeLong();
    }
  }
}
