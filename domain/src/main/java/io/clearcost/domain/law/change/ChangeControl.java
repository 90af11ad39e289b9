package io.clearcost.domain.law.change;

import io.clearcost.domain.law.CostCaps;
import io.clearcost.domain.law.LprHistory;
import io.clearcost.domain.law.LprPublication;
import io.clearcost.domain.law.change.ChangeRefusal.Reason;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionRegister;
import io.clearcost.domain.party.RegisterAddition;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.NamedFacts;
import io.clearcost.domain.text.Text;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * What may be proposed and approved, and by whom.
 *
 * <p>Four eyes: who approves is another person than who proposed. To reject takes one person, also
 * the one who proposed; nothing changes by it. No change holds for days before its approval; a
 * publication of the loan prime rate and an entry of the register are facts and may be older.
 */
public final class ChangeControl {

  private ChangeControl() {}

  /** Whether {@code caller} may propose and decide such a change. */
  public static boolean mayChange(Caller caller, LawChange change) {
    return change.owner().map(caller::mayChangeLawOf).orElseGet(caller::mayChangeLawOfAuthorities);
  }

  /** Whether {@code caller} may see such a change: everybody those of authorities. */
  public static boolean maySee(Caller caller, LawChange change) {
    return change.owner().map(caller::mayReadLawOf).orElse(true);
  }

  /**
   * Why a change may not be proposed, or approved, on a day.
   *
   * @param today the day in China
   * @param lprHistory the publications known that day, approved additions among them
   * @param register the lenders known that day
   */
  public static Optional<ChangeRefusal> refusal(
      LawChange change, LocalDate today, LprHistory lprHistory, InstitutionRegister register) {
    return refusal(
        change,
        today,
        lprHistory,
        entries -> ofRegister(entries, RegisterAddition.of(entries.entries(), register)));
  }

  private static Optional<ChangeRefusal> refusal(
      LawChange change,
      LocalDate today,
      LprHistory lprHistory,
      Function<LawChange.RegisterEntries, Optional<ChangeRefusal>> ofEntries) {
    return change.fold(
        LawChange.Cases.of(
            choice ->
                choice.answer().reading().isOpen()
                    ? retroactive(choice.from(), today)
                    : Optional.of(notOpen(choice)),
            addition -> ofPublication(addition.publication(), today, lprHistory),
            scheme -> looser(scheme.ultraShortCap()).or(() -> retroactive(scheme.from(), today)),
            limit -> looser(limit.value()).or(() -> retroactive(limit.from(), today)),
            stop -> retroactive(stop.from(), today),
            ofEntries));
  }

  /**
   * Why nobody may try what a change would do that is not on record. It may reach back: nothing
   * holds by trying it.
   *
   * @param today the day in China
   * @param lprHistory the publications known that day, approved additions among them
   */
  public static Optional<ChangeRefusal> refusalOfTrial(
      LawChange draft, LocalDate today, LprHistory lprHistory) {
    return refusal(draft, today, lprHistory, ChangeControl::notTried)
        .filter(refusal -> refusal.reason() != Reason.RETROACTIVE);
  }

  /** Why nobody may try what a change on record would do: it is decided, or turns no verdict. */
  public static Optional<ChangeRefusal> refusalOfTrial(RecordedChange change) {
    return change
        .verdict()
        .map(decided -> alreadyDecided(change))
        .or(
            () ->
                change
                    .proposal()
                    .change()
                    .fold(
                        LawChange.Cases.of(
                            any -> Optional.empty(),
                            any -> Optional.empty(),
                            any -> Optional.empty(),
                            any -> Optional.empty(),
                            any -> Optional.empty(),
                            ChangeControl::notTried)));
  }

  /** A decision keeps its lender as it was then known, so entries turn no verdict on record. */
  private static Optional<ChangeRefusal> notTried(LawChange.RegisterEntries entries) {
    return Optional.of(
        refused(
            Reason.REGISTER_TURNS_NOTHING,
            new Text(
                "entries of the register, here %s, turn no verdict on record: a decision keeps its"
                    + " lender as it was then known",
                "机构名册的变更（此处%s条）不改变已有决定：决定保留当时所知的机构情况"),
            "entry_count",
            entries.entries().size()));
  }

