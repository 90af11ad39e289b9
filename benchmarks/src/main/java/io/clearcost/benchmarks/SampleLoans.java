package io.clearcost.benchmarks;

import io.clearcost.domain.loan.DayCount;
import io.clearcost.domain.loan.FeeFacts;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeeKind;
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.InstalmentRounding;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanTerm;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.rate.QuotedRate;
import io.clearcost.domain.rate.Ratio;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * 1,024 loans of one length, drawn from a fixed seed: a third repaid by level instalments, a third
 * by level principal, a third unevenly, at 3 % to 36 % a year and with up to 3 % kept back.
 *
 * <p>Amounts are in fen from the borrower's side. On days, the payments fall on one day of each
 * month.
 */
final class SampleLoans {

  static final int LOANS = 1_024;

  /** Terms of loans: fewer, because a whole calculation takes far longer. */
  static final int OFFERS = 64;

  private static final long SEED = 20_260_720;

  private final double[][] amounts = new double[LOANS][];
  private final double[][] levelAmounts = new double[LOANS][];
  private final int[][] days = new int[LOANS][];
  private final LocalDate[] starts = new LocalDate[LOANS];

  SampleLoans(int payments) {
    Random random = new Random(SEED + payments);
    for (int loan = 0; loan < LOANS; loan++) {
      double monthly = 0.0025 + 0.0275 * random.nextDouble();
      double principal = 100_000 + random.nextInt(100_000_000);
      double[] weights = new double[payments + 1];
      double presentValue = 0;
      for (int k = 1; k <= payments; k++) {
        weights[k] =
            switch (loan % 3) {
              case 0 -> 1;
              case 1 -> 1 + (payments + 1 - k) * monthly;
              default -> 0.5 + random.nextDouble();
            };
        presentValue += weights[k] * Math.pow(1 + monthly, -k);
      }
      double received = Math.rint(principal * (0.97 + 0.03 * random.nextDouble()));
      amounts[loan] = new double[payments + 1];
      amounts[loan][0] = received;
      levelAmounts[loan] = new double[payments + 1];
      levelAmounts[loan][0] = received;
      double level = Math.rint(principal * monthly / (1 - Math.pow(1 + monthly, -payments)));
      for (int k = 1; k <= payments; k++) {
        amounts[loan][k] = -Math.rint(weights[k] * principal / presentValue);
        levelAmounts[loan][k] = -level;
      }
      starts[loan] = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
      days[loan] = new int[payments + 1];
      for (int k = 1; k <= payments; k++) {
        LocalDate due = starts[loan].plusMonths(k);
        days[loan][k] = (int) ChronoUnit.DAYS.between(starts[loan], due);
      }
    }
  }

  /** In fen, at 0, 1, 2, … months. */
  double[][] amounts() {
    return amounts;
  }

  /** The same with equal instalments throughout. */
  double[][] levelAmounts() {
    return levelAmounts;
  }

  /** Days since the disbursement. */
  int[][] days() {
    return days;
  }

  /** Turned, so that a row holds one flow of each loan. */
  static double[][] rows(double[][] loans) {
    double[][] rows = new double[loans[0].length][loans.length];
    for (int loan = 0; loan < loans.length; loan++) {
      for (int k = 0; k < rows.length; k++) {
        rows[k][loan] = loans[loan][k];
      }
    }
    return rows;
  }

  /** Turned, so that a row holds one day of each loan. */
  static double[][] rows(int[][] days) {
    double[][] rows = new double[days[0].length][days.length];
    for (int loan = 0; loan < days.length; loan++) {
      for (int k = 0; k < rows.length; k++) {
        rows[k][loan] = days[loan][k];
      }
    }
    return rows;
  }

  LocalDate start(int loan) {
    return starts[loan];
  }

  /** Terms with one upfront and one periodic fee, as many instalments. */
  static List<LoanOffer> offers(int payments) {
    Random random = new Random(SEED - payments);
    List<LoanOffer> offers = new ArrayList<>();
    for (int loan = 0; loan < OFFERS; loan++) {
      long principal = 100_000L * (1 + random.nextInt(1_000));
      offers.add(
          new LoanOffer.OfTerms(
              new LoanTerms(
                  Money.ofFen(principal),
                  new QuotedRate(
                      Ratio.of(300 + random.nextInt(2_100), 10_000), QuotedRate.Basis.ANNUAL),
                  RepaymentMethod.LEVEL_INSTALMENT,
                  new LoanTerm.Months(payments),
                  LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365)),
                  Optional.empty(),
                  DayCount.ACTUAL_365,
                  InstalmentRounding.LAST_INSTALMENT,
                  List.of(
                      fee("upfront", principal / 100, FeeTiming.UPFRONT),
                      fee("monthly", principal / 2_000, FeeTiming.EACH_PERIOD)))));
    }
    return offers;
  }

  private static TermsFee fee(String code, long fen, FeeTiming timing) {
    return new TermsFee(
        new FeeItem(
            code,
            "服务费",
            FeeKind.SERVICE_FEE,
            Optional.of(new ChargingParty("示例服务有限公司", Optional.empty())),
            FeeFacts.of(PayeeRole.OTHER_THIRD_PARTY, FeePurpose.SERVICE_OF_THE_LOAN)),
        new FeeStandard.FixedAmount(Money.ofFen(fen)),
        timing);
  }
}
