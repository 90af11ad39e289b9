package io.clearcost.tapes.table;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Text inside an element of a workbook, runs put together and hints on pronunciation left out. */
final class XlsxText {

  private XlsxText() {}

  /** The text of the element that has just begun, up to its end and up to a length. */
  static String read(XMLStreamReader xml, int most) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    int spoken = 0;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (spoken == 0 && xml.getLocalName().equals("rPh")) {
          spoken = depth;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        spoken = depth == spoken ? 0 : spoken;
        depth--;
      } else if (isText(event) && spoken == 0 && text.length() < most) {
        String run = xml.getText();
        text.append(run, 0, Math.min(run.length(), most - text.length()));
      }
    }
    return text.toString();
  }

  private static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
  }
}
