package io.clearcost.grpc.ledger;

import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.ledger.ClaimEvent;
import io.clearcost.domain.ledger.ClaimedCost;
import io.clearcost.domain.ledger.LoanContract;
import io.clearcost.domain.ledger.LoanGrade;
import io.clearcost.domain.ledger.LoanRecord;
import io.clearcost.domain.ledger.LoanStatus;
import io.clearcost.domain.ledger.PaidFlow;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FlowComponent;
import io.clearcost.domain.loan.Movement;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.Text;
import io.clearcost.grpc.cost.FeeItemMapper;
import io.clearcost.grpc.cost.LoanWords;
import io.clearcost.grpc.cost.RepaymentPlanMapper;
import io.clearcost.grpc.error.FieldShapes;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and writes what a lender reports of a loan. */
final class LoanRecordMapper {

  private static final int MOST_FLOWS = 4_000;
  private static final int MOST_EVENTS = 400;
  private static final int MOST_DAYS_OVERDUE = 20_000;
  private static final int LONGEST_STATEMENT_TEXT = 100;
  private static final int HIGHEST_RATE = 1_000;
  private static final Text DAYS = new Text("days", "天");

  private final FieldShapes shapes;

  LoanRecordMapper(FieldShapes shapes) {
    this.shapes = shapes;
  }

  /** A record; empty when any field is malformed. Paths begin within the record. */
  Optional<LoanRecord> read(io.clearcost.proto.ledger.v1.LoanRecord told) {
    Optional<LoanReference> loan = loan(shapes, told);
    Optional<LoanContract> contract =
        told.hasContract()
            ? ContractMapper.read(shapes, "contract", told.getContract())
            : Optional.empty();
    Optional<RepaymentPlan> plan =
        told.hasPlan()
            ? RepaymentPlanMapper.read(shapes, "plan", told.getPlan())
            : Optional.empty();
    List<PaidFlow> paid = new ArrayList<>();
    if (shapes.entries("paid", told.getPaidCount(), 0, MOST_FLOWS)) {
      for (int k = 0; k < told.getPaidCount(); k++) {
        flow("paid[" + k + "]", told.getPaid(k)).ifPresent(paid::add);
      }
    }
    List<ClaimEvent> events = new ArrayList<>();
    if (shapes.entries("events", told.getEventsCount(), 0, MOST_EVENTS)) {
      for (int k = 0; k < told.getEventsCount(); k++) {
        event("events[" + k + "]", told.getEvents(k)).ifPresent(events::add);
      }
    }
    Optional<LoanStatus> status =
        told.hasStatus() ? status("status", told.getStatus()) : Optional.empty();
    Optional<ClaimedCost> claim =
        told.hasClaimedCost() ? claim("claimed_cost", told.getClaimedCost()) : Optional.empty();
    return shapes
        .errors()
        .build(
            "",
            () -> new LoanRecord(loan.orElseThrow(), contract, plan, paid, events, status, claim));
  }

  /** The loan that a record tells of. */
  static Optional<LoanReference> loan(
      FieldShapes shapes, io.clearcost.proto.ledger.v1.LoanRecord told) {
    return shapes
        .text("loan_reference", told.getLoanReference(), LoanReference.LONGEST)
        .map(LoanReference::new);
  }

  private Optional<PaidFlow> flow(String path, io.clearcost.proto.ledger.v1.PaidFlow told) {
    Optional<String> id = shapes.text(path + ".flow_id", told.getFlowId(), PaidFlow.LONGEST_ID);
    Optional<LocalDate> date = shapes.date(path + ".date", told.getDate());
    Optional<FlowComponent> component =
        LoanWords.COMPONENT.required(shapes, path + ".component", told.getComponentValue());
    Money amount = shapes.amount(path + ".amount_fen", told.getAmountFen(), 1);
    Optional<ChargingParty> party = party(path, told.hasParty(), told.getParty());
    Optional<String> item =
        shapes.optionalCode(
            path + ".item_code", told.getItemCode(), FeeItem.CODE, FeeItemMapper.CODE_SHAPE);
    Optional<Movement.Link> link =
        LedgerWords.TIE.optional(shapes, path + ".link", told.getLinkValue());
    Optional<String> text =
        told.getStatementText().isEmpty()
            ? Optional.empty()
            : shapes.text(
                path + ".statement_text", told.getStatementText(), LONGEST_STATEMENT_TEXT);
    return shapes
        .errors()
        .build(
            path,
            () ->
                new PaidFlow(
                    id.orElseThrow(),
                    date.orElseThrow(),
                    component.orElseThrow(),
                    amount,
                    party,
                    item,
                    link,
                    text));
  }

  private Optional<ClaimEvent> event(String path, io.clearcost.proto.ledger.v1.ClaimEvent told) {
    Optional<String> id = shapes.text(path + ".event_id", told.getEventId(), ClaimEvent.LONGEST_ID);
    Optional<LocalDate> date = shapes.date(path + ".date", told.getDate());
    Optional<ClaimEvent.Kind> kind =
        LedgerWords.EVENT.required(shapes, path + ".kind", told.getKindValue());
    Money amount = shapes.amount(path + ".amount_fen", told.getAmountFen(), 1);
    Optional<ChargingParty> party = party(path, told.hasParty(), told.getParty());
    return shapes
        .errors()
        .build(
            path,
            () ->
                new ClaimEvent(
                    id.orElseThrow(), date.orElseThrow(), kind.orElseThrow(), amount, party));
  }

