package io.clearcost.grpc.cost;

import io.clearcost.domain.loan.FeeFacts;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeeKind;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.text.Text;
import io.clearcost.grpc.error.FieldShapes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads a fee as a sheet of somebody else tells it, of which nearly everything may be lacking. */
public final class ToldFeeMapper {

  private static final Text OF_THE_RATE =
      new Text("interest is charged by the rate of the sheet", "利息按所载年利率收取");

  private ToldFeeMapper() {}

  /**
   * A fee by its standard.
   *
   * @param standard how much; empty where it is not told
   * @param timing when; empty likewise
   * @param dates the days that the timing lists
   */
  public record ToldFee(
      FeeItem item,
      Optional<FeeStandard> standard,
      Optional<FeeTiming> timing,
      List<LocalDate> dates) {

    public ToldFee {
      dates = List.copyOf(dates);
    }
  }

  public static Optional<ToldFee> read(
      FieldShapes shapes, String path, io.clearcost.proto.cost.v1.FeeItem item) {
    Optional<String> code =
        shapes.code(path + ".code", item.getCode(), FeeItem.CODE, FeeItemMapper.CODE_SHAPE);
    Optional<String> name = shapes.text(path + ".name", item.getName(), FeeItemMapper.LONGEST_NAME);
    Optional<ChargingParty> payee =
        item.hasChargingParty()
            ? FeeItemMapper.readParty(shapes, path + ".charging_party", item.getChargingParty())
            : Optional.empty();
    if (code.filter(FeeItem.INTEREST_CODE::equals).isPresent()) {
      FeeItemMapper.refuseStandard(shapes, path, item, OF_THE_RATE);
      return shapes
          .errors()
          .build(
              path,
              () ->
                  new ToldFee(
                      FeeItem.interest(payee), Optional.empty(), Optional.empty(), List.of()));
    }
    FeeKind kind =
        LoanWords.FEE_KIND
            .optional(shapes, path + ".kind", item.getKindValue())
            .orElse(FeeKind.OTHER);
    Optional<FeeFacts> facts = FeeFactsMapper.readTold(shapes, path, item);
    boolean isTold =
        item.getStandardCase() != io.clearcost.proto.cost.v1.FeeItem.StandardCase.STANDARD_NOT_SET;
    Optional<FeeStandard> standard =
        isTold ? TermsFeeMapper.readStandard(shapes, path, item) : Optional.empty();
    Optional<FeeTiming> timing =
        LoanWords.TIMING.optional(shapes, path + ".timing", item.getTimingValue());
    List<LocalDate> dates =
        TermsFeeMapper.readDates(shapes, path + ".due_dates", item.getDueDatesList());
    return shapes
        .errors()
        .build(
            path,
            () ->
                new ToldFee(
                    new FeeItem(
                        code.orElseThrow(), name.orElseThrow(), kind, payee, facts.orElseThrow()),
                    standard,
                    timing,
                    dates));
  }
}
