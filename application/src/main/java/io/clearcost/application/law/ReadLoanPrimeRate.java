package io.clearcost.application.law;

import io.clearcost.domain.law.CostCaps;
import io.clearcost.domain.law.LprHistory;
import io.clearcost.domain.law.LprPublication;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.EffectiveDated;
import java.time.LocalDate;
import java.util.function.Function;

/** Reads the loan prime rate of a day, and the target cap that follows from it. */
public final class ReadLoanPrimeRate {

  private final LprHistory lprHistory;

  public ReadLoanPrimeRate(LprHistory lprHistory) {
    this.lprHistory = lprHistory;
  }

  public Outcome handle(LocalDate date) {
    return lprHistory
        .at(date)
        .fold(
            found ->
                new Outcome.Read(
                    found.held(),
                    found.held().oneYear().times(multiple(date)),
                    lprHistory.end(),
                    lprHistory.isOutdatedAt(date)),
            Outcome.NotInForce::new);
  }

  /** Before there is a target, the first one: what the cap would be. */
  private static Ratio multiple(LocalDate date) {
    return CostCaps.TARGET_MULTIPLE
        .at(date)
        .value()
        .orElseGet(() -> CostCaps.TARGET_MULTIPLE.entries().firstEntry().getValue())
        .value();
  }

  /** What came of it. */
  public sealed interface Outcome {

    <R> R fold(Function<Read, R> read, Function<NotInForce, R> notInForce);

    /**
     * The rate of the day.
     *
     * @param publication the last one published on or before the day
     * @param target the multiple of the one-year rate at which the target cap lies, an annual
     *     fraction
     * @param historyEnd the last publication that the history holds
     * @param outdated whether a later publication must exist on the day
     */
    record Read(LprPublication publication, Ratio target, LocalDate historyEnd, boolean outdated)
        implements Outcome {
      @Override
      public <R> R fold(Function<Read, R> read, Function<NotInForce, R> notInForce) {
        return read.apply(this);
      }
    }

    /** The day is before the first publication known. */
    record NotInForce(EffectiveDated.NotInForce<LprPublication> reason) implements Outcome {
      @Override
      public <R> R fold(Function<Read, R> read, Function<NotInForce, R> notInForce) {
        return notInForce.apply(this);
      }
    }
  }
}
