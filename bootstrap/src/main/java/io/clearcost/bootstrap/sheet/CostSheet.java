package io.clearcost.bootstrap.sheet;

import com.google.protobuf.util.Timestamps;
import io.clearcost.documents.text.DisplayText;
import io.clearcost.proto.cost.v1.ComprehensiveFinancingCost;
import io.clearcost.proto.gate.v1.Decision;
import io.clearcost.proto.gate.v1.LendingInstitution;
import io.clearcost.proto.type.v1.Finding;
import io.clearcost.proto.type.v1.ReadingDependence;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The cost of a loan and the verdict on it as plain text of at most 100 columns: amounts, who
 * receives what, the annual rate under each convention, every finding with its passage, and the
 * numbers of the law.
 */
public final class CostSheet {

  private static final String RULE = "─".repeat(SheetText.COLUMNS);

  private CostSheet() {}

  /** The sheet of a loan that was judged. */
  public static String of(Decision decision, Palette palette) {
    SheetText sheet = new SheetText(palette);
    LendingInstitution lender = decision.getInstitution();
    title(
        sheet,
        "%s | %s (%s, %s) | law of %s"
            .formatted(
                decision.getLoanReference(),
                lender.getLegalName(),
                Words.of(lender.getKind()),
                lender.getProvince(),
                decision.getAsOfDate()));
    CostSection.write(sheet, decision.getCost());
    verdict(sheet, decision);
    NumberSection.write(sheet, decision);
    record(sheet, decision);
    return sheet.toString();
  }

  /** The sheet of a loan of which only the cost was asked. */
  public static String of(String title, ComprehensiveFinancingCost cost, Palette palette) {
    SheetText sheet = new SheetText(palette);
    title(sheet, title + " | cost only, not judged");
    CostSection.write(sheet, cost);
    return sheet.toString();
  }

  static void title(SheetText sheet, String words) {
    sheet.line(RULE);
    for (String line : DisplayText.wrap(words, SheetText.COLUMNS)) {
      sheet.line(sheet.palette().bold(line));
    }
    sheet.line(RULE);
  }

  private static void verdict(SheetText sheet, Decision decision) {
    String outcome = Words.of(decision.getOutcome());
    sheet
        .blank()
        .line(
            "  "
                + sheet.palette().bold("Verdict: ")
                + sheet.palette().outcome(decision.getOutcome(), outcome)
                + " - "
                + Words.meaning(decision.getOutcome(), decision.getMilestone()));
    if (decision.getOutcomeTurningConventionsCount() > 0) {
      sheet.wrapped(
          2,
          "! ",
          "The verdict depends on the convention: another one under "
              + Words.list(decision.getOutcomeTurningConventionsList())
              + ".");
    }
    Map<String, ReadingDependence> readings =
        decision.getReadingDependencesList().stream()
            .collect(Collectors.toMap(ReadingDependence::getRuleId, dependence -> dependence));
    for (Finding finding : decision.getFindingsList()) {
      FindingSection.write(
          sheet,
          finding,
          readings.getOrDefault(finding.getRuleId(), ReadingDependence.getDefaultInstance()));
    }
  }

  private static void record(SheetText sheet, Decision decision) {
    sheet.blank();
    if (decision.getDecisionId().isEmpty()) {
      sheet.line("  Not on record: the verdict was only asked for.");
      return;
    }
    sheet.wrapped(
        2,
        "Decision ",
        "%s, made %s for %s"
            .formatted(
                decision.getDecisionId(),
                Timestamps.toString(decision.getDecideTime()),
                decision.getCallerPerson()));
  }
}
