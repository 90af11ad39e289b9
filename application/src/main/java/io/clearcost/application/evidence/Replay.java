package io.clearcost.application.evidence;

import io.clearcost.domain.evidence.Decision;
import io.clearcost.domain.evidence.LogEntry;
import java.util.Optional;

/**
 * A decision held against what comes of its stored inputs again.
 *
 * @param entry what is stored
 * @param ruleBookVersion the rule book that judged again, the one of this program
 * @param outcomes what came of it; empty where nothing can be read of what is stored
 */
public record Replay(LogEntry entry, String ruleBookVersion, Optional<Outcomes> outcomes) {

  /**
   * Twice the same question.
   *
   * @param then with what was known when it was decided
   * @param now with what is known now, of the institution too
   */
  public record Outcomes(Rejudgement then, Rejudgement now) {}

  /** What is to be said of a stored decision. */
  public enum Result {
    /** What is stored is, byte for byte, what comes of its inputs. */
    IDENTICAL,
    /** This program, with the rule book and the knowledge of that day, judges otherwise. */
    DIFFERENT,
    /** The rule book of that day is not in this program; there is a difference at most to show. */
    OTHER_RULE_BOOK,
    /** What is stored contradicts itself: somebody changed it. */
    ALTERED,
    /** What is stored cannot be read. */
    UNREADABLE;

    /** Whether something is wrong with the store or with the program. */
    public boolean isFault() {
      return this != IDENTICAL && this != OTHER_RULE_BOOK;
    }
  }

  public Result result() {
    return outcomes.map(this::result).orElse(Result.UNREADABLE);
  }

  private Result result(Outcomes found) {
    if (!entry.altered().isEmpty()) {
      return Result.ALTERED;
    }
    if (!entry.decision().map(this::isOfThisRuleBook).orElse(false)) {
      return Result.OTHER_RULE_BOOK;
    }
    return found.then().isIdentical() ? Result.IDENTICAL : Result.DIFFERENT;
  }

  private boolean isOfThisRuleBook(Decision decision) {
    return decision.judgement().ruleBookVersion().equals(ruleBookVersion);
  }
}
