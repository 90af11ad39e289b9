package io.clearcost.grpc.cost;

import io.clearcost.application.cost.CalculateCost;
import io.clearcost.domain.cost.CostOutcome;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.grpc.error.FieldErrors;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.grpc.error.Refusal;
import io.clearcost.grpc.error.Reply;
import io.clearcost.proto.cost.v1.CalculateCostRequest;
import io.clearcost.proto.cost.v1.CalculateCostResponse;
import io.clearcost.proto.cost.v1.CostServiceGrpc;
import io.grpc.stub.StreamObserver;
import java.util.Optional;

/** Computes what a loan costs. */
public final class CostGrpcService extends CostServiceGrpc.CostServiceImplBase {

  private final CalculateCost calculateCost;

  public CostGrpcService(CalculateCost calculateCost) {
    this.calculateCost = calculateCost;
  }

  @Override
  public void calculateCost(
      CalculateCostRequest request, StreamObserver<CalculateCostResponse> observer) {
    calculateCost(request).sendTo(observer);
  }

  private Reply<CalculateCostResponse> calculateCost(CalculateCostRequest request) {
    FieldErrors errors = new FieldErrors();
    FieldShapes shapes = new FieldShapes(errors);
    Optional<LoanOffer> offer =
        LoanOfferMapper.read(shapes, "loan", request.hasLoan(), request.getLoan());
    Optional<LenderKind> kind =
        LoanWords.LENDER_KIND.optional(shapes, "lender_kind", request.getLenderKindValue());
    return errors
        .compute(
            "loan",
            () -> calculateCost.handle(new CalculateCost.Command(offer.orElseThrow(), kind)))
        .map(CostGrpcService::reply)
        .orElseGet(() -> Reply.refused(errors.asRefusal()));
  }

  private static Reply<CalculateCostResponse> reply(CostOutcome outcome) {
    return outcome.fold(
        cost ->
            Reply.of(CalculateCostResponse.newBuilder().setCost(CostMapper.write(cost)).build()),
        none -> Reply.refused(new Refusal.NoRate(none)),
        charges -> Reply.refused(new Refusal.NotMapped(charges)));
  }
}
