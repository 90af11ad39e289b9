package io.clearcost.domain.ledger;

import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.loan.ProductLine;
import io.clearcost.domain.party.CreditCode;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.Province;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Which loans are asked for. What is empty leaves nothing out.
 *
 * @param institution only of this lender
 * @param disbursedFrom only disbursed on this day or later
 * @param disbursedUntil only disbursed before this day
 * @param productLine only of this product line
 * @param province only of customers of this province
 * @param platform only through this platform operator
 * @param outcomes only with one of these verdicts
 * @param claimDiffers only those that are claimed to cost otherwise than was calculated, by more
 *     than {@link RecordChecks#CLAIM_TOLERANCE}
 * @param known what was known then; everything where it is empty
 * @param effective what had happened by the end of this day: disbursed on it or before; everything
 *     where it is empty
 */
public record LoanFilter(
    Optional<InstitutionId> institution,
    Optional<LocalDate> disbursedFrom,
    Optional<LocalDate> disbursedUntil,
    Optional<ProductLine> productLine,
    Optional<Province> province,
    Optional<CreditCode> platform,
    Set<Outcome> outcomes,
    boolean claimDiffers,
    Optional<Instant> known,
    Optional<LocalDate> effective) {

  /** Leaves nothing out. */
  public static final LoanFilter EVERYTHING =
      new LoanFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Set.of(),
          false,
          Optional.empty(),
          Optional.empty());

  public LoanFilter {
    outcomes = Set.copyOf(outcomes);
  }

  /** The same of one lender. */
  public LoanFilter of(InstitutionId only) {
    return new LoanFilter(
        Optional.of(only),
        disbursedFrom,
        disbursedUntil,
        productLine,
        province,
        platform,
        outcomes,
        claimDiffers,
        known,
        effective);
  }
}
