package io.clearcost.domain.law.change;

import io.clearcost.domain.law.CostCaps;
import io.clearcost.domain.law.LprHistory;
import io.clearcost.domain.law.LprPublication;
import io.clearcost.domain.law.change.ChangeRefusal.Reason;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.rate.Ratio;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What may be proposed and approved, and by whom.
 *
 * <p>Four eyes: who approves is another person than who proposed. To reject takes one person, also
 * the one who proposed; nothing changes by it. No change holds for days before its approval; a
 * publication of the loan prime rate is a fact and may be older.
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
   */
  public static Optional<ChangeRefusal> refusal(
      LawChange change, LocalDate today, LprHistory lprHistory) {
    return change.fold(
        LawChange.Cases.of(
            choice ->
                choice.answer().reading().isOpen()
                    ? retroactive(choice.from(), today)
                    : Optional.of(notOpen(choice)),
            addition -> ofPublication(addition.publication(), today, lprHistory),
            scheme -> looser(scheme.ultraShortCap()).or(() -> retroactive(scheme.from(), today)),
            limit -> looser(limit.value()).or(() -> retroactive(limit.from(), today)),
            stop -> retroactive(stop.from(), today)));
  }

  /**
   * Why a change on record may not be decided so.
   *
   * @param person who would decide it
   * @param today the day in China
   * @param lprHistory the publications known that day, approved additions among them
   */
  public static Optional<ChangeRefusal> refusal(
      RecordedChange change, Ruling ruling, String person, LocalDate today, LprHistory lprHistory) {
    if (change.verdict().isPresent()) {
      return Optional.of(alreadyDecided(change));
    }
    return switch (ruling) {
      case REJECTED -> Optional.empty();
      case APPROVED ->
          change.proposal().signature().isOf(person)
              ? Optional.of(samePerson(change, person))
              : refusal(change.proposal().change(), today, lprHistory);
    };
  }

  private static Optional<ChangeRefusal> ofPublication(
      LprPublication next, LocalDate today, LprHistory lprHistory) {
    LprPublication last = lprHistory.publications().entries().lastEntry().getValue();
    if (!next.published().isAfter(last.published())) {
      return Optional.of(
          refused(
              Reason.LPR_OUT_OF_ORDER,
              "the publication of %s does not come after the last one known, of %s",
              "publication_date",
              next.published(),
              "last_publication_date",
              last.published()));
    }
    if (next.published().isAfter(today)) {
      return Optional.of(
          refused(
              Reason.LPR_IN_THE_FUTURE,
              "the publication of %s is yet to come, today is %s",
              "publication_date",
              next.published(),
              "today",
              today));
    }
    return LprPlausibility.refusal(last, next);
  }

  private static ChangeRefusal notOpen(LawChange.ReadingChoice choice) {
    return refused(
        Reason.READING_NOT_OPEN,
        "question %s has one answer, %s, and nothing can be chosen",
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
                "it would hold from %s, before today, %s; no change reaches back",
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
                "a cap of %s is above that of the law, %s",
                "value",
                decimal(cap),
                "cap_of_the_law",
                decimal(CostCaps.HARD_CAP)))
        : Optional.empty();
  }

  private static ChangeRefusal samePerson(RecordedChange change, String person) {
    return refused(
        Reason.SAME_PERSON,
        "change %s was proposed by %s and needs another person's approval",
        "change_id",
        change.proposal().id(),
        "person",
        person);
  }

  private static ChangeRefusal alreadyDecided(RecordedChange change) {
    return refused(
        Reason.ALREADY_DECIDED,
        "change %s is %s already",
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

  private static ChangeRefusal refused(
      Reason reason, String sentence, String name, Object value, String other, Object otherValue) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put(name, value.toString());
    facts.put(other, otherValue.toString());
    return new ChangeRefusal(reason, sentence.formatted(value, otherValue), facts);
  }
}
