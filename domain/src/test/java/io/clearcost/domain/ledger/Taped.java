package io.clearcost.domain.ledger;

import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.Loans;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.party.InstitutionId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What rows say of one loan of {@link LedgerRecords#LENDER}: 10,000 yuan over twelve months, paid
 * out on {@link #PAID_OUT}.
 */
public final class Taped {

  /** When the loan is paid out. */
  public static final LocalDate PAID_OUT = Loans.START;

  /** A day on which all of the rows have happened. */
  public static final LocalDate TODAY = LocalDate.of(2027, 1, 15);

  public static final LoanReference LOAN = new LoanReference("L-1");
  public static final InstitutionId LENDER = LedgerRecords.LENDER;

  private Taped() {}

  /** A stream. */
  public static Intake stream() {
    return intake(new IntakeScope.Stream(), false);
  }

  /** A submission of the month in which the loan is paid out. */
  public static Intake submission() {
    return intake(new IntakeScope.Submission(YearMonth.from(PAID_OUT), 1), false);
  }

  public static Intake intake(IntakeScope scope, boolean legacy) {
    return LedgerRecords.intake("int_1", LENDER, scope, legacy);
  }

  public static LoanTerms terms() {
    return Loans.terms(RepaymentMethod.LEVEL_INSTALMENT, "10000", "0.2", 12);
  }

  public static LoanContract contract() {
    return contract(Optional.empty(), List.of());
  }

  public static LoanContract contract(Optional<LocalDate> signedOn, List<LoanLink> links) {
    return LedgerRecords.contract(
        new LoanOffer.OfTerms(terms()), LoanCircumstances.NONE, signedOn, Optional.empty(), links);
  }

  /** A record that brings the contract. */
  public static LoanRecord contracted() {
    return contracted(contract());
  }

  public static LoanRecord contracted(LoanContract contract) {
    return LedgerRecords.record(LOAN.value(), Optional.of(contract));
  }

  /** A record that brings flows alone. */
  public static LoanRecord paid(PaidFlow... flows) {
    return LedgerRecords.record(LOAN.value(), Optional.empty(), flows);
  }

  /** A record that brings a status alone. */
  public static LoanRecord standing(LoanStatus status) {
    return LedgerRecords.standing(LOAN.value(), status);
  }

  public static LoanStatus status(
      LocalDate asOf, LoanGrade grade, int overdueDays, String owed, String overdue) {
    return new LoanStatus(asOf, grade, overdueDays, Loans.yuan(owed), Loans.yuan(overdue));
  }

  /** The contract as the checks know it. */
  public static KnownLoan known() {
    return new KnownLoan(PAID_OUT, Loans.yuan("10000"), new IntakeId("int_0"), 1);
  }
}
