package io.clearcost.persistence.evidence;

import io.clearcost.domain.loan.FenRounding;
import io.clearcost.domain.loan.Grace;
import io.clearcost.domain.loan.MonthEndRule;
import io.clearcost.domain.loan.PaymentInterval;
import io.clearcost.domain.loan.RepaymentShape;
import io.clearcost.domain.loan.Step;
import io.clearcost.domain.money.Money;
import io.clearcost.persistence.sqlite.DateCodec;
import java.util.List;

/** The shape of a repayment as fields of its terms; absent where it is regular. */
final class RepaymentShapeJson {

  private RepaymentShapeJson() {}

  static void write(RepaymentShape shape, JsonObject json) {
    shape
        .interval()
        .ifPresent(
            interval ->
                json.set(
                    "interval",
                    JsonFields.newObject()
                        .put("count", interval.count())
                        .put("unit", interval.unit().name())));
    shape.maturityDate().ifPresent(date -> json.put("maturity_date", DateCodec.text(date)));
    if (shape.monthEnd() != RepaymentShape.REGULAR.monthEnd()) {
      json.put("month_end", shape.monthEnd().name());
    }
    if (shape.fenRounding() != RepaymentShape.REGULAR.fenRounding()) {
      json.put("fen_rounding", shape.fenRounding().name());
    }
    if (!shape.balloon().isZero()) {
      json.put("balloon_fen", shape.balloon().fen());
    }
    if (!shape.steps().isEmpty()) {
      json.set("steps", JsonFields.array(shape.steps(), RepaymentShapeJson::write));
    }
    shape
        .grace()
        .ifPresent(
            grace ->
                json.set(
                    "grace",
                    JsonFields.newObject()
                        .put("count", grace.count())
                        .put("kind", grace.kind().name())));
    if (!shape.drawdowns().isEmpty()) {
      json.set("drawdowns", DrawdownJson.write(shape.drawdowns()));
    }
  }

  static RepaymentShape read(JsonFields json) {
    return new RepaymentShape(
        json.optionalObject("interval")
            .map(
                interval ->
                    new PaymentInterval(
                        interval.count("count"),
                        interval.label("unit", PaymentInterval.Unit.class))),
        json.optionalDate("maturity_date"),
        json.optionalText("month_end")
            .map(MonthEndRule::valueOf)
            .orElse(RepaymentShape.REGULAR.monthEnd()),
        json.optionalText("fen_rounding")
            .map(FenRounding::valueOf)
            .orElse(RepaymentShape.REGULAR.fenRounding()),
        json.optionalFen("balloon_fen").orElse(Money.ZERO),
        json.has("steps") ? json.list("steps", RepaymentShapeJson::readStep) : List.of(),
        json.optionalObject("grace")
            .map(grace -> new Grace(grace.count("count"), grace.label("kind", Grace.Kind.class))),
        DrawdownJson.read(json));
  }

  private static JsonObject write(Step step) {
    JsonObject json = JsonFields.newObject().put("from", step.fromInstalment());
    step.rate().ifPresent(rate -> json.put("rate", RatioCodec.text(rate)));
    step.factor().ifPresent(factor -> json.put("factor", RatioCodec.text(factor)));
    return json;
  }

  private static Step readStep(JsonFields json) {
    return json.has("rate")
        ? new Step.NewRate(json.count("from"), json.ratio("rate"))
        : new Step.NewInstalment(json.count("from"), json.ratio("factor"));
  }
}
