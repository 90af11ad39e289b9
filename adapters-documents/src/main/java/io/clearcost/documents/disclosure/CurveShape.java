package io.clearcost.documents.disclosure;

import io.clearcost.documents.disclosure.Block.Curve;
import io.clearcost.documents.disclosure.Block.Point;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A curve on a grid of whole numbers, the later the further right, the higher the rate the higher.
 *
 * @param spots one for each point
 * @param bottom the rate at the foot of the grid, in percent
 * @param top the rate at its head
 */
record CurveShape(List<Spot> spots, BigDecimal bottom, BigDecimal top) {

  static final int WIDTH = 1000;
  static final int HEIGHT = 300;

  /**
   * A point on the grid.
   *
   * @param x from 0 at the left
   * @param y from 0 at the foot
   */
  record Spot(int x, int y) {}

  /** The shape of a curve; its foot and head are whole percentages around all of its points. */
  static CurveShape of(Curve curve) {
    List<Point> points = curve.points();
    BigDecimal low = points.stream().map(Point::percent).reduce(BigDecimal::min).orElseThrow();
    BigDecimal high = points.stream().map(Point::percent).reduce(BigDecimal::max).orElseThrow();
    BigDecimal bottom = low.setScale(0, RoundingMode.FLOOR);
    BigDecimal top = high.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
    long first = points.get(0).date().toEpochDay();
    long days = points.get(points.size() - 1).date().toEpochDay() - first;
    return new CurveShape(
        points.stream()
            .map(
                point ->
                    new Spot(
                        (int) ((point.date().toEpochDay() - first) * WIDTH / days),
                        point
                            .percent()
                            .subtract(bottom)
                            .multiply(BigDecimal.valueOf(HEIGHT))
                            .divide(top.subtract(bottom), 0, RoundingMode.HALF_UP)
                            .intValueExact()))
            .toList(),
        bottom,
        top);
  }
}
