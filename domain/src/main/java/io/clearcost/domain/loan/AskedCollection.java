package io.clearcost.domain.loan;

import io.clearcost.domain.text.InvalidValue;

/**
 * Money that somebody wants to take from the borrower of a loan.
 *
 * @param asked what is to be taken
 * @param before what happened to the loan before it is asked
 */
public record AskedCollection(Movement asked, LoanCourse before) {

  public AskedCollection {
    if (asked.kind() != Movement.Kind.DEBIT) {
      throw InvalidValue.of(
          "what is collected is a debit, not %s", "收取的款项须为扣款，不得为%s", asked.kind());
    }
    if (before.movements().stream().anyMatch(one -> one.id().equals(asked.id()))) {
      throw InvalidValue.of("%s was taken already", "%s已收取", asked.id());
    }
  }
}
