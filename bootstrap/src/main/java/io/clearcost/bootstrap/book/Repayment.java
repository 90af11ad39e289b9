package io.clearcost.bootstrap.book;

import io.clearcost.domain.cost.PlanExpander;
import io.clearcost.domain.loan.FeeAmount;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.proto.cost.v1.ChargingParty;
import io.clearcost.proto.cost.v1.FeeItem;
import io.clearcost.proto.cost.v1.FlowComponent;
import io.clearcost.proto.ledger.v1.ClaimEventKind;
import io.clearcost.proto.ledger.v1.Enhancer;
import io.clearcost.proto.ledger.v1.LoanContract;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the course of a loan: what was paid when, and what happened to the claim. */
final class Repayment {

  private static final long HUNDRED_YUAN = 10_000;
  private static final int PERCENT = 100;
  private static final long BASIS_POINTS = 10_000;
  private static final int DAYS_IN_YEAR = 360;

  /** A guarantor pays when the borrower is two to three months late. */
  private static final int PAYOUT_AFTER = 60;

  /** What nobody guarantees is written off after five to six months. */
  private static final int WRITE_OFF_AFTER = 150;

  private static final int RECOVERY_AFTER = 30;
  private static final int RECOVERED_FROM = 400;

  private final LoanDraft loan;
  private final LoanContract contract;
  private final LoanOffer offer;
  private final RepaymentPlan plan;
  private final Dice dice;
  private final List<Due> dues = new ArrayList<>();
  private final List<Paid> paid = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private Optional<Replan> replan = Optional.empty();

  private Repayment(LoanDraft loan, LoanContract contract, LoanOffer offer) {
    this.loan = loan;
    this.contract = contract;
    this.offer = offer;
    this.plan =
        offer.fold(
            PlanExpander::expand,
            planned -> planned,
            flows -> {
              throw new IllegalStateException("a book has no loan of bare cash flows");
            });
    this.dice = loan.dice(LoanDraft.Question.REPAYMENT);
  }

  /** The life of a loan, from its contract and the same as the engine reads it. */
  static Life of(LoanDraft loan, LoanContract contract, LoanOffer offer) {
    return new Repayment(loan, contract, offer).life();
  }

  private Life life() {
    paid.add(
        Paid.ofContract(
            loan.day(), FlowComponent.FLOW_COMPONENT_DISBURSEMENT, plan.principal().fen()));
    for (PlanRow row : plan.rows()) {
      Due due = due(row);
      if (row.dueDate().isAfter(loan.day())) {
        dues.add(due);
      } else {
        payFees(due, loan.day());
      }
    }
    repay(loan.course().at(dues.size()));
    return new Life(
        loan,
        contract,
        offer,
        List.copyOf(dues),
        Flows.inOrder(
            loan.scheme().paid(loan, Flows.inOrder(paid), loan.dice(LoanDraft.Question.SCHEME))),
        List.copyOf(claims),
        replan);
  }

  private void repay(int at) {
    payUntil(at);
    switch (loan.course().kind()) {
      case ON_TIME -> payFrom(at);
      case LATE -> payLateAt(at);
      case CURED -> payAtOnceAfter(at);
      case DEFAULTED -> dunAfter(at);
      case EARLY_IN_PART -> payMoreAt(at);
      case EARLY_IN_FULL -> payAllBefore(at);
    }
  }

  private Due due(PlanRow row) {
    List<Due.Amount> fees = new ArrayList<>();
    for (FeeAmount fee : row.fees()) {
      long fen = row.paid(fee.code()).fen();
      if (fen > 0) {
        fees.add(new Due.Amount(fee.code(), fen));
      }
    }
    return new Due(
        row.dueDate(),
        row.principal().fen(),
        loan.scheme().interest(row).fen(),
        fees,
        Optional.empty());
  }

  private void payUntil(int end) {
    for (int k = 0; k < end; k++) {
      pay(k, dues.get(k).date());
    }
  }

  private void payFrom(int start) {
    for (int k = start; k < dues.size(); k++) {
      pay(k, dues.get(k).date());
    }
  }

  private void payLateAt(int at) {
    LocalDate day = dues.get(at).date().plusDays(loan.course().days() % 25 + 1L);
    payLate(at, day);
    payFrom(at + 1);
  }

  /** One to three months nothing, then all that fell due in between. */
  private void payAtOnceAfter(int at) {
    LocalDate day = dues.get(at).date().plusDays(30L + loan.course().days());
    for (int k = at; k < dues.size(); k++) {
      if (dues.get(k).date().isBefore(day)) {
        payLate(k, day);
      } else {
        pay(k, dues.get(k).date());
      }
    }
  }

