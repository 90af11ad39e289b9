package io.clearcost.grpc.cost;

import io.clearcost.domain.loan.ContingentCharge;
import io.clearcost.domain.loan.ContingentStandard;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.Text;
import io.clearcost.grpc.error.FieldShapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads and writes charges that are due only when something goes wrong. */
final class ContingentChargeMapper {

  private static final Text SAYS_HOW_MUCH = new Text("the charge says how much", "金额由该费用的标准给出");
  private static final int HIGHEST_SHARE = 10;
  private static final int HIGHEST_RATE = 100;

  private ContingentChargeMapper() {}

  static List<ContingentCharge> readAll(
      FieldShapes shapes, String path, List<io.clearcost.proto.cost.v1.ContingentCharge> charges) {
    List<ContingentCharge> read = new ArrayList<>();
    if (shapes.entries(path, charges.size(), 0, FeeItemMapper.MOST)) {
      for (int k = 0; k < charges.size(); k++) {
        read(shapes, path + "[" + k + "]", charges.get(k)).ifPresent(read::add);
      }
    }
    return read;
  }

  private static Optional<ContingentCharge> read(
      FieldShapes shapes, String path, io.clearcost.proto.cost.v1.ContingentCharge charge) {
    Optional<FeeItem> item = readItem(shapes, path + ".item", charge);
    Optional<ContingentStandard> standard = readStandard(shapes, path, charge);
    return shapes
        .errors()
        .build(path, () -> new ContingentCharge(item.orElseThrow(), standard.orElseThrow()));
  }

  private static Optional<FeeItem> readItem(
      FieldShapes shapes, String path, io.clearcost.proto.cost.v1.ContingentCharge charge) {
    if (!charge.hasItem()) {
      shapes.missing(path);
      return Optional.empty();
    }
    FeeItemMapper.refuseStandard(shapes, path, charge.getItem(), SAYS_HOW_MUCH);
    return FeeItemMapper.read(
        shapes,
        path,
        charge.getItem(),
        FeeFactsMapper.readContingent(shapes, path, charge.getItem()));
  }

  private static Optional<ContingentStandard> readStandard(
      FieldShapes shapes, String path, io.clearcost.proto.cost.v1.ContingentCharge charge) {
    return switch (charge.getStandardCase()) {
      case CONTRACT_RATE_UPLIFT ->
          decimal(
              shapes,
              path + ".contract_rate_uplift",
              charge.getContractRateUplift(),
              HIGHEST_SHARE,
              ContingentStandard.ContractRateUplift::new);
      case COMPREHENSIVE_RATE_UPLIFT ->
          decimal(
              shapes,
              path + ".comprehensive_rate_uplift",
              charge.getComprehensiveRateUplift(),
              HIGHEST_SHARE,
              ContingentStandard.ComprehensiveRateUplift::new);
      case OVERDUE_PRINCIPAL_RATE ->
          decimal(
              shapes,
              path + ".overdue_principal_rate",
              charge.getOverduePrincipalRate(),
              HIGHEST_RATE,
              ContingentStandard.OverduePrincipalRate::new);
      case REMAINING_PRINCIPAL_SHARE ->
          decimal(
              shapes,
              path + ".remaining_principal_share",
              charge.getRemainingPrincipalShare(),
              HIGHEST_SHARE,
              ContingentStandard.RemainingPrincipalShare::new);
      case AMOUNT_FEN -> {
        Money amount = shapes.amount(path + ".amount_fen", charge.getAmountFen(), 0);
        yield shapes.errors().build(path, () -> new ContingentStandard.FixedAmount(amount));
      }
      case STANDARD_NOT_SET -> {
        shapes.missing(path + ".standard");
        yield Optional.empty();
      }
    };
  }

  private static Optional<ContingentStandard> decimal(
      FieldShapes shapes,
      String path,
      String value,
      int highest,
      Function<Ratio, ContingentStandard> standard) {
    return shapes.decimal(path, value, highest).map(standard);
  }

  static io.clearcost.proto.cost.v1.ContingentCharge write(ContingentCharge charge) {
    io.clearcost.proto.cost.v1.ContingentCharge.Builder written =
        io.clearcost.proto.cost.v1.ContingentCharge.newBuilder()
            .setItem(FeeItemMapper.write(charge.item()));
    return charge.standard().fold(new Standards(written)).build();
  }

  private record Standards(io.clearcost.proto.cost.v1.ContingentCharge.Builder written)
      implements ContingentStandard.Cases<io.clearcost.proto.cost.v1.ContingentCharge.Builder> {

    @Override
    public io.clearcost.proto.cost.v1.ContingentCharge.Builder contractRateUplift(
        ContingentStandard.ContractRateUplift standard) {
      return written.setContractRateUplift(Decimals.exact(standard.uplift()));
    }

    @Override
    public io.clearcost.proto.cost.v1.ContingentCharge.Builder comprehensiveRateUplift(
        ContingentStandard.ComprehensiveRateUplift standard) {
      return written.setComprehensiveRateUplift(Decimals.exact(standard.uplift()));
    }

    @Override
    public io.clearcost.proto.cost.v1.ContingentCharge.Builder overduePrincipalRate(
        ContingentStandard.OverduePrincipalRate standard) {
      return written.setOverduePrincipalRate(Decimals.exact(standard.rate()));
    }

    @Override
    public io.clearcost.proto.cost.v1.ContingentCharge.Builder remainingPrincipalShare(
        ContingentStandard.RemainingPrincipalShare standard) {
      return written.setRemainingPrincipalShare(Decimals.exact(standard.share()));
    }

    @Override
    public io.clearcost.proto.cost.v1.ContingentCharge.Builder fixedAmount(
        ContingentStandard.FixedAmount standard) {
      return written.setAmountFen(standard.amount().fen());
    }
  }
}
