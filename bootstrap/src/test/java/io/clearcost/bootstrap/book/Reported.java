package io.clearcost.bootstrap.book;

import io.clearcost.domain.cost.ComprehensiveFinancingCost;
import io.clearcost.domain.cost.CostCalculator;
import io.clearcost.domain.cost.Lender;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.proto.cost.v1.FlowComponent;
import io.clearcost.proto.cost.v1.LoanTerms;
import io.clearcost.proto.ledger.v1.ClaimEvent;
import io.clearcost.proto.ledger.v1.LoanContract;
import io.clearcost.proto.ledger.v1.LoanRecord;
import io.clearcost.proto.ledger.v1.PaidFlow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that was ever reported of one loan.
 *
 * @param name its name
 * @param rows in order of time
 */
record Reported(String name, List<Book.Row> rows) {

  Stream<LoanRecord> records() {
    return rows.stream().map(Book.Row::record);
  }

  LoanContract contract() {
    return records().filter(LoanRecord::hasContract).findFirst().orElseThrow().getContract();
  }

  LoanTerms terms() {
    return contract().getLoan().getTerms();
  }

  LocalDate day() {
    return LocalDate.parse(terms().getDisbursementDate());
  }

  String institution() {
    return rows.get(0).institution().value();
  }

  BigDecimal claimedRate() {
    return records()
        .filter(LoanRecord::hasClaimedCost)
        .findFirst()
        .map(record -> new BigDecimal(record.getClaimedCost().getRate().getValue()))
        .orElseThrow();
  }

  List<PaidFlow> paid() {
    return records().flatMap(record -> record.getPaidList().stream()).toList();
  }

  /** Fees that no item of the contract is named for. */
  List<PaidFlow> beside() {
    return paid(FlowComponent.FLOW_COMPONENT_FEE).stream()
        .filter(flow -> flow.getItemCode().isEmpty())
        .toList();
  }

  List<PaidFlow> paid(FlowComponent component) {
    return paid().stream().filter(flow -> flow.getComponent() == component).toList();
  }

  long sum(FlowComponent component) {
    return paid(component).stream().mapToLong(PaidFlow::getAmountFen).sum();
  }

  List<ClaimEvent> events() {
    return records().flatMap(record -> record.getEventsList().stream()).toList();
  }

  LenderKind lenderKind() {
    return institution().contains("bank")
        ? LenderKind.COMMERCIAL_BANK
        : institution().contains("consumer")
            ? LenderKind.CONSUMER_FINANCE_COMPANY
            : LenderKind.SMALL_LOAN_COMPANY;
  }

  /** What the contract costs a year by the nominal rate. */
  BigDecimal rate() {
    return cost()
        .under(RateConvention.NOMINAL_SIMPLE)
        .rate()
        .map(rate -> rate.fraction())
        .orElseThrow();
  }

  ComprehensiveFinancingCost cost() {
    return CostCalculator.calculate(
            OfferReader.read(contract().getLoan()), Lender.ofKind(lenderKind()))
        .fold(
            cost -> cost,
            noRate -> {
              throw new AssertionError(name + " has no rate: " + noRate);
            },
            notMapped -> {
              throw new AssertionError(name + " is not mapped: " + notMapped);
            });
  }
}
