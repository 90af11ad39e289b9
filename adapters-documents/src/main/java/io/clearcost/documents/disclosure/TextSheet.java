package io.clearcost.documents.disclosure;

import io.clearcost.documents.disclosure.Block.Bar;
import io.clearcost.documents.disclosure.Block.Cell;
import io.clearcost.documents.disclosure.Block.Column;
import io.clearcost.documents.disclosure.Block.Field;
import io.clearcost.documents.disclosure.Block.Row;
import io.clearcost.documents.text.DisplayText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The sheet as text of at most {@value #COLUMNS} columns. */
final class TextSheet implements BlockWriter {

  static final int COLUMNS = 100;

  /** Leaves room for the 64 digits of a content hash. */
  private static final int LABEL = 36;

  private static final int INDENT = 2;
  private static final int GAP = 2;
  private static final int BAR = 40;
  private static final int VALUE = 12;

  private final StringBuilder text = new StringBuilder();

  private TextSheet() {}

  static String of(List<Block> blocks) {
    TextSheet sheet = new TextSheet();
    blocks.forEach(block -> block.writeTo(sheet));
    return sheet.text.toString();
  }

  @Override
  public void title(Block.Title title) {
    line("═".repeat(COLUMNS));
    wrapped(INDENT, title.words());
    line("═".repeat(COLUMNS));
  }

  @Override
  public void heading(Block.Heading heading) {
    line("");
    line(heading.number() + ". " + heading.words().oneLine());
    line("─".repeat(COLUMNS));
  }

  @Override
  public void fields(Block.Fields fields) {
    fields.fields().forEach(this::field);
  }

  private void field(Field field) {
    field(INDENT, field.label(), field.values());
  }

  /** The label to the left, its values below each other to the right. */
  private void field(int indent, Phrase label, List<Phrase> values) {
    int width = LABEL - indent - GAP;
    List<String> left = DisplayText.wrap(label.oneLine(), width);
    List<String> right =
        values.stream()
            .flatMap(value -> DisplayText.wrap(value.oneLine(), COLUMNS - LABEL).stream())
            .toList();
    for (int k = 0; k < Math.max(left.size(), right.size()); k++) {
      line(
          " ".repeat(indent)
              + DisplayText.left(k < left.size() ? left.get(k) : "", width + GAP)
              + (k < right.size() ? right.get(k) : ""));
    }
  }

  @Override
  public void statement(Block.Statement statement) {
    wrapped(INDENT, statement.words());
  }

  @Override
  public void note(Block.Note note) {
    wrapped(INDENT, note.words());
  }

  @Override
  public void headline(Block.Headline headline) {
    line("┏" + "━".repeat(COLUMNS - 2) + "┓");
    boxed(headline.label().chinese() + "  " + headline.figure() + headline.unit().oneLine());
    boxed(headline.label().english());
    line("┗" + "━".repeat(COLUMNS - 2) + "┛");
  }

  private void boxed(String words) {
    line("┃ " + DisplayText.left(words, COLUMNS - 4) + " ┃");
  }

  @Override
  public void table(Block.Table table) {
    line("");
    wrapped(INDENT, table.caption());
    switch (table.content()) {
      case WORDS -> table.rows().forEach(row -> list(table.columns(), row));
      case FIGURES -> new Grid(table).lines().forEach(this::line);
    }
  }

  /** A row as a list: its first cell, then the others with the headings of their columns. */
  private void list(List<Column> columns, Row row) {
    line("");
    wrapped(INDENT, Stream.of("▪ " + joined(row.cells().get(0))));
    for (int k = 1; k < columns.size(); k++) {
      Cell cell = row.cells().get(k);
      if (!joined(cell).isBlank()) {
        field(2 * INDENT, columns.get(k).heading(), cell.lines());
      }
    }
  }

  private static String joined(Cell cell) {
    return String.join(" ", cell.lines().stream().map(Phrase::oneLine).toList());
  }

  @Override
  public void bars(Block.Bars bars) {
    line("");
    wrapped(INDENT, bars.caption());
    for (Bar bar : bars.bars()) {
      line("");
      wrapped(2 * INDENT, bar.label());
      line(
          " ".repeat(2 * INDENT)
              + DisplayText.right(bar.value(), VALUE)
              + "  "
              + "█".repeat(bars.length(bar) * BAR / 1000));
    }
  }

  /** The table that follows says it all; a terminal draws no curve. */
  @Override
  public void curve(Block.Curve curve) {
    line("");
    wrapped(INDENT, curve.caption());
    wrapped(INDENT, curve.summary());
  }

  @Override
  public void signature(Block.Signature signature) {
    for (Phrase words : signature.lines()) {
      line("");
      line(" ".repeat(INDENT) + words.oneLine() + "  " + "_".repeat(BAR));
    }
  }

  private void wrapped(int indent, Phrase words) {
    wrapped(indent, Stream.of(words.chinese(), words.english()).filter(said -> !said.isEmpty()));
  }

  private void wrapped(int indent, Stream<String> words) {
    words
        .flatMap(said -> DisplayText.wrap(said, COLUMNS - indent).stream())
        .forEach(line -> line(" ".repeat(indent) + line));
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }

  /** A table of amounts, every column as wide as its content, or the page shared out. */
  private static final class Grid {

    private final Block.Table table;
    private final int[] widths;

    Grid(Block.Table table) {
      this.table = table;
      this.widths = new int[table.columns().size()];
      int room = COLUMNS - INDENT - GAP * (widths.length - 1);
      int shares = table.columns().stream().mapToInt(Column::share).sum();
      for (int k = 0; k < widths.length; k++) {
        widths[k] = table.columns().get(k).share() * room / shares;
      }
    }

    List<String> lines() {
      List<String> lines = new ArrayList<>();
      lines.addAll(row(table.columns().stream().map(Column::heading).map(Cell::of).toList()));
      lines.add(rule());
      for (Row row : table.rows()) {
        if (row.isTotal()) {
          lines.add(rule());
        }
        lines.addAll(row(row.cells()));
      }
      return lines;
    }

    private static String rule() {
      return " ".repeat(INDENT) + "─".repeat(COLUMNS - INDENT);
    }

    private List<String> row(List<Cell> cells) {
      List<List<String>> wrapped = new ArrayList<>();
      for (int k = 0; k < widths.length; k++) {
        wrapped.add(wrap(cells.get(k), widths[k]));
      }
      int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
      List<String> lines = new ArrayList<>();
      for (int rank = 0; rank < height; rank++) {
        StringBuilder line = new StringBuilder(" ".repeat(INDENT));
        for (int k = 0; k < widths.length; k++) {
          String part = rank < wrapped.get(k).size() ? wrapped.get(k).get(rank) : "";
          line.append(k == 0 ? "" : " ".repeat(GAP))
              .append(
                  table.columns().get(k).isFigure()
                      ? DisplayText.right(part, widths[k])
                      : DisplayText.left(part, widths[k]));
        }
        lines.add(line.toString());
      }
      return lines;
    }

    private static List<String> wrap(Cell cell, int width) {
      return cell.lines().stream()
          .flatMap(words -> Stream.of(words.chinese(), words.english()))
          .filter(words -> !words.isEmpty())
          .flatMap(words -> DisplayText.wrap(words, width).stream())
          .toList();
    }
  }
}
