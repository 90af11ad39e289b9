package io.clearcost.grpc.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.rpc.Code;
import io.clearcost.grpc.error.Refused;
import io.clearcost.grpc.server.RunningServer;
import io.clearcost.proto.cost.v1.CashFlows;
import io.clearcost.proto.cost.v1.LoanOffer;
import io.clearcost.proto.gate.v1.AssessLoanRequest;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
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
    List<LoanOffer> offers =
        List.of(
            Loans.of(Loans.terms("0.15", "2026-03-02").addFeeItems(Loans.termsFee())),
            Loans.of(Loans.terms("0.15", "2026-03-02").setFirstDueDate("2026-04-20")),
            Loans.of(Loans.bullet("0.15", 13, "2026-03-02")),
            Loans.of(Loans.plan()),
            Loans.of(Loans.pressCase("2026-03-02")),
            Loans.of(
                CashFlows.newBuilder()
                    .addFlows(Loans.dated("2026-03-02", 100_000))
                    .addFlows(Loans.dated("2026-04-02", -50_000))
                    .addFlows(Loans.dated("2026-06-17", -60_000))
                    .build()));
    AssessLoanRequest.Builder request =
        AssessLoanRequest.newBuilder()
            .setRequestId("request-" + k)
            .setInstitutionId(random.nextBoolean() ? RunningServer.BANK : RunningServer.SMALL_LOAN)
            .setLoanReference("loan-" + k)
            .setLoan(offers.get(random.nextInt(offers.size())));
    int changes = 1 + random.nextInt(3);
    for (int change = 0; change < changes; change++) {
      mutate(request, random);
    }
    return request.build();
  }

  /** Changes one field somewhere below {@code message}. */
  private static void mutate(Message.Builder message, Random random) {
    List<FieldDescriptor> fields = message.getDescriptorForType().getFields();
    List<FieldDescriptor> set = new ArrayList<>(message.getAllFields().keySet());
    boolean amongSet = !set.isEmpty() && random.nextInt(4) > 0;
    List<FieldDescriptor> choice = amongSet ? set : fields;
    FieldDescriptor field = choice.get(random.nextInt(choice.size()));
    if (field.isRepeated()) {
      mutateList(message, field, random);
    } else if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
      Message.Builder inner = message.newBuilderForField(field);
      inner.mergeFrom((Message) message.getField(field));
      mutate(inner, random);
      message.setField(field, inner.build());
    } else {
      message.setField(field, garbage(field, random));
    }
  }

  private static void mutateList(Message.Builder message, FieldDescriptor field, Random random) {
    int count = message.getRepeatedFieldCount(field);
    if (count == 0 || random.nextInt(5) == 0) {
      message.addRepeatedField(
          field,
          count == 0
              ? message.newBuilderForField(field).build()
              : message.getRepeatedField(field, random.nextInt(count)));
      return;
    }
    int index = random.nextInt(count);
    Message.Builder inner = message.newBuilderForField(field);
    inner.mergeFrom((Message) message.getRepeatedField(field, index));
    mutate(inner, random);
    message.setRepeatedField(field, index, inner.build());
  }

  private static Object garbage(FieldDescriptor field, Random random) {
    return switch (field.getJavaType()) {
      case STRING -> TEXTS.get(random.nextInt(TEXTS.size()));
      case INT -> NUMBERS.get(random.nextInt(NUMBERS.size())).intValue();
      case LONG -> NUMBERS.get(random.nextInt(NUMBERS.size()));
      case BOOLEAN -> random.nextBoolean();
      case ENUM -> value(field, random);
      default -> throw new IllegalStateException("no such field in a request: " + field);
    };
  }

  private static EnumValueDescriptor value(FieldDescriptor field, Random random) {
    return field.getEnumType().findValueByNumberCreatingIfUnknown(random.nextInt(12));
  }
}
