package io.clearcost.domain.loan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** A loan as it is offered to the borrower, at one of three depths. */
public sealed interface LoanOffer {

  /** The day on which the money is paid out, where the depth knows one. */
  Optional<LocalDate> disbursementDate();

  <R> R fold(
      Function<LoanTerms, R> terms, Function<RepaymentPlan, R> plan, Function<CashFlows, R> flows);

  /** Terms, from which the plan follows. */
  record OfTerms(LoanTerms terms) implements LoanOffer {
    @Override
    public Optional<LocalDate> disbursementDate() {
      return Optional.of(terms.disbursementDate());
    }

    @Override
    public <R> R fold(
        Function<LoanTerms, R> onTerms,
        Function<RepaymentPlan, R> onPlan,
        Function<CashFlows, R> onFlows) {
      return onTerms.apply(terms);
    }
  }

  /** A plan by period and component. */
  record OfPlan(RepaymentPlan plan) implements LoanOffer {
    @Override
    public Optional<LocalDate> disbursementDate() {
      return Optional.of(plan.disbursementDate());
    }

    @Override
    public <R> R fold(
        Function<LoanTerms, R> onTerms,
        Function<RepaymentPlan, R> onPlan,
        Function<CashFlows, R> onFlows) {
      return onPlan.apply(plan);
    }
  }

  /** Cash flows alone. */
  record OfFlows(CashFlows flows) implements LoanOffer {
    @Override
    public Optional<LocalDate> disbursementDate() {
      return flows.disbursementDate();
    }

    @Override
    public <R> R fold(
        Function<LoanTerms, R> onTerms,
        Function<RepaymentPlan, R> onPlan,
        Function<CashFlows, R> onFlows) {
      return onFlows.apply(flows);
    }
  }
}
