package io.clearcost.bootstrap.book;

import io.clearcost.proto.cost.v1.ChargingParty;
import io.clearcost.proto.ledger.v1.Enhancer;
import io.clearcost.proto.ledger.v1.EnhancerKind;
import io.clearcost.proto.ledger.v1.LoanContract;
import java.math.BigDecimal;

/** Loans with a guarantor in the plan. */
final class Guaranteed {

  private static final int PER_MILLE = 1_000;
  private static final int FEE = 300;

  private Guaranteed() {}

  /** Level instalments over a year, at 11 to 19 % with 3 points of it for guarantors. */
  static LoanDraft draft(LoanDraft ordinary, Dice dice) {
    int allIn = dice.between(1_100, 1_900);
    return ordinary
        .withShape(ordinary.shape().as(Product.CASH_INSTALMENT, 12))
        .withPrice(new LoanPrice(allIn, allIn - FEE, false));
  }

  /**
   * Adds a guarantor to a contract.
   *
   * @param share what the guarantor covers, in thousandths, and takes of the fee
   * @param monthlyFen what all guarantors take a month
   */
  static void by(
      LoanContract.Builder contract,
      ChargingParty guarantor,
      String code,
      LoanPrice price,
      int share,
      long monthlyFen) {
    contract
        .getLoanBuilder()
        .getTermsBuilder()
        .addFeeItems(Fees.guarantee(code, guarantor).setAmountFen(monthlyFen * share / PER_MILLE));
    contract.addEnhancers(enhancer(guarantor, share, price));
  }

  /** A guarantor with a licence. */
  static Enhancer enhancer(ChargingParty guarantor, int share, LoanPrice price) {
    return Enhancer.newBuilder()
        .setParty(guarantor)
        .setKind(EnhancerKind.ENHANCER_KIND_FINANCING_GUARANTEE_COMPANY)
        .setCoveredShare(BigDecimal.valueOf(share, 3).stripTrailingZeros().toPlainString())
        .setAnnualFeeRate(price.feeRate())
        .build();
  }
}
