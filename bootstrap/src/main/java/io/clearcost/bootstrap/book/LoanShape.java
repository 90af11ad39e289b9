package io.clearcost.bootstrap.book;

/**
 * What is lent, without the price.
 *
 * @param product of which kind
 * @param line under which name the lender sells it
 * @param principalFen how much, in fen
 * @param months for how many months; 0 for a loan of days
 * @param days for how many days; 0 for a loan of months
 * @param balloonPercent of an auto loan, what is left for the last instalment
 */
record LoanShape(
    Product product, String line, long principalFen, int months, int days, int balloonPercent) {

  private static final int DAYS_IN_MONTH = 30;
  private static final int PERCENT = 100;
  private static final int ENTERPRISE_MULTIPLE = 20;
  private static final int HUNDRED_YUAN = 10_000;

  LoanShape onLine(String other) {
    return new LoanShape(product, other, principalFen, months, days, balloonPercent);
  }

  LoanShape ofFen(long fen) {
    return new LoanShape(product, line, fen, months, days, balloonPercent);
  }

  LoanShape forMonths(int other) {
    return new LoanShape(product, line, principalFen, other, 0, balloonPercent);
  }

  LoanShape forDays(int other) {
    return new LoanShape(product, line, principalFen, 0, other, balloonPercent);
  }

  /** Another product; enterprises borrow twenty times what persons do. */
  LoanShape as(Product other, int otherMonths) {
    long fen = principalFen;
    if (other.isForEnterprise() && !product.isForEnterprise()) {
      fen = principalFen * ENTERPRISE_MULTIPLE;
    } else if (product.isForEnterprise() && !other.isForEnterprise()) {
      fen = principalFen / ENTERPRISE_MULTIPLE / HUNDRED_YUAN * HUNDRED_YUAN;
    }
    return new LoanShape(other, other.line(), fen, otherMonths, 0, balloonPercent);
  }

  /** The part of the principal that is paid with the last instalment on top of it, in fen. */
  long balloonFen() {
    return product == Product.AUTO_BALLOON ? principalFen * balloonPercent / PERCENT : 0;
  }

  /** At least as many days as the loan is long by contract. */
  int mostDays() {
    return months * (DAYS_IN_MONTH + 1) + days;
  }
}
