package io.clearcost.tapes.ledger;

import io.clearcost.tapes.fault.TapeCheck;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts as they are written, as whole fen. Yuan have at most two decimals, and thousands may be
 * grouped by commas; a currency sign before and the unit after are passed over where they agree
 * with the column. Nothing is rounded, and a unit is never guessed.
 */
final class AmountText {

  private static final Pattern DRESSED =
      Pattern.compile("(?:[¥￥]|CNY|RMB|人民币)?\\s*(.*?)\\s*(分|元|万元|万)?", Pattern.DOTALL);
  private static final Pattern PLAIN =
      Pattern.compile("-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\\.[0-9]+)?");
  private static final Pattern SCIENTIFIC = Pattern.compile("-?[0-9](?:\\.[0-9]+)?E\\+[0-9]{2,3}");

  /** Fen of the largest amount: a million times what the contract takes, and far below a long. */
  private static final int MAX_DIGITS = 17;

  private AmountText() {}

  /** Whether a spreadsheet program wrote it shorter than it was: 1.23E+17. */
  static boolean isScientific(String plain) {
    return SCIENTIFIC.matcher(plain).matches();
  }

  /** The amount in fen; empty where a fault was added. */
  static Optional<Long> fen(String plain, MoneyUnit unit, boolean signed, CellFaults faults) {
    Matcher dressed = DRESSED.matcher(plain);
    String number = dressed.matches() ? dressed.group(1) : plain;
    String named = Optional.ofNullable(dressed.group(2)).orElse(unit.chinese());
    Matcher amount = PLAIN.matcher(number);
    if (isScientific(number)) {
      faults.add(TapeCheck.TAPE_SCIENTIFIC, plain);
    } else if (!amount.matches()) {
      faults.add(TapeCheck.TAPE_AMOUNT_MALFORMED, plain);
    } else if (named.startsWith("万")) {
      faults.add(TapeCheck.TAPE_AMOUNT_IN_WAN, plain);
    } else if (!named.equals(unit.chinese())) {
      faults.add(TapeCheck.TAPE_UNIT_CONTRADICTED, plain, unit.chinese());
    } else if (number.startsWith("-") && !signed) {
      faults.add(TapeCheck.TAPE_AMOUNT_NEGATIVE, plain);
    } else if (number.length() > 2 * MAX_DIGITS) {
      faults.add(TapeCheck.TAPE_AMOUNT_TOO_LARGE, plain);
    } else {
      return fen(new BigDecimal(number.replace(",", "")), plain, unit, faults);
    }
    return Optional.empty();
  }

  private static Optional<Long> fen(
      BigDecimal number, String plain, MoneyUnit unit, CellFaults faults) {
    BigDecimal fen =
        switch (unit) {
          case FEN -> number;
          case YUAN -> number.movePointRight(2);
        };
    if (unit == MoneyUnit.FEN && number.scale() > 0) {
      faults.add(TapeCheck.TAPE_FEN_WITH_POINT, plain);
    } else if (fen.scale() > 0) {
      faults.add(TapeCheck.TAPE_YUAN_TOO_FINE, plain);
    } else if (fen.precision() - fen.scale() > MAX_DIGITS) {
      faults.add(TapeCheck.TAPE_AMOUNT_TOO_LARGE, plain);
    } else {
      return Optional.of(fen.longValueExact());
    }
    return Optional.empty();
  }
}
