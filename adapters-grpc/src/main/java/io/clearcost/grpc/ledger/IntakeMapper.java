package io.clearcost.grpc.ledger;

import com.google.protobuf.Timestamp;
import io.clearcost.application.ledger.ReadIntake;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.ledger.CheckFinding;
import io.clearcost.domain.ledger.Intake;
import io.clearcost.domain.ledger.IntakeAssessment;
import io.clearcost.domain.ledger.IntakeEnd;
import io.clearcost.domain.ledger.IntakeProgress;
import io.clearcost.domain.ledger.IntakeScope;
import io.clearcost.domain.ledger.LoggedIntake;
import io.clearcost.domain.ledger.RecordedRow;
import io.clearcost.domain.ledger.RefusedRow;
import io.clearcost.domain.ledger.RowFinding;
import io.clearcost.domain.ledger.ValidationCode;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.grpc.cost.LoanWords;
import io.clearcost.grpc.law.LawMapper;
import io.clearcost.proto.ledger.v1.IntakeMode;
import io.clearcost.proto.ledger.v1.IntakeState;
import io.clearcost.proto.ledger.v1.RowResult;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** Writes intakes and what became of their rows. */
final class IntakeMapper {

  private IntakeMapper() {}

  static io.clearcost.proto.ledger.v1.Intake write(ReadIntake.State state) {
    LoggedIntake logged = state.logged();
    Intake intake = logged.intake();
    IntakeProgress progress = state.progress();
    io.clearcost.proto.ledger.v1.Intake.Builder written =
        io.clearcost.proto.ledger.v1.Intake.newBuilder()
            .setIntakeId(intake.id().value())
            .setInstitutionId(intake.institution().value())
            .setMode(
                intake
                    .scope()
                    .fold(
                        submission -> IntakeMode.INTAKE_MODE_SUBMISSION,
                        stream -> IntakeMode.INTAKE_MODE_STREAM))
            .setPeriod(intake.scope().period().map(YearMonth::toString).orElse(""))
            .setVersion(intake.scope().fold(IntakeScope.Submission::version, stream -> 0))
            .setLegacy(intake.legacy())
            .setSourceName(intake.source().orElse(""))
            .setState(state(logged))
            .setBeginTime(time(intake.begunAt()))
            .setCallerPerson(intake.caller().person())
            .setRecordedRowCount(progress.recorded())
            .setRefusedRowCount(progress.refused())
            .setWarningCount(progress.warnings())
            .setCompleteUntilRow(progress.completeUntil())
            .addAllUnexplainedCheckIds(progress.unexplained().stream().map(Enum::name).toList());
    logged.end().map(IntakeEnd::at).map(IntakeMapper::time).ifPresent(written::setEndTime);
    logged
        .end()
        .flatMap(IntakeEnd::code)
        .map(ValidationCode::value)
        .ifPresent(written::setValidationCode);
    return written.build();
  }

  private static IntakeState state(LoggedIntake logged) {
    return logged
        .end()
        .map(
            end ->
                switch (end.kind()) {
                  case ACCEPTED -> IntakeState.INTAKE_STATE_ACCEPTED;
                  case CANCELLED -> IntakeState.INTAKE_STATE_CANCELLED;
                })
        .orElse(IntakeState.INTAKE_STATE_OPEN);
  }

  static RowResult recorded(RecordedRow row, boolean already) {
    io.clearcost.proto.ledger.v1.RecordedRow.Builder written =
        io.clearcost.proto.ledger.v1.RecordedRow.newBuilder()
            .setAlreadyRecorded(already)
            .setContentHash(row.contentHash().value())
            .addAllWarnings(write(row.warnings()));
    row.assessment().map(IntakeMapper::write).ifPresent(written::setAssessment);
    return RowResult.newBuilder().setRecorded(written).build();
  }

  static RowResult refused(RefusedRow row) {
    return RowResult.newBuilder()
        .setRefused(
            io.clearcost.proto.ledger.v1.RefusedRow.newBuilder()
                .addAllFindings(write(row.findings())))
        .build();
  }

  static List<io.clearcost.proto.ledger.v1.CheckFinding> write(List<CheckFinding> findings) {
    return findings.stream().map(IntakeMapper::write).toList();
  }

  private static io.clearcost.proto.ledger.v1.CheckFinding write(CheckFinding finding) {
    return io.clearcost.proto.ledger.v1.CheckFinding.newBuilder()
        .setCheckId(finding.check().id())
        .setLayer(LedgerWords.LAYER.toWire(finding.check().layer()))
        .setSeverity(LedgerWords.SEVERITY.toWire(finding.check().severity()))
        .setField(finding.field())
        .setSentence(LawMapper.write(finding.sentence()))
        .build();
  }

  static io.clearcost.proto.ledger.v1.RowFinding write(RowFinding found) {
    return io.clearcost.proto.ledger.v1.RowFinding.newBuilder()
        .setRow(found.row())
        .setLoanReference(found.loan().map(LoanReference::value).orElse(""))
        .setFinding(write(found.finding()))
        .setMended(found.mended())
        .build();
  }

  static io.clearcost.proto.ledger.v1.IntakeAssessment write(IntakeAssessment assessment) {
    io.clearcost.proto.ledger.v1.IntakeAssessment.Builder written =
        io.clearcost.proto.ledger.v1.IntakeAssessment.newBuilder()
            .setStatus(LedgerWords.STATUS.toWire(assessment.status()))
            .addAllRuleIds(assessment.rules().stream().map(RuleId::value).toList())
            .setRuleBookVersion(assessment.ruleBookVersion().orElse(""));
    assessment.outcome().map(LawMapper.OUTCOME::toWire).ifPresent(written::setOutcome);
    assessment.termClass().map(LedgerWords.TERM_CLASS::toWire).ifPresent(written::setTermClass);
    assessment
        .cost()
        .ifPresent(
            cost -> {
              written
                  .setBindingRate(write(cost.bindingRate()))
                  .setTotalCostFen(cost.total().fen())
                  .setNetProceedsFen(cost.netProceeds().fen());
              cost.claimedRateLess()
                  .map(IntakeMapper::plain)
                  .ifPresent(written::setClaimedRateDifference);
              cost.claimedTotalLess()
                  .map(Money::fen)
                  .ifPresent(written::setClaimedCostDifferenceFen);
            });
    return written.build();
  }

  static io.clearcost.proto.type.v1.AnnualRate write(AnnualRate rate) {
    return io.clearcost.proto.type.v1.AnnualRate.newBuilder()
        .setValue(rate.text())
        .setConvention(LoanWords.CONVENTION.toWire(rate.convention()))
        .build();
  }

  static Timestamp time(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }

  private static String plain(BigDecimal difference) {
    return difference.signum() == 0 ? "0" : difference.stripTrailingZeros().toPlainString();
  }
}
