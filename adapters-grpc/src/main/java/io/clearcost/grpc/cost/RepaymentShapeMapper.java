package io.clearcost.grpc.cost;

import io.clearcost.domain.loan.Drawdown;
import io.clearcost.domain.loan.FenRounding;
import io.clearcost.domain.loan.Grace;
import io.clearcost.domain.loan.MonthEndRule;
import io.clearcost.domain.loan.PaymentInterval;
import io.clearcost.domain.loan.RepaymentShape;
import io.clearcost.domain.loan.Step;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.time.UnitPeriod;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.proto.cost.v1.LoanTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and writes the fields of loan terms that shape the repayment. */
final class RepaymentShapeMapper {

  private static final int HIGHEST_RATE = 100;
  private static final int HIGHEST_FACTOR = 100;
  private static final int MOST_DAYS = 366;
  private static final int MOST_INSTALMENTS = 1_200;
  private static final int MOST_ENTRIES = 100;

  private RepaymentShapeMapper() {}

  static Optional<RepaymentShape> read(FieldShapes shapes, String path, LoanTerms terms) {
    Optional<PaymentInterval> interval =
        terms.hasPaymentInterval()
            ? readInterval(shapes, path + ".payment_interval", terms.getPaymentInterval())
            : Optional.empty();
    Optional<LocalDate> maturity =
        shapes.optionalDate(path + ".maturity_date", terms.getMaturityDate());
    MonthEndRule monthEnd =
        LoanWords.MONTH_END
            .optional(shapes, path + ".month_end_rule", terms.getMonthEndRuleValue())
            .orElse(MonthEndRule.SAME_DAY);
    FenRounding rounding =
        LoanWords.FEN_ROUNDING
            .optional(shapes, path + ".fen_rounding", terms.getFenRoundingValue())
            .orElse(FenRounding.HALF_UP);
    Money balloon = shapes.amount(path + ".balloon_fen", terms.getBalloonFen(), 0);
    List<Step> steps = readSteps(shapes, path + ".steps", terms.getStepsList());
    Optional<Grace> grace =
        terms.hasGrace() ? readGrace(shapes, path + ".grace", terms.getGrace()) : Optional.empty();
    List<Drawdown> drawdowns =
        DrawdownMapper.readAll(shapes, path + ".drawdowns", terms.getDrawdownsList(), MOST_ENTRIES);
    return shapes
        .errors()
        .build(
            path,
            () ->
                new RepaymentShape(
                    interval, maturity, monthEnd, rounding, balloon, steps, grace, drawdowns));
  }

  private static Optional<PaymentInterval> readInterval(
      FieldShapes shapes, String path, io.clearcost.proto.cost.v1.PaymentInterval interval) {
    return switch (interval.getLengthCase()) {
      case MONTH_COUNT ->
          count(shapes, path + ".month_count", interval.getMonthCount(), UnitPeriod.MONTHS_IN_YEAR)
              .map(PaymentInterval::ofMonths);
      case WEEK_COUNT ->
          count(shapes, path + ".week_count", interval.getWeekCount(), UnitPeriod.WEEKS_IN_YEAR)
              .map(PaymentInterval::ofWeeks);
      case DAY_COUNT ->
          count(shapes, path + ".day_count", interval.getDayCount(), MOST_DAYS)
              .map(PaymentInterval::ofDays);
      case LENGTH_NOT_SET -> {
        shapes.missing(path + ".length");
        yield Optional.empty();
      }
    };
  }

  private static Optional<Integer> count(FieldShapes shapes, String path, int value, int most) {
    return shapes.number(path, value, 1, most) ? Optional.of(value) : Optional.empty();
  }

  private static List<Step> readSteps(
      FieldShapes shapes, String path, List<io.clearcost.proto.cost.v1.Step> steps) {
    List<Step> read = new ArrayList<>();
    if (shapes.entries(path, steps.size(), 0, MOST_ENTRIES)) {
      for (int k = 0; k < steps.size(); k++) {
        readStep(shapes, path + "[" + k + "]", steps.get(k)).ifPresent(read::add);
      }
    }
    return read;
  }

  private static Optional<Step> readStep(
      FieldShapes shapes, String path, io.clearcost.proto.cost.v1.Step step) {
    int from = step.getFromInstalment();
    boolean counted = shapes.number(path + ".from_instalment", from, 2, MOST_INSTALMENTS);
    return switch (step.getChangeCase()) {
      case RATE ->
          shapes
              .decimal(path + ".rate", step.getRate(), HIGHEST_RATE)
              .filter(rate -> counted)
              .flatMap(rate -> shapes.errors().build(path, () -> new Step.NewRate(from, rate)));
      case INSTALMENT_FACTOR ->
          shapes
              .decimal(path + ".instalment_factor", step.getInstalmentFactor(), HIGHEST_FACTOR)
              .filter(factor -> counted)
              .flatMap(
                  factor ->
                      shapes.errors().build(path, () -> new Step.NewInstalment(from, factor)));
      case CHANGE_NOT_SET -> {
        shapes.missing(path + ".change");
        yield Optional.empty();
      }
    };
  }

  private static Optional<Grace> readGrace(
      FieldShapes shapes, String path, io.clearcost.proto.cost.v1.Grace grace) {
    Optional<Integer> count =
        count(shapes, path + ".instalment_count", grace.getInstalmentCount(), MOST_INSTALMENTS);
    Optional<Grace.Kind> kind =
        LoanWords.GRACE.required(shapes, path + ".kind", grace.getKindValue());
    return count.flatMap(instalments -> kind.map(what -> new Grace(instalments, what)));
  }

  static void write(RepaymentShape shape, LoanTerms.Builder written) {
    shape.interval().ifPresent(interval -> written.setPaymentInterval(writeInterval(interval)));
    shape.maturityDate().ifPresent(date -> written.setMaturityDate(date.toString()));
    written
        .setMonthEndRule(LoanWords.MONTH_END.toWire(shape.monthEnd()))
        .setFenRounding(LoanWords.FEN_ROUNDING.toWire(shape.fenRounding()))
        .setBalloonFen(shape.balloon().fen());
    shape.steps().forEach(step -> written.addSteps(writeStep(step)));
    shape.drawdowns().forEach(drawdown -> written.addDrawdowns(DrawdownMapper.write(drawdown)));
    shape
        .grace()
        .ifPresent(
            grace ->
                written.setGrace(
                    io.clearcost.proto.cost.v1.Grace.newBuilder()
                        .setInstalmentCount(grace.count())
                        .setKind(LoanWords.GRACE.toWire(grace.kind()))));
  }

  private static io.clearcost.proto.cost.v1.PaymentInterval writeInterval(
      PaymentInterval interval) {
    io.clearcost.proto.cost.v1.PaymentInterval.Builder written =
        io.clearcost.proto.cost.v1.PaymentInterval.newBuilder();
    return switch (interval.unit()) {
      case MONTHS -> written.setMonthCount(interval.count()).build();
      case WEEKS -> written.setWeekCount(interval.count()).build();
      case DAYS -> written.setDayCount(interval.count()).build();
    };
  }

  private static io.clearcost.proto.cost.v1.Step writeStep(Step step) {
    io.clearcost.proto.cost.v1.Step.Builder written =
        io.clearcost.proto.cost.v1.Step.newBuilder().setFromInstalment(step.fromInstalment());
    step.rate().ifPresent(rate -> written.setRate(Decimals.exact(rate)));
    step.factor().ifPresent(factor -> written.setInstalmentFactor(Decimals.exact(factor)));
    return written.build();
  }
}
