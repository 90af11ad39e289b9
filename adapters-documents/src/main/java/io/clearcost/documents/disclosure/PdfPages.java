package io.clearcost.documents.disclosure;

import io.clearcost.documents.text.DisplayText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * Pages of A4 that fill from the head down, one after the other.
 *
 * <p>Every length is in thousandths of a point, so that the layout is whole numbers; heights are
 * counted from the head of the page.
 */
final class PdfPages {

  static final int MARGIN = 40_000;
  static final int WIDTH = 595_000 - 2 * MARGIN;
  private static final int FOOT = 842_000 - 50_000;
  private static final int FOOTER = 842_000 - 28_000;
  private static final float POINT = 1_000f;

  /** A font without a bold face is made bold by an outline, in parts of its size. */
  private static final int BOLD_PARTS = 30;

  private final PDDocument document;
  private final PdfFont font;
  private final List<PDPageContentStream> pages = new ArrayList<>();
  private int y;

  PdfPages(PDDocument document, PdfFont font) {
    this.document = document;
    this.font = font;
    turn();
  }

  /** A line of text that fits where it stands. */
  record Line(String text, PdfStyle style) {}

  /** Begins another page. */
  void turn() {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    y = MARGIN;
    drawing(() -> pages.add(new PDPageContentStream(document, page)));
  }

  /** How far down the page is filled. */
  int y() {
    return y;
  }

  /** What is left of the page. */
  int left() {
    return FOOT - y;
  }

  /** Turns the page unless {@code height} is left of it. */
  void room(int height) {
    if (left() < height) {
      turn();
    }
  }

  void down(int height) {
    y += height;
  }

  int width(String text, PdfStyle style) {
    return text.codePoints().map(character -> width(character, style)).sum();
  }

  private int width(int character, PdfStyle style) {
    return font.width(character) * style.size() / PdfFont.EM;
  }

  /** Text in lines of at most {@code width}. */
  List<Line> wrap(String text, PdfStyle style, int width) {
    return text.isEmpty()
        ? List.of()
        : DisplayText.wrap(text, width, character -> width(character, style)).stream()
            .map(line -> new Line(line, style))
            .toList();
  }

  /** Chinese, and below it English in small letters. */
  List<Line> wrap(Phrase words, PdfStyle style, int width) {
    List<Line> lines = new ArrayList<>(wrap(words.chinese(), style, width));
    lines.addAll(wrap(words.english(), PdfStyle.SMALL, width));
    return lines;
  }

  /** Lines one below the other, page after page. */
  void flow(List<Line> lines, int x) {
    for (Line line : lines) {
      room(line.style().leading());
      y += line.style().leading();
      text(line.text(), x, y, line.style());
    }
  }

  /** Words with their base line at {@code base}. */
  void text(String words, int x, int base, PdfStyle style) {
    drawing(() -> write(current(), words, x, base, style));
  }

  /** Words that end at {@code right}. */
  void textBefore(String words, int right, int base, PdfStyle style) {
    text(words, right - width(words, style), base, style);
  }

  void fill(int x, int top, int width, int height, Ink ink) {
    drawing(
        () -> {
          current().setNonStrokingColor(ink.color());
          current().addRect(points(x), height(top + height), points(width), points(height));
          current().fill();
        });
  }

  void line(int x1, int y1, int x2, int y2, int thickness, Ink ink) {
    drawing(
        () -> {
          current().setStrokingColor(ink.color());
          current().setLineWidth(points(thickness));
          current().moveTo(points(x1), height(y1));
          current().lineTo(points(x2), height(y2));
          current().stroke();
        });
  }

  void frame(int x, int top, int width, int height, int thickness, Ink ink) {
    line(x, top, x + width, top, thickness, ink);
    line(x, top + height, x + width, top + height, thickness, ink);
    line(x, top, x, top + height, thickness, ink);
    line(x + width, top, x + width, top + height, thickness, ink);
  }

  /** Numbers every page, and closes them all. */
  void finish(String words) {
    for (int k = 0; k < pages.size(); k++) {
      PDPageContentStream page = pages.get(k);
      String number =
          "第 %d 页 / 共 %d 页  Page %d of %d".formatted(k + 1, pages.size(), k + 1, pages.size());
      int right = MARGIN + WIDTH - width(number, PdfStyle.SMALL);
      drawing(
          () -> {
            write(page, words, MARGIN, FOOTER, PdfStyle.SMALL);
            write(page, number, right, FOOTER, PdfStyle.SMALL);
            page.close();
          });
    }
  }

  private void write(PDPageContentStream page, String words, int x, int base, PdfStyle style)
      throws IOException {
    page.beginText();
    page.setFont(font.embedded(), points(style.size()));
    page.setNonStrokingColor(style.ink().color());
    page.setStrokingColor(style.ink().color());
    page.setLineWidth(points(style.size() / BOLD_PARTS));
    page.setRenderingMode(style.isBold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    page.newLineAtOffset(points(x), height(base));
    page.showText(font.drawable(words));
    page.endText();
  }

  private PDPageContentStream current() {
    return pages.get(pages.size() - 1);
  }

  private static float points(int length) {
    return length / POINT;
  }

  /** PDF counts from the foot up. */
  private static float height(int fromHead) {
    return PDRectangle.A4.getHeight() - points(fromHead);
  }

  private interface Drawing {
    void run() throws IOException;
  }

  /** Drawing is into memory, where nothing fails but by a mistake of ours. */
  private static void drawing(Drawing drawing) {
    try {
      drawing.run();
    } catch (IOException mistake) {
      throw new UncheckedIOException(mistake);
    }
  }
}
