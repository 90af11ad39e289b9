package io.clearcost.documents.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** A part of the sheet as it is set out, whatever the document. */
sealed interface Block {

  void writeTo(BlockWriter writer);

  /** The name of the form. */
  record Title(Phrase words) implements Block {
    @Override
    public void writeTo(BlockWriter writer) {
      writer.title(this);
    }
  }

  /**
   * Begins a section.
   *
   * @param number from 1
   */
  record Heading(int number, Phrase words) implements Block {
    @Override
    public void writeTo(BlockWriter writer) {
      writer.heading(this);
    }
  }

  /** Labels with their values. */
  record Fields(List<Field> fields) implements Block {
    public Fields {
      fields = List.copyOf(fields);
    }

    @Override
    public void writeTo(BlockWriter writer) {
      writer.fields(this);
    }
  }

  /**
   * One label with its values.
   *
   * @param values one line each
   */
  record Field(Phrase label, List<Phrase> values) {
    public Field {
      values = List.copyOf(values);
    }

    static Field of(String chinese, String english, Phrase... values) {
      return new Field(new Phrase(chinese, english), List.of(values));
    }
  }

  /** A sentence to be read: a promise, an answer. */
  record Statement(Phrase words) implements Block {
    @Override
    public void writeTo(BlockWriter writer) {
      writer.statement(this);
    }
  }

  /** A remark on what stands above it. */
  record Note(Phrase words) implements Block {
    @Override
    public void writeTo(BlockWriter writer) {
      writer.note(this);
    }
  }

  /** The figure that nothing else on the sheet outshines. */
  record Headline(Phrase label, String figure, Phrase unit) implements Block {
    @Override
    public void writeTo(BlockWriter writer) {
      writer.headline(this);
    }
  }

  /**
   * Rows and columns.
   *
   * @param caption what it holds
   * @param content whether it is read row by row or column by column
   * @param rows with one cell for each column; the first cell names the row
   */
  record Table(Phrase caption, Content content, List<Column> columns, List<Row> rows)
      implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      for (Row row : rows) {
        if (row.cells().size() != columns.size()) {
          throw new IllegalArgumentException("a row has one cell for each column: " + row);
        }
      }
    }

    @Override
    public void writeTo(BlockWriter writer) {
      writer.table(this);
    }
  }

  /** What a table is full of. */
  enum Content {
    /** Sentences; where there is little room a row is set as a list. */
    WORDS,
    /** Amounts below each other. */
    FIGURES
  }

  /**
   * A column.
   *
   * @param share its part of the width where the page is wide enough, among those of the others
   * @param isFigure whether it holds amounts, which stand to the right
   */
  record Column(Phrase heading, int share, boolean isFigure) {
    static Column words(String chinese, String english, int share) {
      return new Column(new Phrase(chinese, english), share, false);
    }

    static Column figures(Phrase heading, int share) {
      return new Column(heading, share, true);
    }
  }

  /**
   * A row.
   *
   * @param isTotal whether it adds up those above it
   */
  record Row(List<Cell> cells, boolean isTotal) {
    public Row {
      cells = List.copyOf(cells);
    }

    static Row of(Cell... cells) {
      return new Row(Arrays.asList(cells), false);
    }
  }

  /**
   * What stands in a row under a column.
   *
   * @param lines one below the other
   */
  record Cell(List<Phrase> lines) {
    public Cell {
      lines = List.copyOf(lines);
    }

    static Cell of(Phrase... lines) {
      return new Cell(Arrays.asList(lines));
    }

    static Cell of(String value) {
      return of(Phrase.same(value));
    }
  }

  /**
   * Parts of a whole as bars; every bar says its value in words too.
   *
   * @param whole what the longest bar there could be stands for; positive
   */
  record Bars(Phrase caption, BigDecimal whole, List<Bar> bars) implements Block {
    /** A thousandth of the whole is the smallest length. */
    private static final int PARTS = 1000;

    public Bars {
      bars = List.copyOf(bars);
    }

    /** How long a bar is, from 0 to 1000. */
    int length(Bar bar) {
      int parts = bar.size().movePointRight(3).divideToIntegralValue(whole).intValue();
      return Math.max(0, Math.min(PARTS, parts));
    }

    @Override
    public void writeTo(BlockWriter writer) {
      writer.bars(this);
    }
  }

  /**
   * One bar.
   *
   * @param value its size as people read it
   */
  record Bar(Phrase label, BigDecimal size, String value) {}

  /**
   * A rate over time. The table that follows holds every figure of it.
   *
   * @param summary what it shows, in a sentence
   * @param points in order of date, at least two
   */
  record Curve(Phrase caption, Phrase summary, List<Point> points) implements Block {
    public Curve {
      points = List.copyOf(points);
    }

    @Override
    public void writeTo(BlockWriter writer) {
      writer.curve(this);
    }
  }

  /**
   * A point of a curve.
   *
   * @param percent 12.5 is 12.5 %
   */
  record Point(LocalDate date, BigDecimal percent) {}

  /** Where somebody confirms by hand; one line each. */
  record Signature(List<Phrase> lines) implements Block {
    public Signature {
      lines = List.copyOf(lines);
    }

    @Override
    public void writeTo(BlockWriter writer) {
      writer.signature(this);
    }
  }
}
