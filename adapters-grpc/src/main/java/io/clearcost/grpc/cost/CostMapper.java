package io.clearcost.grpc.cost;

import io.clearcost.domain.cost.AnnualisedCost;
import io.clearcost.domain.cost.ComprehensiveFinancingCost;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.proto.cost.v1.CertifiedRate;
import io.clearcost.proto.cost.v1.UnitPeriodFlows;
import java.math.RoundingMode;

/** Writes the cost of a loan and annual rates. */
public final class CostMapper {

  private CostMapper() {}

  public static io.clearcost.proto.cost.v1.ComprehensiveFinancingCost write(
      ComprehensiveFinancingCost cost) {
    io.clearcost.proto.cost.v1.ComprehensiveFinancingCost.Builder written =
        io.clearcost.proto.cost.v1.ComprehensiveFinancingCost.newBuilder()
            .setNetProceedsFen(cost.netProceeds().fen())
            .setTotalRepaymentFen(cost.totalRepayment().fen())
            .setTotalCostFen(cost.totalCost().fen())
            .addAllAnnualised(cost.annualised().stream().map(CostMapper::writeRate).toList())
            .setBindingConvention(LoanWords.CONVENTION.toWire(cost.binding().convention()))
            .setUnitPeriodFlows(writeFlows(cost.flows()))
            .setBindingReason(cost.binding().reason());
    cost.principal()
        .ifPresent(
            principal ->
                CostPartsMapper.write(written.setPrincipalFen(principal.fen()), cost, principal));
    return written.build();
  }

  public static io.clearcost.proto.type.v1.AnnualRate write(AnnualRate rate) {
    return io.clearcost.proto.type.v1.AnnualRate.newBuilder()
        .setValue(rate.text())
        .setConvention(LoanWords.CONVENTION.toWire(rate.convention()))
        .build();
  }

  private static io.clearcost.proto.cost.v1.AnnualisedCost writeRate(AnnualisedCost cost) {
    io.clearcost.proto.cost.v1.AnnualisedCost.Builder written =
        io.clearcost.proto.cost.v1.AnnualisedCost.newBuilder()
            .setConvention(LoanWords.CONVENTION.toWire(cost.convention()))
            .setLabelZh(cost.convention().label());
    return cost.fold(
            rated -> written.setRate(writeBracket(rated)),
            none -> written.setNotAvailableReason(none.reason()))
        .build();
  }

  private static CertifiedRate writeBracket(AnnualisedCost.Rated rated) {
    return CertifiedRate.newBuilder()
        .setValue(rated.certified().rounded(rated.convention()).text())
        .setLower(Decimals.bracketEnd(rated.certified().lower(), RoundingMode.FLOOR))
        .setUpper(Decimals.bracketEnd(rated.certified().upper(), RoundingMode.CEILING))
        .build();
  }

  private static UnitPeriodFlows writeFlows(PeriodicFlows flows) {
    return UnitPeriodFlows.newBuilder()
        .setUnitPeriod(flows.unit().label())
        .setPeriodsPerYear(flows.unit().perYear().toString())
        .addAllFlows(CashFlowsMapper.writeFlows(flows))
        .build();
  }
}
