package io.clearcost.tapes.table;

/** How much of one thing a tape may hold; beyond it the file is a mistake or an attack. */
public final class TapeLimits {

  /** Characters of a cell: what a spreadsheet can hold in one (32,767). */
  public static final int MAX_CELL_CHARS = 32_767;

  /**
   * Characters of a line of JSON. A loan with 3,660 flows, the most there may be, takes 400,000; a
   * message of gRPC ends at four million bytes.
   */
  public static final int MAX_LINE_CHARS = 4_000_000;

  /**
   * Bytes of a record: a message of gRPC ends at 4,194,304, and the row is more than its record.
   */
  public static final int MAX_RECORD_BYTES = 4_000_000;

  /** Malformed places of one row that are told; the row is refused whatever their number is. */
  static final int MAX_DAMAGES = 200;

  /** Columns of a table: ten times the published ones, so that a wide export with them is read. */
  public static final int MAX_COLUMNS = 1_000;

  /**
   * Characters that are passed over to find the end of a line that cannot be read. A line that goes
   * on longer has no end.
   */
  public static final long MAX_SKIPPED_CHARS = 8_000_000;

  /**
   * Bytes that come out of one compressed byte. Rows of a plan that repeat each other reach 100;
   * the format itself allows 1,032, which only a bomb needs.
   */
  public static final long MAX_EXPANSION = 400;

  /** Expanded bytes below which the ratio is not asked: a short file of equal rows is no bomb. */
  public static final long EXPANSION_FREE_BYTES = 16_000_000;

  /** Expanded bytes of a compressed CSV or JSON file: a hundred million rows of 320 bytes. */
  public static final long MAX_EXPANDED_BYTES = 32_000_000_000L;

  /** Expanded bytes of a part of a workbook: a sheet ends at 1,048,576 rows, here of 4 kB. */
  public static final long MAX_SHEET_BYTES = 4_000_000_000L;

  /** Bytes of a workbook that comes through a pipe and is put down as a file to be read. */
  public static final long MAX_SPOOLED_BYTES = 1_000_000_000;

  /** Characters of the texts that the cells of a workbook share, all held in memory. */
  public static final long MAX_SHARED_CHARS = 50_000_000;

  /** Texts that the cells of a workbook share: two for each row a sheet can have. */
  public static final int MAX_SHARED_TEXTS = 2_097_152;

  /** Bytes of XML without a tag: a cell of {@link #MAX_CELL_CHARS}, every one written as &#…;. */
  static final int MAX_XML_RUN_BYTES = 400_000;

  private TapeLimits() {}
}
