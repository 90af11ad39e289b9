package io.clearcost.application.ledger;

import io.clearcost.application.ledger.LedgerOutcome.Answered;
import io.clearcost.application.ledger.LedgerOutcome.LoanNotFound;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.ledger.LedgerLoan;
import io.clearcost.domain.ledger.LoanDimension;
import io.clearcost.domain.ledger.LoanFilter;
import io.clearcost.domain.ledger.LoanLedger;
import io.clearcost.domain.ledger.LoanSum;
import io.clearcost.domain.ledger.LoanSummary;
import io.clearcost.domain.ledger.SourcedRecord;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the loans on record. */
public final class ReadLedger {

  /**
   * Which loan, and when.
   *
   * @param institution the lender
   * @param loan the lender's own name for it
   * @param known what was known then; what is known now where it is empty
   * @param effective what had happened by the end of this day; everything where it is empty
   */
  public record Question(
      InstitutionId institution,
      LoanReference loan,
      Optional<Instant> known,
      Optional<LocalDate> effective) {}

  private final LoanLedger ledger;

  public ReadLedger(LoanLedger ledger) {
    this.ledger = ledger;
  }

  /** One loan. */
  public LedgerOutcome<LedgerLoan> loan(Question question, Caller caller) {
    return Optional.of(question)
        .filter(asked -> caller.mayReadOf(asked.institution()))
        .flatMap(this::find)
        .<LedgerOutcome<LedgerLoan>>map(Answered::new)
        .orElseGet(() -> new LoanNotFound<>(question.institution(), question.loan()));
  }

  /** Loans in the order of their keys; none that the caller may not see. */
  public List<LoanSummary> list(
      LoanFilter filter, Optional<LoanSummary.Key> after, int size, Caller caller) {
    return visible(filter, caller, seen -> ledger.list(seen, after, size));
  }

  /** Counts and sums of loans; of none that the caller may not see. */
  public List<LoanSum> sums(LoanFilter filter, LoanDimension dimension, Caller caller) {
    return visible(filter, caller, seen -> ledger.sums(seen, dimension));
  }

  /**
   * Loans whole, in the order of their keys.
   *
   * @param loans the loans
   * @param next where the next page begins after; empty where this is the last one
   */
  public record Page(List<LedgerLoan> loans, Optional<LoanSummary.Key> next) {

    public Page {
      loans = List.copyOf(loans);
    }
  }

  /** A page of loans; none that the caller may not see. */
  public Page whole(LoanFilter filter, Optional<LoanSummary.Key> after, int size, Caller caller) {
    List<LoanSummary> found = list(filter, after, size, caller);
    return new Page(
        found.stream()
            .map(LoanSummary::key)
            .map(
                key ->
                    new Question(key.institution(), key.loan(), filter.known(), filter.effective()))
            .flatMap(question -> find(question).stream())
            .toList(),
        found.size() < size ? Optional.empty() : Optional.of(found.get(size - 1).key()));
  }

  private Optional<LedgerLoan> find(Question question) {
    List<SourcedRecord> records =
        ledger.records(question.institution(), question.loan(), question.known());
    return records.isEmpty()
        ? Optional.empty()
        : LedgerLoan.of(question.institution(), records, question.effective());
  }

  private static <T> List<T> visible(
      LoanFilter filter, Caller caller, Function<LoanFilter, List<T>> ask) {
    return caller.maySeeAll()
        ? ask.apply(filter)
        : filter
            .institution()
            .or(caller::institution)
            .filter(caller::mayReadOf)
            .map(only -> ask.apply(filter.of(only)))
            .orElseGet(List::of);
  }
}
