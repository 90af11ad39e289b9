package io.clearcost.documents.disclosure;

import io.clearcost.documents.disclosure.Block.Cell;
import io.clearcost.documents.disclosure.Block.Column;
import io.clearcost.documents.disclosure.Block.Content;
import io.clearcost.documents.disclosure.Block.Curve;
import io.clearcost.documents.disclosure.Block.Note;
import io.clearcost.documents.disclosure.Block.Point;
import io.clearcost.documents.disclosure.Block.Row;
import io.clearcost.documents.disclosure.Block.Statement;
import io.clearcost.documents.disclosure.Block.Table;
import io.clearcost.domain.cost.SettlementCurve;
import io.clearcost.domain.cost.SettlementPoint;
import io.clearcost.domain.disclosure.CostDisclosure;
import io.clearcost.domain.rate.AnnualRate;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What the loan costs if it is settled early, as a curve and a table. */
final class SettlementBlocks {

  private static final Phrase NOT_COMPUTED =
      new Phrase("未计算提前结清成本。", "The cost of settling early is not computed.");

  private SettlementBlocks() {}

  static List<Block> of(CostDisclosure sheet) {
    return sheet.plan().rows().size() > SettlementCurve.MOST_POINTS
        ? List.of(new Statement(NOT_COMPUTED))
        : sheet
            .settlements()
            .fold(
                points -> blocks(points, Figures.suffix(sheet.cost().binding().convention())),
                unmapped -> List.of(new Statement(NOT_COMPUTED)));
  }

  private static List<Block> blocks(List<SettlementPoint> points, String label) {
    List<Block> blocks = new ArrayList<>();
    List<Point> curve = curve(points);
    if (curve.size() > 1) {
      blocks.add(
          new Curve(
              new Phrase(
                  "提前结清时的年化综合融资成本" + label, "Comprehensive financing cost a year if settled early"),
              summary(curve),
              curve));
    }
    blocks.add(table(points, label));
    blocks.add(
        new Note(
            new Phrase(
                "当日还款后结清：应付金额为剩余本金及提前还款费用，未扣除退费；末行为按期还清。",
                "Settled right after the payment of the day; to be paid is the principal left and"
                    + " what early repayment costs, before refunds. The last row is the loan held"
                    + " to its term.")));
    if (points.stream().anyMatch(SettlementPoint::interestMayBeOwed)) {
      blocks.add(
          new Note(
              new Phrase(
                  "* 截至当日已产生但未到期的利息可能另行支付。",
                  "* Interest that has run up by the day may be owed on top.")));
    }
    return blocks;
  }

  private static List<Point> curve(List<SettlementPoint> points) {
    List<Point> curve = new ArrayList<>();
    for (SettlementPoint point : points) {
      point
          .withRefund()
          .binding()
          .rate()
          .map(AnnualRate::fraction)
          .ifPresent(rate -> curve.add(new Point(point.date(), rate.movePointRight(2))));
    }
    return curve;
  }

  private static Phrase summary(List<Point> curve) {
    Point first = curve.get(0);
    Point last = curve.get(curve.size() - 1);
    return new Phrase(
        "%s结清为 %s，按期还清（%s）为 %s。"
            .formatted(first.date(), percent(first), last.date(), percent(last)),
        "%s if settled on %s; %s if held to %s."
            .formatted(percent(first), first.date(), percent(last), last.date()));
  }

  private static String percent(Point point) {
    return point.percent().setScale(2, RoundingMode.HALF_UP).toPlainString() + " %";
  }

  private static Table table(List<SettlementPoint> points, String label) {
    return new Table(
        new Phrase("提前结清成本（元）", "Cost of settling early (yuan)"),
        Content.FIGURES,
        List.of(
            Column.words("结清日", "Settled on", 16),
            Column.figures(new Phrase("应付金额", "To be paid"), 16),
            Column.figures(new Phrase("其中提前还款费用", "of it for repaying early"), 16),
            Column.figures(new Phrase("退费", "Refund"), 14),
            Column.figures(new Phrase("息费合计", "Cost in all"), 16),
            Column.figures(new Phrase("年化" + label, "A year"), 18)),
        points.stream().map(SettlementBlocks::row).toList());
  }

  private static Row row(SettlementPoint point) {
    return Row.of(
        Cell.of(point.date() + (point.interestMayBeOwed() ? " *" : "")),
        Cell.of(Figures.amount(point.withoutRefund().amount())),
        Cell.of(Figures.amount(point.prepaymentCharge())),
        Cell.of(Figures.amount(point.refund())),
        Cell.of(Figures.amount(point.withRefund().totalCost())),
        Cell.of(Figures.percentOrDash(point.withRefund().binding().rate())));
  }
}
