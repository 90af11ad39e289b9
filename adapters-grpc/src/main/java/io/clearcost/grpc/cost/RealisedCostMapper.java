package io.clearcost.grpc.cost;

import io.clearcost.application.cost.CalculateRealisedCost;
import io.clearcost.domain.cost.CostOutcome;
import io.clearcost.domain.cost.DefaultChargeCeiling;
import io.clearcost.domain.cost.RealisedCost;
import io.clearcost.domain.loan.ActualFlow;
import io.clearcost.domain.loan.ActualLoan;
import io.clearcost.domain.loan.FlowComponent;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.grpc.error.Refusal;
import io.clearcost.grpc.error.StatusMapping;
import io.clearcost.grpc.law.LawMapper;
import io.clearcost.proto.cost.v1.CalculateRealisedCostRequest;
import io.clearcost.proto.cost.v1.CalculateRealisedCostResponse;
import io.clearcost.proto.cost.v1.ComponentTotal;
import io.clearcost.proto.cost.v1.RealisedRate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads loans as they went, and writes what they really cost. */
final class RealisedCostMapper {

  private static final int MOST_FLOWS = 3_660;

  private RealisedCostMapper() {}

  /** Reads a request; empty when anything is wrong with it. */
  static Optional<CalculateRealisedCost.Command> read(
      FieldShapes shapes, CalculateRealisedCostRequest request) {
    if (!request.hasLoan()) {
      shapes.missing("loan");
    }
    List<ActualFlow> flows =
        request.hasLoan() ? readFlows(shapes, request.getLoan().getFlowsList()) : List.of();
    Optional<LocalDate> asOf = shapes.date("as_of_date", request.getAsOfDate());
    Optional<LenderKind> kind =
        LoanWords.LENDER_KIND.optional(shapes, "lender_kind", request.getLenderKindValue());
    return shapes
        .errors()
        .build("loan", () -> new ActualLoan(flows))
        .flatMap(
            loan ->
                shapes
                    .errors()
                    .build(
                        "as_of_date",
                        () -> new CalculateRealisedCost.Command(loan, asOf.orElseThrow(), kind)));
  }

  private static List<ActualFlow> readFlows(
      FieldShapes shapes, List<io.clearcost.proto.cost.v1.ActualFlow> flows) {
    List<ActualFlow> read = new ArrayList<>();
    if (shapes.entries("loan.flows", flows.size(), 1, MOST_FLOWS)) {
      for (int k = 0; k < flows.size(); k++) {
        readFlow(shapes, "loan.flows[" + k + "]", flows.get(k)).ifPresent(read::add);
      }
    }
    return read;
  }

  private static Optional<ActualFlow> readFlow(
      FieldShapes shapes, String path, io.clearcost.proto.cost.v1.ActualFlow flow) {
    Optional<LocalDate> date = shapes.date(path + ".date", flow.getDate());
    Money amount = shapes.amount(path + ".amount_fen", flow.getAmountFen(), 1);
    Optional<FlowComponent> component =
        LoanWords.COMPONENT.required(shapes, path + ".component", flow.getComponentValue());
    return shapes
        .errors()
        .build(path, () -> new ActualFlow(date.orElseThrow(), amount, component.orElseThrow()));
  }

  static CalculateRealisedCostResponse write(RealisedCost cost) {
    io.clearcost.proto.cost.v1.RealisedCost.Builder written =
        io.clearcost.proto.cost.v1.RealisedCost.newBuilder()
            .setAsOfDate(cost.asOf().toString())
            .setOutstandingPrincipalFen(cost.outstandingPrincipal().fen())
            .setCountsOutstandingAsRepaid(cost.countsOutstandingAsRepaid())
            .setEverythingPaid(writeRate(cost.everything()))
            .setWithoutDefaultCharges(writeRate(cost.withoutDefaultCharges()));
    for (FlowComponent component : FlowComponent.values()) {
      if (cost.total(component).isPositive()) {
        written.addTotals(
            ComponentTotal.newBuilder()
                .setComponent(LoanWords.COMPONENT.toWire(component))
                .setTotalFen(cost.total(component).fen()));
      }
    }
    cost.ceiling().ifPresent(ceiling -> written.setDefaultChargeCeiling(writeCeiling(ceiling)));
    return CalculateRealisedCostResponse.newBuilder().setRealisedCost(written).build();
  }

  private static RealisedRate writeRate(CostOutcome outcome) {
    return outcome.fold(
        cost -> RealisedRate.newBuilder().setCost(CostMapper.write(cost)).build(),
        none -> withoutRate(new Refusal.NoRate(none)),
        charges -> withoutRate(new Refusal.NotMapped(charges)));
  }

  private static RealisedRate withoutRate(Refusal why) {
    return RealisedRate.newBuilder()
        .setNotAvailableReason(StatusMapping.status(why).getMessage())
        .build();
  }

  private static io.clearcost.proto.cost.v1.DefaultChargeCeiling writeCeiling(
      DefaultChargeCeiling ceiling) {
    return io.clearcost.proto.cost.v1.DefaultChargeCeiling.newBuilder()
        .setRate(Decimals.exact(ceiling.limit().value()))
        .setLegalBasis(LawMapper.write(ceiling.limit().basis()))
        .setPrincipalFenDays(ceiling.fenDays().toString())
        .setCeilingFen(ceiling.ceiling().fen())
        .setCollectedFen(ceiling.collected().fen())
        .setRoomFen(ceiling.room().fen())
        .setExcessFen(ceiling.excess().fen())
        .build();
  }
}
