package io.clearcost.grpc.cost;

import io.clearcost.domain.cost.CapTest;
import io.clearcost.domain.cost.ComprehensiveFinancingCost;
import io.clearcost.domain.cost.RateProof;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.proto.cost.v1.CapSign;
import io.clearcost.proto.cost.v1.CostProof;
import io.clearcost.proto.cost.v1.UnitPeriodFlows;
import java.math.BigDecimal;
import java.util.Collection;

/** Writes what makes the rates of a cost checkable. */
final class ProofMapper {

  private ProofMapper() {}

  /**
   * The proof of a cost.
   *
   * @param flows the flows of the cost in unit periods, as they are written
   * @param caps annual fractions of which the sign is shown
   */
  static CostProof write(
      ComprehensiveFinancingCost cost, UnitPeriodFlows flows, Collection<Ratio> caps) {
    CostProof.Builder written =
        CostProof.newBuilder().setUnitPeriod(write(cost.proof().unitPeriod(), flows));
    cost.proof()
        .dated()
        .map(dated -> write(dated, write(dated.flows())))
        .ifPresent(written::setDated);
    caps.forEach(cap -> written.addCapSigns(write(CapTest.sign(cost, cap))));
    return written.build();
  }

  /** Flows with their unit period. */
  static UnitPeriodFlows write(PeriodicFlows flows) {
    return UnitPeriodFlows.newBuilder()
        .setUnitPeriod(flows.unit().label())
        .setPeriodsPerYear(flows.unit().perYear().toString())
        .addAllFlows(CashFlowsMapper.writeFlows(flows))
        .build();
  }

  private static io.clearcost.proto.cost.v1.RateProof write(
      RateProof proof, UnitPeriodFlows flows) {
    io.clearcost.proto.cost.v1.RateProof.Builder written =
        io.clearcost.proto.cost.v1.RateProof.newBuilder()
            .setFlows(flows)
            .setLower(Decimals.exact(proof.bracket().lower()))
            .setUpper(Decimals.exact(proof.bracket().upper()))
            .setSignAtLower(proof.signAtLower())
            .setSignAtUpper(proof.signAtUpper());
    return proof
        .uniqueness()
        .fold(
            () ->
                written.setUniqueness(
                    io.clearcost.proto.cost.v1.Uniqueness.UNIQUENESS_ONE_SIGN_CHANGE),
            isolated ->
                written
                    .setUniqueness(io.clearcost.proto.cost.v1.Uniqueness.UNIQUENESS_ISOLATED)
                    .addAllCuts(isolated.cuts().stream().map(BigDecimal::toPlainString).toList()))
        .build();
  }

  private static CapSign write(io.clearcost.domain.cost.CapSign sign) {
    return CapSign.newBuilder()
        .setCap(Decimals.exact(sign.cap()))
        .setSign(sign.sign())
        .setSignWithPaymentsAFenLower(sign.signWithPaymentsAFenLower())
        .build();
  }
}
