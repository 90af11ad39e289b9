package io.clearcost.application.law;

import io.clearcost.domain.gate.LoanRule;
import io.clearcost.domain.gate.RuleBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the rules of the rule book, page by page. */
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
   * @param after how many the pages before held; empty for the first page
   * @param size at most so many, positive
   */
  public Read handle(Optional<LocalDate> asOf, OptionalLong after, int size) {
    List<LoanRule> all = asOf.map(ruleBook::inForce).orElseGet(ruleBook::rules);
    // A token is no secret: one that somebody made up may hold any number.
    long begin = Math.max(0, after.orElse(0));
    List<LoanRule> page = all.stream().skip(begin).limit(size).toList();
    long end = begin + page.size();
    return new Read(page, version, end < all.size() ? OptionalLong.of(end) : OptionalLong.empty());
  }

  /** The version of the rule book. */
  public String version() {
    return version;
  }

  /**
   * Rules and the edition of the book they stand in.
   *
   * @param rules the rules
   * @param version the version of the rule book
   * @param next pass it as {@code after} to read on; empty on the last page
   */
  public record Read(List<LoanRule> rules, String version, OptionalLong next) {

    public Read {
      rules = List.copyOf(rules);
    }
  }
}
