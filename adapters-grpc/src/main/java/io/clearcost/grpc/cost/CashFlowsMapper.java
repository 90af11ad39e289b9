package io.clearcost.grpc.cost;

import io.clearcost.domain.loan.CashFlows;
import io.clearcost.domain.loan.DatedFlow;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.Text;
import io.clearcost.domain.time.PeriodOffset;
import io.clearcost.domain.time.UnitPeriod;
import io.clearcost.grpc.error.FieldError.Reason;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.proto.cost.v1.CashFlow;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads and writes cash flows, dated or in unit periods. */
final class CashFlowsMapper {

  private static final Text FOR_PERIODS =
      new Text("it is for flows in unit periods only", "仅用于按期数给出的现金流");
  private static final Text NO_AMOUNT =
      new Text(
          "found fen 0; allowed is a positive amount received or a negative amount paid",
          "给出0分；允许收到的正数金额或支付的负数金额");
  private static final Text MIXED =
      new Text(
          "found dates and offsets mixed; allowed are dates only, or offsets only",
          "日期与期数混用；只允许全部用日期或全部用期数");
  private static final int FEWEST = 2;
  private static final int MOST = 3_660;
  private static final int MOST_PERIODS_PER_YEAR = 366;
  private static final int MOST_WHOLE_PERIODS = 14_640;

  /** Room for days of 365 and of 366 a year, and weeks, in months: 365 x 61 and 365 x 13. */
  private static final int LARGEST_DENOMINATOR = 100_000;

  /** Whole offsets of nearly all flows, a year of days among them; an answer has many of them. */
  private static final List<io.clearcost.proto.cost.v1.PeriodOffset> WHOLE =
      IntStream.rangeClosed(0, UnitPeriod.DAYS_IN_YEAR + 1)
          .mapToObj(
              whole ->
                  io.clearcost.proto.cost.v1.PeriodOffset.newBuilder().setWholeCount(whole).build())
          .toList();

  private CashFlowsMapper() {}

  /** Whether the first flow says that it is in unit periods. */
  static boolean isPeriodic(io.clearcost.proto.cost.v1.CashFlows flows) {
    return flows.getFlowsCount() > 0 && flows.getFlows(0).hasOffset();
  }

  static Optional<CashFlows> read(
      FieldShapes shapes, String path, io.clearcost.proto.cost.v1.CashFlows flows) {
    List<CashFlow> given = flows.getFlowsList();
    if (!shapes.entries(path + ".flows", given.size(), FEWEST, MOST)) {
      return Optional.empty();
    }
    return isPeriodic(flows) ? readPeriodic(shapes, path, flows) : readDated(shapes, path, flows);
  }

  private static Optional<CashFlows> readDated(
      FieldShapes shapes, String path, io.clearcost.proto.cost.v1.CashFlows flows) {
    List<DatedFlow> read = new ArrayList<>();
    for (int k = 0; k < flows.getFlowsCount(); k++) {
      String flowPath = path + ".flows[" + k + "]";
      CashFlow flow = flows.getFlows(k);
      Money amount = readAmount(shapes, flowPath, flow);
      if (requireTime(shapes, flowPath, flow, CashFlow.TimeCase.DATE)) {
        shapes
            .date(flowPath + ".date", flow.getDate())
            .ifPresent(date -> read.add(new DatedFlow(date, amount)));
      }
    }
    shapes.notAllowed(path + ".periods_per_year", flows.getPeriodsPerYear() != 0, FOR_PERIODS);
    shapes.notAllowed(
        path + ".disbursement_date", !flows.getDisbursementDate().isEmpty(), FOR_PERIODS);
    return shapes.errors().build(path, () -> new CashFlows.Dated(read));
  }

  private static Optional<CashFlows> readPeriodic(
      FieldShapes shapes, String path, io.clearcost.proto.cost.v1.CashFlows flows) {
    List<PeriodicFlow> read = new ArrayList<>();
    for (int k = 0; k < flows.getFlowsCount(); k++) {
      String flowPath = path + ".flows[" + k + "]";
      CashFlow flow = flows.getFlows(k);
      Money amount = readAmount(shapes, flowPath, flow);
      if (requireTime(shapes, flowPath, flow, CashFlow.TimeCase.OFFSET)) {
        readOffset(shapes, flowPath + ".offset", flow.getOffset())
            .ifPresent(offset -> read.add(new PeriodicFlow(offset, amount)));
      }
    }
    int perYear = flows.getPeriodsPerYear();
    shapes.number(path + ".periods_per_year", perYear, 1, MOST_PERIODS_PER_YEAR);
    Optional<LocalDate> disbursement =
        shapes.optionalDate(path + ".disbursement_date", flows.getDisbursementDate());
    return shapes
        .errors()
        .build(
            path,
            () ->
                new CashFlows.Periodic(
                    new PeriodicFlows(new UnitPeriod(Ratio.of(perYear)), read), disbursement));
  }

