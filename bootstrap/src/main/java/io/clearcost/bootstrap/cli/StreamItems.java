package io.clearcost.bootstrap.cli;

import com.google.rpc.Status;
import io.clearcost.bootstrap.client.LoanStream;
import io.clearcost.proto.cost.v1.CalculateCostBatchRequest;
import io.clearcost.proto.cost.v1.CalculateCostBatchResponse;
import io.clearcost.proto.cost.v1.CalculateCostRequest;
import io.clearcost.proto.cost.v1.CalculateCostResponse;
import io.clearcost.proto.gate.v1.AssessLoanBatchRequest;
import io.clearcost.proto.gate.v1.AssessLoanBatchResponse;
import io.clearcost.proto.gate.v1.AssessLoanRequest;
import io.clearcost.proto.gate.v1.AssessLoanResponse;
import io.clearcost.proto.ledger.v1.RecordLoansResponse;
import java.util.Optional;

/** Single calls as items of a stream, and the answers of the stream as those of single calls. */
final class StreamItems {

  static final LoanStream.Reading<CalculateCostBatchResponse, CalculateCostResponse> COST =
      new LoanStream.Reading<>(
          item -> given(item.hasError(), item.getError()),
          item -> CalculateCostResponse.newBuilder().setCost(item.getCost()).build());

  static final LoanStream.Reading<AssessLoanBatchResponse, AssessLoanResponse> DECISION =
      new LoanStream.Reading<>(
          item -> given(item.hasError(), item.getError()),
          item -> AssessLoanResponse.newBuilder().setDecision(item.getDecision()).build());

  static final LoanStream.Reading<RecordLoansResponse, RecordLoansResponse> ROW =
      new LoanStream.Reading<>(item -> given(item.hasError(), item.getError()), item -> item);

  private StreamItems() {}

  static CalculateCostBatchRequest of(CalculateCostRequest request) {
    CalculateCostBatchRequest.Builder item =
        CalculateCostBatchRequest.newBuilder().setLenderKindValue(request.getLenderKindValue());
    if (request.hasLoan()) {
      item.setLoan(request.getLoan());
    }
    return item.build();
  }

  static AssessLoanBatchRequest of(AssessLoanRequest request) {
    AssessLoanBatchRequest.Builder item =
        AssessLoanBatchRequest.newBuilder()
            .setRequestId(request.getRequestId())
            .setValidateOnly(request.getValidateOnly())
            .setInstitutionId(request.getInstitutionId())
            .setLoanReference(request.getLoanReference())
            .setMilestoneValue(request.getMilestoneValue())
            .setDisclosureId(request.getDisclosureId());
    if (request.hasLoan()) {
      item.setLoan(request.getLoan());
    }
    if (request.hasCircumstances()) {
      item.setCircumstances(request.getCircumstances());
    }
    if (request.hasCollection()) {
      item.setCollection(request.getCollection());
    }
    return item.build();
  }

  private static Optional<Status> given(boolean present, Status error) {
    return present ? Optional.of(error) : Optional.empty();
  }
}
