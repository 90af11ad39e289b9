package io.clearcost.grpc.cost;

import io.clearcost.application.cost.CalculateCost;
import io.clearcost.application.cost.CalculateRealisedCost;
import io.clearcost.application.cost.CalculateSettlementCurve;
import io.clearcost.application.cost.FindHeadroom;
import io.clearcost.domain.cost.CostOutcome;
import io.clearcost.domain.cost.SettlementOutcome;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.grpc.error.FieldErrors;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.grpc.error.Refusal;
import io.clearcost.grpc.error.Reply;
import io.clearcost.grpc.error.StatusMapping;
import io.clearcost.grpc.error.Surprises;
import io.clearcost.grpc.server.ItemStream;
import io.clearcost.proto.cost.v1.CalculateCostBatchRequest;
import io.clearcost.proto.cost.v1.CalculateCostBatchResponse;
import io.clearcost.proto.cost.v1.CalculateCostRequest;
import io.clearcost.proto.cost.v1.CalculateCostResponse;
import io.clearcost.proto.cost.v1.CalculateRealisedCostRequest;
import io.clearcost.proto.cost.v1.CalculateRealisedCostResponse;
import io.clearcost.proto.cost.v1.CalculateSettlementCurveRequest;
import io.clearcost.proto.cost.v1.CalculateSettlementCurveResponse;
import io.clearcost.proto.cost.v1.ComprehensiveFinancingCost;
import io.clearcost.proto.cost.v1.CostServiceGrpc;
import io.clearcost.proto.cost.v1.FindHeadroomRequest;
import io.clearcost.proto.cost.v1.FindHeadroomResponse;
import io.grpc.stub.StreamObserver;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Computes what loans cost, one by one or in a stream, as offered, as they went or settled early,
 * and how far their terms go under a cap.
 */
public final class CostGrpcService extends CostServiceGrpc.CostServiceImplBase {

  private static final String BATCH =
      CostServiceGrpc.getCalculateCostBatchMethod().getFullMethodName();

  /** A loan is answered by the thread that reads it, so a second one would only wait. */
  private static final int ONE_AT_A_TIME = 1;

  private static final int HIGHEST_CAP = 10;

  private final CalculateCost calculateCost;
  private final CalculateRealisedCost calculateRealisedCost;
  private final CalculateSettlementCurve calculateSettlementCurve;
  private final FindHeadroom findHeadroom;
  private final Surprises surprises;

  /**
   * Makes the service.
   *
   * @param surprises what becomes of an exception that one loan of a stream meets
   */
  public CostGrpcService(
      CalculateCost calculateCost,
      CalculateRealisedCost calculateRealisedCost,
      CalculateSettlementCurve calculateSettlementCurve,
      FindHeadroom findHeadroom,
      Surprises surprises) {
    this.calculateCost = calculateCost;
    this.calculateRealisedCost = calculateRealisedCost;
    this.calculateSettlementCurve = calculateSettlementCurve;
    this.findHeadroom = findHeadroom;
    this.surprises = surprises;
  }

  @Override
  public void calculateCost(
      CalculateCostRequest request, StreamObserver<CalculateCostResponse> observer) {
    cost(request, new FieldErrors())
        .map(cost -> CalculateCostResponse.newBuilder().setCost(cost).build())
        .sendTo(observer);
  }

  @Override
  public StreamObserver<CalculateCostBatchRequest> calculateCostBatch(
      StreamObserver<CalculateCostBatchResponse> observer) {
    return ItemStream.open(observer, BATCH, ONE_AT_A_TIME, new Batch(), surprises);
  }

  @Override
  public void calculateRealisedCost(
      CalculateRealisedCostRequest request,
      StreamObserver<CalculateRealisedCostResponse> observer) {
    FieldErrors errors = new FieldErrors();
    RealisedCostMapper.read(new FieldShapes(errors), request)
        .flatMap(command -> errors.compute("loan", () -> calculateRealisedCost.handle(command)))
        .map(cost -> Reply.of(RealisedCostMapper.write(cost)))
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .sendTo(observer);
  }

