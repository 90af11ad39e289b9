package io.clearcost.domain.cost;

import static io.clearcost.domain.loan.Loans.fee;
import static io.clearcost.domain.loan.Loans.item;
import static io.clearcost.domain.loan.Loans.share;
import static io.clearcost.domain.loan.Loans.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.Relief;
import io.clearcost.domain.loan.ReliefGiver;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What falls due at disbursement, worked out alone, against the whole plan. */
class FeeScheduleTest {

  private static final List<FeeTiming> TIMINGS = List.of(FeeTiming.values());

  private static final long SEED = 20_261_122;

  @Test
  void atStart_feesOfAnyTimingWithReliefs_isTheFirstRowOfThePlan() {
    Random random = new Random(SEED);
    int withRow = 0;
    for (int k = 0; k < 300; k++) {
      LoanTerms loan = loan(random);

      Optional<PlanRow> alone = PlanExpander.atDisbursement(loan);

      PlanRow first = PlanExpander.expand(loan).rows().get(0);
      boolean atStart = first.dueDate().equals(loan.disbursementDate());
      assertThat(alone).isEqualTo(atStart ? Optional.of(first) : Optional.empty());
      withRow += atStart ? 1 : 0;
    }
    assertThat(withRow).isBetween(100, 299);
  }

  /** Up to three fees of any timing and standard, and up to two reliefs on them. */
  private static LoanTerms loan(Random random) {
    LoanTerms plain = terms(RepaymentMethod.LEVEL_INSTALMENT, "10000", "0.12", 6);
    LocalDate start = plain.disbursementDate();
    List<TermsFee> fees = new ArrayList<>();
    List<Relief> reliefs = new ArrayList<>();
    for (int k = random.nextInt(4); k > 0; k--) {
      fees.add(timed(random, "fee-" + k, TIMINGS.get(random.nextInt(TIMINGS.size())), start));
    }
    for (int k = fees.isEmpty() ? 0 : random.nextInt(3); k > 0; k--) {
      FeeItem relieved = fees.get(random.nextInt(fees.size())).item();
      Relief.Extent extent =
          random.nextBoolean()
              ? new Relief.Share(Ratio.of(1, 3))
              : new Relief.Amount(Money.ofFen(1 + random.nextInt(20_000)));
      int from = random.nextInt(2);
      reliefs.add(
          new Relief(relieved.code(), ReliefGiver.LENDER, extent, from, from + random.nextInt(3)));
    }
    return plain.repriced(plain.rate(), plain.shape(), fees, reliefs);
  }

  private static TermsFee timed(Random random, String code, FeeTiming timing, LocalDate start) {
    return switch (timing) {
      case BEFORE_DISBURSEMENT ->
          new TermsFee(item(code), standard(random), timing, List.of(start.minusDays(3)));
      case ON_LISTED_DATES ->
          new TermsFee(
              item(code),
              standard(random),
              timing,
              random.nextBoolean()
                  ? List.of(start, start.plusDays(40))
                  : List.of(start.plusDays(10), start.plusMonths(1)));
      case UPFRONT, EACH_PERIOD_IN_ADVANCE -> share(code, "0.0123", timing);
      case EACH_PERIOD, AT_MATURITY -> fee(code, "12.34", timing);
    };
  }

  private static FeeStandard standard(Random random) {
    Ratio share = Ratio.of(1 + random.nextInt(300), 10_000);
    return switch (random.nextInt(4)) {
      case 0 -> new FeeStandard.FixedAmount(Money.ofFen(random.nextInt(50_000)));
      case 1 -> new FeeStandard.PrincipalShare(share);
      case 2 -> new FeeStandard.OutstandingShare(share);
      default -> new FeeStandard.InterestShare(share);
    };
  }
}
