package io.clearcost.grpc.cost;

import com.google.protobuf.ByteString;
import io.clearcost.domain.cost.CapTest;
import io.clearcost.domain.cost.ComprehensiveFinancingCost;
import io.clearcost.domain.cost.PartsProof;
import io.clearcost.domain.cost.RateProof;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.UnitPeriod;
import io.clearcost.grpc.law.Kept;
import io.clearcost.proto.cost.v1.CapSign;
import io.clearcost.proto.cost.v1.CostProof;
import io.clearcost.proto.cost.v1.UnitPeriodFlows;
import java.util.Collection;
import java.util.Optional;

/** Writes what makes the rates of a cost checkable. */
final class ProofMapper {

  private static final Kept<UnitPeriod, UnitWords> UNITS = new Kept<>(UnitWords::of);

  /** How a unit period is written. */
  private record UnitWords(ByteString label, ByteString perYear) {

    private static UnitWords of(UnitPeriod unit) {
      return new UnitWords(
          ByteString.copyFromUtf8(unit.label()),
          ByteString.copyFromUtf8(unit.perYear().toString()));
    }
  }

  private ProofMapper() {}

  /**
   * The proof of a cost.
   *
   * @param flows the flows of the cost in unit periods, as they are written
   * @param caps annual fractions of which the sign is shown
   * @param parts of the loan; empty where only cash flows are known
   */
  static CostProof write(
      ComprehensiveFinancingCost cost,
      UnitPeriodFlows flows,
      Collection<Ratio> caps,
      Optional<PartsProof> parts) {
    CostProof.Builder written =
        CostProof.newBuilder().setUnitPeriod(write(cost.proof().unitPeriod(), flows));
    cost.proof().dated().map(ProofMapper::write).ifPresent(written::setDated);
    caps.forEach(cap -> written.addCapSigns(write(CapTest.sign(cost, cap))));
    parts.map(ProofMapper::write).ifPresent(written::setParts);
    return written.build();
  }

  private static io.clearcost.proto.cost.v1.PartsProof write(PartsProof proof) {
    io.clearcost.proto.cost.v1.PartsProof.Builder written =
        io.clearcost.proto.cost.v1.PartsProof.newBuilder().setOccupied(write(proof.occupied()));
    for (PartsProof.Part part : proof.parts()) {
      written.addOwnRates(
          part.rate()
              .map(ProofMapper::write)
              .orElseGet(
                  () ->
                      io.clearcost.proto.cost.v1.RateProof.newBuilder()
                          .setFlows(write(part.flows()))
                          .build()));
    }
    return written.build();
  }

  /** Flows with their unit period. */
  static UnitPeriodFlows write(PeriodicFlows flows) {
    UnitWords unit = UNITS.of(flows.unit());
    UnitPeriodFlows.Builder written =
        UnitPeriodFlows.newBuilder()
            .setUnitPeriodBytes(unit.label())
            .setPeriodsPerYearBytes(unit.perYear());
    flows.flows().forEach(flow -> written.addFlows(CashFlowsMapper.write(flow)));
    return written.build();
  }

  private static io.clearcost.proto.cost.v1.RateProof write(RateProof proof) {
    return write(proof, write(proof.flows()));
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
            isolated -> {
              isolated.cuts().forEach(cut -> written.addCuts(cut.toPlainString()));
              return written.setUniqueness(
                  io.clearcost.proto.cost.v1.Uniqueness.UNIQUENESS_ISOLATED);
            })
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
