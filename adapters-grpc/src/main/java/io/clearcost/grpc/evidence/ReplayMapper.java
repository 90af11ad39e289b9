package io.clearcost.grpc.evidence;

import io.clearcost.application.evidence.Rejudgement;
import io.clearcost.application.evidence.Replay;
import io.clearcost.domain.evidence.Decision;
import io.clearcost.domain.evidence.FindingFigures;
import io.clearcost.domain.evidence.JudgementDifference;
import io.clearcost.grpc.cost.Decimals;
import io.clearcost.grpc.error.WireEnum;
import io.clearcost.grpc.gate.DecisionMapper;
import io.clearcost.grpc.law.LawMapper;
import io.clearcost.proto.evidence.v1.FieldDifference;
import io.clearcost.proto.evidence.v1.FindingDifference;
import io.clearcost.proto.evidence.v1.ReplayResult;

/** Writes what came of judging stored decisions again. */
final class ReplayMapper {

  static final WireEnum<ReplayResult, Replay.Result> RESULT =
      WireEnum.of("REPLAY_RESULT_", ReplayResult.class, Replay.Result.class);

  private ReplayMapper() {}

  static io.clearcost.proto.evidence.v1.Replay write(Replay replay) {
    io.clearcost.proto.evidence.v1.Replay.Builder written =
        io.clearcost.proto.evidence.v1.Replay.newBuilder()
            .setDecisionId(replay.entry().id().value())
            .setInstitutionId(replay.entry().institution().value())
            .setResult(RESULT.toWire(replay.result()))
            .setRunningRuleBookVersion(replay.ruleBookVersion())
            .addAllAlteredFields(replay.entry().altered());
    replay.entry().decision().ifPresent(stored -> write(written, stored));
    replay
        .outcomes()
        .ifPresent(
            outcomes -> written.setThen(write(outcomes.then())).setNow(write(outcomes.now())));
    return written.build();
  }

  private static void write(
      io.clearcost.proto.evidence.v1.Replay.Builder written, Decision stored) {
    written
        .setLoanReference(stored.judgement().application().reference().value())
        .setDecideTime(DecisionMapper.write(stored.decidedAt()))
        .setStoredRuleBookVersion(stored.judgement().ruleBookVersion());
  }

  private static io.clearcost.proto.evidence.v1.Rejudgement write(Rejudgement again) {
    io.clearcost.proto.evidence.v1.Rejudgement.Builder written =
        io.clearcost.proto.evidence.v1.Rejudgement.newBuilder()
            .setKnownTime(DecisionMapper.write(again.known()));
    return again
        .fold(
            judged ->
                written
                    .setOutcome(LawMapper.OUTCOME.toWire(judged.judgement().verdict().outcome()))
                    .addAllFields(
                        judged.difference().fields().stream().map(ReplayMapper::write).toList())
                    .addAllFindings(
                        judged.difference().findings().stream().map(ReplayMapper::write).toList()),
            none -> written.setNoVerdictReason(none.reason().name()))
        .build();
  }

  private static FieldDifference write(JudgementDifference.OfField field) {
    return FieldDifference.newBuilder()
        .setField(field.name())
        .setBefore(field.before())
        .setAfter(field.after())
        .build();
  }

  private static FindingDifference write(JudgementDifference.OfFinding finding) {
    FindingDifference.Builder written =
        FindingDifference.newBuilder().setRuleId(finding.rule().value());
    finding.before().map(ReplayMapper::write).ifPresent(written::setBefore);
    finding.after().map(ReplayMapper::write).ifPresent(written::setAfter);
    return written.build();
  }

  private static io.clearcost.proto.evidence.v1.FindingFigures write(FindingFigures figures) {
    return io.clearcost.proto.evidence.v1.FindingFigures.newBuilder()
        .setOutcome(LawMapper.OUTCOME.toWire(figures.outcome()))
        .setLimit(figures.limit().map(Decimals::decimalOrFraction).orElse(""))
        .setMargin(figures.margin().map(Decimals::decimalOrFraction).orElse(""))
        .build();
  }
}
