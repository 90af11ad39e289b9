package io.clearcost.tapes.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Text inside an element of a workbook. */
final class XlsxText {

  /** How a workbook writes a character that XML does not have, and an underscore before one. */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private static final int HEX = 16;

  private XlsxText() {}

  /**
   * The text of a string item that has just begun: that of its runs, without what stands between
   * them, as a program writes that indents, and without hints on pronunciation.
   */
  static String item(XMLStreamReader xml, int most) throws XMLStreamException {
    return ESCAPED
        .matcher(text(xml, most, false))
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(escape.group(1), HEX))));
  }

  /** The text of the element that has just begun, up to its end and up to a length. */
  static String read(XMLStreamReader xml, int most) throws XMLStreamException {
    return text(xml, most, true);
  }

  private static String text(XMLStreamReader xml, int most, boolean whole)
      throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    int spoken = 0;
    int run = whole ? 1 : 0;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (spoken == 0 && xml.getLocalName().equals("rPh")) {
          spoken = depth;
        }
        if (run == 0 && xml.getLocalName().equals("t")) {
          run = depth;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        spoken = depth == spoken ? 0 : spoken;
        run = depth == run ? 0 : run;
        depth--;
      } else if (isText(event) && spoken == 0 && run > 0 && text.length() < most) {
        String part = xml.getText();
        text.append(part, 0, Math.min(part.length(), most - text.length()));
      }
    }
    return text.toString();
  }

  private static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
  }
}
