package io.clearcost.documents.disclosure;

import io.clearcost.documents.disclosure.Block.Curve;
import io.clearcost.documents.disclosure.CurveShape.Spot;
import java.util.stream.Collectors;

/** A curve as a drawing in HTML; its words stand beside it, where a phone does not shrink them. */
final class SvgCurve {

  /** Room around the grid, so that points on its edge are whole. */
  private static final int EDGE = 10;

  /** Up to here every point is marked. */
  private static final int MOST_MARKS = 60;

  private SvgCurve() {}

  static void write(Markup html, Curve curve) {
    CurveShape shape = CurveShape.of(curve);
    html.block("figcaption id=\"curve\"", () -> html.phrase(curve.caption()));
    html.block("div class=\"ends\"", () -> html.element("span", shape.top() + " %"));
    html.block(
        "svg class=\"curve\" role=\"img\" aria-labelledby=\"curve curve-words\" viewBox=\"%d %d %d %d\""
            .formatted(-EDGE, -EDGE, CurveShape.WIDTH + 2 * EDGE, CurveShape.HEIGHT + 2 * EDGE),
        () -> drawing(html, shape));
    html.block(
        "div class=\"ends\"",
        () ->
            html.element("span", shape.bottom() + " %, " + curve.points().get(0).date())
                .element("span", curve.points().get(curve.points().size() - 1).date().toString()));
    html.block("p class=\"note\" id=\"curve-words\"", () -> html.phrase(curve.summary()));
  }

  private static void drawing(Markup html, CurveShape shape) {
    for (int y : new int[] {0, CurveShape.HEIGHT / 2, CurveShape.HEIGHT}) {
      html.empty("line x1=\"0\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/".formatted(CurveShape.WIDTH, y, y));
    }
    html.empty(
        "polyline points=\"%s\"/"
            .formatted(
                shape.spots().stream()
                    .map(spot -> spot.x() + "," + down(spot))
                    .collect(Collectors.joining(" "))));
    if (shape.spots().size() <= MOST_MARKS) {
      shape
          .spots()
          .forEach(
              spot ->
                  html.empty(
                      "circle cx=\"%d\" cy=\"%d\" r=\"6\"/".formatted(spot.x(), down(spot))));
    }
  }

  /** SVG counts from the head down. */
  private static int down(Spot spot) {
    return CurveShape.HEIGHT - spot.y();
  }
}
