package io.clearcost.domain.ledger;

import io.clearcost.domain.disclosure.ContentHash;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.gate.TermClass;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.loan.FlowComponent;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.Loans;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Intakes, records and rows for tests of the ledger; {@link LoanDraft} makes contracted loans. */
public final class LedgerRecords {

  /** When intakes here begin; rows come later. */
  public static final Instant NOON = Instant.parse("2026-11-02T04:00:00.000007Z");

  public static final InstitutionId LENDER = new InstitutionId("slc-1");

  public static final Caller CALLER =
      new Caller("officer", Optional.of(LENDER), Set.of(Caller.Role.LENDER, Caller.Role.AUDITOR));

  private LedgerRecords() {}

  /** So many seconds after the intakes began. */
  public static Instant after(long seconds) {
    return NOON.plusSeconds(seconds);
  }

  /** A stream of legacy. */
  public static Intake stream(String id, InstitutionId institution) {
    return intake(id, institution, new IntakeScope.Stream(), true);
  }

  public static Intake submission(String id, InstitutionId institution, String month, int version) {
    return intake(
        id, institution, new IntakeScope.Submission(YearMonth.parse(month), version), false);
  }

  static Intake intake(String id, InstitutionId institution, IntakeScope scope, boolean legacy) {
    return new Intake(
        new IntakeId(id),
        institution,
        new RequestId("request-" + id),
        scope,
        legacy,
        scope.period().map(month -> month + ".csv"),
        NOON,
        CALLER);
  }

  public static IntakeEnd accepted(Instant at, ValidationCode code) {
    return new IntakeEnd(IntakeEnd.Kind.ACCEPTED, at, CALLER, Optional.of(code));
  }

  public static IntakeEnd cancelled(Instant at) {
    return new IntakeEnd(IntakeEnd.Kind.CANCELLED, at, CALLER, Optional.empty());
  }

  /** A contract of which nothing else is told. */
  public static LoanContract contract(LoanOffer offer) {
    return contract(offer, LoanCircumstances.NONE, Optional.empty(), Optional.empty(), List.of());
  }

  static LoanContract contract(
      LoanOffer offer,
      LoanCircumstances circumstances,
      Optional<LocalDate> signedOn,
      Optional<ChargingParty> platform,
      List<LoanLink> links) {
    return new LoanContract(
        offer,
        circumstances,
        signedOn,
        platform,
        List.of(),
        Optional.empty(),
        links,
        Optional.empty(),
        Optional.empty());
  }

  /**
   * A record with a contract or without, and the flows.
   *
   * @param contract empty with flows only
   */
  public static LoanRecord record(String loan, Optional<LoanContract> contract, PaidFlow... flows) {
    return new LoanRecord(
        new LoanReference(loan),
        contract,
        Optional.empty(),
        List.of(flows),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** A record of how a loan stands. */
  public static LoanRecord standing(String loan, LocalDate day, LoanGrade grade) {
    return standing(loan, new LoanStatus(day, grade, 0, Money.ofFen(1_000), Money.ZERO));
  }

  public static LoanRecord standing(String loan, LoanStatus status) {
    return new LoanRecord(
        new LoanReference(loan),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.of(status),
        Optional.empty());
  }

  public static PaidFlow flow(String id, String iso, FlowComponent component, String yuan) {
    return flow(id, LocalDate.parse(iso), component, yuan);
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

  /** A record without a contract as a row of a tape. */
  public static LedgerRow row(long number, LoanRecord record, RecordBytes bytes, Instant at) {
    return row(number, record, bytes, at, List.of());
  }

  public static LedgerRow row(
      long number, LoanRecord record, RecordBytes bytes, Instant at, List<CheckFinding> warnings) {
    byte[] content = bytes.of(record);
    return new LedgerRow(
        number,
        record,
        new String(content, StandardCharsets.UTF_8),
        ContentHash.of(content),
        record.planned(),
        Optional.empty(),
        Optional.empty(),
        warnings,
        at);
  }

  public static RefusedRow refused(long number, String loan, Instant at, CheckFinding... findings) {
    return new RefusedRow(number, Optional.of(new LoanReference(loan)), List.of(findings), at);
  }

  /** Refuses: no contract is known. */
  public static CheckFinding missing(String loan) {
    return CheckFinding.of(CheckId.VAL_CONTRACT_MISSING, "contract", loan);
  }

  /** Warns: the principal is tiny. */
  public static CheckFinding tiny() {
    return CheckFinding.of(CheckId.QUA_PRINCIPAL_TINY, "contract.loan", "1.00");
  }

  /** What the engine might have made of a loan. */
  public static IntakeAssessment assessment(
      Optional<Outcome> outcome, Money principal, Optional<BigDecimal> claimedLess) {
    Optional<IntakeAssessment.Cost> cost =
        Optional.of(
            new IntakeAssessment.Cost(
                new AnnualRate(new BigDecimal("0.1201"), RateConvention.NOMINAL_SIMPLE),
                Money.ofFen(123_45),
                principal,
                claimedLess,
                claimedLess.map(less -> Money.ofFen(less.signum()))));
    return outcome
        .map(
            verdict ->
                new IntakeAssessment(
                    IntakeAssessment.Status.JUDGED,
                    outcome,
                    verdict == Outcome.PASS
                        ? List.of()
                        : List.of(new RuleId("SLG_QA2_COST_ABOVE_HARD_CAP"), new RuleId("A_B")),
                    cost,
                    Optional.of(TermClass.NORMAL),
                    Optional.of("2026-11-22.1")))
        .orElseGet(() -> IntakeAssessment.none(IntakeAssessment.Status.BEFORE_ANY_RULE, cost));
  }
}
