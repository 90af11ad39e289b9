package io.clearcost.domain.gate;

import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.law.reading.Reading;
import io.clearcost.domain.law.reading.Readings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One loan under the answers that do not hold; many rules ask for the same ones. */
final class OtherAnswers {

  private final AssessedLoan loan;
  private final Map<Reading, List<Other>> found = new EnumMap<>(Reading.class);

  OtherAnswers(AssessedLoan loan) {
    this.loan = loan;
  }

  /** The answers that hold. */
  Readings held() {
    return loan.readings();
  }

  /** The loan under every answer to a reading but the one that holds. */
  List<Other> to(Reading reading) {
    return found.computeIfAbsent(reading, this::find);
  }

  private List<Other> find(Reading reading) {
    List<Other> others = new ArrayList<>();
    for (Answer answer : reading.answers()) {
      if (!held().hold(answer)) {
        others.add(new Other(answer, loan.under(answer)));
      }
    }
    return others;
  }

  /**
   * The loan if another answer held.
   *
   * @param answer the answer
   * @param loan the loan; empty where it then has no cost to judge
   */
  record Other(Answer answer, Optional<AssessedLoan> loan) {

    /** What a rule would then demand. */
    Outcome outcome(LoanRule rule, LocalDate asOf) {
      return loan.map(other -> rule.outcome(other, asOf)).orElse(Outcome.ERROR);
    }
  }
}
