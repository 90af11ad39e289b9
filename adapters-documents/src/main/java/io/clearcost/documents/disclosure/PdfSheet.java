package io.clearcost.documents.disclosure;

import io.clearcost.documents.disclosure.Block.Bar;
import io.clearcost.documents.disclosure.Block.Field;
import io.clearcost.documents.disclosure.CurveShape.Spot;
import io.clearcost.documents.disclosure.PdfPages.Line;
import java.util.List;
import java.util.Optional;

/** The sheet on pages of A4. */
final class PdfSheet implements BlockWriter {

  private static final int LEFT = PdfPages.MARGIN;
  private static final int RIGHT = PdfPages.MARGIN + PdfPages.WIDTH;
  private static final int LABEL = 190_000;
  private static final int GAP = 6_000;
  private static final int BAR = 7_000;
  private static final int CURVE = 90_000;
  private static final int RULE = 500;

  /** A caption does not stand at the foot of a page without what it is of. */
  private static final int WITH_NEXT = 90_000;

  /** At least so much of what a heading is of stands on its page. */
  private static final int BELOW_HEADING = 58_000;

  private static final PdfStyle TITLE = PdfStyle.BODY.size(18_000).bold();
  private static final PdfStyle HEADING = PdfStyle.BODY.size(11_500).bold();
  private static final int HEADED = 2 * GAP + HEADING.leading() + GAP + GAP / 2;
  private static final PdfStyle CAPTION = PdfStyle.BODY.bold();
  private static final PdfStyle FIGURE = PdfStyle.BODY.size(30_000).bold().ink(Ink.BLUE);

  private final PdfPages pages;

  /** Waits until it is known how much has to stand with it. */
  private Optional<Block.Heading> heading = Optional.empty();

  PdfSheet(PdfPages pages) {
    this.pages = pages;
  }

  @Override
  public void title(Block.Title title) {
    pages.flow(pages.wrap(title.words().chinese(), TITLE, PdfPages.WIDTH), LEFT);
    pages.flow(
        pages.wrap(title.words().english(), PdfStyle.SMALL.size(10_000), PdfPages.WIDTH), LEFT);
    pages.down(GAP);
  }

  @Override
  public void heading(Block.Heading next) {
    headed(BELOW_HEADING);
    heading = Optional.of(next);
  }

  /** Sets the heading that waits, on a page with room for {@code least} of what it is of. */
  private void headed(int least) {
    Optional<Block.Heading> waiting = heading;
    heading = Optional.empty();
    waiting.ifPresent(
        found -> {
          pages.room(HEADED + least);
          set(found);
        });
  }

  /** As {@link #headed}; without a heading too {@code least} stands on one page. */
  private void begin(int least) {
    headed(least);
    pages.room(least);
  }

  private void set(Block.Heading heading) {
    pages.down(2 * GAP + HEADING.leading());
    String chinese = heading.number() + ". " + heading.words().chinese();
    pages.text(chinese, LEFT, pages.y(), HEADING);
    pages.text(
        heading.words().english(),
        LEFT + pages.width(chinese, HEADING) + GAP,
        pages.y(),
        PdfStyle.SMALL.size(8_500));
    pages.down(GAP);
    pages.line(LEFT, pages.y(), RIGHT, pages.y(), 2 * RULE, Ink.BLUE);
    pages.down(GAP / 2);
  }

  @Override
  public void fields(Block.Fields fields) {
    headed(BELOW_HEADING);
    fields.fields().forEach(this::field);
  }

  private void field(Field field) {
    List<Line> label = pages.wrap(field.label(), PdfStyle.BODY, LABEL - GAP);
    List<Line> values =
        field.values().stream()
            .flatMap(value -> pages.wrap(value, PdfStyle.BODY, PdfPages.WIDTH - LABEL).stream())
            .toList();
    int height = Math.max(height(label), height(values));
    pages.room(height + GAP);
    int top = pages.y();
    pages.flow(label, LEFT);
    int below = pages.y();
    pages.down(top - below);
    pages.flow(values, LEFT + LABEL);
    pages.down(top + height - pages.y() + GAP / 2);
    pages.line(LEFT, pages.y(), RIGHT, pages.y(), RULE / 2, Ink.RULE);
  }

  private static int height(List<Line> lines) {
    return lines.stream().mapToInt(line -> line.style().leading()).sum();
  }

  @Override
  public void statement(Block.Statement statement) {
    List<Line> lines =
        pages.wrap(statement.words(), PdfStyle.BODY.size(10_000).bold(), PdfPages.WIDTH - 2 * GAP);
    begin(height(lines) + 2 * GAP);
    pages.down(GAP);
    pages.fill(LEFT, pages.y(), GAP / 2, height(lines) + GAP / 2, Ink.BLUE);
    pages.flow(lines, LEFT + 2 * GAP);
    pages.down(GAP);
  }

  @Override
  public void note(Block.Note note) {
    headed(BELOW_HEADING);
    pages.down(GAP / 2);
    pages.flow(pages.wrap(note.words(), PdfStyle.BODY.size(8_000), PdfPages.WIDTH), LEFT);
  }

