package io.clearcost.domain.loan;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.InvalidValue;

/** How much a contingent charge is once it is due. */
public sealed interface ContingentStandard {

  <R> R fold(Cases<R> cases);

  /**
   * The contract rate rises by a share of itself.
   *
   * @param uplift 0.5 is half as much again; not negative
   */
  record ContractRateUplift(Ratio uplift) implements ContingentStandard {
    public ContractRateUplift {
      requireNotNegative(uplift);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.contractRateUplift(this);
    }
  }

  /**
   * The annual rate of the normal comprehensive financing cost rises by a share of itself.
   *
   * @param uplift 0.5 is half as much again; not negative
   */
  record ComprehensiveRateUplift(Ratio uplift) implements ContingentStandard {
    public ComprehensiveRateUplift {
      requireNotNegative(uplift);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.comprehensiveRateUplift(this);
    }
  }

  /**
   * An annual rate on the overdue principal.
   *
   * @param rate 0.18 is 18 % a year; not negative
   */
  record OverduePrincipalRate(Ratio rate) implements ContingentStandard {
    public OverduePrincipalRate {
      requireNotNegative(rate);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.overduePrincipalRate(this);
    }
  }

  /**
   * Once, a share of the principal that remains on the day.
   *
   * @param share 0.01 is 1 %; not negative
   */
  record RemainingPrincipalShare(Ratio share) implements ContingentStandard {
    public RemainingPrincipalShare {
      requireNotNegative(share);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.remainingPrincipalShare(this);
    }
  }

  /**
   * Once, an amount.
   *
   * @param amount not negative
   */
  record FixedAmount(Money amount) implements ContingentStandard {
    public FixedAmount {
      if (amount.isNegative()) {
        throw InvalidValue.of("a charge is not negative: %s", "费用不能为负：%s", amount);
      }
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.fixedAmount(this);
    }
  }

  /** One answer for each variant. */
  interface Cases<R> {
    R contractRateUplift(ContractRateUplift standard);

    R comprehensiveRateUplift(ComprehensiveRateUplift standard);

    R overduePrincipalRate(OverduePrincipalRate standard);

    R remainingPrincipalShare(RemainingPrincipalShare standard);

    R fixedAmount(FixedAmount standard);
  }

  private static void requireNotNegative(Ratio value) {
    if (value.signum() < 0) {
      throw InvalidValue.of("a charge is not negative: %s", "费用不能为负：%s", value);
    }
  }
}
