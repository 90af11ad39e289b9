package io.clearcost.tapes.ledger;

import io.clearcost.tapes.fault.InBoth;
import io.clearcost.tapes.fault.TapeCheck;
import io.clearcost.tapes.table.Cell;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the cells of one column. An empty cell is nothing told; whatever else it holds is read
 * without guessing or refused.
 *
 * @param column the column
 * @param unit unit of its amounts; fen where it has none
 * @param values what a mapping says that words of the tape mean, by their key
 * @param format how days are written, where a mapping says so
 */
record CellReader(
    Column column, MoneyUnit unit, Map<String, String> values, Optional<DateTimeFormatter> format) {

  /** Digits that a spreadsheet keeps of a number. */
  private static final int SPREADSHEET_DIGITS = 15;

  /** How programs keep a spreadsheet from taking text for a number: '0012 or ="0012". */
  private static final Pattern MARKED = Pattern.compile("'.*|=\\s*\".*", Pattern.DOTALL);

  private static final Pattern COUNT = Pattern.compile("-?[0-9]{1,9}");

  /**
   * What a cell says, as a value of its field; empty where it says nothing or a fault was added.
   */
  Optional<Object> read(Cell cell, CellFaults faults) {
    String text = Written.trimmed(cell.text());
    if (!values.isEmpty()) {
      text = values.getOrDefault(Written.key(text), text);
    }
    String plain = Written.plain(text);
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    Optional<EnumWords> words = column.words();
    if (words.isPresent() && words.get().value(plain).isPresent()) {
      return words.get().value(plain).map(Object.class::cast);
    }
    if (Written.saysNotTold(plain)) {
      faults.add(TapeCheck.TAPE_NOT_TOLD_IN_WORDS, text);
      return Optional.empty();
    }
    boolean isDay =
        switch (column.kind()) {
          case DATE, DATES, TIME -> true;
          case TEXT, MONEY, SIGNED_MONEY, RATE, SHARE, DECIMAL, WORD, COUNT, RECORD -> false;
        };
    if (cell.kind() == Cell.Kind.DATE && !isDay) {
      String shown = cell.moment().map(moment -> moment.toLocalDate().toString()).orElse(plain);
      faults.add(TapeCheck.TAPE_NUMBER_SHOWN_AS_DATE, shown);
      return Optional.empty();
    }
    return value(cell, text, plain, faults);
  }

  private Optional<Object> value(Cell cell, String text, String plain, CellFaults faults) {
    return switch (column.kind()) {
      case TEXT -> text(cell, text, faults).map(Object.class::cast);
      case MONEY -> AmountText.fen(plain, unit, false, faults).map(Object.class::cast);
      case SIGNED_MONEY -> AmountText.fen(plain, unit, true, faults).map(Object.class::cast);
      case RATE -> fraction(plain, FractionText.Bare.BELOW_ONE, faults);
      case SHARE -> fraction(plain, FractionText.Bare.UP_TO_ONE, faults);
      case DECIMAL -> fraction(plain, FractionText.Bare.ANY, faults);
      case DATE -> day(cell, plain, faults).map(Object.class::cast);
      case DATES -> days(cell, plain, faults).map(Object.class::cast);
      case TIME -> time(cell, plain, faults);
      case COUNT -> count(plain, faults).map(Object.class::cast);
      case WORD -> {
        faults.add(
            TapeCheck.TAPE_WORD_UNKNOWN,
            text,
            InBoth.same(column.words().map(EnumWords::known).orElse("")));
        yield Optional.empty();
      }
      case RECORD -> throw new IllegalStateException("the kind of a row is read with the row");
    };
  }

  private static Optional<String> text(Cell cell, String text, CellFaults faults) {
    if (AmountText.isScientific(text)) {
      faults.add(TapeCheck.TAPE_SCIENTIFIC, text);
      return Optional.empty();
    }
    if (MARKED.matcher(text).matches()) {
      faults.add(TapeCheck.TAPE_TEXT_MARKED, text);
      return Optional.empty();
    }
    if (cell.kind() == Cell.Kind.NUMBER && text.length() > SPREADSHEET_DIGITS) {
      faults.add(TapeCheck.TAPE_DIGITS_LOST, text);
      return Optional.empty();
    }
    return Optional.of(text);
  }

  private static Optional<Object> fraction(
      String plain, FractionText.Bare bare, CellFaults faults) {
    return FractionText.fraction(plain, bare, faults).map(Object.class::cast);
  }

  private Optional<String> day(Cell cell, String plain, CellFaults faults) {
    if (cell.kind() == Cell.Kind.NUMBER && format.isPresent()) {
      // A bare number such as 90131 is as the format says, and no count of days beside it.
      return DateText.day(plain, format, faults);
    }
    if (cell.moment().isPresent() && cell.moment().get().toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return cell.moment().map(moment -> moment.toLocalDate().toString());
    }
    if (cell.kind() == Cell.Kind.DATE) {
      faults.add(TapeCheck.TAPE_DATE_WITH_TIME, cell.moment().map(Object::toString).orElse(plain));
      return Optional.empty();
    }
    return DateText.day(plain, format, faults);
  }

  private Optional<List<String>> days(Cell cell, String plain, CellFaults faults) {
    if (cell.kind() == Cell.Kind.DATE) {
      return day(cell, plain, faults).map(List::of);
    }
    List<String> days = new ArrayList<>();
    String[] parts = plain.split("[\\s;,、]+", -1);
    for (String part : parts) {
      DateText.day(part, format, faults).ifPresent(days::add);
    }
    return days.size() == parts.length ? Optional.of(days) : Optional.empty();
  }

  private static Optional<Object> time(Cell cell, String plain, CellFaults faults) {
    // A day alone is stored as its midnight; who means midnight writes it as text.
    String text =
        cell.moment()
            .map(
                moment ->
                    moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                        ? moment.toLocalDate().toString()
                        : moment.toString().replace('T', ' '))
            .orElse(plain);
    return DateText.time(text, faults).map(Object.class::cast);
  }

  private static Optional<Integer> count(String plain, CellFaults faults) {
    if (COUNT.matcher(plain).matches()) {
      return Optional.of(Integer.valueOf(plain));
    }
    faults.add(TapeCheck.TAPE_NUMBER_MALFORMED, plain);
    return Optional.empty();
  }
}