  private void payMoreAt(int at) {
    long left = dues.stream().skip(at + 1L).mapToLong(Due::principalFen).sum();
    long more = left * dice.between(20, 60) / PERCENT / HUNDRED_YUAN * HUNDRED_YUAN;
    if (more == 0) {
      payFrom(at);
      return;
    }
    Due instalment = dues.get(at);
    dues.set(at, instalment.ofPrincipal(instalment.principalFen() + more));
    long still = left - more;
    for (int k = at + 1; k < dues.size(); k++) {
      Due scaled = dues.get(k).scaled(left - more, left);
      boolean last = k == dues.size() - 1;
      dues.set(k, last ? scaled.ofPrincipal(still) : scaled);
      still -= scaled.principalFen();
    }
    replan = Optional.of(new Replan(instalment.date(), PlanWriter.write(contract, plan, dues)));
    payFrom(at);
  }

  private void payAllBefore(int at) {
    LocalDate start = at == 0 ? loan.day() : dues.get(at - 1).date();
    Due next = dues.get(at);
    long whole = ChronoUnit.DAYS.between(start, next.date());
    long days = Math.min(loan.course().days(), whole);
    long left = dues.stream().skip(at).mapToLong(Due::principalFen).sum();
    Due settled =
        new Due(
            start.plusDays(days),
            left,
            next.interestFen() * days / whole,
            List.of(),
            Optional.empty());
    dues.subList(at, dues.size()).clear();
    dues.add(settled);
    payFrom(at);
  }

  private void dunAfter(int at) {
    LocalDate first = dues.get(at).date();
    long owed = dues.stream().skip(at).mapToLong(Due::principalFen).sum();
    if (owed == 0) {
      payFrom(at);
      return;
    }
    boolean guaranteed = contract.getEnhancersCount() > 0;
    LocalDate day =
        first.plusDays((guaranteed ? PAYOUT_AFTER : WRITE_OFF_AFTER) + loan.course().days() / 2);
    if (guaranteed) {
      payOut(day, owed);
    } else {
      claims.add(new Claim(day, ClaimEventKind.CLAIM_EVENT_KIND_WRITE_OFF, owed, Optional.empty()));
    }
    long recovered = owed * dice.between(5, 30) / PERCENT;
    if (dice.chance(RECOVERED_FROM) && recovered > 0) {
      claims.add(
          new Claim(
              day.plusDays(RECOVERY_AFTER + loan.course().days()),
              ClaimEventKind.CLAIM_EVENT_KIND_RECOVERY,
              recovered,
              guaranteed ? Optional.of(contract.getEnhancers(0).getParty()) : Optional.empty()));
    }
  }

  /** Each guarantor pays the share it covers; what is rounded away falls to the last. */
  private void payOut(LocalDate day, long owed) {
    long left = owed;
    for (int k = 0; k < contract.getEnhancersCount(); k++) {
      Enhancer enhancer = contract.getEnhancers(k);
      long part =
          k == contract.getEnhancersCount() - 1
              ? left
              : new BigDecimal(enhancer.getCoveredShare())
                  .multiply(BigDecimal.valueOf(owed))
                  .longValue();
      left -= part;
      claims.add(
          new Claim(
              day,
              ClaimEventKind.CLAIM_EVENT_KIND_COMPENSATION_PAYOUT,
              part,
              Optional.of(enhancer.getParty())));
    }
  }

  private void pay(int k, LocalDate day) {
    Due due = dues.get(k);
    dues.set(k, due.paid(day));
    add(day, FlowComponent.FLOW_COMPONENT_PRINCIPAL, due.principalFen());
    add(day, FlowComponent.FLOW_COMPONENT_INTEREST, due.interestFen());
    payFees(due, day);
  }

  /** With half as much again as interest on the principal that was late. */
  private void payLate(int k, LocalDate day) {
    Due due = dues.get(k);
    pay(k, day);
    long days = ChronoUnit.DAYS.between(due.date(), day);
    add(
        day,
        FlowComponent.FLOW_COMPONENT_PENALTY_INTEREST,
        due.principalFen() * loan.price().interest() * 3 / 2 * days / DAYS_IN_YEAR / BASIS_POINTS);
  }

  private void payFees(Due due, LocalDate day) {
    for (Due.Amount fee : due.fees()) {
      paid.add(Paid.ofItem(day, fee.code(), payee(fee.code()), fee.fen()));
    }
  }

  private void add(LocalDate day, FlowComponent component, long fen) {
    if (fen > 0) {
      paid.add(Paid.ofContract(day, component, fen));
    }
  }

  private ChargingParty payee(String code) {
    return contract.getLoan().getTerms().getFeeItemsList().stream()
        .filter(item -> item.getCode().equals(code))
        .map(FeeItem::getChargingParty)
        .findFirst()
        .orElseThrow();
  }
}
