package io.clearcost.persistence.law;

/** What every CSV file may begin with. */
final class CsvText {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvText() {}

  /** Spreadsheets put the mark in front of UTF-8; it belongs to no column. */
  static String withoutByteOrderMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }
}
