package io.clearcost.tapes.fault;

/**
 * The checks of a tape as a file. Their words are data, in {@code checks.csv} beside this class;
 * what a record means is checked by who takes it in.
 */
public enum TapeCheck {
  TAPE_EMPTY,
  TAPE_NOT_TEXT,
  TAPE_ENCODING_UNCLEAR,
  TAPE_OLD_WORKBOOK,
  TAPE_GZIP_IN_GZIP,
  TAPE_GZIP_BROKEN,
  TAPE_EXPANDS_TOO_MUCH,
  TAPE_EXPANDS_TOO_FAR,
  TAPE_ZIP_WITHOUT_WORKBOOK,
  TAPE_WORKBOOK_BROKEN,
  TAPE_WORKBOOK_TEXT_TOO_LONG,
  TAPE_TOO_MANY_SHARED_TEXTS,
  TAPE_SHEET_MISSING,
  TAPE_SHEETS_SEVERAL,
  TAPE_CELLS_MERGED,
  TAPE_JSON_ARRAY,
  TAPE_LINE_ENDLESS,
  TAPE_COLUMN_UNKNOWN,
  TAPE_COLUMN_TWICE,
  TAPE_COLUMN_MISSING,
  TAPE_COLUMN_WITHOUT_NAME,
  TAPE_COLUMN_WITHOUT_UNIT,
  TAPE_COLUMN_AND_CONSTANT,
  TAPE_MAPPING_UNUSED,
  TAPE_BYTES_MALFORMED,
  TAPE_QUOTE_STRAY,
  TAPE_QUOTE_OPEN,
  TAPE_CELL_TOO_LONG,
  TAPE_LINE_TOO_LONG,
  TAPE_TOO_MANY_CELLS,
  TAPE_ROW_TOO_LONG,
  TAPE_ROW_TOO_SHORT,
  TAPE_FORMULA_FAILED,
  TAPE_FORMULA_WITHOUT_VALUE,
  TAPE_CELL_WITHOUT_TEXT,
  TAPE_REFERENCE_MISSING,
  TAPE_RECORD_UNKNOWN,
  TAPE_LOAN_ROW_MISSING,
  TAPE_LOAN_ROW_TWICE,
  TAPE_PARENT_MISSING,
  TAPE_DEPTHS_MIXED,
  TAPE_TOO_MANY_ROWS,
  TAPE_NEIGHBOUR_UNREADABLE,
  TAPE_MORE_FAULTS,
  TAPE_LOAN_TOO_LARGE,
  TAPE_CELL_NOT_FOR_RECORD,
  TAPE_CELL_NOT_AT_DEPTH,
  TAPE_TOLD_TWICE,
  TAPE_ZERO_NOT_TOLD,
  TAPE_ONE_OF,
  TAPE_NOT_TOLD_IN_WORDS,
  TAPE_AMOUNT_MALFORMED,
  TAPE_AMOUNT_NEGATIVE,
  TAPE_AMOUNT_IN_WAN,
  TAPE_FEN_WITH_POINT,
  TAPE_UNIT_CONTRADICTED,
  TAPE_YUAN_TOO_FINE,
  TAPE_AMOUNT_TOO_LARGE,
  TAPE_SCIENTIFIC,
  TAPE_DIGITS_LOST,
  TAPE_TEXT_MARKED,
  TAPE_RATE_LOOKS_LIKE_PERCENT,
  TAPE_RATE_MALFORMED,
  TAPE_RATE_TOO_FINE,
  TAPE_NUMBER_MALFORMED,
  TAPE_DATE_MALFORMED,
  TAPE_DATE_IMPOSSIBLE,
  TAPE_DATE_AMBIGUOUS,
  TAPE_DATE_SERIAL,
  TAPE_DATE_WITH_TIME,
  TAPE_NUMBER_SHOWN_AS_DATE,
  TAPE_TIME_MALFORMED,
  TAPE_WORD_UNKNOWN,
  TAPE_JSON_MALFORMED,
  TAPE_JSON_FIELD,
  TAPE_JSON_REFUSED,
  TAPE_MAPPING_MALFORMED,
  TAPE_MAPPING_KEY_UNKNOWN,
  TAPE_MAPPING_COLUMN_UNKNOWN,
  TAPE_MAPPING_VALUE_WRONG,
  TAPE_MAPPING_TWICE;

  /** What a check is about, and so what a fault of it costs. */
  public enum Subject {
    /** The file: nothing after it is read. */
    FILE,
    /** A column of the header: nothing is read. */
    COLUMN,
    /** A row: its loan is not taken. */
    ROW,
    /** A cell: its loan is not taken. */
    CELL,
    /** A mapping file: no tape is read with it. */
    MAPPING
  }

  /** What it is about. */
  public Subject subject() {
    return words().subject();
  }

  /** One English sentence with a place (%s) for every value. */
  public String english() {
    return words().english();
  }

  /** The same in Chinese, the values in the same order. */
  public String chinese() {
    return words().chinese();
  }

  private CheckCatalogue.Words words() {
    return CheckCatalogue.of(this);
  }
}
