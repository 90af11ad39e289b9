package io.clearcost.domain.gate;

import io.clearcost.domain.loan.BorrowerKind;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.loan.LoanPurpose;
import io.clearcost.domain.loan.LoanSecurity;
import java.util.List;

/** Which loans are 个人消费信用贷款: for consumption, to a person, with nothing behind them. */
final class ConsumptionCredit {

  /** The facts that tell it. */
  static final List<LoanFact> FACTS =
      List.of(LoanFact.PURPOSE, LoanFact.BORROWER, LoanFact.SECURITY);

  private ConsumptionCredit() {}

  /** Whether one of the facts told says that a loan is none. */
  static boolean isRuledOut(LoanCircumstances told) {
    return told.purpose().filter(purpose -> purpose != LoanPurpose.CONSUMPTION).isPresent()
        || told.borrower().filter(borrower -> borrower != BorrowerKind.PERSON).isPresent()
        || told.security().filter(security -> security != LoanSecurity.UNSECURED).isPresent();
  }
}
