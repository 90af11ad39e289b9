package io.clearcost.tapes.table;

import io.clearcost.tapes.fault.TapeCheck;
import io.clearcost.tapes.fault.TapePlace;
import io.clearcost.tapes.fault.TapeStopped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a workbook (ECMA-376) says outside its sheets: which sheets there are, which calendar counts
 * its days, how its styles show numbers, and the texts that cells share.
 */
final class Workbook {

  private static final String WORKBOOK = "xl/workbook.xml";
  private static final String VISIBLE = "visible";

  private final XmlParts parts;
  private final Map<String, String> sheets = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final Set<String> hidden = new HashSet<>();
  private final Map<String, String> targets = new HashMap<>();
  private final List<NumberFormat> styles = new ArrayList<>();
  private final List<String> sharedTexts = new ArrayList<>();
  private boolean from1904;

  private Workbook(XmlParts parts) {
    this.parts = parts;
  }

  static Workbook open(XmlParts parts) throws IOException {
    Workbook workbook = new Workbook(parts);
    parts.read(WORKBOOK, workbook::readSheets);
    if (workbook.names.isEmpty()) {
      throw TapeStopped.at(TapePlace.FILE, TapeCheck.TAPE_ZIP_WITHOUT_WORKBOOK);
    }
    parts.read("xl/_rels/workbook.xml.rels", workbook::readTargets);
    parts.read("xl/styles.xml", workbook::readStyles);
    parts.read("xl/sharedStrings.xml", workbook::readSharedTexts);
    return workbook;
  }

  /**
   * The rows of a sheet. Where none is named it is the only one that is not hidden and in which
   * something stands; rows on a second one would be lost.
   */
  XlsxRows rows(Optional<String> sheet) throws IOException {
    return rows(sheet.isPresent() ? sheet.get() : onlyName());
  }

  private String onlyName() throws IOException {
    List<String> filled = new ArrayList<>();
    for (String name : names) {
      if (!hidden.contains(name) && rows(name).next().isPresent()) {
        filled.add(name);
      }
    }
    if (filled.size() > 1) {
      throw TapeStopped.at(
          TapePlace.FILE, TapeCheck.TAPE_SHEETS_SEVERAL, String.join(", ", filled));
    }
    return filled.stream()
        .findFirst()
        .or(() -> names.stream().filter(name -> !hidden.contains(name)).findFirst())
        .orElse(names.get(0));
  }

  private XlsxRows rows(String name) throws IOException {
    String target = Optional.ofNullable(sheets.get(name)).map(targets::get).orElse("");
    String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
    XmlParts.Part part =
        parts
            .open(path)
            .orElseThrow(
                () ->
                    TapeStopped.at(
                        TapePlace.FILE,
                        TapeCheck.TAPE_SHEET_MISSING,
                        name,
                        String.join(", ", names)));
    return new XlsxRows(this, part);
  }

  boolean from1904() {
    return from1904;
  }

  NumberFormat format(int style) {
    return style >= 0 && style < styles.size() ? styles.get(style) : NumberFormat.PLAIN;
  }

  Optional<String> sharedText(int index) {
    return index >= 0 && index < sharedTexts.size()
        ? Optional.of(sharedTexts.get(index))
        : Optional.empty();
  }

  private void readSheets(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("workbookPr")) {
        String date1904 = attribute(xml, "date1904").orElse("0");
        from1904 = date1904.equals("1") || date1904.equals("true");
      } else if (xml.getLocalName().equals("sheet")) {
        String name = attribute(xml, "name").orElse("");
        names.add(name);
        attribute(xml, "id").ifPresent(id -> sheets.put(name, id));
        if (!attribute(xml, "state").orElse(VISIBLE).equals(VISIBLE)) {
          hidden.add(name);
        }
      }
    }
  }

  private void readTargets(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("Relationship")) {
        targets.put(attribute(xml, "Id").orElse(""), attribute(xml, "Target").orElse(""));
      }
    }
  }

  private void readStyles(XMLStreamReader xml) throws XMLStreamException {
    Map<Integer, NumberFormat> formats = new HashMap<>();
    boolean ofCells = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        ofCells &= !xml.getLocalName().equals("cellXfs");
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        ofCells |= xml.getLocalName().equals("cellXfs");
        if (xml.getLocalName().equals("numFmt")) {
          formats.put(
              number(xml, "numFmtId"), NumberFormat.of(attribute(xml, "formatCode").orElse("")));
        } else if (ofCells && xml.getLocalName().equals("xf")) {
          int format = number(xml, "numFmtId");
          styles.add(Optional.ofNullable(formats.get(format)).orElse(NumberFormat.builtIn(format)));
        }
      }
    }
  }

  private void readSharedTexts(XMLStreamReader xml) throws XMLStreamException, IOException {
    long chars = 0;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
        // One character more than there may be, so that the cell can tell.
        String text = XlsxText.item(xml, TapeLimits.MAX_CELL_CHARS + 1);
        chars += text.length();
        sharedTexts.add(text);
        if (chars > TapeLimits.MAX_SHARED_CHARS
            || sharedTexts.size() > TapeLimits.MAX_SHARED_TEXTS) {
          throw TapeStopped.at(
              TapePlace.FILE, TapeCheck.TAPE_TOO_MANY_SHARED_TEXTS, TapeLimits.MAX_SHARED_CHARS);
        }
      }
    }
  }

  /** An attribute by its name, whatever its namespace: there are two dialects of the standard. */
  static Optional<String> attribute(XMLStreamReader xml, String name) {
    for (int at = 0; at < xml.getAttributeCount(); at++) {
      if (xml.getAttributeLocalName(at).equals(name)) {
        return Optional.of(xml.getAttributeValue(at));
      }
    }
    return Optional.empty();
  }

  /** A number of an attribute; -1 where it is none. */
  static int number(XMLStreamReader xml, String name) {
    String digits = attribute(xml, name).orElse("");
    return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : -1;
  }
}
