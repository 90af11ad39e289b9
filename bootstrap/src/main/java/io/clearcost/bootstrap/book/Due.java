package io.clearcost.bootstrap.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What falls due on a day, and when it was paid.
 *
 * @param date the day
 * @param principalFen principal, in fen
 * @param interestFen interest, in fen
 * @param fees one amount for each fee item that charges something
 * @param paidOn when; empty for never
 */
record Due(
    LocalDate date,
    long principalFen,
    long interestFen,
    List<Amount> fees,
    Optional<LocalDate> paidOn) {

  /**
   * What a fee item charges.
   *
   * @param code the item
   * @param fen how much
   */
  record Amount(String code, long fen) {}

  Due paid(LocalDate day) {
    return new Due(date, principalFen, interestFen, fees, Optional.of(day));
  }

  /** Whether it should have been paid before the end of a day and was not. */
  boolean isOverdueAt(LocalDate day) {
    return date.isBefore(day) && paidOn.map(paid -> paid.isAfter(day)).orElse(true);
  }

  /** The same with a part of principal and interest; fees stay. */
  Due scaled(long numerator, long denominator) {
    return new Due(
        date,
        part(principalFen, numerator, denominator),
        part(interestFen, numerator, denominator),
        fees,
        paidOn);
  }

  Due ofPrincipal(long fen) {
    return new Due(date, fen, interestFen, fees, paidOn);
  }

  private static long part(long fen, long numerator, long denominator) {
    return Math.multiplyExact(fen, numerator) / denominator;
  }
}
