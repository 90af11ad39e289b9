package io.clearcost.grpc.cost;

import io.clearcost.domain.cost.AnnualisedCost;
import io.clearcost.domain.cost.ComprehensiveFinancingCost;
import io.clearcost.domain.cost.PartsProof;
import io.clearcost.domain.law.CostCaps;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.grpc.law.LawMapper;
import io.clearcost.proto.cost.v1.CertifiedRate;
import io.clearcost.proto.cost.v1.UnitPeriodFlows;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the cost of a loan and annual rates. */
public final class CostMapper {

  private CostMapper() {}

  /** The cost of a loan as it went; only cash flows are known. */
  static io.clearcost.proto.cost.v1.ComprehensiveFinancingCost write(
      ComprehensiveFinancingCost cost) {
    return write(cost, List.of(), Optional.empty());
  }

  /** A cost that is held against no limit; its proof shows on which side of 24 % it lies. */
  static io.clearcost.proto.cost.v1.ComprehensiveFinancingCost write(
      ComprehensiveFinancingCost cost, Optional<PartsProof> parts) {
    return write(cost, List.of(), parts);
  }

  /**
   * A cost that is held against limits.
   *
   * @param limits annual fractions; the proof shows on which side of each of them the cost lies
   * @param parts of the loan; empty where only cash flows are known
   */
  public static io.clearcost.proto.cost.v1.ComprehensiveFinancingCost write(
      ComprehensiveFinancingCost cost, List<Ratio> limits, Optional<PartsProof> parts) {
    Set<Ratio> caps = new LinkedHashSet<>(List.of(CostCaps.HARD_CAP));
    caps.addAll(limits);
    UnitPeriodFlows flows = ProofMapper.write(cost.flows());
    io.clearcost.proto.cost.v1.ComprehensiveFinancingCost.Builder written =
        io.clearcost.proto.cost.v1.ComprehensiveFinancingCost.newBuilder()
            .setNetProceedsFen(cost.netProceeds().fen())
            .setTotalRepaymentFen(cost.totalRepayment().fen())
            .setTotalCostFen(cost.totalCost().fen())
            .setBindingConvention(LoanWords.CONVENTION.toWire(cost.binding().convention()))
            .setUnitPeriodFlows(flows)
            .setBindingReasonBytes(LawMapper.words(cost.binding().reason()))
            .setProof(ProofMapper.write(cost, flows, caps, parts));
    cost.annualised().forEach(rate -> written.addAnnualised(writeRate(rate)));
    cost.binding()
        .tested()
        .forEach(
            convention -> written.addTestedConventions(LoanWords.CONVENTION.toWire(convention)));
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

  static io.clearcost.proto.cost.v1.AnnualisedCost writeRate(AnnualisedCost cost) {
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
}
