package io.clearcost.bootstrap.sheet;

import com.google.protobuf.util.Timestamps;
import io.clearcost.documents.text.DisplayText;
import io.clearcost.proto.evidence.v1.FieldDifference;
import io.clearcost.proto.evidence.v1.FindingDifference;
import io.clearcost.proto.evidence.v1.FindingFigures;
import io.clearcost.proto.evidence.v1.Rejudgement;
import io.clearcost.proto.evidence.v1.Replay;
import io.clearcost.proto.evidence.v1.ReplayCount;
import io.clearcost.proto.evidence.v1.ReplayResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Replays of decisions as people read them. */
public final class ReplayText {

  private static final String INDENT = "    ";

  private ReplayText() {}

  /** A decision, and in what it differs from what comes of its inputs again. */
  public static String of(Replay replay) {
    List<String> lines = new ArrayList<>();
    lines.add(
        DisplayText.clean(
            "%s  %s  %s  %s"
                .formatted(
                    replay.getDecisionId(),
                    name(replay.getResult()),
                    replay.getInstitutionId(),
                    replay.getLoanReference())));
    lines.add(INDENT + meaning(replay.getResult()));
    if (replay.getAlteredFieldsCount() > 0) {
      lines.add(INDENT + "altered: " + String.join(", ", replay.getAlteredFieldsList()));
    }
    if (replay.hasThen()) {
      lines.addAll(describe("with what was known", replay.getThen()));
      lines.addAll(describe("with what is known now,", replay.getNow()));
    }
    return String.join("\n", lines);
  }

  /** How many by result; the last line of many. */
  public static String of(ReplayCount count) {
    return count.getResultsCount() == 0
        ? "no decision"
        : count.getResultsList().stream()
            .map(one -> one.getDecisionCount() + " " + name(one.getResult()))
            .collect(Collectors.joining(", "));
  }

  private static List<String> describe(String known, Rejudgement again) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s%s %s: %s"
            .formatted(INDENT, known, Timestamps.toString(again.getKnownTime()), outcome(again)));
    again.getFieldsList().forEach(field -> lines.add(INDENT + INDENT + describe(field)));
    again.getFindingsList().forEach(finding -> lines.add(INDENT + INDENT + describe(finding)));
    return lines;
  }

  private static String outcome(Rejudgement again) {
    if (!again.getNoVerdictReason().isEmpty()) {
      return "no verdict, " + again.getNoVerdictReason();
    }
    boolean same = again.getFieldsCount() == 0 && again.getFindingsCount() == 0;
    return Words.of(again.getOutcome()) + (same ? ", identical" : "");
  }

  private static String describe(FieldDifference field) {
    return field.getBefore().isEmpty() && field.getAfter().isEmpty()
        ? field.getField() + " differs"
        : DisplayText.clean(
            "%s: %s -> %s"
                .formatted(field.getField(), orNone(field.getBefore()), orNone(field.getAfter())));
  }

  private static String describe(FindingDifference finding) {
    boolean sameFigures =
        finding.hasBefore() == finding.hasAfter() && finding.getBefore().equals(finding.getAfter());
    return sameFigures
        ? finding.getRuleId() + ": other words, facts or remedies"
        : "%s: %s -> %s"
            .formatted(
                finding.getRuleId(),
                finding.hasBefore() ? describe(finding.getBefore()) : "not asked",
                finding.hasAfter() ? describe(finding.getAfter()) : "not asked");
  }

  private static String describe(FindingFigures figures) {
    return figures.getLimit().isEmpty()
        ? Words.of(figures.getOutcome())
        : "%s (limit %s, margin %s)"
            .formatted(Words.of(figures.getOutcome()), figures.getLimit(), figures.getMargin());
  }

  private static String orNone(String text) {
    return text.isEmpty() ? "none" : text;
  }

  private static String name(ReplayResult result) {
    String prefix = "REPLAY_RESULT_";
    return result.name().startsWith(prefix)
        ? result.name().substring(prefix.length())
        : result.name();
  }

  private static String meaning(ReplayResult result) {
    return switch (result) {
      case REPLAY_RESULT_IDENTICAL -> "what is stored is what comes of its inputs, byte for byte";
      case REPLAY_RESULT_DIFFERENT -> "something else comes of its inputs than is stored";
      case REPLAY_RESULT_OTHER_RULE_BOOK ->
          "the rule book of that day is not in this program; only the difference can be shown";
      case REPLAY_RESULT_ALTERED -> "what is stored contradicts itself: somebody changed it";
      case REPLAY_RESULT_UNREADABLE -> "what is stored cannot be read";
      case REPLAY_RESULT_UNSPECIFIED, UNRECOGNIZED -> "an answer this program does not know";
    };
  }
}
