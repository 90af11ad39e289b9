package io.clearcost.domain.law.change;

import io.clearcost.domain.law.change.LawChange.ReadingChoice;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.law.reading.Reading;
import io.clearcost.domain.law.reading.Readings;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.Province;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answers that hold for one lender on one day, each with the change that chose it.
 *
 * <p>Of the approved choices for a question that have begun, the strongest scope holds: the
 * province before the nation, and the nation before the institution. A local authority answers for
 * its province under the nation's rules, and what an authority chose binds whom it supervises; an
 * institution chooses where no authority spoke. Within a scope the choice with the latest first day
 * holds, and of two with the same day the one approved later. Where nobody chose, the default of
 * the question holds.
 *
 * @param chosen the change behind an answer; no entry where the default holds
 */
public record ReadingsInForce(Map<Reading, RecordedChange> chosen) {

  public ReadingsInForce {
    chosen = Collections.unmodifiableMap(copy(chosen));
  }

  /**
   * From the approved changes what holds on a day.
   *
   * @param approved in the order of their approval, as {@link LawChanges#approved} gives them;
   *     those that choose no reading are left aside
   * @param institution the lender; empty for a lender about which nothing is known
   * @param province the province of the lender, where it is known
   * @param day a day of disbursement
   */
  public static ReadingsInForce of(
      List<RecordedChange> approved,
      Optional<InstitutionId> institution,
      Optional<Province> province,
      LocalDate day) {
    Map<Reading, RecordedChange> chosen = new EnumMap<>(Reading.class);
    for (RecordedChange change : approved) {
      choice(change)
          .filter(choice -> !choice.from().isAfter(day))
          .filter(choice -> speaksOf(choice.scope(), institution, province))
          .ifPresent(choice -> chosen.merge(choice.answer().reading(), change, Stronger::of));
    }
    return new ReadingsInForce(chosen);
  }

  /** The change that chose the answer; empty where the default holds. */
  public Optional<RecordedChange> chosen(Reading reading) {
    return Optional.ofNullable(chosen.get(reading));
  }

  /** The answers themselves. */
  public Readings readings() {
    Map<Reading, Answer> answers = new EnumMap<>(Reading.class);
    chosen.forEach((reading, change) -> answers.put(reading, answer(change).orElseThrow()));
    return new Readings(answers);
  }

  private static Map<Reading, RecordedChange> copy(Map<Reading, RecordedChange> chosen) {
    Map<Reading, RecordedChange> copy = new EnumMap<>(Reading.class);
    copy.putAll(chosen);
    return copy;
  }

  private static Optional<Answer> answer(RecordedChange change) {
    return choice(change).map(ReadingChoice::answer);
  }

  private static Optional<ReadingChoice> choice(RecordedChange change) {
    return change
        .proposal()
        .change()
        .fold(
            LawChange.Cases.of(
                Optional::of,
                any -> Optional.empty(),
                any -> Optional.empty(),
                any -> Optional.empty(),
                any -> Optional.empty(),
                any -> Optional.empty()));
  }

  private static boolean speaksOf(
      Scope scope, Optional<InstitutionId> institution, Optional<Province> province) {
    return scope.fold(
        () -> true,
        of -> province.filter(of.province()::equals).isPresent(),
        of -> institution.filter(of.institution()::equals).isPresent());
  }

  /** Which of two choices about the same question holds. */
  private static final class Stronger {

    private Stronger() {}

    /** The later approved one, unless the earlier one has a stronger scope or begins later. */
    static RecordedChange of(RecordedChange earlier, RecordedChange later) {
      ReadingChoice one = choice(earlier).orElseThrow();
      ReadingChoice other = choice(later).orElseThrow();
      int byScope = Integer.compare(strength(one.scope()), strength(other.scope()));
      int order = byScope == 0 ? one.from().compareTo(other.from()) : byScope;
      return order > 0 ? earlier : later;
    }

    private static int strength(Scope scope) {
      return scope.fold(() -> 2, any -> 3, any -> 1);
    }
  }
}
