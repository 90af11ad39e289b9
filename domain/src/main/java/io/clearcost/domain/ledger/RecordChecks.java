package io.clearcost.domain.ledger;

import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.AnnualRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds a record against itself, against the contract it belongs to and against the calendar:
 * whether it can be true (validity) and whether it is likely to be (quality). Every finding is
 * told, in the order of the catalogue within each part of the record.
 *
 * <p>The bounds of what is likely are ours: a warning asks for an explanation and refuses nothing.
 */
public final class RecordChecks {

  /** Half a unit of the fourth decimal of a fraction: as exact as rates are usually told. */
  public static final BigDecimal CLAIM_TOLERANCE = new BigDecimal("0.00005");

  /** Below 100 yuan a loan is more likely a slip of unit than a loan. */
  private static final Money TINY = Money.ofFen(10_000);

  /** Above 300 % a year a rate is more likely a percentage given as a fraction. */
  private static final BigDecimal UNUSUAL = new BigDecimal("3");

  /**
   * The least grades by days overdue of 商业银行金融资产风险分类办法 (令〔2023〕第1号), 十一 to 十三, recalled and not
   * read; other lenders are only asked to explain what is milder.
   */
  private enum LeastGrade {
    LOSS(360, LoanGrade.LOSS),
    DOUBTFUL(270, LoanGrade.DOUBTFUL),
    SUBSTANDARD(90, LoanGrade.SUBSTANDARD);

    private final int daysAbove;
    private final LoanGrade grade;

    LeastGrade(int daysAbove, LoanGrade grade) {
      this.daysAbove = daysAbove;
      this.grade = grade;
    }

    static Optional<LoanGrade> after(int days) {
      for (LeastGrade least : values()) {
        if (days > least.daysAbove) {
          return Optional.of(least.grade);
        }
      }
      return Optional.empty();
    }
  }

  private final Intake intake;
  private final LocalDate today;
  private final List<CheckFinding> findings = new ArrayList<>();

  private RecordChecks(Intake intake, LocalDate today) {
    this.intake = intake;
    this.today = today;
  }

  /**
   * What can be said against a record.
   *
   * @param row the row that brings it
   * @param known the contract that came before; empty where none did
   * @param principal principal of the record's own contract; empty without one
   * @param assessment what the engine made of that; empty without one
   * @param today the day of the intake
   */
  public static List<CheckFinding> of(
      Intake intake,
      long row,
      LoanRecord record,
      Optional<KnownLoan> known,
      Optional<Money> principal,
      Optional<IntakeAssessment> assessment,
      LocalDate today) {
    RecordChecks checks = new RecordChecks(intake, today);
    checks.contract(row, record, known);
    Optional<LocalDate> disbursed =
        record
            .contract()
            .map(LoanContract::disbursementDate)
            .or(() -> known.map(KnownLoan::disbursementDate));
    disbursed.ifPresent(day -> checks.dates(record, day));
    Optional<Money> owed = principal.or(() -> known.map(KnownLoan::principal));
    owed.ifPresent(amount -> checks.amounts(record, amount));
    record.status().ifPresent(checks::status);
    assessment.flatMap(IntakeAssessment::cost).ifPresent(cost -> checks.cost(record, cost));
    return List.copyOf(checks.findings);
  }

  private void contract(long row, LoanRecord record, Optional<KnownLoan> known) {
    if (record.contract().isEmpty()) {
      if (known.isEmpty()) {
        find(CheckId.VAL_CONTRACT_MISSING, "contract", record.loan());
      }
      return;
    }
    known
        .filter(earlier -> earlier.intake().equals(intake.id()) && earlier.row() != row)
        .filter(earlier -> intake.scope().period().isPresent())
        .ifPresent(
            earlier -> find(CheckId.VAL_CONTRACT_TWICE, "contract", record.loan(), earlier.row()));
    LoanContract contract = record.contract().get();
    LocalDate disbursed = contract.disbursementDate();
    day("contract.loan", disbursed);
    contract
        .signedOn()
        .filter(signed -> signed.isAfter(disbursed))
        .ifPresent(
            signed ->
                find(
                    CheckId.VAL_SIGNED_AFTER_DISBURSEMENT,
                    "contract.contract_date",
                    signed,
                    disbursed));
    for (int k = 0; k < contract.links().size(); k++) {
      LoanLink link = contract.links().get(k);
      boolean sameLender =
          link.institution().filter(other -> !other.equals(intake.institution())).isEmpty();
      if (sameLender && link.loan().equals(record.loan())) {
        find(CheckId.VAL_LINK_TO_ITSELF, "contract.links[" + k + "].loan_reference", record.loan());
      }
    }
  }

