package io.clearcost.bootstrap.sheet;

import com.google.protobuf.util.Timestamps;
import io.clearcost.documents.text.DisplayText;
import io.clearcost.proto.law.v1.Answer;
import io.clearcost.proto.law.v1.LawChange;
import io.clearcost.proto.law.v1.LprAddition;
import io.clearcost.proto.law.v1.ProductStop;
import io.clearcost.proto.law.v1.ProvincialScheme;
import io.clearcost.proto.law.v1.Reading;
import io.clearcost.proto.law.v1.ReadingChoice;
import io.clearcost.proto.law.v1.RecordedChange;
import io.clearcost.proto.law.v1.RegisterEntries;
import io.clearcost.proto.law.v1.RegisterEntry;
import io.clearcost.proto.law.v1.Signature;
import io.clearcost.proto.law.v1.StricterLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Changes of law, and the readings that come of them, as people read them. */
public final class LawChangeText {

  private static final int INDENT = 4;

  private LawChangeText() {}

  /** A change on record: what is to hold, who proposed it, and who decided it. */
  public static String of(RecordedChange change) {
    List<String> lines = new ArrayList<>();
    lines.add(describe(change.getChange()));
    lines.addAll(entries(change.getChange().getRegisterEntries()));
    lines.add("proposed " + describe(change.getProposal()));
    if (change.hasVerdict()) {
      lines.add(
          Words.of(change.getStatus()).toLowerCase(Locale.ROOT)
              + " "
              + describe(change.getVerdict()));
    }
    return change.getChangeId()
        + "  "
        + Words.of(change.getStatus())
        + "\n"
        + SheetText.indented(lines);
  }

  /** A question with its answers; a star stands before the one in force. */
  public static String of(Reading reading) {
    List<String> lines = new ArrayList<>();
    lines.add(reading.getQuestionZh());
    reading.getAnswersList().forEach(answer -> lines.add(describe(answer, reading)));
    if (reading.hasChosenBy()) {
      RecordedChange change = reading.getChosenBy();
      lines.add("chosen: " + describe(change.getChange()) + ", " + change.getChangeId());
      lines.add("  proposed " + describe(change.getProposal()));
      lines.add("  approved " + describe(change.getVerdict()));
    } else if (reading.getAnswersCount() > 1) {
      lines.add("nobody chose; the default holds");
    }
    lines.add(
        "law: "
            + reading.getLegalBasesList().stream()
                .map(Words::citation)
                .collect(Collectors.joining("; ")));
    return DisplayText.left(reading.getReadingId(), INDENT)
        + reading.getQuestionEn()
        + "\n"
        + SheetText.indented(lines);
  }

  private static String describe(Answer answer, Reading reading) {
    String star = answer.getAnswer().equals(reading.getAnswerInForce()) ? "* " : "- ";
    return star + answer.getAnswer() + ": " + answer.getSentenceEn();
  }

  private static String describe(LawChange change) {
    return switch (change.getKindCase()) {
      case READING_CHOICE -> describe(change.getReadingChoice());
      case LPR_ADDITION -> describe(change.getLprAddition());
      case PROVINCIAL_SCHEME -> describe(change.getProvincialScheme());
      case STRICTER_LIMIT -> describe(change.getStricterLimit());
      case PRODUCT_STOP -> describe(change.getProductStop());
      case REGISTER_ENTRIES -> describe(change.getRegisterEntries());
      case KIND_NOT_SET -> "a change this program does not know";
    };
  }

  private static String describe(ReadingChoice choice) {
    String whom =
        choice.getProvinceCode().isEmpty() && choice.getInstitutionId().isEmpty()
            ? "everybody"
            : choice.getProvinceCode() + choice.getInstitutionId();
    return "reading %s for %s from %s".formatted(choice.getAnswer(), whom, choice.getStartDate());
  }

  private static String describe(LprAddition addition) {
    return "loan prime rate published %s: one year %s, over five years %s"
        .formatted(
            addition.getPublicationDate(),
            Figures.percent(addition.getOneYear()),
            Figures.percent(addition.getOverFiveYears()));
  }

  private static String describe(ProvincialScheme scheme) {
    return "cap of %s on loans of not more than one month in %s from %s"
        .formatted(
            Figures.percent(scheme.getUltraShortCap()),
            scheme.getProvinceCode(),
            scheme.getStartDate());
  }

  private static String describe(StricterLimit limit) {
    return "own %s of %s: %s from %s"
        .formatted(
            Words.of(limit.getLimitKind()),
            limit.getInstitutionId(),
            Figures.percent(limit.getValue()),
            limit.getStartDate());
  }

  private static String describe(ProductStop stop) {
    return "no new loans of product line %s of %s from %s%s"
        .formatted(
            stop.getProductLine(),
            stop.getInstitutionId(),
            stop.getStartDate(),
            stop.getEndDate().isEmpty() ? "" : " until before " + stop.getEndDate());
  }

  private static String describe(RegisterEntries entries) {
    return "entries of the register of lenders: " + entries.getEntryCount();
  }

  private static List<String> entries(RegisterEntries entries) {
    List<String> lines = new ArrayList<>();
    entries.getEntriesList().forEach(entry -> lines.add("  " + describe(entry)));
    int more = entries.getEntryCount() - entries.getEntriesCount();
    if (more > 0) {
      lines.add("  and %d more; \"clearcost law change ID\" shows all".formatted(more));
    }
    return lines;
  }

  private static String describe(RegisterEntry entry) {
    return "%s from %s: %s, %s, %s%s"
        .formatted(
            entry.getInstitutionId(),
            entry.getStartDate(),
            entry.getLegalName(),
            Words.of(entry.getLenderKind()),
            entry.getProvinceCode(),
            entry.getCreditCode().isEmpty() ? "" : ", " + entry.getCreditCode());
  }

  private static String describe(Signature signature) {
    String institution =
        signature.getInstitutionId().isEmpty() ? "" : " of " + signature.getInstitutionId();
    return "by %s%s on %s: %s"
        .formatted(
            signature.getPerson(),
            institution,
            Timestamps.toString(signature.getSignTime()),
            signature.getWhy());
  }
}
