package io.clearcost.domain.loan;

import io.clearcost.domain.text.InvalidValue;
import java.util.Optional;
import java.util.function.Function;

/** On what it depends whether a fee is due. */
public sealed interface FeeCondition {

  <R> R fold(
      Function<Unconditional, R> unconditional,
      Function<Elective, R> elective,
      Function<Contingent, R> contingent);

  /** Whether the borrower chose the fee freely and that is on record. */
  default boolean isProvenChoice() {
    return fold(always -> false, chosen -> chosen.evidence().isPresent(), later -> false);
  }

  /** What has to happen first, for a contingent fee. */
  default Optional<ContingentEvent> trigger() {
    return fold(
        always -> Optional.empty(),
        chosen -> Optional.empty(),
        later -> Optional.of(later.event()));
  }

  /** Due with the loan. */
  record Unconditional() implements FeeCondition {
    @Override
    public <R> R fold(
        Function<Unconditional, R> unconditional,
        Function<Elective, R> elective,
        Function<Contingent, R> contingent) {
      return unconditional.apply(this);
    }
  }

  /**
   * The borrower may take it or leave it, and the loan does not depend on it.
   *
   * @param evidence where the free choice is on record; empty when nothing shows it
   */
  record Elective(Optional<String> evidence) implements FeeCondition {
    public Elective {
      if (evidence.filter(String::isBlank).isPresent()) {
        throw InvalidValue.of("a blank text is no evidence of a choice", "空白文字不能证明借款人自愿选择");
      }
    }

    @Override
    public <R> R fold(
        Function<Unconditional, R> unconditional,
        Function<Elective, R> elective,
        Function<Contingent, R> contingent) {
      return elective.apply(this);
    }
  }

  /**
   * Due only when something happens that a loan kept to its terms does not see.
   *
   * @param event what has to happen
   */
  record Contingent(ContingentEvent event) implements FeeCondition {
    @Override
    public <R> R fold(
        Function<Unconditional, R> unconditional,
        Function<Elective, R> elective,
        Function<Contingent, R> contingent) {
      return contingent.apply(this);
    }
  }
}
