package io.clearcost.tapes.ledger;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Writes workbooks for tests, part by part, so that a test can write a wrong one. */
final class Sheets {

  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String MAIN =
      " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

  /**
   * Style 0 is plain, 1 a built-in date, 2 a Chinese date of its own, 3 a time, 4 per cent, 5 six
   * digits, 6 a sign of per cent as text.
   */
  private static final String STYLES =
      XML
          + "<styleSheet"
          + MAIN
          + "><numFmts count=\"3\"><numFmt numFmtId=\"171\" formatCode=\"000000\"/>"
          + "<numFmt numFmtId=\"172\" formatCode=\"0.00&quot;%&quot;\"/><numFmt numFmtId=\"170\""
          + " formatCode=\"[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/></numFmts>"
          + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
          + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/>"
          + "<xf numFmtId=\"22\"/><xf numFmtId=\"10\"/><xf numFmtId=\"171\"/>"
          + "<xf numFmtId=\"172\"/></cellXfs></styleSheet>";

  private Sheets() {}

  static String text(String reference, String text) {
    return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(reference, text);
  }

  static String number(String reference, String value, int style) {
    return "<c r=\"%s\" s=\"%d\"><v>%s</v></c>".formatted(reference, style, value);
  }

  static String shared(String reference, int index) {
    return "<c r=\"%s\" t=\"s\"><v>%d</v></c>".formatted(reference, index);
  }

  static String row(int number, String... cells) {
    return "<row r=\"%d\">%s</row>".formatted(number, String.join("", cells));
  }

  /**
   * A sheet.
   *
   * @param state as the workbook calls it: visible or hidden
   * @param after what stands after its rows
   */
  record Sheet(String name, String state, String after, List<String> rows) {
    Sheet {
      rows = List.copyOf(rows);
    }
  }

  /** A sheet that can be seen, with nothing after its rows. */
  static Sheet sheet(String name, String... rows) {
    return new Sheet(name, "visible", "", List.of(rows));
  }

  /** One sheet with merged cells. */
  static byte[] merged(String range, String... rows) {
    String after = "<mergeCells><mergeCell ref=\"" + range + "\"/></mergeCells>";
    return workbook(false, List.of(), new Sheet("台账", "visible", after, List.of(rows)));
  }

  static byte[] workbook(boolean from1904, List<String> sharedTexts, String... rows) {
    return workbook(from1904, sharedTexts, sheet("台账", rows));
  }

  static byte[] workbook(boolean from1904, List<String> sharedTexts, Sheet... sheets) {
    StringBuilder list = new StringBuilder();
    StringBuilder targets = new StringBuilder();
    for (int at = 1; at <= sheets.length; at++) {
      list.append(
          "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>"
              .formatted(sheets[at - 1].name(), at, sheets[at - 1].state(), at));
      targets.append(
          "<Relationship Id=\"rId%d\" Target=\"worksheets/sheet%d.xml\"/>".formatted(at, at));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(
          zip,
          "xl/workbook.xml",
          XML
              + "<workbook"
              + MAIN
              + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
              + "<workbookPr date1904=\""
              + from1904
              + "\"/><sheets>"
              + list
              + "</sheets></workbook>");
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          XML + "<Relationships>" + targets + "</Relationships>");
      part(zip, "xl/styles.xml", STYLES);
      part(
          zip,
          "xl/sharedStrings.xml",
          XML + "<sst" + MAIN + ">" + String.join("", sharedTexts) + "</sst>");
      for (int at = 1; at <= sheets.length; at++) {
        part(
            zip,
            "xl/worksheets/sheet" + at + ".xml",
            XML
                + "<worksheet"
                + MAIN
                + "><sheetData>"
                + String.join("", sheets[at - 1].rows())
                + "</sheetData>"
                + sheets[at - 1].after()
                + "</worksheet>");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The same workbook with a byte order mark before each part. */
  static byte[] withMarks(byte[] workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        String text = new String(from.readAllBytes(), StandardCharsets.UTF_8);
        part(to, entry.getName(), "\ufeff" + text);
      }
    }
    return bytes.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