  @Override
  public void findHeadroom(
      FindHeadroomRequest request, StreamObserver<FindHeadroomResponse> observer) {
    FieldErrors errors = new FieldErrors();
    FieldShapes shapes = new FieldShapes(errors);
    Optional<LoanOffer> offer =
        LoanOfferMapper.read(shapes, "loan", request.hasLoan(), request.getLoan());
    Optional<LenderKind> kind =
        LoanWords.LENDER_KIND.optional(shapes, "lender_kind", request.getLenderKindValue());
    Optional<Ratio> cap = shapes.decimal("cap", request.getCap(), HIGHEST_CAP);
    errors
        .compute(
            "loan",
            () ->
                findHeadroom.handle(
                    new FindHeadroom.Command(offer.orElseThrow(), kind, cap.orElseThrow())))
        .map(CostGrpcService::reply)
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .sendTo(observer);
  }

  @Override
  public void calculateSettlementCurve(
      CalculateSettlementCurveRequest request,
      StreamObserver<CalculateSettlementCurveResponse> observer) {
    FieldErrors errors = new FieldErrors();
    SettlementMapper.read(new FieldShapes(errors), request)
        .flatMap(command -> errors.compute("loan", () -> calculateSettlementCurve.handle(command)))
        .map(CostGrpcService::curve)
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .sendTo(observer);
  }

  private static Reply<CalculateSettlementCurveResponse> curve(SettlementOutcome outcome) {
    return outcome.fold(
        points -> Reply.of(SettlementMapper.write(points)),
        charges -> Reply.refused(new Refusal.NotMapped(charges)));
  }

  private static Reply<FindHeadroomResponse> reply(FindHeadroom.Outcome outcome) {
    return outcome.fold(
        levers ->
            Reply.of(
                FindHeadroomResponse.newBuilder()
                    .addAllLevers(levers.stream().map(HeadroomMapper::write).toList())
                    .build()),
        none -> Reply.refused(new Refusal.NoRate(none)),
        charges -> Reply.refused(new Refusal.NotMapped(charges)));
  }

  private Reply<ComprehensiveFinancingCost> cost(CalculateCostRequest request, FieldErrors errors) {
    FieldShapes shapes = new FieldShapes(errors);
    Optional<LoanOffer> offer =
        LoanOfferMapper.read(shapes, "loan", request.hasLoan(), request.getLoan());
    Optional<LenderKind> kind =
        LoanWords.LENDER_KIND.optional(shapes, "lender_kind", request.getLenderKindValue());
    return errors
        .compute(
            "loan",
            () -> calculateCost.handle(new CalculateCost.Command(offer.orElseThrow(), kind)))
        .map(CostGrpcService::cost)
        .orElseGet(() -> Reply.refused(errors.asRefusal()));
  }

  private static Reply<ComprehensiveFinancingCost> cost(CostOutcome outcome) {
    return outcome.fold(
        cost -> Reply.of(CostMapper.write(cost, outcome.parts())),
        none -> Reply.refused(new Refusal.NoRate(none)),
        charges -> Reply.refused(new Refusal.NotMapped(charges)));
  }

  /** Loans of a stream. */
  private final class Batch
      implements ItemStream.Items<
          CalculateCostBatchRequest, ComprehensiveFinancingCost, CalculateCostBatchResponse> {

    @Override
    public String id(CalculateCostBatchRequest item) {
      return item.getItemId();
    }

    @Override
    public CompletionStage<Reply<ComprehensiveFinancingCost>> reply(
        CalculateCostBatchRequest item, FieldErrors errors) {
      return CompletableFuture.completedStage(cost(question(item), errors));
    }

    @Override
    public CalculateCostBatchResponse answer(
        String id, long index, Reply<ComprehensiveFinancingCost> reply) {
      CalculateCostBatchResponse.Builder response =
          CalculateCostBatchResponse.newBuilder().setItemId(id).setItemIndex(index);
      reply.fold(response::setCost, refusal -> response.setError(StatusMapping.status(refusal)));
      return response.build();
    }

    /** What the item would be as a call of its own. */
    private static CalculateCostRequest question(CalculateCostBatchRequest item) {
      CalculateCostRequest.Builder question =
          CalculateCostRequest.newBuilder().setLenderKindValue(item.getLenderKindValue());
      if (item.hasLoan()) {
        question.setLoan(item.getLoan());
      }
      return question.build();
    }
  }
}
