package io.clearcost.bootstrap.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Message;
import io.clearcost.proto.gate.v1.AssessLoanRequest;
import io.clearcost.tapes.ledger.JsonFaults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Reads questions about one loan. A loan that was written down to be judged serves every question:
 * of a request of the gate the loan is taken, and the rest of it asks nothing here.
 */
public final class LoanRequests {

  private static final String LOAN = "loan";

  private LoanRequests() {}

  /**
   * Fills {@code request}, which has a field for the loan, with what {@code value} says.
   *
   * @return why that cannot be done
   */
  public static Optional<Refusal> merge(JsonValue value, Message.Builder request) {
    if (value.fault().isPresent() || !isForTheGate(value, request.getDescriptorForType())) {
      return RequestJson.merge(value, request);
    }
    AssessLoanRequest.Builder assessment = AssessLoanRequest.newBuilder();
    Optional<Refusal> misread = RequestJson.merge(value, assessment);
    if (misread.isEmpty() && assessment.hasLoan()) {
      request.setField(request.getDescriptorForType().findFieldByName(LOAN), assessment.getLoan());
    }
    return misread;
  }

  /** Whether it names something that only a request of the gate has. */
  private static boolean isForTheGate(JsonValue value, Descriptor wanted) {
    try (JsonParser parser = JsonFaults.STRICT.createParser(value.text())) {
      parser.nextToken();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        if (!JsonFaults.knows(wanted, name)
            && JsonFaults.knows(AssessLoanRequest.getDescriptor(), name)) {
          return true;
        }
        parser.nextToken();
        parser.skipChildren();
      }
      return false;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
