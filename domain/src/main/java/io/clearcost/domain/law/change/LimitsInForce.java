package io.clearcost.domain.law.change;

import io.clearcost.domain.law.change.LawChange.ProvincialScheme;
import io.clearcost.domain.law.change.LawChange.StricterLimit;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.Province;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The limits that hold for one lender on one day besides those of the law. Of several that have
 * begun the one with the latest first day holds, and of two with the same day the one approved
 * later.
 *
 * @param costCap the cap that the lender set itself; empty where it set none
 * @param scheme what its province set for loans of not more than one month; empty where it set
 *     nothing
 * @param stopped the product lines of which it makes no new loan
 */
public record LimitsInForce(
    Optional<StricterLimit> costCap, Optional<ProvincialScheme> scheme, StoppedLines stopped) {

  /** No limits but those of the law. */
  public static final LimitsInForce NONE =
      new LimitsInForce(Optional.empty(), Optional.empty(), StoppedLines.NONE);

  /**
   * From the approved changes what holds on a day.
   *
   * @param approved in the order of their approval, as {@link LawChanges#approved} gives them
   * @param institution the lender
   * @param province the province of the lender
   * @param day a day of disbursement
   */
  public static LimitsInForce of(
      List<RecordedChange> approved, InstitutionId institution, Province province, LocalDate day) {
    return new LimitsInForce(
        costCap(approved, institution, day),
        scheme(approved, province, day),
        StoppedLines.of(approved, institution, day));
  }

  /** The cap that {@code institution} set itself, as {@link #of} has it. */
  public static Optional<StricterLimit> costCap(
      List<RecordedChange> approved, InstitutionId institution, LocalDate day) {
    return latest(
        approved,
        LawChange.Cases.of(
            any -> Optional.empty(),
            any -> Optional.empty(),
            any -> Optional.empty(),
            limit ->
                Optional.of(limit)
                    .filter(own -> own.kind() == LimitKind.COST_CAP)
                    .filter(own -> own.institution().equals(institution)),
            any -> Optional.empty(),
            any -> Optional.empty()),
        StricterLimit::from,
        day);
  }

  /** What {@code province} set for loans of not more than one month, as {@link #of} has it. */
  public static Optional<ProvincialScheme> scheme(
      List<RecordedChange> approved, Province province, LocalDate day) {
    return latest(
        approved,
        LawChange.Cases.of(
            any -> Optional.empty(),
            any -> Optional.empty(),
            scheme -> Optional.of(scheme).filter(own -> own.province().equals(province)),
            any -> Optional.empty(),
            any -> Optional.empty(),
            any -> Optional.empty()),
        ProvincialScheme::from,
        day);
  }

  private static <C> Optional<C> latest(
      List<RecordedChange> approved,
      LawChange.Cases<Optional<C>> kind,
      Function<C, LocalDate> from,
      LocalDate day) {
    return approved.stream()
        .flatMap(change -> change.proposal().change().fold(kind).stream())
        .filter(limit -> !from.apply(limit).isAfter(day))
        .reduce((one, later) -> from.apply(one).isAfter(from.apply(later)) ? one : later);
  }
}
