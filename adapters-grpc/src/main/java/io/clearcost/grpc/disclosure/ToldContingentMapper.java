package io.clearcost.grpc.disclosure;

import io.clearcost.domain.disclosure.recheck.PrintedRate;
import io.clearcost.domain.disclosure.recheck.ToldContingent;
import io.clearcost.domain.loan.ContingentEvent;
import io.clearcost.domain.loan.ContingentStandard;
import io.clearcost.domain.loan.FeeFacts;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeeKind;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.grpc.cost.FeeItemMapper;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.grpc.error.WireEnum;
import java.util.Optional;
import java.util.function.Function;

/** Reads what a sheet of somebody else says of charges after default. */
final class ToldContingentMapper {

  private static final int HIGHEST_SHARE = 10;
  private static final int HIGHEST_RATE = 100;

  private static final WireEnum<io.clearcost.proto.cost.v1.ContingentEvent, ContingentEvent> EVENT =
      WireEnum.of(
          "CONTINGENT_EVENT_",
          io.clearcost.proto.cost.v1.ContingentEvent.class,
          ContingentEvent.class);

  private final FieldShapes shapes;
  private final Rates rates;
  private final Amounts amounts;

  /** Reads a printed rate that may be left out. */
  interface Rates {
    Optional<PrintedRate> read(String path, String value);
  }

  /** Reads an amount that may be left out. */
  interface Amounts {
    Optional<Money> read(String path, boolean given, long fen);
  }

  ToldContingentMapper(FieldShapes shapes, Rates rates, Amounts amounts) {
    this.shapes = shapes;
    this.rates = rates;
    this.amounts = amounts;
  }

  Optional<ToldContingent> read(String path, io.clearcost.proto.disclosure.v1.ToldContingent told) {
    Optional<String> code =
        shapes.code(path + ".code", told.getCode(), FeeItem.CODE, FeeItemMapper.CODE_SHAPE);
    Optional<String> name = shapes.text(path + ".name", told.getName(), FeeItemMapper.LONGEST_NAME);
    Optional<ChargingParty> payee =
        told.hasPayee()
            ? FeeItemMapper.readParty(shapes, path + ".payee", told.getPayee())
            : Optional.empty();
    Optional<ContingentEvent> event = EVENT.optional(shapes, path + ".event", told.getEventValue());
    Optional<ContingentStandard> standard = standard(path, told);
    Optional<PrintedRate> rate = rates.read(path + ".annual_rate", told.getAnnualRate());
    Optional<Money> amount =
        amounts.read(path + ".amount_fen", told.hasAmountFen(), told.getAmountFen());
    return shapes
        .errors()
        .build(
            path,
            () ->
                new ToldContingent(
                    new FeeItem(
                        code.orElseThrow(),
                        name.orElseThrow(),
                        FeeKind.OTHER,
                        payee,
                        FeeFacts.NOT_GIVEN),
                    event,
                    standard,
                    rate,
                    amount));
  }

  private Optional<ContingentStandard> standard(
      String path, io.clearcost.proto.disclosure.v1.ToldContingent told) {
    return switch (told.getStandardCase()) {
      case CONTRACT_RATE_UPLIFT ->
          decimal(
              path + ".contract_rate_uplift",
              told.getContractRateUplift(),
              HIGHEST_SHARE,
              ContingentStandard.ContractRateUplift::new);
      case COMPREHENSIVE_RATE_UPLIFT ->
          decimal(
              path + ".comprehensive_rate_uplift",
              told.getComprehensiveRateUplift(),
              HIGHEST_SHARE,
              ContingentStandard.ComprehensiveRateUplift::new);
      case OVERDUE_PRINCIPAL_RATE ->
          decimal(
              path + ".overdue_principal_rate",
              told.getOverduePrincipalRate(),
              HIGHEST_RATE,
              ContingentStandard.OverduePrincipalRate::new);
      case REMAINING_PRINCIPAL_SHARE ->
          decimal(
              path + ".remaining_principal_share",
              told.getRemainingPrincipalShare(),
              HIGHEST_SHARE,
              ContingentStandard.RemainingPrincipalShare::new);
      case STANDARD_FEN -> {
        Money fixed = shapes.amount(path + ".standard_fen", told.getStandardFen(), 0);
        yield shapes.errors().build(path, () -> new ContingentStandard.FixedAmount(fixed));
      }
      case STANDARD_NOT_SET -> Optional.empty();
    };
  }

  private Optional<ContingentStandard> decimal(
      String path, String value, int highest, Function<Ratio, ContingentStandard> standard) {
    return shapes.decimal(path, value, highest).map(standard);
  }
}
