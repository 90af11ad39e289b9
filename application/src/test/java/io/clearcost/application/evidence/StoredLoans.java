package io.clearcost.application.evidence;

import static io.clearcost.domain.loan.Loans.dated;
import static io.clearcost.domain.loan.Loans.flow;

import io.clearcost.application.gate.AssessLoan;
import io.clearcost.application.gate.LoanJudge;
import io.clearcost.application.gate.SheetsOnRecord;
import io.clearcost.application.law.ApprovedLaws;
import io.clearcost.application.port.DirectTransactions;
import io.clearcost.domain.disclosure.InMemoryDisclosureLog;
import io.clearcost.domain.evidence.InMemoryDecisionLog;
import io.clearcost.domain.evidence.LoanApplication;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.gate.Milestone;
import io.clearcost.domain.gate.RuleBook;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.ProductLine;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InMemoryInstitutionRegister;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.party.Province;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Decisions on record of a bank in Beijing and a small-loan company in Shandong, for tests. */
final class StoredLoans {

  static final InstitutionId BANK = new InstitutionId("bank");
  static final InstitutionId MICRO = new InstitutionId("micro");
  static final Caller SUPERVISOR =
      new Caller("boss", Optional.empty(), Set.of(Caller.Role.SUPERVISOR));
  static final Caller CLERK = new Caller("clerk", Optional.of(BANK), Set.of(Caller.Role.LENDER));

  /** Noon in China. */
  static final Instant NOON = Instant.parse("2026-07-01T04:00:00Z");

  static final LocalDate DAY = LocalDate.of(2026, 7, 1);
  static final RuleBook RULE_BOOK = RuleBook.ofThisProgram();

  final InMemoryDecisionLog log = new InMemoryDecisionLog();
  final InMemoryInstitutionRegister register =
      new InMemoryInstitutionRegister(
          institution(BANK, LenderKind.COMMERCIAL_BANK, "CN-BJ"),
          institution(MICRO, LenderKind.SMALL_LOAN_COMPANY, "CN-SD"));
  private int count;

  /** 10,000 yuan for a year from {@link #DAY} at a rate in percent. */
  static LoanOffer yearly(int percent) {
    return yearly(DAY, percent);
  }

  static LoanOffer yearly(LocalDate day, int percent) {
    return yearly(day, 1_000_000, percent);
  }

  /** So many fen for a year at a rate in percent. */
  static LoanOffer yearly(LocalDate day, long fen, int percent) {
    return dated(flow(day, fen), flow(day.plusYears(1), -fen - fen / 100 * percent));
  }

  /** Decides at noon under some law; the decision is {@code d1}, {@code d2} and so on. */
  void decide(InstitutionId institution, String reference, LoanOffer offer, ApprovedLaws law) {
    decide(institution, reference, offer, law, NOON);
  }

  void decide(
      InstitutionId institution,
      String reference,
      LoanOffer offer,
      ApprovedLaws law,
      Instant decidedAt) {
    decide(new LoanApplication(institution, new LoanReference(reference), offer), law, decidedAt);
  }

  /** A loan of a product line, decided at noon. */
  void decide(InstitutionId institution, String reference, LoanOffer offer, ProductLine line) {
    decide(
        new LoanApplication(
            institution,
            new LoanReference(reference),
            offer,
            Milestone.QUOTE,
            LoanCircumstances.NONE.withProductLine(line)),
        new ApprovedLaws(),
        NOON);
  }

  private void decide(LoanApplication application, ApprovedLaws law, Instant decidedAt) {
    count++;
    new AssessLoan(
            register,
            new LoanJudge(RULE_BOOK),
            new SheetsOnRecord(new InMemoryDisclosureLog(), InstantSource.fixed(Instant.EPOCH)),
            law.read(),
            log,
            new DirectTransactions(),
            () -> "d" + count,
            InstantSource.fixed(decidedAt))
        .handle(
            new AssessLoan.Command(application, Optional.of(new RequestId("r" + count))),
            SUPERVISOR);
  }

  private static Institution institution(InstitutionId id, LenderKind kind, String province) {
    return new Institution(
        id, "示例机构有限公司", Optional.empty(), kind, new Province(province), LocalDate.of(2020, 1, 1));
  }
}
