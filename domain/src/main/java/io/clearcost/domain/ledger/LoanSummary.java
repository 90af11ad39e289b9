package io.clearcost.domain.ledger;

import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.loan.ProductLine;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.InstitutionId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A loan in a list.
 *
 * @param key which loan
 * @param disbursementDate when the first money was paid out
 * @param principal principal as contracted; of bare cash flows what the borrower receives
 * @param productLine the product line
 * @param assessment what the engine made of it
 */
public record LoanSummary(
    Key key,
    LocalDate disbursementDate,
    Money principal,
    Optional<ProductLine> productLine,
    IntakeAssessment assessment) {

  /**
   * Names a loan among all; lists are in its order.
   *
   * @param institution the lender
   * @param loan the lender's own name for it
   */
  public record Key(InstitutionId institution, LoanReference loan) {}
}
