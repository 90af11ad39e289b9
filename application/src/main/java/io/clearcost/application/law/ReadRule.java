package io.clearcost.application.law;

import io.clearcost.domain.gate.LoanRule;
import io.clearcost.domain.gate.RuleBook;
import io.clearcost.domain.law.LegalNumber;
import io.clearcost.domain.law.RuleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads one rule with its numbers. */
public final class ReadRule {

  private final RuleBook ruleBook;

  public ReadRule(RuleBook ruleBook) {
    this.ruleBook = ruleBook;
  }

  /**
   * The rule; empty when the book has no such rule.
   *
   * @param asOf only the numbers in force on this day; empty for all there ever were
   */
  public Optional<Read> handle(RuleId id, Optional<LocalDate> asOf) {
    return ruleBook.rules().stream()
        .filter(rule -> rule.id().equals(id))
        .findAny()
        .map(rule -> new Read(rule, numbers(rule, asOf)));
  }

  private static List<LegalNumber> numbers(LoanRule rule, Optional<LocalDate> asOf) {
    return rule.numbers().stream()
        .flatMap(
            number ->
                asOf.map(day -> number.at(day).value().stream())
                    .orElseGet(() -> number.entries().values().stream()))
        .toList();
  }

  /**
   * A rule and its numbers.
   *
   * @param rule the rule
   * @param numbers each with where it stands and its dates
   */
  public record Read(LoanRule rule, List<LegalNumber> numbers) {

    public Read {
      numbers = List.copyOf(numbers);
    }
  }
}
