package io.clearcost.domain.cost;

import static io.clearcost.domain.loan.Loans.START;
import static io.clearcost.domain.loan.Loans.fee;
import static io.clearcost.domain.loan.Loans.terms;

import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.TermsFee;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Loans drawn from a seed, the same ones every time. */
public final class RandomLoans {

  /** Those that bear interest. */
  private static final RepaymentMethod[] METHODS = {
    RepaymentMethod.LEVEL_INSTALMENT,
    RepaymentMethod.LEVEL_PRINCIPAL,
    RepaymentMethod.INTEREST_FIRST,
    RepaymentMethod.BULLET,
    RepaymentMethod.FLAT
  };

  private static final FeeTiming[] TIMINGS = {
    FeeTiming.UPFRONT, FeeTiming.EACH_PERIOD, FeeTiming.AT_MATURITY
  };

  private final Random random;

  public RandomLoans(long seed) {
    random = new Random(seed);
  }

  /** Terms of a loan up to 40 % a year, 60 months and three fees. */
  public LoanTerms next() {
    List<TermsFee> fees = new ArrayList<>();
    BigDecimal principal = BigDecimal.valueOf(100 + random.nextInt(1_000_000));
    for (int k = random.nextInt(4); k > 0; k--) {
      BigDecimal share = BigDecimal.valueOf(random.nextInt(200), 4);
      FeeTiming timing = TIMINGS[random.nextInt(TIMINGS.length)];
      BigDecimal amount =
          principal.multiply(timing == FeeTiming.EACH_PERIOD ? share.movePointLeft(1) : share);
      fees.add(fee("fee-" + k, amount.setScale(2, RoundingMode.DOWN).toPlainString(), timing));
    }
    return terms(
        METHODS[random.nextInt(METHODS.length)],
        principal.toPlainString(),
        BigDecimal.valueOf(random.nextInt(4_000), 4).toPlainString(),
        1 + random.nextInt(60),
        START.plusDays(random.nextInt(1_500)),
        fees.toArray(TermsFee[]::new));
  }

  public int below(int bound) {
    return random.nextInt(bound);
  }
}
