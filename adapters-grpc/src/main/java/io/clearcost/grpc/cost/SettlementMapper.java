package io.clearcost.grpc.cost;

import io.clearcost.application.cost.CalculateSettlementCurve;
import io.clearcost.domain.cost.Settlement;
import io.clearcost.domain.cost.SettlementPoint;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.proto.cost.v1.CalculateSettlementCurveRequest;
import io.clearcost.proto.cost.v1.CalculateSettlementCurveResponse;
import java.util.List;
import java.util.Optional;

/** Reads loans that are settled early, and writes what each settlement makes of their cost. */
final class SettlementMapper {

  private SettlementMapper() {}

  /** Reads a request; empty when anything is wrong with it. */
  static Optional<CalculateSettlementCurve.Command> read(
      FieldShapes shapes, CalculateSettlementCurveRequest request) {
    Optional<LoanOffer> offer =
        LoanOfferMapper.read(shapes, "loan", request.hasLoan(), request.getLoan());
    Optional<LenderKind> kind =
        LoanWords.LENDER_KIND.optional(shapes, "lender_kind", request.getLenderKindValue());
    return shapes
        .errors()
        .build("loan", () -> CalculateSettlementCurve.Command.of(offer.orElseThrow(), kind));
  }

  static CalculateSettlementCurveResponse write(List<SettlementPoint> points) {
    return CalculateSettlementCurveResponse.newBuilder()
        .addAllPoints(points.stream().map(SettlementMapper::writePoint).toList())
        .build();
  }

  private static io.clearcost.proto.cost.v1.SettlementPoint writePoint(SettlementPoint point) {
    return io.clearcost.proto.cost.v1.SettlementPoint.newBuilder()
        .setNumber(point.number())
        .setDate(point.date().toString())
        .setOutstandingPrincipalFen(point.outstandingPrincipal().fen())
        .setPrepaymentChargeFen(point.prepaymentCharge().fen())
        .setDepositReturnedFen(point.depositReturned().fen())
        .setRefundFen(point.refund().fen())
        .setRemainingChargesFen(point.remainingCharges().fen())
        .setInterestMayBeOwed(point.interestMayBeOwed())
        .setWithRefund(writeSettlement(point.withRefund()))
        .setWithoutRefund(writeSettlement(point.withoutRefund()))
        .setWithRemainingCharges(writeSettlement(point.withRemainingCharges()))
        .build();
  }

  private static io.clearcost.proto.cost.v1.Settlement writeSettlement(Settlement settlement) {
    return io.clearcost.proto.cost.v1.Settlement.newBuilder()
        .setAmountFen(settlement.amount().fen())
        .setTotalCostFen(settlement.totalCost().fen())
        .setBinding(CostMapper.writeRate(settlement.binding()))
        .setDatedEffective(CostMapper.writeRate(settlement.dated()))
        .build();
  }
}
