package io.clearcost.documents.disclosure;

import io.clearcost.documents.disclosure.Block.Bar;
import io.clearcost.documents.disclosure.Block.Cell;
import io.clearcost.documents.disclosure.Block.Column;
import io.clearcost.documents.disclosure.Block.Content;
import io.clearcost.documents.disclosure.Block.Field;
import io.clearcost.documents.disclosure.Block.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The sheet as one HTML page that asks for nothing outside itself and runs no script. */
final class HtmlSheet implements BlockWriter {

  private static final String STYLE = style();

  private final Markup html = new Markup();
  private int tables;

  private HtmlSheet() {}

  /**
   * The page.
   *
   * @param title what the window and the browser's history call it
   */
  static String of(String title, List<Block> blocks) {
    HtmlSheet sheet = new HtmlSheet();
    sheet
        .html
        .asItIs("<!DOCTYPE html>\n")
        .block("html lang=\"zh-CN\"", () -> sheet.page(title, blocks));
    return sheet.html.toString();
  }

  private void page(String title, List<Block> blocks) {
    html.newLine()
        .block(
            "head",
            () ->
                html.newLine()
                    .empty("meta charset=\"utf-8\"")
                    .newLine()
                    .empty("meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"")
                    .newLine()
                    .element("title", title)
                    .newLine()
                    .block("style", () -> html.newLine().asItIs(STYLE)));
    html.block(
        "body",
        () ->
            html.block(
                "main",
                () -> {
                  html.newLine();
                  blocks.forEach(block -> block.writeTo(this));
                }));
  }

  @Override
  public void title(Block.Title title) {
    html.block("h1", () -> html.phrase(title.words()));
  }

  @Override
  public void heading(Block.Heading heading) {
    html.block("h2", () -> html.text(heading.number() + ". ").phrase(heading.words()));
  }

  @Override
  public void fields(Block.Fields fields) {
    html.block(
        "dl",
        () -> {
          html.newLine();
          fields.fields().forEach(this::field);
        });
  }

  private void field(Field field) {
    html.element("dt", () -> html.phrase(field.label())).block("dd", () -> lines(field.values()));
  }

  private void lines(List<Phrase> lines) {
    if (lines.size() == 1) {
      html.phrase(lines.get(0));
    } else {
      lines.forEach(line -> html.element("span class=\"line\"", () -> html.phrase(line)));
    }
  }

  @Override
  public void statement(Block.Statement statement) {
    html.block("p class=\"statement\"", () -> html.phrase(statement.words()));
  }

  @Override
  public void note(Block.Note note) {
    html.block("p class=\"note\"", () -> html.phrase(note.words()));
  }

  @Override
  public void headline(Block.Headline headline) {
    html.block(
        "div class=\"headline\"",
        () ->
            html.element("p", () -> html.phrase(headline.label()))
                .element(
                    "p class=\"figure\"",
                    () ->
                        html.text(headline.figure())
                            .element("span class=\"unit\"", () -> html.phrase(headline.unit()))));
  }

  @Override
  public void table(Block.Table table) {
    tables++;
    String id = "table-" + tables;
    String kind = table.content() == Content.WORDS ? "words" : "amounts";
    // Roles are said because a phone sets some tables as lists, which would take them away.
    html.block(
        "div class=\"scroll %s\" role=\"region\" tabindex=\"0\" aria-labelledby=\"%s\""
            .formatted(kind, id),
        () ->
            html.block(
                "table role=\"table\"",
                () -> {
                  html.newLine()
                      .block("caption id=\"" + id + "\"", () -> html.phrase(table.caption()));
                  html.block(
                      "thead role=\"rowgroup\"",
                      () -> html.element("tr role=\"row\"", () -> headings(table.columns())));
                  html.block(
                      "tbody role=\"rowgroup\"",
                      () -> {
                        html.newLine();
                        table.rows().forEach(row -> row(table.columns(), row));
                      });
                }));
  }

  private void headings(List<Column> columns) {
    for (Column column : columns) {
      html.element(
          "th scope=\"col\" role=\"columnheader\"" + amount(column),
          () -> html.phrase(column.heading()));
    }
  }

  private void row(List<Column> columns, Row row) {
    html.block(
        "tr role=\"row\"" + (row.isTotal() ? " class=\"total\"" : ""),
        () -> {
          html.element(
              "th scope=\"row\" role=\"rowheader\"", () -> lines(row.cells().get(0).lines()));
          for (int k = 1; k < columns.size(); k++) {
            cell(columns.get(k), row.cells().get(k));
          }
        });
  }

  private void cell(Column column, Cell cell) {
    html.element(
        "td role=\"cell\"%s data-label=\"%s\""
            .formatted(amount(column), Markup.escaped(column.heading().oneLine())),
        () -> lines(cell.lines()));
  }

  private static String amount(Column column) {
    return column.isFigure() ? " class=\"amount\"" : "";
  }

  @Override
  public void bars(Block.Bars bars) {
    html.block(
        "figure",
        () -> {
          html.block("figcaption", () -> html.phrase(bars.caption()));
          html.block(
              "ul class=\"bars\"",
              () -> {
                html.newLine();
                bars.bars().forEach(bar -> bar(bar, bars.length(bar)));
              });
        });
  }

  private void bar(Bar bar, int length) {
    html.block(
        "li",
        () ->
            html.element(
                    "div class=\"label\"",
                    () ->
                        html.element("span", () -> html.phrase(bar.label()))
                            .element("b", bar.value()))
                .element(
                    "svg role=\"img\" aria-label=\"%s\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\""
                        .formatted(Markup.escaped(bar.label().oneLine() + ": " + bar.value())),
                    () ->
                        html.empty("rect class=\"rail\" width=\"1000\" height=\"10\"/")
                            .empty(
                                "rect class=\"bar\" width=\"%d\" height=\"10\"/"
                                    .formatted(length))));
  }

  @Override
  public void curve(Block.Curve curve) {
    html.block("figure", () -> SvgCurve.write(html, curve));
  }

  @Override
  public void signature(Block.Signature signature) {
    html.block(
        "div class=\"signature\"",
        () ->
            signature
                .lines()
                .forEach(
                    line ->
                        html.element("div", () -> html.element("span", () -> html.phrase(line)))));
  }

  private static String style() {
    try (InputStream css = HtmlSheet.class.getResourceAsStream("sheet.css")) {
      return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
