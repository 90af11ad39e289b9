package io.clearcost.application.evidence;

import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import java.time.LocalDate;
import java.util.Optional;

/** Says what other law, prices or product lines would do to stored loans. Nothing is stored. */
public final class ShowWhatIf {

  /**
   * What is asked.
   *
   * @param supposition the hypothesis
   * @param institution only loans of this institution; empty for all that the caller may see
   * @param from only disbursed on this day or later
   */
  public record Command(
      Supposition supposition, Optional<InstitutionId> institution, Optional<LocalDate> from) {}

  private final StoredLoanJudge loans;

  public ShowWhatIf(StoredLoanJudge loans) {
    this.loans = loans;
  }

  /** The effects to come; empty when the caller may read no decision of what was asked for. */
  public Optional<Effects> handle(Command command, Caller caller) {
    return loans.all(command.supposition(), command.institution(), command.from(), caller);
  }
}
