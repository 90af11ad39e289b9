package io.clearcost.domain.disclosure;

import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.loan.Step;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.QuotedRate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** By what a borrower is charged: loan terms, or the standards that were told beside a plan. */
public sealed interface DisclosedTerms {

  /** Amount owed in all. */
  Money principal();

  /** The interest rate that the contract quotes. */
  QuotedRate rate();

  /** Changes of the rate on the way. */
  List<Step> steps();

  /** How the loan is repaid; empty where only its plan says so. */
  Optional<RepaymentMethod> method();

  /** The fees with their standards. */
  List<TermsFee> fees();

  LocalDate disbursementDate();

  /** The due date of the last payment. */
  LocalDate maturity();

  <R> R fold(Function<OfTerms, R> ofTerms, Function<BesidePlan, R> besidePlan);

  /** Loan terms, from which the plan follows. */
  record OfTerms(LoanTerms terms) implements DisclosedTerms {

    @Override
    public Money principal() {
      return terms.principal();
    }

    @Override
    public QuotedRate rate() {
      return terms.rate();
    }

    @Override
    public List<Step> steps() {
      return terms.shape().steps();
    }

    @Override
    public Optional<RepaymentMethod> method() {
      return Optional.of(terms.method());
    }

    @Override
    public List<TermsFee> fees() {
      return terms.fees();
    }

    @Override
    public LocalDate disbursementDate() {
      return terms.disbursementDate();
    }

    @Override
    public LocalDate maturity() {
      return terms.maturity();
    }

    @Override
    public <R> R fold(Function<OfTerms, R> ofTerms, Function<BesidePlan, R> besidePlan) {
      return ofTerms.apply(this);
    }
  }

  /**
   * Standards told beside a plan.
   *
   * @param plan the plan
   * @param rate the interest rate, a year
   * @param fees the fees of the plan with their standards
   */
  record BesidePlan(RepaymentPlan plan, QuotedRate rate, List<TermsFee> fees)
      implements DisclosedTerms {

    public BesidePlan {
      fees = List.copyOf(fees);
    }

    @Override
    public Money principal() {
      return plan.principal();
    }

    @Override
    public List<Step> steps() {
      return List.of();
    }

    @Override
    public Optional<RepaymentMethod> method() {
      return Optional.empty();
    }

    @Override
    public LocalDate disbursementDate() {
      return plan.disbursementDate();
    }

    @Override
    public LocalDate maturity() {
      return plan.maturity();
    }

    @Override
    public <R> R fold(Function<OfTerms, R> ofTerms, Function<BesidePlan, R> besidePlan) {
      return besidePlan.apply(this);
    }
  }
}