  /**
   * Why a change on record may not be decided so.
   *
   * @param person who would decide it
   * @param today the day in China
   * @param lprHistory the publications known that day, approved additions among them
   * @param register the lenders known that day
   */
  public static Optional<ChangeRefusal> refusal(
      RecordedChange change,
      Ruling ruling,
      String person,
      LocalDate today,
      LprHistory lprHistory,
      InstitutionRegister register) {
    if (change.verdict().isPresent()) {
      return Optional.of(alreadyDecided(change));
    }
    return switch (ruling) {
      case REJECTED -> Optional.empty();
      case APPROVED ->
          change.proposal().signature().isOf(person)
              ? Optional.of(samePerson(change, person))
              : refusal(change.proposal().change(), today, lprHistory, register);
    };
  }

  private static Optional<ChangeRefusal> ofPublication(
      LprPublication next, LocalDate today, LprHistory lprHistory) {
    LprPublication last = lprHistory.publications().entries().lastEntry().getValue();
    if (!next.published().isAfter(last.published())) {
      return Optional.of(
          refused(
              Reason.LPR_OUT_OF_ORDER,
              new Text(
                  "the publication of %s does not come after the last one known, of %s",
                  "%s公布的报价不晚于已知最近一期（%s）"),
              "publication_date",
              next.published(),
              "last_publication_date",
              last.published()));
    }
    if (next.published().isAfter(today)) {
      return Optional.of(
          refused(
              Reason.LPR_IN_THE_FUTURE,
              new Text("the publication of %s is yet to come, today is %s", "%s的报价尚未公布，今日为%s"),
              "publication_date",
              next.published(),
              "today",
              today));
    }
    return LprPlausibility.refusal(last, next);
  }

  private static Optional<ChangeRefusal> ofRegister(
      LawChange.RegisterEntries entries, RegisterAddition addition) {
    if (!addition.contradicting().isEmpty()) {
      Institution first = addition.contradicting().get(0);
      return Optional.of(
          refused(
              Reason.REGISTER_CONTRADICTED,
              new Text(
                  "the register holds another entry of %s from %s, and entries are never changed",
                  "名单已有%s自%s起的另一条登记，登记从不更改"),
              "institution_id",
              first.id(),
              "start_date",
              first.from()));
    }
    return addition.added().isEmpty()
        ? Optional.of(
            refused(
                Reason.REGISTER_UNCHANGED,
                new Text("the register holds these entries already, all %s", "名单已有全部%s条登记"),
                "entry_count",
                entries.entries().size()))
        : Optional.empty();
  }

  private static ChangeRefusal notOpen(LawChange.ReadingChoice choice) {
    return refused(
        Reason.READING_NOT_OPEN,
        new Text("question %s has one answer, %s, and nothing can be chosen", "问题%s只有一种答案%s，无可选择"),
        "reading",
        choice.answer().reading(),
        "answer",
        choice.answer());
  }

  private static Optional<ChangeRefusal> retroactive(LocalDate from, LocalDate today) {
    return from.isBefore(today)
        ? Optional.of(
            refused(
                Reason.RETROACTIVE,
                new Text(
                    "it would hold from %s, before today, %s; no change reaches back",
                    "生效日%s早于今日%s，变更不溯及既往"),
                "start_date",
                from,
                "today",
                today))
        : Optional.empty();
  }

  private static Optional<ChangeRefusal> looser(Ratio cap) {
    return cap.compareTo(CostCaps.HARD_CAP) > 0
        ? Optional.of(
            refused(
                Reason.LOOSER_THAN_THE_LAW,
                new Text("a cap of %s is above that of the law, %s", "上限%s高于法定上限%s"),
                "value",
                decimal(cap),
                "cap_of_the_law",
                decimal(CostCaps.HARD_CAP)))
        : Optional.empty();
  }

  private static ChangeRefusal samePerson(RecordedChange change, String person) {
    return refused(
        Reason.SAME_PERSON,
        new Text(
            "change %s was proposed by %s and needs another person's approval",
            "变更%s由%s提议，须由另一人批准"),
        "change_id",
        change.proposal().id(),
        "person",
        person);
  }

  private static ChangeRefusal alreadyDecided(RecordedChange change) {
    return refused(
        Reason.ALREADY_DECIDED,
        new Text("change %s is %s already", "变更%s已是%s状态"),
        "change_id",
        change.proposal().id(),
        "status",
        change.status());
  }

  private static String decimal(Ratio fraction) {
    return fraction
        .toDecimal(LawChange.DECIMALS, RoundingMode.UNNECESSARY)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** A refusal whose sentence has a place for each fact, which are given as name and value. */
  private static ChangeRefusal refused(Reason reason, Text sentence, Object... namesAndValues) {
    NamedFacts facts = NamedFacts.of(namesAndValues);
    return new ChangeRefusal(reason, facts.in(sentence), facts.byName());
  }
}