  private Optional<ChargingParty> party(
      String path, boolean given, io.clearcost.proto.cost.v1.ChargingParty told) {
    return given ? FeeItemMapper.readParty(shapes, path + ".party", told) : Optional.empty();
  }

  private Optional<LoanStatus> status(String path, io.clearcost.proto.ledger.v1.LoanStatus told) {
    Optional<LocalDate> asOf = shapes.date(path + ".as_of_date", told.getAsOfDate());
    Optional<LoanGrade> grade =
        LedgerWords.GRADE.required(shapes, path + ".grade", told.getGradeValue());
    shapes.number(
        path + ".overdue_day_count", told.getOverdueDayCount(), 0, MOST_DAYS_OVERDUE, DAYS);
    Money owed =
        shapes.amount(path + ".outstanding_principal_fen", told.getOutstandingPrincipalFen(), 0);
    Money overdue =
        shapes.amount(path + ".overdue_principal_fen", told.getOverduePrincipalFen(), 0);
    return shapes
        .errors()
        .build(
            path,
            () ->
                new LoanStatus(
                    asOf.orElseThrow(),
                    grade.orElseThrow(),
                    told.getOverdueDayCount(),
                    owed,
                    overdue));
  }

  private Optional<ClaimedCost> claim(String path, io.clearcost.proto.ledger.v1.ClaimedCost told) {
    if (!told.hasRate()) {
      shapes.missing(path + ".rate");
    }
    Optional<Ratio> value =
        told.hasRate()
            ? shapes.decimal(path + ".rate.value", told.getRate().getValue(), HIGHEST_RATE)
            : Optional.empty();
    Optional<RateConvention> convention =
        told.hasRate()
            ? LoanWords.CONVENTION.required(
                shapes, path + ".rate.convention", told.getRate().getConventionValue())
            : Optional.empty();
    Optional<Money> total =
        told.hasTotalCostFen()
            ? Optional.of(shapes.amount(path + ".total_cost_fen", told.getTotalCostFen(), 0))
            : Optional.empty();
    return shapes
        .errors()
        .build(
            path,
            () ->
                new ClaimedCost(
                    new AnnualRate(
                        value.orElseThrow().toDecimal(AnnualRate.SCALE, RoundingMode.UNNECESSARY),
                        convention.orElseThrow()),
                    total));
  }

  static io.clearcost.proto.ledger.v1.LoanRecord write(LoanRecord record) {
    io.clearcost.proto.ledger.v1.LoanRecord.Builder written =
        io.clearcost.proto.ledger.v1.LoanRecord.newBuilder()
            .setLoanReference(record.loan().value());
    record.contract().map(ContractMapper::write).ifPresent(written::setContract);
    record.plan().map(RepaymentPlanMapper::write).ifPresent(written::setPlan);
    record.paid().stream().map(LoanRecordMapper::write).forEach(written::addPaid);
    record.events().stream().map(LoanRecordMapper::write).forEach(written::addEvents);
    record.status().map(LoanRecordMapper::write).ifPresent(written::setStatus);
    record.claim().map(LoanRecordMapper::write).ifPresent(written::setClaimedCost);
    return written.build();
  }

  private static io.clearcost.proto.ledger.v1.PaidFlow write(PaidFlow flow) {
    io.clearcost.proto.ledger.v1.PaidFlow.Builder written =
        io.clearcost.proto.ledger.v1.PaidFlow.newBuilder()
            .setFlowId(flow.id())
            .setDate(flow.date().toString())
            .setComponent(LoanWords.COMPONENT.toWire(flow.component()))
            .setAmountFen(flow.amount().fen());
    flow.party().map(FeeItemMapper::writeParty).ifPresent(written::setParty);
    flow.item().ifPresent(written::setItemCode);
    flow.link().map(LedgerWords.TIE::toWire).ifPresent(written::setLink);
    flow.statementText().ifPresent(written::setStatementText);
    return written.build();
  }

  private static io.clearcost.proto.ledger.v1.ClaimEvent write(ClaimEvent event) {
    io.clearcost.proto.ledger.v1.ClaimEvent.Builder written =
        io.clearcost.proto.ledger.v1.ClaimEvent.newBuilder()
            .setEventId(event.id())
            .setDate(event.date().toString())
            .setKind(LedgerWords.EVENT.toWire(event.kind()))
            .setAmountFen(event.amount().fen());
    event.party().map(FeeItemMapper::writeParty).ifPresent(written::setParty);
    return written.build();
  }

  private static io.clearcost.proto.ledger.v1.LoanStatus write(LoanStatus status) {
    return io.clearcost.proto.ledger.v1.LoanStatus.newBuilder()
        .setAsOfDate(status.asOf().toString())
        .setGrade(LedgerWords.GRADE.toWire(status.grade()))
        .setOverdueDayCount(status.overdueDays())
        .setOutstandingPrincipalFen(status.outstandingPrincipal().fen())
        .setOverduePrincipalFen(status.overduePrincipal().fen())
        .build();
  }

  private static io.clearcost.proto.ledger.v1.ClaimedCost write(ClaimedCost claim) {
    io.clearcost.proto.ledger.v1.ClaimedCost.Builder written =
        io.clearcost.proto.ledger.v1.ClaimedCost.newBuilder()
            .setRate(IntakeMapper.write(claim.rate()));
    claim.total().map(Money::fen).ifPresent(written::setTotalCostFen);
    return written.build();
  }
}
