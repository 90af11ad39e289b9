package io.clearcost.tapes.table;

import io.clearcost.tapes.fault.TapeCheck;
import io.clearcost.tapes.fault.TapePlace;
import io.clearcost.tapes.fault.TapeStopped;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The rows of one sheet of a workbook, read as a stream. A formula counts as the value it had when
 * the workbook was saved.
 */
final class XlsxRows implements TableRows {

  /** A spreadsheet calculates with 15 significant digits; what comes after them is binary noise. */
  private static final MathContext SIGNIFICANT = new MathContext(15);

  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]{1,320}(\\.[0-9]{1,320})?([eE][+-]?[0-9]{1,3})?");

  private final Workbook workbook;
  private final XmlParts.Part part;
  private final XMLStreamReader xml;
  private final MergedCells merged = new MergedCells();
  private long number;
  private long header;
  private long last;

  // The row on its way.
  private List<Cell> cells = new ArrayList<>();
  private List<Damage> damages = new ArrayList<>();

  XlsxRows(Workbook workbook, XmlParts.Part part) {
    this.workbook = workbook;
    this.part = part;
    this.xml = part.xml();
  }

  @Override
  public String label(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }

  @Override
  public boolean rowsMayBeShort() {
    return true;
  }

  @Override
  public Optional<TapeStopped> swallowed(int column) {
    return merged
        .outside(label(column))
        .map(
            range ->
                TapeStopped.at(
                    TapePlace.row(range.row()), TapeCheck.TAPE_CELLS_MERGED, range.name()));
  }

  /** How much of the sheet is read, in thousandths. */
  int thousandthsRead() {
    return (int) Math.min(1000, part.bytes().count() * 1000 / Math.max(part.size(), 1));
  }

  @Override
  public Optional<TableRow> next() throws IOException {
    try {
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        if (xml.getLocalName().equals("mergeCell")) {
          merged.add(Workbook.attribute(xml, "ref").orElse(""), header, last);
        } else if (xml.getLocalName().equals("row")) {
          TableRow row = row();
          if (!row.isBlank()) {
            header = header == 0 ? row.number() : header;
            last = Math.max(last, row.number());
            return Optional.of(row);
          }
        }
      }
      return Optional.empty();
    } catch (XMLStreamException malformed) {
      throw XmlParts.broken("row " + Math.max(number, 1), malformed);
    }
  }

  private TableRow row() throws XMLStreamException {
    int told = Workbook.number(xml, "r");
    number = told > 0 ? told : number + 1;
    cells = new ArrayList<>();
    damages = new ArrayList<>();
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        cell();
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        return new TableRow(number, cells, damages);
      }
    }
  }

  private void cell() throws XMLStreamException {
    int column = Workbook.attribute(xml, "r").map(XlsxRows::column).orElse(cells.size());
    String type = Workbook.attribute(xml, "t").orElse("n");
    int style = Workbook.number(xml, "s");
    RawCell raw = RawCell.read(xml);
    if (column >= TapeLimits.MAX_COLUMNS || column < cells.size()) {
      if (!raw.text().isBlank() && damages.isEmpty()) {
        damages.add(
            Damage.of(Damage.WHOLE_ROW, TapeCheck.TAPE_TOO_MANY_CELLS, TapeLimits.MAX_COLUMNS));
      }
      return;
    }
    while (cells.size() < column) {
      cells.add(Cell.EMPTY);
    }
    Cell cell = value(type, style, raw, column);
    if (cell.text().length() > TapeLimits.MAX_CELL_CHARS) {
      damage(column, TapeCheck.TAPE_CELL_TOO_LONG, TapeLimits.MAX_CELL_CHARS, cell.text());
    }
    cells.add(cell);
  }

  private Cell value(String type, int style, RawCell raw, int column) {
    if (raw.formula() && !raw.valued()) {
      damage(column, TapeCheck.TAPE_FORMULA_WITHOUT_VALUE);
      return Cell.EMPTY;
    }
    return switch (type) {
      case "s" -> sharedText(raw, column);
      case "str", "inlineStr", "d" -> Cell.text(raw.text());
      case "b" -> Cell.text(raw.text().equals("1") ? "TRUE" : "FALSE");
      case "e" -> {
        damage(column, TapeCheck.TAPE_FORMULA_FAILED, raw.text());
        yield Cell.EMPTY;
      }
      default -> number(raw, style, column);
    };
  }

  private Cell sharedText(RawCell raw, int column) {
    Optional<String> text =
        raw.text().matches("[0-9]{1,9}")
            ? workbook.sharedText(Integer.parseInt(raw.text()))
            : Optional.empty();
    if (text.isEmpty()) {
      damage(column, TapeCheck.TAPE_CELL_WITHOUT_TEXT, raw.text());
    }
    return text.map(Cell::text).orElse(Cell.EMPTY);
  }

  private Cell number(RawCell raw, int style, int column) {
    if (raw.text().isEmpty()) {
      return Cell.EMPTY;
    }
    if (!NUMBER.matcher(raw.text()).matches()) {
      damage(column, TapeCheck.TAPE_CELL_WITHOUT_TEXT, raw.text());
      return Cell.EMPTY;
    }
    BigDecimal value = new BigDecimal(raw.text()).round(SIGNIFICANT).stripTrailingZeros();
    NumberFormat format = workbook.format(style);
    return new Cell(
        format.isDate() ? Cell.Kind.DATE : Cell.Kind.NUMBER,
        format.text(value),
        SerialDates.moment(value, workbook.from1904()));
  }

  private void damage(int column, TapeCheck check, Object... values) {
    damages.add(Damage.of(column, check, values));
  }

  /** The index of the column in a reference such as AB12; beyond all of them where it is none. */
  private static int column(String reference) {
    int index = 0;
    for (int at = 0; at < Math.min(reference.length(), 4); at++) {
      char letter = reference.charAt(at);
      if (letter < 'A' || letter > 'Z') {
        return index - 1;
      }
      index = index * 26 + letter - 'A' + 1;
    }
    return TapeLimits.MAX_COLUMNS;
  }

  /**
   * A cell as it is stored.
   *
   * @param text what it holds
   * @param valued whether it holds something, if only a text without a character
   * @param formula whether a formula made it
   */
  private record RawCell(String text, boolean valued, boolean formula) {

    static RawCell read(XMLStreamReader xml) throws XMLStreamException {
      String text = "";
      boolean valued = false;
      boolean formula = false;
      while (true) {
        int event = xml.next();
        if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
          return new RawCell(text, valued, formula);
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "v" -> {
              text = XlsxText.read(xml, TapeLimits.MAX_CELL_CHARS + 1);
              valued = true;
            }
            case "is" -> {
              text = XlsxText.item(xml, TapeLimits.MAX_CELL_CHARS + 1);
              valued = true;
            }
            case "f" -> {
              XlsxText.read(xml, 0);
              formula = true;
            }
            default -> XlsxText.read(xml, 0);
          }
        }
      }
    }
  }
}