  /** A flow of zero is no flow, but its day would count where intervals are counted. */
  private static Money readAmount(FieldShapes shapes, String path, CashFlow flow) {
    if (flow.getAmountFen() == 0) {
      shapes.errors().add(path + ".amount_fen", Reason.OUT_OF_RANGE, NO_AMOUNT);
      return Money.ZERO;
    }
    return shapes.amount(path + ".amount_fen", flow.getAmountFen(), -FieldShapes.LARGEST_FEN);
  }

  private static boolean requireTime(
      FieldShapes shapes, String path, CashFlow flow, CashFlow.TimeCase required) {
    if (flow.getTimeCase() == CashFlow.TimeCase.TIME_NOT_SET) {
      shapes.missing(path + ".time");
    } else if (flow.getTimeCase() != required) {
      shapes.errors().add(path + ".time", Reason.CONTRADICTORY, MIXED);
    }
    return flow.getTimeCase() == required;
  }

  private static Optional<PeriodOffset> readOffset(
      FieldShapes shapes, String path, io.clearcost.proto.cost.v1.PeriodOffset offset) {
    int denominator = Math.max(offset.getFractionDenominator(), 1);
    boolean whole =
        shapes.number(path + ".whole_count", offset.getWholeCount(), 0, MOST_WHOLE_PERIODS);
    boolean lower =
        shapes.number(
            path + ".fraction_denominator",
            offset.getFractionDenominator(),
            0,
            LARGEST_DENOMINATOR);
    boolean upper =
        shapes.number(
            path + ".fraction_numerator", offset.getFractionNumerator(), 0, denominator - 1L);
    return whole && lower && upper
        ? Optional.of(
            new PeriodOffset(offset.getWholeCount(), offset.getFractionNumerator(), denominator))
        : Optional.empty();
  }

  static io.clearcost.proto.cost.v1.CashFlows write(CashFlows flows) {
    return flows.fold(CashFlowsMapper::writeDated, CashFlowsMapper::writePeriodic);
  }

  private static io.clearcost.proto.cost.v1.CashFlows writeDated(CashFlows.Dated dated) {
    io.clearcost.proto.cost.v1.CashFlows.Builder written =
        io.clearcost.proto.cost.v1.CashFlows.newBuilder();
    for (DatedFlow flow : dated.flows()) {
      // The domain keeps a day whose flows add up to nothing.
      written.addFlows(
          CashFlow.newBuilder().setAmountFen(flow.amount().fen()).setDate(flow.date().toString()));
    }
    return written.build();
  }

  private static io.clearcost.proto.cost.v1.CashFlows writePeriodic(CashFlows.Periodic periodic) {
    io.clearcost.proto.cost.v1.CashFlows.Builder written =
        io.clearcost.proto.cost.v1.CashFlows.newBuilder()
            .setPeriodsPerYear(
                periodic
                    .flows()
                    .unit()
                    .perYear()
                    .toInteger(RoundingMode.UNNECESSARY)
                    .intValueExact())
            .setDisbursementDate(periodic.disbursementDate().map(LocalDate::toString).orElse(""));
    periodic.flows().flows().forEach(flow -> written.addFlows(write(flow)));
    return written.build();
  }

  /** A flow at its offset. */
  static CashFlow write(PeriodicFlow flow) {
    return CashFlow.newBuilder()
        .setAmountFen(flow.amount().fen())
        .setOffset(writeOffset(flow.offset()))
        .build();
  }

  private static io.clearcost.proto.cost.v1.PeriodOffset writeOffset(PeriodOffset offset) {
    if (offset.isWhole() && offset.whole() < WHOLE.size()) {
      return WHOLE.get(offset.whole());
    }
    io.clearcost.proto.cost.v1.PeriodOffset.Builder written =
        io.clearcost.proto.cost.v1.PeriodOffset.newBuilder().setWholeCount(offset.whole());
    if (!offset.isWhole()) {
      written.setFractionNumerator(offset.numerator()).setFractionDenominator(offset.denominator());
    }
    return written.build();
  }
}
