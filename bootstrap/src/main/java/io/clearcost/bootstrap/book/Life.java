package io.clearcost.bootstrap.book;

import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.proto.cost.v1.FlowComponent;
import io.clearcost.proto.ledger.v1.ClaimEvent;
import io.clearcost.proto.ledger.v1.ClaimEventKind;
import io.clearcost.proto.ledger.v1.LoanContract;
import io.clearcost.proto.ledger.v1.LoanGrade;
import io.clearcost.proto.ledger.v1.LoanRecord;
import io.clearcost.proto.ledger.v1.LoanStatus;
import io.clearcost.proto.ledger.v1.PaidFlow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Everything that happens to one loan, whenever it happens.
 *
 * @param loan the loan
 * @param contract as contracted
 * @param offer the same as the engine reads it
 * @param dues what falls due after disbursement, in order
 * @param paid what flows, in order of time
 * @param claims what happens to the claim, in order of time
 * @param replan the plan after an early repayment in part
 */
record Life(
    LoanDraft loan,
    LoanContract contract,
    LoanOffer offer,
    List<Due> dues,
    List<Paid> paid,
    List<Claim> claims,
    Optional<Replan> replan) {

  /** What becomes of a draft: its contract, and all that follows. */
  static Life of(LoanDraft loan) {
    LoanContract contract = ContractWriter.write(loan);
    return Repayment.of(loan, contract, OfferReader.read(contract.getLoan()));
  }

  // 商业银行金融资产风险分类办法（2023年第1号令）: overdue is at least 关注, above 90 days 次级, above 270 可疑,
  // above 360 损失.
  private static final int SUBSTANDARD_ABOVE = 90;
  private static final int DOUBTFUL_ABOVE = 270;
  private static final int LOSS_ABOVE = 360;

  /**
   * What the lender reports for a month; empty where the loan is not made yet, or was over before.
   * In the month in which a loan ends its status says once that nothing is owed.
   *
   * @param costs what the lender says that the loan costs, for the record with the contract
   */
  Optional<LoanRecord> record(YearMonth month, CostClaims costs) {
    LocalDate end = month.atEndOfMonth();
    LoanRecord.Builder record = LoanRecord.newBuilder().setLoanReference(loan.reference());
    if (loan.month().equals(month)) {
      record.setContract(contract);
      costs.claim(loan, offer).ifPresent(record::setClaimedCost);
    }
    replan
        .filter(change -> YearMonth.from(change.date()).equals(month))
        .ifPresent(change -> record.setPlan(change.plan()));
    addPaid(month, record);
    addEvents(month, record);
    boolean owedBefore =
        !loan.month().isBefore(month) || outstanding(month.atDay(1).minusDays(1)) > 0;
    if (!loan.month().isAfter(month) && owedBefore) {
      record.setStatus(status(end));
    }
    return record.hasStatus() || record.getPaidCount() > 0 || record.getEventsCount() > 0
        ? Optional.of(record.build())
        : Optional.empty();
  }

  /**
   * Principal that is owed to the lender at the end of a day, in fen: paid out, less repaid, less
   * what guarantors paid in the borrower's place, less what came back after it was written off.
   */
  long outstanding(LocalDate day) {
    long fen = 0;
    for (Paid flow : paid) {
      if (!flow.date().isAfter(day)) {
        if (flow.component() == FlowComponent.FLOW_COMPONENT_DISBURSEMENT) {
          fen += flow.fen();
        } else if (flow.component() == FlowComponent.FLOW_COMPONENT_PRINCIPAL) {
          fen -= flow.fen();
        }
      }
    }
    for (Claim claim : claims) {
      if (!claim.date().isAfter(day) && lowersWhatIsOwed(claim)) {
        fen -= claim.fen();
      }
    }
    return fen;
  }

  /** What a guarantor recovers is the guarantor's. */
  private static boolean lowersWhatIsOwed(Claim claim) {
    return claim.kind() == ClaimEventKind.CLAIM_EVENT_KIND_COMPENSATION_PAYOUT
        || (claim.kind() == ClaimEventKind.CLAIM_EVENT_KIND_RECOVERY && claim.party().isEmpty());
  }

  private void addPaid(YearMonth month, LoanRecord.Builder record) {
    for (int k = 0; k < paid.size(); k++) {
      Paid flow = paid.get(k);
      if (YearMonth.from(flow.date()).equals(month)) {
        PaidFlow.Builder written =
            record
                .addPaidBuilder()
                .setFlowId("f" + (k + 1))
                .setDate(flow.date().toString())
                .setComponent(flow.component())
                .setAmountFen(flow.fen())
                .setItemCode(flow.item())
                .setLink(flow.link())
                .setStatementText(flow.statement());
        flow.party().ifPresent(written::setParty);
      }
    }
  }

  private void addEvents(YearMonth month, LoanRecord.Builder record) {
    for (int k = 0; k < claims.size(); k++) {
      Claim claim = claims.get(k);
      if (YearMonth.from(claim.date()).equals(month)) {
        ClaimEvent.Builder written =
            record
                .addEventsBuilder()
                .setEventId("e" + (k + 1))
                .setDate(claim.date().toString())
                .setKind(claim.kind())
                .setAmountFen(claim.fen());
        claim.party().ifPresent(written::setParty);
      }
    }
  }

  private LoanStatus.Builder status(LocalDate day) {
    long owed = outstanding(day);
    List<Due> overdue =
        owed == 0 ? List.of() : dues.stream().filter(due -> due.isOverdueAt(day)).toList();
    int days = overdue.isEmpty() ? 0 : (int) ChronoUnit.DAYS.between(overdue.get(0).date(), day);
    return LoanStatus.newBuilder()
        .setAsOfDate(day.toString())
        .setGrade(isWrittenOff(day) ? LoanGrade.LOAN_GRADE_LOSS : grade(days))
        .setOverdueDayCount(days)
        .setOutstandingPrincipalFen(owed)
        .setOverduePrincipalFen(
            Math.min(owed, overdue.stream().mapToLong(Due::principalFen).sum()));
  }

  private boolean isWrittenOff(LocalDate day) {
    return claims.stream()
        .anyMatch(
            claim ->
                claim.kind() == ClaimEventKind.CLAIM_EVENT_KIND_WRITE_OFF
                    && !claim.date().isAfter(day));
  }

  private static LoanGrade grade(int days) {
    if (days == 0) {
      return LoanGrade.LOAN_GRADE_NORMAL;
    }
    if (days <= SUBSTANDARD_ABOVE) {
      return LoanGrade.LOAN_GRADE_SPECIAL_MENTION;
    }
    if (days <= DOUBTFUL_ABOVE) {
      return LoanGrade.LOAN_GRADE_SUBSTANDARD;
    }
    return days <= LOSS_ABOVE ? LoanGrade.LOAN_GRADE_DOUBTFUL : LoanGrade.LOAN_GRADE_LOSS;
  }
}
