package io.clearcost.bootstrap.sheet;

import com.google.protobuf.util.Timestamps;
import io.clearcost.documents.text.DisplayText;
import io.clearcost.proto.ledger.v1.CheckFinding;
import io.clearcost.proto.ledger.v1.ClaimEvent;
import io.clearcost.proto.ledger.v1.CloseIntakeResponse;
import io.clearcost.proto.ledger.v1.Intake;
import io.clearcost.proto.ledger.v1.IntakeAssessment;
import io.clearcost.proto.ledger.v1.IntakeMode;
import io.clearcost.proto.ledger.v1.LedgerLoan;
import io.clearcost.proto.ledger.v1.LoanStatus;
import io.clearcost.proto.ledger.v1.LoanSum;
import io.clearcost.proto.ledger.v1.LoanSummary;
import io.clearcost.proto.ledger.v1.PaidFlow;
import io.clearcost.proto.ledger.v1.RowFinding;
import io.clearcost.proto.ledger.v1.SummariseLoansResponse;

/** The ledger as people read it. */
public final class LedgerText {

  private static final String INDENT = "    ";

  private LedgerText() {}

  /** An intake and how far it is. */
  public static String of(Intake intake) {
    StringBuilder text =
        new StringBuilder(intake.getIntakeId())
            .append("  ")
            .append(state(intake))
            .append("  ")
            .append(intake.getInstitutionId())
            .append("  ")
            .append(
                intake.getMode() == IntakeMode.INTAKE_MODE_SUBMISSION
                    ? intake.getPeriod() + " version " + intake.getVersion()
                    : "stream")
            .append("  %,d recorded".formatted(intake.getRecordedRowCount()));
    if (intake.getRefusedRowCount() > 0) {
      text.append(", %,d refused".formatted(intake.getRefusedRowCount()));
    }
    if (intake.getWarningCount() > 0) {
      text.append(", %,d warnings".formatted(intake.getWarningCount()));
    }
    if (intake.getUnexplainedCheckIdsCount() > 0) {
      text.append("; to be explained: ")
          .append(String.join(", ", intake.getUnexplainedCheckIdsList()));
    }
    if (!intake.getValidationCode().isEmpty()) {
      text.append("\n")
          .append(INDENT)
          .append("validation code ")
          .append(intake.getValidationCode());
    }
    return text.toString();
  }

  private static String state(Intake intake) {
    return switch (intake.getState()) {
      case INTAKE_STATE_OPEN -> "open";
      case INTAKE_STATE_ACCEPTED -> "accepted";
      case INTAKE_STATE_CANCELLED -> "cancelled";
      case INTAKE_STATE_UNSPECIFIED, UNRECOGNIZED -> "in a state this program does not know";
    };
  }

  /** What came of closing. */
  public static String of(CloseIntakeResponse closed) {
    StringBuilder text = new StringBuilder(of(closed.getIntake()));
    for (CheckFinding obstacle : closed.getObstaclesList()) {
      text.append("\n")
          .append(INDENT)
          .append(obstacle.getCheckId())
          .append(": ")
          .append(obstacle.getSentence().getEn());
    }
    return text.toString();
  }

  /** What a check found in one row. */
  public static String of(RowFinding found, Language language) {
    CheckFinding finding = found.getFinding();
    return "row %d  %s  %s  %s: %s%s"
        .formatted(
            found.getRow(),
            found.getLoanReference(),
            finding.getCheckId(),
            finding.getField(),
            language.choose(finding.getSentence().getEn(), finding.getSentence().getZh()),
            found.getMended() ? " (mended)" : "");
  }

  /** A loan in a list. */
  public static String of(LoanSummary loan) {
    return DisplayText.left(loan.getInstitutionId(), 16)
        + "  "
        + DisplayText.left(loan.getLoanReference(), 24)
        + "  "
        + loan.getDisbursementDate()
        + DisplayText.right(Figures.yuan(loan.getPrincipalFen()), 18)
        + "  "
        + of(loan.getAssessment());
  }

  private static String of(IntakeAssessment assessment) {
    String rate =
        assessment.hasBindingRate() ? Figures.percent(assessment.getBindingRate().getValue()) : "-";
    String verdict =
        switch (assessment.getStatus()) {
          case ASSESSMENT_STATUS_JUDGED -> Words.of(assessment.getOutcome());
          case ASSESSMENT_STATUS_BEFORE_ANY_RULE -> "before any rule";
          case ASSESSMENT_STATUS_NO_RATE -> "no rate";
          case ASSESSMENT_STATUS_NOT_MAPPED -> "not mapped";
          case ASSESSMENT_STATUS_UNSPECIFIED, UNRECOGNIZED -> "-";
        };
    return DisplayText.right(rate, 12) + "  " + verdict;
  }

  /** A loan whole. */
  public static String of(LedgerLoan loan) {
    StringBuilder text =
        new StringBuilder(loan.getInstitutionId())
            .append("/")
            .append(loan.getLoanReference())
            .append("  ")
            .append(of(loan.getAssessment()).strip());
    if (!loan.getAssessment().getRuleIdsList().isEmpty()) {
      text.append("\n")
          .append(INDENT)
          .append(String.join(", ", loan.getAssessment().getRuleIdsList()));
    }
    if (loan.getRecord().hasClaimedCost()) {
      text.append("\n")
          .append(INDENT)
          .append("claimed ")
          .append(Figures.percent(loan.getRecord().getClaimedCost().getRate().getValue()));
    }
    if (loan.getRecord().hasStatus()) {
      LoanStatus status = loan.getRecord().getStatus();
      text.append("\n")
          .append(INDENT)
          .append(
              "%s: %s, %d days overdue, %s owed"
                  .formatted(
                      status.getAsOfDate(),
                      status.getGrade(),
                      status.getOverdueDayCount(),
                      Figures.yuan(status.getOutstandingPrincipalFen())));
    }
    for (PaidFlow flow : loan.getRecord().getPaidList()) {
      text.append("\n")
          .append(INDENT)
          .append(flow.getDate())
          .append("  ")
          .append(DisplayText.left(Words.of(flow.getComponent()), 20))
          .append(DisplayText.right(Figures.yuan(flow.getAmountFen()), 16))
          .append("  ")
          .append(flow.hasParty() ? flow.getParty().getLegalName() : "");
    }
    for (ClaimEvent event : loan.getRecord().getEventsList()) {
      text.append("\n")
          .append(INDENT)
          .append(event.getDate())
          .append("  ")
          .append(event.getKind())
          .append("  ")
          .append(Figures.yuan(event.getAmountFen()));
    }
    loan.getSourcesList()
        .forEach(
            source ->
                text.append("\n")
                    .append(INDENT)
                    .append("recorded ")
                    .append(Timestamps.toString(source.getRecordTime()))
                    .append(", row ")
                    .append(source.getRow())
                    .append(" of ")
                    .append(source.getIntakeId()));
    return text.toString();
  }

  /** Counts and sums. */
  public static String of(SummariseLoansResponse sums) {
    StringBuilder text = new StringBuilder();
    for (LoanSum sum : sums.getRowsList()) {
      text.append(text.isEmpty() ? "" : "\n")
          .append(DisplayText.left(sum.getValue().isEmpty() ? "(not told)" : sum.getValue(), 24))
          .append(DisplayText.right("%,d".formatted(sum.getLoanCount()), 14))
          .append(DisplayText.right(Figures.yuan(sum.getPrincipalFen()), 24));
    }
    return text.isEmpty() ? "There is no such loan." : text.toString();
  }
}
