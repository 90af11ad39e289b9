package io.clearcost.tapes.ledger;

import io.clearcost.tapes.fault.TapeCheck;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Rates, shares and factors as they are written, as decimal fractions in the shortest plain
 * notation. Per cent are divided by a hundred; a bare number from one on is refused where it would
 * be meant as per cent.
 */
final class FractionText {

  private static final Pattern PLAIN = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,40})?\\s*%?");

  /** Digits after the point that the contract takes. */
  private static final int MAX_DECIMALS = 12;

  private FractionText() {}

  /** Which bare numbers a column takes. */
  enum Bare {
    /** Below one: rates. */
    BELOW_ONE,
    /** Up to one: shares, of which one is the whole. */
    UP_TO_ONE,
    /** Any: factors. */
    ANY;

    boolean takes(BigDecimal number) {
      return switch (this) {
        case BELOW_ONE -> number.compareTo(BigDecimal.ONE) < 0;
        case UP_TO_ONE -> number.compareTo(BigDecimal.ONE) <= 0;
        case ANY -> true;
      };
    }
  }

  /** The fraction; empty where a fault was added. */
  static Optional<String> fraction(String plain, Bare bare, CellFaults faults) {
    if (AmountText.isScientific(plain)) {
      faults.add(TapeCheck.TAPE_SCIENTIFIC, plain);
      return Optional.empty();
    }
    if (!PLAIN.matcher(plain).matches()) {
      faults.add(TapeCheck.TAPE_RATE_MALFORMED, plain);
      return Optional.empty();
    }
    boolean percent = plain.endsWith("%");
    BigDecimal number = new BigDecimal(plain.replace("%", "").trim());
    if (!percent && !bare.takes(number)) {
      faults.add(TapeCheck.TAPE_RATE_LOOKS_LIKE_PERCENT, plain, plain);
      return Optional.empty();
    }
    BigDecimal fraction = (percent ? number.movePointLeft(2) : number).stripTrailingZeros();
    if (fraction.scale() > MAX_DECIMALS) {
      faults.add(TapeCheck.TAPE_RATE_TOO_FINE, plain);
      return Optional.empty();
    }
    return Optional.of(fraction.toPlainString());
  }
}
