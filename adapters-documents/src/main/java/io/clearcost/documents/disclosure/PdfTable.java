package io.clearcost.documents.disclosure;

import io.clearcost.documents.disclosure.Block.Cell;
import io.clearcost.documents.disclosure.Block.Column;
import io.clearcost.documents.disclosure.Block.Row;
import io.clearcost.documents.disclosure.PdfPages.Line;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table on pages: the headings stand again on every page, and a row is broken only if a page
 * cannot hold it.
 */
final class PdfTable {

  private static final PdfStyle CELL = PdfStyle.BODY.size(8_500);
  private static final int LEADING = 11_000;
  private static final int PADDING = 3_000;
  private static final int RULE = 500;

  private final PdfPages pages;
  private final Block.Table table;
  private final int[] widths;

  private PdfTable(PdfPages pages, Block.Table table) {
    this.pages = pages;
    this.table = table;
    int shares = table.columns().stream().mapToInt(Column::share).sum();
    this.widths =
        table.columns().stream()
            .mapToInt(column -> PdfPages.WIDTH / shares * column.share())
            .toArray();
  }

  static void draw(PdfPages pages, Block.Table table) {
    PdfTable drawn = new PdfTable(pages, table);
    drawn.head();
    List<Row> rows = table.rows();
    for (int k = 0; k < rows.size(); k++) {
      // A total does not stand alone on the next page.
      boolean beforeTotal = k + 1 < rows.size() && rows.get(k + 1).isTotal();
      drawn.row(rows.get(k), beforeTotal ? boxed(2) : 0);
    }
  }

  private void head() {
    List<List<Line>> cells =
        IntStream.range(0, widths.length)
            .mapToObj(k -> lines(Cell.of(table.columns().get(k).heading()), CELL.bold(), k))
            .toList();
    int height = height(cells);
    pages.room(boxed(height) + boxed(2));
    slice(cells, 0, height, Optional.of(Ink.PALE));
  }

  /**
   * A row.
   *
   * @param following what has to stand on the same page below it
   */
  private void row(Row row, int following) {
    PdfStyle style = row.isTotal() ? CELL.bold() : CELL;
    List<List<Line>> cells =
        IntStream.range(0, widths.length)
            .mapToObj(k -> lines(row.cells().get(k), style, k))
            .toList();
    int height = Math.max(1, height(cells));
    boolean atHead = false;
    for (int from = 0; from < height; ) {
      if (pages.left() < boxed(height - from) + following && !atHead) {
        pages.turn();
        head();
        atHead = true;
      }
      int fitting = Math.min(height - from, (pages.left() - boxed(0)) / LEADING);
      slice(cells, from, from + fitting, row.isTotal() ? Optional.of(Ink.PALE) : Optional.empty());
      from += fitting;
      atHead = false;
    }
  }

  private List<Line> lines(Cell cell, PdfStyle style, int column) {
    return cell.lines().stream()
        .flatMap(words -> pages.wrap(words, style, widths[column] - 2 * PADDING).stream())
        .toList();
  }

  private static int height(List<List<Line>> cells) {
    return cells.stream().mapToInt(List::size).max().orElse(0);
  }

  private static int boxed(int lines) {
    return lines * LEADING + 2 * PADDING;
  }

  /** The lines of a row from one to before another, with a frame around every cell. */
  private void slice(List<List<Line>> cells, int from, int to, Optional<Ink> background) {
    int top = pages.y();
    int height = boxed(to - from);
    int x = PdfPages.MARGIN;
    for (int k = 0; k < widths.length; k++) {
      int left = x;
      int width = widths[k];
      background.ifPresent(ink -> pages.fill(left, top, width, height, ink));
      pages.frame(left, top, width, height, RULE, Ink.RULE);
      List<Line> lines = cells.get(k);
      for (int rank = from; rank < Math.min(to, lines.size()); rank++) {
        place(lines.get(rank), k, left, top + PADDING + (rank - from + 1) * LEADING - RULE * 4);
      }
      x += width;
    }
    pages.down(height);
  }

  private void place(Line line, int column, int left, int base) {
    if (table.columns().get(column).isFigure()) {
      pages.textBefore(line.text(), left + widths[column] - PADDING, base, line.style());
    } else {
      pages.text(line.text(), left + PADDING, base, line.style());
    }
  }
}
