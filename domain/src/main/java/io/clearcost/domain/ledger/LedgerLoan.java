package io.clearcost.domain.ledger;

import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.party.InstitutionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A loan of the ledger at one point of knowledge and effect: each of its sets in its latest form.
 *
 * @param institution the lender
 * @param record as contracted, planned, paid and reported; flows and events in order of date
 * @param assessment what the engine made of the contract; empty where none is known
 * @param sources the records that say so, oldest first
 */
public record LedgerLoan(
    InstitutionId institution,
    LoanRecord record,
    Optional<IntakeAssessment> assessment,
    List<RecordSource> sources) {

  public LedgerLoan {
    sources = List.copyOf(sources);
  }

  /**
   * Puts together what the records of one loan say.
   *
   * @param records in the order in which they came to count; at least one
   * @param effective what had happened by the end of this day; everything where it is empty
   * @return empty where nothing of it had happened by then
   */
  public static Optional<LedgerLoan> of(
      InstitutionId institution, List<SourcedRecord> records, Optional<LocalDate> effective) {
    Parts parts = new Parts(effective);
    records.forEach(parts::add);
    return parts.loan(institution, records.get(0).record().loan());
  }

  /** What is known so far; what comes later takes the place of what came before. */
  private static final class Parts {

    private final Optional<LocalDate> effective;
    private final Map<String, PaidFlow> paid = new LinkedHashMap<>();
    private final Map<String, ClaimEvent> events = new LinkedHashMap<>();
    private final List<RecordSource> sources = new ArrayList<>();
    private Optional<LoanContract> contract = Optional.empty();
    private Optional<IntakeAssessment> assessment = Optional.empty();
    private Optional<RepaymentPlan> plan = Optional.empty();
    private Optional<LoanStatus> status = Optional.empty();
    private Optional<ClaimedCost> claim = Optional.empty();

    Parts(Optional<LocalDate> effective) {
      this.effective = effective;
    }

    void add(SourcedRecord sourced) {
      LoanRecord record = sourced.record();
      if (record.contract().filter(found -> hasHappened(found.disbursementDate())).isPresent()) {
        contract = record.contract();
        assessment = sourced.assessment();
      }
      plan = record.plan().or(() -> plan);
      claim = record.claim().or(() -> claim);
      // The latest report of a day counts, and of several days that of the latest.
      status =
          record
              .status()
              .filter(told -> hasHappened(told.asOf()))
              .filter(told -> status.filter(now -> now.asOf().isAfter(told.asOf())).isEmpty())
              .or(() -> status);
      record.paid().forEach(flow -> paid.put(flow.id(), flow));
      record.events().forEach(event -> events.put(event.id(), event));
      sources.add(sourced.source());
    }

    Optional<LedgerLoan> loan(InstitutionId institution, LoanReference reference) {
      return contract.map(
          found ->
              new LedgerLoan(
                  institution,
                  new LoanRecord(
                      reference,
                      contract,
                      plan,
                      happened(paid, PaidFlow::date),
                      happened(events, ClaimEvent::date),
                      status,
                      claim),
                  assessment,
                  sources));
    }

    private <T> List<T> happened(Map<String, T> parts, Function<T, LocalDate> date) {
      return parts.values().stream()
          .filter(part -> hasHappened(date.apply(part)))
          .sorted(Comparator.comparing(date))
          .toList();
    }

    private boolean hasHappened(LocalDate day) {
      return effective.filter(day::isAfter).isEmpty();
    }
  }
}
