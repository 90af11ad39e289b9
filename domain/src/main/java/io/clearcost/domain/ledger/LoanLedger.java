package io.clearcost.domain.ledger;

import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.party.InstitutionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The loans that are on record, from streams and from submissions that count: of the accepted ones
 * for a month that with the highest version.
 */
public interface LoanLedger {

  /**
   * The records of a loan in the order in which they came to count.
   *
   * @param known those that counted then; those that count now where it is empty
   */
  List<SourcedRecord> records(
      InstitutionId institution, LoanReference loan, Optional<Instant> known);

  /** Loans in the order of their keys, at most {@code size} of those after one. */
  List<LoanSummary> list(LoanFilter filter, Optional<LoanSummary.Key> after, int size);

  /** One sum for each value that occurs, in order of the text of the value, what is empty first. */
  List<LoanSum> sums(LoanFilter filter, LoanDimension dimension);
}
