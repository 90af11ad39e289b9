package io.clearcost.grpc.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.Code;
import io.clearcost.grpc.error.Refused;
import io.clearcost.grpc.server.RunningServer;
import io.clearcost.proto.gate.v1.AssessLoanRequest;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Requests with garbage in random places: whatever comes, it is answered or refused in order. */
class RandomRequestsTest {

  private static final long SEED = 20_251_001;
  private static final int REQUESTS = 2_000;

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "0",
          "0.24",
          "-1",
          "1e9",
          "999999.999999999999",
          "2026-02-30",
          "2026-03-02",
          "2199-12-31",
          "1990-01-01",
          "interest",
          "guarantee",
          "bank-1",
          "\u0000",
          "\u202e",
          "息",
          "x".repeat(300));
  private static final List<Long> NUMBERS =
      List.of(
          0L,
          1L,
          -1L,
          2L,
          7L,
          12L,
          13L,
          31L,
          364L,
          365L,
          366L,
          480L,
          14_640L,
          9_999_999_999_999L,
          10_000_000_000_000L,
          -10_000_000_000_000L,
          (long) Integer.MAX_VALUE,
          Long.MAX_VALUE,
          Long.MIN_VALUE);

  @Test
  void assessLoan_randomGarbage_isNeverAnIncident() {
    Random random = new Random(SEED);
    int answered = 0;
    try (RunningServer server = RunningServer.start()) {
      for (int k = 0; k < REQUESTS; k++) {
        AssessLoanRequest request = request(random, k);
        try {
          server.gate().assessLoan(request);
          answered++;
        } catch (StatusRuntimeException e) {
          Refused refused = Refused.of(e);
          assertThat(refused.code())
              .as("seed %d, request %d: %s", SEED, k, request)
              .isIn(
                  Code.INVALID_ARGUMENT,
                  Code.NOT_FOUND,
                  Code.FAILED_PRECONDITION,
                  Code.ALREADY_EXISTS);
          assertThat(refused.reason()).matches("[A-Z][A-Z0-9_]+[A-Z0-9]");
        }
      }
    }

    assertThat(answered).as("some garbage is harmless").isBetween(REQUESTS / 50, REQUESTS - 1);
  }

  private static AssessLoanRequest request(Random random, int k) {
    Mutations mutations = new Mutations(new Drawn(random));
    AssessLoanRequest.Builder request =
        AssessLoanRequest.newBuilder()
            .setRequestId("request-" + k)
            .setInstitutionId(random.nextBoolean() ? RunningServer.BANK : RunningServer.SMALL_LOAN)
            .setLoanReference("loan-" + k)
            .setLoan(mutations.offer());
    int changes = 1 + random.nextInt(3);
    for (int change = 0; change < changes; change++) {
      mutations.change(request);
    }
    return request.build();
  }

  /** Garbage from a seed. */
  private record Drawn(Random random) implements Mutations.Source {
    @Override
    public int below(int bound) {
      return random.nextInt(bound);
    }

    @Override
    public String text() {
      return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    @Override
    public long number() {
      return NUMBERS.get(random.nextInt(NUMBERS.size()));
    }
  }
}
