package io.clearcost.bootstrap.book;

import io.clearcost.proto.cost.v1.RepaymentMethod;
import io.clearcost.proto.gate.v1.BorrowerKind;
import io.clearcost.proto.gate.v1.LoanPurpose;
import io.clearcost.proto.gate.v1.LoanSecurity;
import io.clearcost.proto.gate.v1.UseTerm;
import java.util.List;

/**
 * The catalogue: what is sold, for how long and how much. Terms, amounts and their shares are ours,
 * drawn after what annual reports of lenders and the press tell of such products; no source gives
 * them as a table.
 */
enum Product {
  /** 等额本息, the bulk of every book. */
  CASH_INSTALMENT(
      "cash-a",
      RepaymentMethod.REPAYMENT_METHOD_LEVEL_INSTALMENT,
      Weighted.of(10, 3).and(20, 6).and(45, 12).and(15, 24).and(10, 36),
      Amounts.CONSUMER),
  /** 先息后本. */
  INTEREST_FIRST(
      "interest-first",
      RepaymentMethod.REPAYMENT_METHOD_INTEREST_FIRST,
      Weighted.of(40, 6).and(60, 12),
      Amounts.CONSUMER),
  /** 到期一次性还本付息; never above a year, which the measures on internet loans forbid. */
  SINGLE_REPAYMENT(
      "single",
      RepaymentMethod.REPAYMENT_METHOD_BULLET,
      Weighted.of(40, 3).and(40, 6).and(20, 12),
      Amounts.CONSUMER),
  /** 等本等费: no interest, a fee with every instalment. */
  INSTALMENT_FEE(
      "order-fee",
      RepaymentMethod.REPAYMENT_METHOD_FLAT_FEE,
      Weighted.of(30, 3).and(40, 6).and(30, 12),
      Amounts.ORDER),
  /** 超短期贷款; only where the province has a scheme for it. Its term is in days. */
  ULTRA_SHORT(
      "turnover",
      RepaymentMethod.REPAYMENT_METHOD_BULLET,
      Weighted.of(20, 7).and(20, 10).and(30, 15).and(15, 20).and(15, 28),
      Amounts.BUSINESS),
  /** 随借随还 on a line, drawn for an agreed time. */
  DRAW_AGREED(
      "line-fixed",
      RepaymentMethod.REPAYMENT_METHOD_INTEREST_FIRST,
      Weighted.of(40, 3).and(40, 6).and(20, 12),
      Amounts.CONSUMER),
  /** 随借随还 on a line, without an agreed time: its line ends after so many months. */
  DRAW_OPEN(
      "line-open",
      RepaymentMethod.REPAYMENT_METHOD_INTEREST_FIRST,
      Weighted.of(50, 6).and(50, 12),
      Amounts.CONSUMER),
  /** A car with a balloon at the end. */
  AUTO_BALLOON(
      "auto",
      RepaymentMethod.REPAYMENT_METHOD_LEVEL_INSTALMENT,
      Weighted.of(40, 24).and(60, 36),
      Amounts.CAR),
  /** Working capital of an enterprise, with a guarantee. */
  WORKING_CAPITAL(
      "working-capital",
      RepaymentMethod.REPAYMENT_METHOD_INTEREST_FIRST,
      Weighted.of(30, 6).and(70, 12),
      Amounts.BUSINESS);

  private final String line;
  private final RepaymentMethod method;

  @SuppressWarnings("ImmutableEnumChecker") // a record of an unmodifiable list
  private final Weighted<Integer> terms;

  private final Amounts amounts;

  Product(String line, RepaymentMethod method, Weighted<Integer> terms, Amounts amounts) {
    this.line = line;
    this.method = method;
    this.terms = terms;
    this.amounts = amounts;
  }

  /** What the lender calls it. */
  String line() {
    return line;
  }

  RepaymentMethod method() {
    return method;
  }

  /** A usual size and length. */
  LoanShape shape(Dice dice) {
    int term = terms.pick(dice);
    boolean inDays = this == ULTRA_SHORT;
    return new LoanShape(
        this, line, amounts.pick(dice), inDays ? 0 : term, inDays ? term : 0, dice.between(20, 40));
  }

  boolean isForEnterprise() {
    return amounts == Amounts.BUSINESS;
  }

  boolean isDraw() {
    return this == DRAW_AGREED || this == DRAW_OPEN;
  }

  BorrowerKind borrower() {
    return isForEnterprise()
        ? BorrowerKind.BORROWER_KIND_ENTERPRISE
        : BorrowerKind.BORROWER_KIND_PERSON;
  }

  LoanPurpose purpose() {
    return isForEnterprise()
        ? LoanPurpose.LOAN_PURPOSE_BUSINESS_OPERATION
        : LoanPurpose.LOAN_PURPOSE_CONSUMPTION;
  }

  LoanSecurity security() {
    return this == AUTO_BALLOON
        ? LoanSecurity.LOAN_SECURITY_SECURED
        : LoanSecurity.LOAN_SECURITY_UNSECURED;
  }

  UseTerm useTerm() {
    return this == DRAW_OPEN ? UseTerm.USE_TERM_NOT_AGREED : UseTerm.USE_TERM_AGREED;
  }

  /**
   * Sizes in yuan, the limits of classes that hold equally many loans: each about a third above the
   * one before, as sizes of loans are spread. Within a class all are equally frequent.
   */
  private enum Amounts {
    ORDER(500, 800, 1_200, 1_700, 2_400, 3_500, 5_000, 8_000, 12_000),
    CONSUMER(1_000, 2_000, 3_500, 5_000, 7_500, 10_000, 15_000, 22_000, 35_000, 60_000, 150_000),
    CAR(40_000, 60_000, 75_000, 90_000, 110_000, 140_000, 200_000),
    BUSINESS(50_000, 100_000, 150_000, 250_000, 400_000, 700_000, 1_200_000, 3_000_000);

    private static final int STEP = 100;
    private static final long FEN_IN_YUAN = 100;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<Integer> limits;

    Amounts(Integer... limits) {
      this.limits = List.of(limits);
    }

    /** In fen, whole hundreds of yuan. */
    private long pick(Dice dice) {
      int above = dice.below(limits.size() - 1);
      return FEN_IN_YUAN
          * STEP
          * dice.between(limits.get(above) / STEP, limits.get(above + 1) / STEP);
    }
  }
}
