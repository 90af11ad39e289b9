package io.clearcost.bootstrap.sheet;

import io.clearcost.documents.text.DisplayText;
import io.clearcost.proto.type.v1.Caveat;
import io.clearcost.proto.type.v1.Finding;
import io.clearcost.proto.type.v1.FindingStatus;
import io.clearcost.proto.type.v1.LegalBasis;
import io.clearcost.proto.type.v1.ReadingDependence;
import io.clearcost.proto.type.v1.Remedy;
import java.util.stream.Collectors;

/** The part of a sheet that says what one rule found, and in which words of the law it stands. */
final class FindingSection {

  private static final int INDENT = 11;

  private final SheetText sheet;
  private final Finding finding;
  private final ReadingDependence dependence;

  private FindingSection(SheetText sheet, Finding finding, ReadingDependence dependence) {
    this.sheet = sheet;
    this.finding = finding;
    this.dependence = dependence;
  }

  static void write(SheetText sheet, Finding finding, ReadingDependence dependence) {
    FindingSection section = new FindingSection(sheet, finding, dependence);
    if (finding.getStatus() == FindingStatus.FINDING_STATUS_NOT_APPLICABLE) {
      section.notApplicable();
    } else {
      section.applicable();
    }
  }

  private void notApplicable() {
    sheet
        .blank()
        .line("    " + sheet.palette().dim("-      " + finding.getRuleId()))
        .dimmed(
            INDENT,
            "does not apply: "
                + finding.getExplanation()
                + " "
                + Words.citation(finding.getLegalBasis()));
  }

  private void applicable() {
    String outcome = DisplayText.left(Words.of(finding.getOutcome()), 7);
    sheet
        .blank()
        .line(
            "    "
                + sheet.palette().outcome(finding.getOutcome(), outcome)
                + sheet.palette().bold(finding.getRuleId()));
    if (finding.getLimit().isEmpty()) {
      sheet.wrapped(INDENT, finding.getExplanation());
    } else {
      measurement();
    }
    finding
        .getMissingList()
        .forEach(
            fact ->
                sheet.wrapped(INDENT, "missing: ", fact.getName() + ", " + fact.getWhat().getEn()));
    law();
    for (Caveat caveat : finding.getCaveatsList()) {
      sheet.wrapped(INDENT, "caveat: ", caveat.getCode() + " - " + caveat.getText());
    }
    if (finding.getTurningConventionsCount() > 0) {
      sheet.wrapped(
          INDENT,
          "turns under: ",
          Words.list(finding.getTurningConventionsList())
              + " (this finding would be another one under that convention)");
    }
    if (dependence.getTurningCount() > 0) {
      sheet.wrapped(INDENT, "turns by reading: ", turning());
    }
    if (finding.hasRemedy()) {
      sheet.wrapped(INDENT, "to pass: ", remedy(finding.getRemedy()));
      finding.getRemedy().getFixesList().stream()
          .findFirst()
          .ifPresent(fix -> sheet.wrapped(INDENT, "cheapest fix: ", LeverWords.of(fix)));
    } else if (finding.hasFixHint()) {
      sheet.wrapped(INDENT, "to pass: ", finding.getFixHint().getEn());
    }
  }

  private String turning() {
    return dependence.getTurningList().stream()
        .map(
            turning ->
                "%s %s (%s)"
                    .formatted(
                        turning.getAnswer().getReadingId(),
                        turning.getAnswer().getAnswer(),
                        Words.of(turning.getOutcome())))
        .collect(Collectors.joining(", "));
  }

  private void measurement() {
    boolean broken = finding.getStatus() == FindingStatus.FINDING_STATUS_BREACHED;
    String comparison =
        Figures.comparison(
            finding.getMeasured().getValue(), broken ? ">" : "≤", finding.getLimit());
    sheet.wrapped(INDENT, comparison + ", from " + finding.getLimitOrigin());
  }

  private void law() {
    LegalBasis basis = finding.getLegalBasis();
    sheet.wrapped(INDENT, "law: ", Words.citation(basis));
    sheet.wrapped(INDENT + 5, "“" + basis.getQuoteZh() + "”");
    sheet.dimmed(INDENT, "gloss (ours, not authoritative): " + basis.getGlossEn());
    String mark = Words.mark(basis.getEvidence());
    if (!mark.isEmpty()) {
      sheet.wrapped(INDENT, "evidence: ", mark);
    }
  }

  private static String remedy(Remedy remedy) {
    StringBuilder words = new StringBuilder();
    if (remedy.hasEachPaymentLowerByFen()) {
      words
          .append("lower each payment by ")
          .append(Figures.yuan(remedy.getEachPaymentLowerByFen()))
          .append(" (largest then ")
          .append(Figures.yuan(remedy.getLargestPaymentFen()))
          .append(")");
    }
    if (remedy.getNetProceedsHigherByFen() > 0) {
      words
          .append(words.isEmpty() ? "" : ", or ")
          .append("pay out ")
          .append(Figures.yuan(remedy.getNetProceedsHigherByFen()))
          .append(" more at disbursement");
    }
    return words.isEmpty() ? "no single change of the payments does it" : words.toString();
  }
}