  @Override
  public void headline(Block.Headline headline) {
    PdfStyle unit = PdfStyle.BODY.size(11_000);
    int height = 2 * GAP + FIGURE.leading() + PdfStyle.BODY.leading() + PdfStyle.SMALL.leading();
    begin(height + 2 * GAP);
    pages.down(GAP);
    pages.frame(LEFT, pages.y(), PdfPages.WIDTH, height, 4 * RULE, Ink.BLUE);
    pages.down(GAP + PdfStyle.BODY.leading());
    centred(headline.label().chinese(), CAPTION);
    pages.down(PdfStyle.SMALL.leading());
    centred(headline.label().english(), PdfStyle.SMALL);
    pages.down(FIGURE.size());
    String words = headline.unit().oneLine();
    int width = pages.width(headline.figure(), FIGURE) + pages.width(words, unit);
    int x = LEFT + (PdfPages.WIDTH - width) / 2;
    pages.text(headline.figure(), x, pages.y(), FIGURE);
    pages.text(words, x + pages.width(headline.figure(), FIGURE), pages.y(), unit);
    pages.down(FIGURE.leading() - FIGURE.size() + 2 * GAP);
  }

  private void centred(String words, PdfStyle style) {
    pages.text(words, LEFT + (PdfPages.WIDTH - pages.width(words, style)) / 2, pages.y(), style);
  }

  @Override
  public void table(Block.Table table) {
    begin(WITH_NEXT);
    caption(table.caption());
    PdfTable.draw(pages, table);
  }

  private void caption(Phrase words) {
    pages.down(GAP);
    pages.flow(pages.wrap(words.chinese() + "  ", CAPTION, PdfPages.WIDTH), LEFT);
    pages.flow(pages.wrap(words.english(), PdfStyle.SMALL, PdfPages.WIDTH), LEFT);
    pages.down(GAP / 2);
  }

  @Override
  public void bars(Block.Bars bars) {
    begin(WITH_NEXT);
    caption(bars.caption());
    bars.bars().forEach(bar -> bar(bar, bars.length(bar)));
  }

  private void bar(Bar bar, int length) {
    int value = pages.width(bar.value(), CAPTION);
    List<Line> label = pages.wrap(bar.label(), PdfStyle.BODY, PdfPages.WIDTH - value - GAP);
    pages.room(height(label) + BAR + GAP);
    int top = pages.y();
    pages.flow(label, LEFT);
    pages.textBefore(bar.value(), RIGHT, top + CAPTION.leading(), CAPTION);
    pages.down(GAP / 2);
    pages.fill(LEFT, pages.y(), PdfPages.WIDTH, BAR, Ink.PALE);
    pages.fill(LEFT, pages.y(), PdfPages.WIDTH / 1000 * length, BAR, Ink.BLUE);
    pages.down(BAR + GAP / 2);
  }

  @Override
  public void curve(Block.Curve curve) {
    CurveShape shape = CurveShape.of(curve);
    begin(CURVE + WITH_NEXT);
    caption(curve.caption());
    pages.down(PdfStyle.SMALL.leading());
    pages.text(shape.top() + " %", LEFT, pages.y(), PdfStyle.SMALL);
    pages.down(GAP);
    int foot = pages.y() + CURVE;
    for (int y = 0; y <= 2; y++) {
      pages.line(LEFT, foot - CURVE * y / 2, RIGHT, foot - CURVE * y / 2, RULE, Ink.RULE);
    }
    for (int k = 1; k < shape.spots().size(); k++) {
      Spot before = shape.spots().get(k - 1);
      Spot spot = shape.spots().get(k);
      pages.line(x(before), y(before, foot), x(spot), y(spot, foot), 3 * RULE, Ink.BLUE);
    }
    pages.down(CURVE + PdfStyle.SMALL.leading());
    int last = curve.points().size() - 1;
    pages.text(
        shape.bottom() + " %, " + curve.points().get(0).date(), LEFT, pages.y(), PdfStyle.SMALL);
    pages.textBefore(curve.points().get(last).date().toString(), RIGHT, pages.y(), PdfStyle.SMALL);
    pages.down(GAP / 2);
    pages.flow(pages.wrap(curve.summary(), PdfStyle.BODY.size(8_000), PdfPages.WIDTH), LEFT);
  }

  private static int x(Spot spot) {
    return LEFT + PdfPages.WIDTH / CurveShape.WIDTH * spot.x();
  }

  private static int y(Spot spot, int foot) {
    return foot - CURVE / CurveShape.HEIGHT * spot.y();
  }

  @Override
  public void signature(Block.Signature signature) {
    headed(BELOW_HEADING);
    for (Phrase words : signature.lines()) {
      pages.room(5 * GAP);
      pages.down(5 * GAP);
      pages.text(words.oneLine(), LEFT, pages.y(), PdfStyle.BODY);
      pages.line(LEFT + LABEL, pages.y(), RIGHT, pages.y(), RULE, Ink.BLACK);
    }
  }
}
