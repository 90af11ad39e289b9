package io.clearcost.grpc.disclosure;

import io.clearcost.domain.disclosure.PlanStandards;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.rate.QuotedRate;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.grpc.cost.FeeItemMapper;
import io.clearcost.grpc.cost.LoanWords;
import io.clearcost.grpc.cost.TermsFeeMapper;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.proto.disclosure.v1.PlanFeeStandard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads by what standards a plan is charged. */
final class PlanStandardsMapper {

  private static final int HIGHEST_RATE = 100;

  private PlanStandardsMapper() {}

  static Optional<PlanStandards> read(
      FieldShapes shapes, String path, io.clearcost.proto.disclosure.v1.PlanStandards told) {
    Optional<Ratio> rate =
        shapes.decimal(path + ".annual_rate", told.getAnnualRate(), HIGHEST_RATE);
    List<PlanStandards.Fee> fees = new ArrayList<>();
    if (shapes.entries(path + ".fees", told.getFeesCount(), 0, FeeItemMapper.MOST)) {
      for (int k = 0; k < told.getFeesCount(); k++) {
        fee(shapes, "%s.fees[%d]".formatted(path, k), told.getFees(k)).ifPresent(fees::add);
      }
    }
    return shapes
        .errors()
        .build(
            path,
            () ->
                new PlanStandards(
                    new QuotedRate(rate.orElseThrow(), QuotedRate.Basis.ANNUAL), fees));
  }

  private static Optional<PlanStandards.Fee> fee(
      FieldShapes shapes, String path, PlanFeeStandard fee) {
    Optional<String> code =
        shapes.code(path + ".code", fee.getCode(), FeeItem.CODE, FeeItemMapper.CODE_SHAPE);
    Optional<FeeStandard> standard = TermsFeeMapper.readStandard(shapes, path, item(fee));
    Optional<FeeTiming> timing =
        LoanWords.TIMING.required(shapes, path + ".timing", fee.getTimingValue());
    List<LocalDate> dates =
        TermsFeeMapper.readDates(shapes, path + ".due_dates", fee.getDueDatesList());
    return shapes
        .errors()
        .build(
            path,
            () ->
                new PlanStandards.Fee(
                    code.orElseThrow(), standard.orElseThrow(), timing.orElseThrow(), dates));
  }

  /** The same standard as a fee item of loan terms has it, under the same names. */
  private static io.clearcost.proto.cost.v1.FeeItem item(PlanFeeStandard fee) {
    io.clearcost.proto.cost.v1.FeeItem.Builder item =
        io.clearcost.proto.cost.v1.FeeItem.newBuilder();
    return switch (fee.getStandardCase()) {
      case AMOUNT_FEN -> item.setAmountFen(fee.getAmountFen()).build();
      case PRINCIPAL_SHARE -> item.setPrincipalShare(fee.getPrincipalShare()).build();
      case OUTSTANDING_SHARE -> item.setOutstandingShare(fee.getOutstandingShare()).build();
      case INTEREST_SHARE -> item.setInterestShare(fee.getInterestShare()).build();
      case STANDARD_NOT_SET -> item.build();
    };
  }
}
