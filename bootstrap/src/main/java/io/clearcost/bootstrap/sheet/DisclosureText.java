package io.clearcost.bootstrap.sheet;

import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import io.clearcost.proto.disclosure.v1.Acknowledgement;
import io.clearcost.proto.disclosure.v1.CheckSigningResponse;
import io.clearcost.proto.disclosure.v1.CompareDisclosureResponse;
import io.clearcost.proto.disclosure.v1.Difference;
import io.clearcost.proto.disclosure.v1.Disclosure;
import io.clearcost.proto.disclosure.v1.DisclosureSheet;
import io.clearcost.proto.disclosure.v1.DisclosureSummary;
import io.clearcost.proto.disclosure.v1.ListDisclosuresResponse;
import io.clearcost.proto.disclosure.v1.Showing;
import io.clearcost.proto.type.v1.AnnualRate;
import io.clearcost.proto.type.v1.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is on record of disclosures, and what is to be said of them, as people read it. */
public final class DisclosureText {

  private DisclosureText() {}

  /** A version and what became of it. */
  public static String of(Disclosure disclosure) {
    DisclosureSheet sheet = disclosure.getSheet();
    List<String> lines = new ArrayList<>();
    lines.add(
        "loan %s of %s, at %s %s"
            .formatted(
                sheet.getLoanReference(),
                sheet.getInstitution().getInstitutionId(),
                rate(sheet.getAnnualCost()),
                sheet.getAnnualCostLabelZh()));
    lines.add(
        "made %s by %s from decision %s"
            .formatted(
                Timestamps.toString(disclosure.getCreateTime()),
                disclosure.getCallerPerson(),
                disclosure.getDecisionId()));
    lines.add("content " + disclosure.getContentHash());
    disclosure.getShowingsList().forEach(showing -> lines.add(of(showing)));
    if (disclosure.hasAcknowledgement()) {
      lines.add(of(disclosure.getAcknowledgement()));
    }
    return head(
            disclosure.getDisclosureId(),
            disclosure.getVersionNumber(),
            disclosure.getValidThroughDate())
        + "\n"
        + SheetText.indented(lines);
  }

  /** The versions of a loan, each in a few lines. */
  public static String of(ListDisclosuresResponse versions) {
    return versions.getDisclosuresList().isEmpty()
        ? "There is no such disclosure."
        : versions.getDisclosuresList().stream()
            .map(DisclosureText::of)
            .collect(Collectors.joining("\n"));
  }

  private static String of(DisclosureSummary version) {
    String confirmed =
        version.hasConfirmedTime()
            ? "confirmed " + Timestamps.toString(version.getConfirmedTime())
            : "not confirmed";
    return head(
            version.getDisclosureId(), version.getVersionNumber(), version.getValidThroughDate())
        + "\n"
        + SheetText.indented(
            List.of(
                "%s, made %s from decision %s"
                    .formatted(
                        rate(version.getAnnualCost()),
                        Timestamps.toString(version.getCreateTime()),
                        version.getDecisionId()),
                "showings: %d, %s".formatted(version.getShowingCount(), confirmed)));
  }

  public static String of(Showing showing) {
    return "shown %s %s, told by %s"
        .formatted(
            Timestamps.toString(showing.getShownTime()),
            Words.of(showing.getChannel()),
            showing.getCallerPerson());
  }

  public static String of(Acknowledgement given) {
    return "confirmed %s by %s after %s, told by %s"
        .formatted(
            Timestamps.toString(given.getConfirmedTime()),
            given.getBorrowerToken(),
            Durations.toString(given.getReadingTime()),
            given.getCallerPerson());
  }

  /** What a loan has otherwise. */
  public static String of(CompareDisclosureResponse compared) {
    return compared.getDifferencesList().isEmpty()
        ? "The loan is as it was shown."
        : differences(compared.getDifferencesList());
  }

  /** Whether a contract may be signed, and what speaks against it. */
  public static String of(CheckSigningResponse check) {
    List<String> parts = new ArrayList<>();
    parts.add(check.getMaySign() ? "It may be signed." : "It may not be signed.");
    if (check.hasRefusal()) {
      parts.add(
          SheetText.indented(
              List.of(
                  check.getRefusal().getReason() + ": " + text(check.getRefusal().getSentence()))));
    }
    if (check.getDifferencesCount() > 0) {
      parts.add(SheetText.indented(List.of("It is not as it was shown:")));
      parts.add(differences(check.getDifferencesList()));
    }
    return String.join("\n", parts);
  }

  private static String differences(List<Difference> differences) {
    return SheetText.indented(
        differences.stream()
            .map(
                one ->
                    "%s, %s: %s -> %s"
                        .formatted(
                            one.getPath(), text(one.getWhat()), one.getShown(), one.getNow()))
            .toList());
  }

  private static String head(String id, int version, String validThrough) {
    return "%s  version %d, true through %s".formatted(id, version, validThrough);
  }

  private static String rate(AnnualRate rate) {
    return Figures.percent(rate.getValue()) + " " + Words.of(rate.getConvention());
  }

  private static String text(LocalizedText text) {
    return text.getZh() + " (" + text.getEn() + ")";
  }
}
