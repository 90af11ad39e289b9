package io.clearcost.grpc.law;

import io.clearcost.application.evidence.EffectCount;
import io.clearcost.application.evidence.LoanEffect;
import io.clearcost.application.evidence.Supposition;
import io.clearcost.domain.gate.SupposedVerdict;
import io.clearcost.domain.loan.ProductMix;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.Text;
import io.clearcost.grpc.cost.CostMapper;
import io.clearcost.grpc.cost.Decimals;
import io.clearcost.grpc.error.FieldError.Reason;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.proto.law.v1.OutcomeTurn;
import io.clearcost.proto.law.v1.TurnedLoan;
import java.util.Optional;

/** Reads hypotheses, and writes what they do to stored loans. */
final class LawEffectMapper {

  private static final Text BASIS_POINTS = new Text("basis points", "个基点");
  private static final int MOST_BASIS_POINTS = 1_000;
  private static final long BASIS_POINTS_IN_ONE = 10_000;
  private static final long MOST_FEE_SCALE = 10;
  static final String PATH = "supposition";

  private LawEffectMapper() {}

  static Optional<Supposition> read(
      FieldShapes shapes, io.clearcost.proto.law.v1.Supposition given) {
    boolean inRange =
        shapes.number(
            PATH + ".lpr_shift_bp",
            given.getLprShiftBp(),
            -MOST_BASIS_POINTS,
            MOST_BASIS_POINTS,
            BASIS_POINTS);
    Optional<Ratio> hardCap = positive(shapes, PATH + ".hard_cap", given.getHardCap());
    Optional<Ratio> feeScale =
        given.getFeeScale().isEmpty()
            ? Optional.of(Ratio.ONE)
            : shapes.decimal(PATH + ".fee_scale", given.getFeeScale(), MOST_FEE_SCALE);
    Optional<ProductMix> mix = ProductMixMapper.read(shapes, given.getMixList());
    if (given.equals(io.clearcost.proto.law.v1.Supposition.getDefaultInstance())) {
      shapes.missing(PATH);
    }
    return inRange
        ? feeScale.map(
            scale ->
                new Supposition(
                    Ratio.of(given.getLprShiftBp(), BASIS_POINTS_IN_ONE), hardCap, scale, mix))
        : Optional.empty();
  }

  private static Optional<Ratio> positive(FieldShapes shapes, String path, String given) {
    if (given.isEmpty()) {
      return Optional.empty();
    }
    Optional<Ratio> value = shapes.decimal(path, given, 1);
    if (value.filter(found -> found.signum() == 0).isPresent()) {
      shapes.errors().add(path, Reason.OUT_OF_RANGE, LawWords.ZERO_FOUND);
    }
    return value;
  }

  static TurnedLoan write(LoanEffect effect) {
    return TurnedLoan.newBuilder()
        .setDecisionId(effect.decision().value())
        .setInstitutionId(effect.application().institution().value())
        .setLoanReference(effect.application().reference().value())
        .setAsOfDate(effect.asOf().toString())
        .setPrincipalFen(effect.principal().fen())
        .setBefore(write(effect.before()))
        .setAfter(write(effect.after()))
        .build();
  }

  private static io.clearcost.proto.law.v1.SupposedVerdict write(SupposedVerdict verdict) {
    io.clearcost.proto.law.v1.SupposedVerdict.Builder written =
        io.clearcost.proto.law.v1.SupposedVerdict.newBuilder()
            .setOutcome(LawMapper.OUTCOME.toWire(verdict.outcome()))
            .addAllLimits(verdict.limits().stream().map(Decimals::decimalOrFraction).toList());
    verdict.bindingRate().map(CostMapper::write).ifPresent(written::setBindingRate);
    return written.build();
  }

  /** What was counted, besides what was not sent. */
  static io.clearcost.proto.law.v1.EffectCount.Builder write(EffectCount count) {
    return io.clearcost.proto.law.v1.EffectCount.newBuilder()
        .setLoanCount(count.loans())
        .setTurnedCount(count.turned())
        .setUnreadableCount(count.unreadable())
        .addAllTurns(count.turns().stream().map(LawEffectMapper::write).toList());
  }

  static OutcomeTurn write(EffectCount.Turn turn) {
    return OutcomeTurn.newBuilder()
        .setBefore(LawMapper.OUTCOME.toWire(turn.before()))
        .setAfter(LawMapper.OUTCOME.toWire(turn.after()))
        .setLoanCount(turn.loans())
        .setPrincipalFen(turn.principal().fen())
        .build();
  }
}
