package io.clearcost.application.law;

import io.clearcost.domain.gate.LoanRule;
import io.clearcost.domain.gate.RuleBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads the rules of the rule book. */
public final class ReadRules {

  private final RuleBook ruleBook;
  private final String version;

  public ReadRules(RuleBook ruleBook) {
    this.ruleBook = ruleBook;
    this.version = ruleBook.version();
  }

  /**
   * The rules in the order of the book.
   *
   * @param asOf only those in force on this day; empty for all
   */
  public Read handle(Optional<LocalDate> asOf) {
    return new Read(asOf.map(ruleBook::inForce).orElseGet(ruleBook::rules), version);
  }

  /**
   * Rules and the edition of the book they stand in.
   *
   * @param rules the rules
   * @param version the version of the rule book
   */
  public record Read(List<LoanRule> rules, String version) {

    public Read {
      rules = List.copyOf(rules);
    }
  }
}
