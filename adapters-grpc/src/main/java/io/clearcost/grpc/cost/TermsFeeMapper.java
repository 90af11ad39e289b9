package io.clearcost.grpc.cost;

import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.grpc.error.FieldShapes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads and writes the fees of loan terms. */
public final class TermsFeeMapper {

  private static final int HIGHEST_SHARE = 10;
  private static final int MOST_DATES = 480;

  private TermsFeeMapper() {}

  static Optional<TermsFee> read(
      FieldShapes shapes, String path, io.clearcost.proto.cost.v1.FeeItem item) {
    Optional<FeeItem> what = FeeItemMapper.read(shapes, path, item);
    Optional<FeeStandard> standard = readStandard(shapes, path, item);
    Optional<FeeTiming> timing =
        LoanWords.TIMING.required(shapes, path + ".timing", item.getTimingValue());
    List<LocalDate> dates = readDates(shapes, path + ".due_dates", item.getDueDatesList());
    return shapes
        .errors()
        .build(
            path,
            () ->
                new TermsFee(
                    what.orElseThrow(), standard.orElseThrow(), timing.orElseThrow(), dates));
  }

  /** Reads the days on which a fee falls due. */
  public static List<LocalDate> readDates(FieldShapes shapes, String path, List<String> dates) {
    List<LocalDate> read = new ArrayList<>();
    if (shapes.entries(path, dates.size(), 0, MOST_DATES)) {
      for (int k = 0; k < dates.size(); k++) {
        shapes.date(path + "[" + k + "]", dates.get(k)).ifPresent(read::add);
      }
    }
    return read;
  }

  /** Reads how much a fee is. */
  public static Optional<FeeStandard> readStandard(
      FieldShapes shapes, String path, io.clearcost.proto.cost.v1.FeeItem item) {
    return switch (item.getStandardCase()) {
      case AMOUNT_FEN -> {
        Money amount = shapes.amount(path + ".amount_fen", item.getAmountFen(), 0);
        yield shapes.errors().build(path, () -> new FeeStandard.FixedAmount(amount));
      }
      case PRINCIPAL_SHARE ->
          share(
              shapes,
              path + ".principal_share",
              item.getPrincipalShare(),
              FeeStandard.PrincipalShare::new);
      case OUTSTANDING_SHARE ->
          share(
              shapes,
              path + ".outstanding_share",
              item.getOutstandingShare(),
              FeeStandard.OutstandingShare::new);
      case INTEREST_SHARE ->
          share(
              shapes,
              path + ".interest_share",
              item.getInterestShare(),
              FeeStandard.InterestShare::new);
      case STANDARD_NOT_SET -> {
        shapes.missing(path + ".standard");
        yield Optional.empty();
      }
    };
  }

  private static Optional<FeeStandard> share(
      FieldShapes shapes, String path, String value, Function<Ratio, FeeStandard> standard) {
    return shapes.decimal(path, value, HIGHEST_SHARE).map(standard);
  }

  public static io.clearcost.proto.cost.v1.FeeItem write(TermsFee fee) {
    io.clearcost.proto.cost.v1.FeeItem.Builder written =
        FeeItemMapper.fields(fee.item()).setTiming(LoanWords.TIMING.toWire(fee.timing()));
    fee.dates().forEach(date -> written.addDueDates(date.toString()));
    return fee.standard().fold(new Standards(written)).build();
  }

  private record Standards(io.clearcost.proto.cost.v1.FeeItem.Builder written)
      implements FeeStandard.Cases<io.clearcost.proto.cost.v1.FeeItem.Builder> {

    @Override
    public io.clearcost.proto.cost.v1.FeeItem.Builder fixedAmount(FeeStandard.FixedAmount fixed) {
      return written.setAmountFen(fixed.amount().fen());
    }

    @Override
    public io.clearcost.proto.cost.v1.FeeItem.Builder principalShare(
        FeeStandard.PrincipalShare standard) {
      return written.setPrincipalShare(Decimals.exact(standard.share()));
    }

    @Override
    public io.clearcost.proto.cost.v1.FeeItem.Builder outstandingShare(
        FeeStandard.OutstandingShare standard) {
      return written.setOutstandingShare(Decimals.exact(standard.share()));
    }

    @Override
    public io.clearcost.proto.cost.v1.FeeItem.Builder interestShare(
        FeeStandard.InterestShare standard) {
      return written.setInterestShare(Decimals.exact(standard.share()));
    }
  }
}
