package io.clearcost.bootstrap.sheet;

import io.clearcost.proto.disclosure.v1.CollectionFinding;
import io.clearcost.proto.disclosure.v1.MatchCollectionsResponse;
import java.util.List;
import java.util.stream.Collectors;

/** What was taken beside a sheet, as people read it. */
public final class CollectionText {

  private static final String PREFIX = "COLLECTION_REASON_";

  private CollectionText() {}

  /** Everything that went otherwise than shown. */
  public static String of(String disclosure, MatchCollectionsResponse found) {
    return found.getFindingsList().isEmpty()
        ? disclosure + "\n    Nothing was taken beside what was shown."
        : disclosure
            + "\n"
            + found.getFindingsList().stream()
                .map(CollectionText::of)
                .collect(Collectors.joining("\n"));
  }

  private static String of(CollectionFinding finding) {
    String movement =
        finding.getMovementId().isEmpty() ? "" : "  movement " + finding.getMovementId();
    return "  "
        + finding.getReason().name().substring(PREFIX.length())
        + movement
        + "  "
        + Words.of(finding.getOutcome())
        + "\n"
        + SheetText.indented(
            List.of(
                finding.getSentence().getEn(),
                finding.getSentence().getZh(),
                "rule: " + finding.getRuleId(),
                "law: " + Words.citation(finding.getLegalBasis())));
  }
}