  private void dates(LoanRecord record, LocalDate disbursed) {
    for (int k = 0; k < record.paid().size(); k++) {
      PaidFlow flow = record.paid().get(k);
      String field = "paid[" + k + "].date";
      day(field, flow.date());
      if (flow.date().isBefore(disbursed)) {
        find(CheckId.VAL_FLOW_BEFORE_DISBURSEMENT, field, flow.id(), flow.date(), disbursed);
      }
    }
    for (int k = 0; k < record.events().size(); k++) {
      ClaimEvent event = record.events().get(k);
      String field = "events[" + k + "].date";
      day(field, event.date());
      if (event.date().isBefore(disbursed)) {
        find(CheckId.VAL_EVENT_BEFORE_DISBURSEMENT, field, event.id(), event.date(), disbursed);
      }
    }
    record
        .status()
        .ifPresent(
            status -> {
              day("status.as_of_date", status.asOf());
              if (status.asOf().isBefore(disbursed)) {
                find(
                    CheckId.VAL_STATUS_BEFORE_DISBURSEMENT,
                    "status.as_of_date",
                    status.asOf(),
                    disbursed);
              }
            });
    record
        .plan()
        .map(RepaymentPlan::disbursementDate)
        .filter(planned -> !planned.equals(disbursed))
        .ifPresent(
            planned ->
                find(
                    CheckId.VAL_PLAN_OTHER_DISBURSEMENT,
                    "plan.disbursement_date",
                    planned,
                    disbursed));
  }

  /** A day is not in the future, and of a submission it lies in the month. */
  private void day(String field, LocalDate day) {
    if (day.isAfter(today)) {
      find(CheckId.VAL_DATE_IN_FUTURE, field, day, today);
    }
    intake
        .scope()
        .period()
        .filter(month -> !intake.legacy() && !YearMonth.from(day).equals(month))
        .ifPresent(month -> find(CheckId.VAL_DATE_OUT_OF_PERIOD, field, day, month));
  }

  private void amounts(LoanRecord record, Money principal) {
    record
        .plan()
        .map(RepaymentPlan::principal)
        .filter(planned -> !planned.equals(principal))
        .ifPresent(
            planned ->
                find(CheckId.VAL_PLAN_OTHER_PRINCIPAL, "plan.principal_fen", planned, principal));
    record
        .status()
        .map(LoanStatus::outstandingPrincipal)
        .filter(owed -> owed.compareTo(principal) > 0)
        .ifPresent(
            owed ->
                find(
                    CheckId.VAL_OUTSTANDING_ABOVE_PRINCIPAL,
                    "status.outstanding_principal_fen",
                    owed,
                    principal));
    record
        .contract()
        .ifPresent(
            contract -> {
              if (principal.compareTo(TINY) < 0) {
                find(CheckId.QUA_PRINCIPAL_TINY, "contract.loan", principal);
              }
              contract
                  .drawdown()
                  .map(LineDrawdown::limit)
                  .filter(limit -> principal.compareTo(limit) > 0)
                  .ifPresent(
                      limit ->
                          find(
                              CheckId.QUA_LINE_EXCEEDED,
                              "contract.line.limit_fen",
                              principal,
                              limit));
            });
  }

  private void status(LoanStatus status) {
    LeastGrade.after(status.overdueDays())
        .filter(least -> status.grade().compareTo(least) < 0)
        .ifPresent(
            least ->
                find(
                    CheckId.QUA_GRADE_TOO_GOOD,
                    "status.grade",
                    status.grade(),
                    status.overdueDays(),
                    least));
    if (status.overdueDays() == 0 && status.overduePrincipal().isPositive()) {
      find(
          CheckId.QUA_OVERDUE_CONTRADICTORY,
          "status.overdue_day_count",
          status.overdueDays(),
          status.overduePrincipal());
    }
  }

  private void cost(LoanRecord record, IntakeAssessment.Cost cost) {
    if (cost.bindingRate().fraction().abs().compareTo(UNUSUAL) > 0) {
      find(CheckId.QUA_RATE_UNUSUAL, "contract.loan", cost.bindingRate());
    }
    cost.claimedRateLess()
        .filter(less -> cost.isClaimedOtherwise())
        .ifPresent(
            less -> {
              ClaimedCost claim = record.claim().orElseThrow();
              find(
                  CheckId.QUA_CLAIM_DIFFERS,
                  "claimed_cost.rate",
                  claim.rate().percent(),
                  new AnnualRate(claim.rate().fraction().subtract(less), claim.rate().convention())
                      .percent());
            });
  }

  private void find(CheckId id, String field, Object... facts) {
    findings.add(CheckFinding.of(id, field, facts));
  }
}
