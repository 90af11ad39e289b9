package io.clearcost.grpc.disclosure;

import io.clearcost.domain.disclosure.recheck.ConventionCheck;
import io.clearcost.domain.disclosure.recheck.FigureCheck;
import io.clearcost.domain.disclosure.recheck.FigureVerdict;
import io.clearcost.domain.disclosure.recheck.LikelyCause;
import io.clearcost.domain.disclosure.recheck.SheetContradiction;
import io.clearcost.domain.disclosure.recheck.SheetRecheck;
import io.clearcost.domain.disclosure.recheck.VerificationTolerance;
import io.clearcost.domain.law.MissingFact;
import io.clearcost.domain.law.Quantity;
import io.clearcost.grpc.cost.CostMapper;
import io.clearcost.grpc.cost.Decimals;
import io.clearcost.grpc.cost.LoanWords;
import io.clearcost.grpc.error.WireEnum;
import io.clearcost.grpc.law.LawMapper;
import io.clearcost.proto.disclosure.v1.LikelyCauseKind;
import io.clearcost.proto.disclosure.v1.SheetContradictionKind;
import java.math.RoundingMode;

/** Writes what came of reckoning a sheet anew. */
final class RecheckMapper {

  private static final WireEnum<io.clearcost.proto.disclosure.v1.FigureVerdict, FigureVerdict>
      VERDICT =
          WireEnum.of(
              "FIGURE_VERDICT_",
              io.clearcost.proto.disclosure.v1.FigureVerdict.class,
              FigureVerdict.class);
  private static final WireEnum<LikelyCauseKind, LikelyCause.Kind> CAUSE =
      WireEnum.of("LIKELY_CAUSE_KIND_", LikelyCauseKind.class, LikelyCause.Kind.class);
  private static final WireEnum<SheetContradictionKind, SheetContradiction.Kind> CONTRADICTION =
      WireEnum.of(
          "SHEET_CONTRADICTION_KIND_", SheetContradictionKind.class, SheetContradiction.Kind.class);

  private RecheckMapper() {}

  static io.clearcost.proto.disclosure.v1.SheetRecheck write(SheetRecheck recheck) {
    io.clearcost.proto.disclosure.v1.SheetRecheck.Builder written =
        io.clearcost.proto.disclosure.v1.SheetRecheck.newBuilder()
            .setSound(recheck.isSound())
            .addAllFigures(recheck.figures().stream().map(RecheckMapper::write).toList())
            .addAllConventions(recheck.conventions().stream().map(RecheckMapper::write).toList())
            .addAllContradictions(
                recheck.contradictions().stream().map(RecheckMapper::write).toList())
            .addAllMissing(recheck.missing().stream().map(RecheckMapper::write).toList());
    recheck.tolerance().map(RecheckMapper::write).ifPresent(written::setTolerance);
    return written.build();
  }

  private static io.clearcost.proto.disclosure.v1.FigureCheck write(FigureCheck check) {
    io.clearcost.proto.disclosure.v1.FigureCheck.Builder written =
        io.clearcost.proto.disclosure.v1.FigureCheck.newBuilder()
            .setPath(check.path())
            .setWhat(LawMapper.write(check.what()))
            .setVerdict(VERDICT.toWire(check.verdict()))
            .addAllCauses(check.causes().stream().map(RecheckMapper::write).toList());
    check.stated().map(RecheckMapper::decimal).ifPresent(written::setStated);
    check.reckoned().map(RecheckMapper::decimal).ifPresent(written::setReckoned);
    check.difference().map(RecheckMapper::decimal).ifPresent(written::setDifference);
    check.tolerance().map(RecheckMapper::decimal).ifPresent(written::setTolerance);
    check
        .stated()
        .or(check::reckoned)
        .map(Quantity::unit)
        .map(LawMapper.UNIT::toWire)
        .ifPresent(written::setUnit);
    check.convention().map(LoanWords.CONVENTION::toWire).ifPresent(written::setConvention);
    check.reason().map(LawMapper::write).ifPresent(written::setReason);
    return written.build();
  }

  private static io.clearcost.proto.disclosure.v1.ConventionCheck write(ConventionCheck check) {
    return io.clearcost.proto.disclosure.v1.ConventionCheck.newBuilder()
        .setReckoned(CostMapper.write(check.reckoned()))
        .setVerdict(VERDICT.toWire(check.verdict()))
        .build();
  }

  private static io.clearcost.proto.disclosure.v1.LikelyCause write(LikelyCause cause) {
    return io.clearcost.proto.disclosure.v1.LikelyCause.newBuilder()
        .setKind(CAUSE.toWire(cause.kind()))
        .setSubject(cause.subject())
        .setReckoned(decimal(cause.reckoned()))
        .setSentence(LawMapper.write(cause.sentence()))
        .build();
  }

  private static io.clearcost.proto.disclosure.v1.SheetContradiction write(
      SheetContradiction found) {
    return io.clearcost.proto.disclosure.v1.SheetContradiction.newBuilder()
        .setKind(CONTRADICTION.toWire(found.kind()))
        .setPath(found.path())
        .setSentence(LawMapper.write(found.sentence()))
        .addAllFacts(LawMapper.write(found.facts()))
        .build();
  }

  private static io.clearcost.proto.type.v1.MissingFact write(MissingFact missing) {
    return io.clearcost.proto.type.v1.MissingFact.newBuilder()
        .setName(missing.name())
        .setWhat(LawMapper.write(missing.what()))
        .build();
  }

  private static io.clearcost.proto.disclosure.v1.VerificationTolerance write(
      VerificationTolerance tolerance) {
    return io.clearcost.proto.disclosure.v1.VerificationTolerance.newBuilder()
        .setRate(decimal(tolerance.rate()))
        .setAmountFen(tolerance.amount().value().toLong(RoundingMode.UNNECESSARY))
        .setSinceDate(tolerance.since().toString())
        .setSource(LawMapper.write(tolerance.source()))
        .build();
  }

  private static String decimal(Quantity quantity) {
    return Decimals.exact(quantity.value());
  }
}
