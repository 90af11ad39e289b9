package io.clearcost.domain.ledger;

import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.loan.FlowComponent;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.Loans;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Made-up rows of tapes: a loan of 10,000 yuan over twelve months, paid out on {@link #PAID_OUT}.
 */
public final class Taped {

  /** When the loan is paid out. */
  public static final LocalDate PAID_OUT = Loans.START;

  /** A day on which all of the rows have happened. */
  public static final LocalDate TODAY = LocalDate.of(2027, 1, 15);

  public static final LoanReference LOAN = new LoanReference("L-1");
  public static final InstitutionId LENDER = new InstitutionId("demo-slc");
  public static final Caller CALLER =
      new Caller("clerk", Optional.of(LENDER), Set.of(Caller.Role.LENDER));

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
    return new Intake(
        new IntakeId("int_1"),
        LENDER,
        new RequestId("r-1"),
        scope,
        legacy,
        Optional.empty(),
        Instant.parse("2026-07-02T01:00:00Z"),
        CALLER);
  }

  public static LoanTerms terms() {
    return Loans.terms(RepaymentMethod.LEVEL_INSTALMENT, "10000", "0.2", 12);
  }

  public static LoanContract contract() {
    return contract(Optional.empty(), List.of());
  }

  public static LoanContract contract(Optional<LocalDate> signedOn, List<LoanLink> links) {
    return new LoanContract(
        new LoanOffer.OfTerms(terms()),
        LoanCircumstances.NONE,
        signedOn,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        links,
        Optional.empty(),
        Optional.empty());
  }

  /** A record that brings the contract. */
  public static LoanRecord contracted() {
    return contracted(contract());
  }

  public static LoanRecord contracted(LoanContract contract) {
    return new LoanRecord(
        LOAN,
        Optional.of(contract),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** A record that brings flows alone. */
  public static LoanRecord paid(PaidFlow... flows) {
    return new LoanRecord(
        LOAN,
        Optional.empty(),
        Optional.empty(),
        List.of(flows),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  public static PaidFlow flow(String id, LocalDate date, FlowComponent component, String yuan) {
    return new PaidFlow(
        id,
        date,
        component,
        Loans.yuan(yuan),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** A record that brings a status alone. */
  public static LoanRecord standing(LoanStatus status) {
    return new LoanRecord(
        LOAN,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.of(status),
        Optional.empty());
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
