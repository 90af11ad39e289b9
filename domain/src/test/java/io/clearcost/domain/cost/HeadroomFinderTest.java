package io.clearcost.domain.cost;

import static io.clearcost.domain.loan.Loans.START;
import static io.clearcost.domain.loan.Loans.dated;
import static io.clearcost.domain.loan.Loans.fee;
import static io.clearcost.domain.loan.Loans.flow;
import static io.clearcost.domain.loan.Loans.item;
import static io.clearcost.domain.loan.Loans.monthly;
import static io.clearcost.domain.loan.Loans.periodic;
import static io.clearcost.domain.loan.Loans.row;
import static io.clearcost.domain.loan.Loans.share;
import static io.clearcost.domain.loan.Loans.terms;
import static io.clearcost.domain.loan.Loans.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.law.Fix;
import io.clearcost.domain.law.Lever;
import io.clearcost.domain.law.Remedy;
import io.clearcost.domain.loan.FeeAmount;
import io.clearcost.domain.loan.FeeBearer;
import io.clearcost.domain.loan.FeeFacts;
import io.clearcost.domain.loan.FeeMeasure;
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.FeeRefund;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.Loans;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.Relief;
import io.clearcost.domain.loan.ReliefGiver;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.loan.Shapes;
import io.clearcost.domain.loan.Step;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.QuotedRate;
import io.clearcost.domain.rate.Ratio;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected figures come from a separate calculation with exact fractions. */
class HeadroomFinderTest {

  private static final Ratio HARD_CAP = Ratio.parse("0.24");
  private static final long SEED = 20_261_231L;
  private static final int LOANS = 300;

  private static final FeeTiming UPFRONT = FeeTiming.UPFRONT;
  private static final FeeTiming PERIODIC = FeeTiming.EACH_PERIOD;

  @ParameterizedTest
  @CsvSource({
    // yuan, rate, months, timing, share; lever, passes, fen less
    "100000, 0.22, 12, UPFRONT,     0.011, interest, 0.218442,    8996",
    "100000, 0.22, 12, UPFRONT,     0.011, fee,      0.010207,    7930",
    "100000, 0.22, 12, EACH_PERIOD, 0,     interest, 0.239999, -115819",
    "100000, 0.22, 12, EACH_PERIOD, 0,     fee,      0.000965, -115800",
    "100000, 0.22, 12, UPFRONT,     0,     fee,      0.010207, -102070",
    "100000, 0.22, 12, AT_MATURITY, 0,     fee,      0.012945, -129450",
    "50000,  0.18, 24, EACH_PERIOD, 0.005, interest, 0.136996,  246362",
    "50000,  0.18, 24, EACH_PERIOD, 0.005, fee,      0.002946,  246480",
    "50000,  0.25, 24, AT_MATURITY, 0.01,  interest, 0.233402,   99498",
  })
  void lever_ofALevelLoan_goesAsFarAsTheCapBears(
      String yuan,
      String rate,
      int months,
      FeeTiming timing,
      String share,
      String lever,
      String passes,
      long less) {
    LoanTerms terms =
        terms(RepaymentMethod.LEVEL_INSTALMENT, yuan, rate, months, share("fee", share, timing));

    Headroom headroom = of(find(terms), lever);

    assertThat(headroom.fix())
        .contains(new Fix(headroom.lever(), Ratio.parse(passes), Money.ofFen(less)));
    assertThat(headroom.endsWithRange()).isFalse();
  }

  @Test
  void fee_thatIsNotToBlame_cannotDoItAlone() {
    LoanTerms terms =
        terms(
            RepaymentMethod.LEVEL_INSTALMENT,
            "50000",
            "0.25",
            24,
            share("fee", "0.01", FeeTiming.AT_MATURITY));

    assertThat(of(find(terms), "fee").fix()).isEmpty();
    assertThat(fixes(terms)).extracting(fix -> fix.lever().code()).containsExactly("interest");
  }

  @Test
  void fees_thatTheTermsDoNotHave_areSolvedInFen() {
    List<Headroom> found = find(terms(RepaymentMethod.LEVEL_INSTALMENT, "100000", "0.22", 12));

    assertThat(found)
        .extracting(headroom -> headroom.lever().kind())
        .containsExactly(
            Lever.Kind.RATE, Lever.Kind.FURTHER_UPFRONT_FEE, Lever.Kind.FURTHER_PERIODIC_FEE);
    assertThat(found)
        .extracting(headroom -> headroom.fix().orElseThrow().passing())
        .containsExactly(Ratio.parse("0.239999"), Ratio.of(102_074), Ratio.of(9_652));
  }

  @Test
  void fees_ofAKindThatTheTermsHave_areNotAdded() {
    LoanTerms terms =
        terms(
            RepaymentMethod.LEVEL_INSTALMENT,
            "100000",
            "0.1",
            12,
            fee("one", "5", UPFRONT),
            fee("two", "1", PERIODIC));

    assertThat(find(terms))
        .extracting(headroom -> headroom.lever().code())
        .containsExactly("interest", "one", "two");
  }

  /** 24 % simple is the contract rate of a month, whatever the fee that a subsidy bears. */
  @Test
  void fee_thatDoesNotCount_isNoLever() {
    FeeFacts borne =
        FeeFacts.of(PayeeRole.OTHER_THIRD_PARTY, FeePurpose.SERVICE_OF_THE_LOAN)
            .withBearer(FeeBearer.SUBSIDY);
    LoanTerms terms =
        terms(
            RepaymentMethod.BULLET,
            "10000",
            "0.25",
            12,
            new TermsFee(item("borne", borne), new FeeStandard.FixedAmount(yuan("10")), UPFRONT));

    List<Headroom> found = find(terms);

    assertThat(found)
        .extracting(headroom -> headroom.lever().code())
        .containsExactly("interest", "further-upfront-fee", "further-periodic-fee");
    assertThat(found.get(0).fix().orElseThrow().passing()).isEqualTo(HARD_CAP);
    assertThat(found.get(1).fix()).isEmpty();
  }

  /** With every fen of interest taken over by others, the rate may be anything. */
  @Test
  void rate_thatCostsTheBorrowerNothing_endsWithTheRange() {
    LoanTerms flat = terms(RepaymentMethod.BULLET, "10000", "0.10", 12);
    LoanTerms relieved =
        new LoanTerms(
            flat.principal(),
            flat.rate(),
            flat.method(),
            flat.term(),
            flat.disbursementDate(),
            flat.firstDueDate(),
            flat.dayCount(),
            flat.rounding(),
            flat.shape(),
            flat.fees(),
            List.of(new Relief("interest", ReliefGiver.LENDER, new Relief.Share(Ratio.ONE), 1, 1)),
            List.of());

    Headroom rate = of(find(relieved), "interest");

    assertThat(rate.endsWithRange()).isTrue();
    assertThat(rate.fix().orElseThrow().passing()).isEqualTo(Ratio.of(10));
    assertThat(rate.fix().orElseThrow().lessInAll()).isEqualTo(Money.ZERO);
  }

  /** A tenth digit is kept: half a fen of interest on 1,000 yuan is rounded away below it. */
  @Test
  void rate_givenMoreFinelyThanAStep_isSolvedAsFinely() {
    LoanTerms terms = terms(RepaymentMethod.BULLET, "1000", "0.2400000001", 12);

    Fix fix = of(find(terms), "interest").fix().orElseThrow();

    assertThat(fix.passing()).isEqualTo(Ratio.parse("0.2400049999"));
    assertThat(fix.lessInAll()).isEqualTo(Money.ZERO);
  }

  @Test
  void rate_quotedByTheDay_isSolvedByTheDay() {
    LoanTerms terms =
        Loans.withRate(
            terms(RepaymentMethod.BULLET, "100000", "0.1", 1),
            new QuotedRate(Ratio.parse("0.0008"), QuotedRate.Basis.DAILY));

    Headroom rate = of(find(terms), "interest");

    assertThat(rate.lever().measure()).isEqualTo(Lever.Measure.FRACTION_PER_DAY);
    assertThat(rate.fix().orElseThrow().passing()).isEqualTo(Ratio.parse("0.000666"));
    assertThat(rate.fix().orElseThrow().lessInAll()).isEqualTo(yuan("402"));
  }

  /** 10,000 received, 300 of interest and 30 of fees a month: 24 % leaves 200 a month in all. */
  @Test
  void plan_ofCoupons_isBroughtToTheCapByAFactor() {
    RepaymentPlan plan =
        new RepaymentPlan(
            yuan("10000"),
            START,
            IntStream.rangeClosed(1, 3)
                .mapToObj(
                    k -> {
                      PlanRow bare = row(START.plusMonths(k), k == 3 ? 1_000_000 : 0, 18_000);
                      return new PlanRow(
                          bare.dueDate(),
                          bare.principal(),
                          bare.interest(),
                          List.of(new FeeAmount("fee", Money.ofFen(3_000))));
                    })
                .toList(),
            List.of(item("fee")));

    List<Fix> fixes = fixes(new LoanOffer.OfPlan(plan));

    assertThat(fixes).extracting(fix -> fix.lever().code()).containsExactly("interest", "fee");
    assertThat(fixes.get(0).lever().measure()).isEqualTo(Lever.Measure.FACTOR);
    assertThat(fixes.get(0).passing()).isEqualTo(Ratio.parse("0.944453"));
    assertThat(fixes.get(1).passing()).isEqualTo(Ratio.parse("0.666722"));
    assertThat(fixes)
        .extracting(Fix::lessInAll)
        .containsExactly(Money.ofFen(3_000), Money.ofFen(3_000));
  }

  @Test
  void retainedDeposit_ofAPlan_isLoweredWithWhatComesBack() {
    FeeFacts held =
        FeeFacts.of(PayeeRole.LENDER, FeePurpose.SECURITY_DEPOSIT)
            .withRefund(FeeRefund.AT_MATURITY);
    RepaymentPlan plan =
        new RepaymentPlan(
            yuan("10000"),
            START,
            List.of(
                new PlanRow(
                    START,
                    Money.ZERO,
                    Money.ZERO,
                    List.of(new FeeAmount("deposit", yuan("1000.01")))),
                new PlanRow(
                    START.plusMonths(1),
                    yuan("10000"),
                    yuan("190"),
                    List.of(new FeeAmount("deposit", yuan("-1000.01"))))),
            List.of(item("deposit", held)));

    List<Fix> fixes = fixes(new LoanOffer.OfPlan(plan));

    assertThat(fixes.get(0).lever().code()).isEqualTo("deposit");
    assertThat(fixes.get(0).passing()).isEqualTo(Ratio.parse("0.499999"));
    assertThat(fixes.get(0).lessInAll()).isEqualTo(Money.ZERO);
  }

  /** One payment of 10,300 after a month: 10,200 is 24 %, and so is 10,098.03 received. */
  @Test
  void flows_aboveTheCap_areFixedByTheirRemedy() {
    List<Fix> fixes = fixes(periodic(monthly(1_000_000, -1_030_000)));

    assertThat(fixes)
        .extracting(fix -> fix.lever().kind())
        .containsExactly(Lever.Kind.PROCEEDS, Lever.Kind.PAYMENTS);
    assertThat(fixes)
        .extracting(Fix::passing)
        .containsExactly(Ratio.of(1_009_804), Ratio.of(1_020_000));
    assertThat(fixes)
        .extracting(Fix::lessInAll)
        .containsExactly(Money.ofFen(9_804), Money.ofFen(10_000));
  }

  @Test
  void flows_belowTheCap_showTheRoomThatIsLeft() {
    List<Headroom> found =
        find(dated(flow(START, 1_000_000), flow(START.plusMonths(1), -1_010_000)));

    assertThat(found)
        .extracting(headroom -> headroom.fix().orElseThrow().passing())
        .containsExactly(Ratio.of(1_020_000), Ratio.of(990_197));
  }

  @Test
  @Tag("many-loans")
  void fixes_ofRandomLoansAboveTheCap_passAndOneStepMoreDoesNot() {
    RandomLoans loans = new RandomLoans(SEED);
    int blocked = 0;
    int together = 0;
    for (int k = 0; k < LOANS; k++) {
      LoanTerms terms = loans.next();
      if (!CapTest.exceeds(Costs.of(terms), HARD_CAP)) {
        continue;
      }
      blocked++;

      List<Fix> fixes = fixes(terms);

      assertThat(fixes).as(() -> SEED + ": " + terms).isNotEmpty();
      for (Fix fix : fixes) {
        together += fix.lever().kind() == Lever.Kind.ALL_CHARGES ? 1 : 0;
        long steps = fix.passing().times(Ratio.of(perOne(fix))).toLong(RoundingMode.UNNECESSARY);
        assertThat(passes(terms, fix, steps)).as(() -> fix + " of " + terms).isTrue();
        assertThat(passes(terms, fix, steps + 1)).as(() -> fix + " of " + terms).isFalse();
        assertThat(fix.lessInAll())
            .as(() -> fix + " of " + terms)
            .isEqualTo(
                Costs.of(terms).totalCost().minus(Costs.of(with(terms, fix, steps)).totalCost()));
      }
      assertThat(fixes).extracting(Fix::lessInAll).isSorted();
    }
    assertThat(blocked).isGreaterThan(LOANS / 4);
    assertThat(together).isBetween(1, blocked / 4);
  }

  @Test
  @Tag("many-loans")
  void headroom_ofRandomLoans_holdsTheFixesThemselves() {
    RandomLoans loans = new RandomLoans(SEED + 1);
    for (int k = 0; k < LOANS / 3; k++) {
      LoanTerms terms = loans.next();

      List<Fix> found = find(terms).stream().flatMap(headroom -> headroom.fix().stream()).toList();

      if (CapTest.exceeds(Costs.of(terms), HARD_CAP)) {
        assertThat(found).as(terms::toString).containsExactlyInAnyOrderElementsOf(fixes(terms));
      } else {
        assertThat(found)
            .as(terms::toString)
            .isNotEmpty()
            .allSatisfy(fix -> assertThat(fix.passing()).isGreaterThanOrEqualTo(fix.lever().now()));
      }
    }
  }

  /** Grace, steps, drawdowns, odd periods and every rounding. */
  @Test
  @Tag("many-loans")
  void headroom_ofLoansOfEveryShape_isReassessed() {
    RandomShapes shapes = new RandomShapes(SEED + 2);
    Ratio cap = Ratio.parse("0.15");
    for (int k = 0; k < LOANS / 3; k++) {
      LoanTerms terms =
          Loans.withFees(shapes.next(), share("a", "0.01", UPFRONT), fee("b", "3", PERIODIC));
      boolean breached = CapTest.exceeds(Costs.of(terms), cap);

      List<Headroom> found = find(new LoanOffer.OfTerms(terms), cap);

      assertThat(found)
          .as(terms::toString)
          .allSatisfy(
              headroom ->
                  headroom
                      .fix()
                      .ifPresent(
                          fix ->
                              assertThat(fix.passing().compareTo(fix.lever().now()) < 0)
                                  .isEqualTo(breached)));
      if (!breached) {
        assertThat(found).as(terms::toString).allMatch(headroom -> headroom.fix().isPresent());
      }
    }
  }

  @Test
  void fixes_ofALoanWithManyFees_areNotMoreThanTheCheapest() {
    TermsFee[] fees =
        IntStream.range(0, 8)
            .mapToObj(k -> share("fee-" + k, "0.01" + k, UPFRONT))
            .toArray(TermsFee[]::new);

    List<Fix> fixes = fixes(terms(RepaymentMethod.LEVEL_INSTALMENT, "100000", "0.03", 12, fees));

    assertThat(fixes).hasSize(Remedy.MOST_FIXES);
    assertThat(fixes).extracting(Fix::lessInAll).isSorted();
  }

  /** A stepped rate and two fees, none of which alone brings the loan to the cap. */
  @Test
  void fixes_ofALoanDearInEveryPart_lowerAllByTheLargestFactorThatPasses() {
    LoanTerms terms = dearInEveryPart(Ratio.ONE);

    List<Fix> fixes = fixes(terms);

    assertThat(fixes).extracting(fix -> fix.lever().kind()).containsExactly(Lever.Kind.ALL_CHARGES);
    Ratio factor = fixes.get(0).passing();
    Ratio oneStepMore = factor.plus(Ratio.parse("0.000001"));
    assertThat(CapTest.exceeds(Costs.of(dearInEveryPart(factor)), HARD_CAP)).isFalse();
    assertThat(CapTest.exceeds(Costs.of(dearInEveryPart(oneStepMore)), HARD_CAP)).isTrue();
    assertThat(fixes.get(0).lessInAll())
        .isEqualTo(charged(terms).minus(charged(dearInEveryPart(factor))));
  }

  /** What the lender bears costs the borrower nothing and is not lowered. */
  private static LoanTerms dearInEveryPart(Ratio factor) {
    FeeFacts borne =
        FeeFacts.of(PayeeRole.OTHER_THIRD_PARTY, FeePurpose.SERVICE_OF_THE_LOAN)
            .withBearer(FeeBearer.LENDER);
    TermsFee rated =
        new TermsFee(
            item("rated"),
            new FeeStandard.PrincipalShare(StepScale.share(Ratio.parse("0.15"), factor)),
            UPFRONT);
    TermsFee fixed =
        new TermsFee(
            item("fixed"),
            new FeeStandard.FixedAmount(yuan("15000").times(factor, RoundingMode.DOWN)),
            FeeTiming.AT_MATURITY);
    TermsFee free =
        new TermsFee(
            item("free", borne),
            new FeeStandard.PrincipalShare(Ratio.parse("0.02")),
            FeeTiming.AT_MATURITY);
    LoanTerms level =
        terms(RepaymentMethod.LEVEL_PRINCIPAL, "100000", "0.20", 12, rated, fixed, free);
    Ratio first = StepScale.share(Ratio.parse("0.20"), factor);
    Ratio later = StepScale.share(Ratio.parse("0.28"), factor);
    return Loans.withShape(
        Loans.withRate(level, new QuotedRate(first, QuotedRate.Basis.ANNUAL)),
        Shapes.steps(new Step.NewRate(7, later)));
  }

  private static Money charged(LoanTerms terms) {
    ComprehensiveFinancingCost cost = Costs.of(terms);
    return cost.totalRepayment().minus(cost.netProceeds());
  }

  /** Passes and fails by a table, to see the search itself. */
  @ParameterizedTest
  @CsvSource({"5, 3, 3", "3, 5, 5", "0, 0, 0", "7, 10, 10", "10, 10, 10", "10, 0, 0", "4, -1, "})
  void most_ofAnyThreshold_isTheThreshold(long now, long threshold, Long expected) {
    LeverTrial trial =
        new LeverTrial(
            new Lever(Lever.Kind.FEE, "fee", "fee", Lever.Measure.FEN, Ratio.of(now)),
            now,
            0,
            10,
            Ratio::of,
            steps -> steps <= threshold,
            steps -> periodic(monthly(1)));

    OptionalLong most = trial.most();

    assertThat(most).isEqualTo(expected == null ? OptionalLong.empty() : OptionalLong.of(expected));
  }

  private static long perOne(Fix fix) {
    return fix.lever().measure() == Lever.Measure.FEN ? 1 : 1_000_000;
  }

  private static boolean passes(LoanTerms terms, Fix fix, long steps) {
    return !CapTest.exceeds(Costs.of(with(terms, fix, steps)), HARD_CAP);
  }

  private static LoanTerms with(LoanTerms terms, Fix fix, long steps) {
    if (fix.lever().kind() == Lever.Kind.RATE) {
      return Loans.withRate(
          terms, new QuotedRate(Ratio.of(steps, 1_000_000), QuotedRate.Basis.ANNUAL));
    }
    boolean all = fix.lever().kind() == Lever.Kind.ALL_CHARGES;
    Ratio factor = Ratio.of(steps, 1_000_000);
    LoanTerms rated =
        all
            ? Loans.withRate(
                terms,
                new QuotedRate(terms.rate().fraction().times(factor), QuotedRate.Basis.ANNUAL))
            : terms;
    return Loans.withFees(
        rated,
        terms.fees().stream()
            .map(
                fee ->
                    all
                        ? charging(fee, amountOf(fee).times(factor, RoundingMode.DOWN))
                        : fee.item().code().equals(fix.lever().code())
                            ? charging(fee, Money.ofFen(steps))
                            : fee)
            .toArray(TermsFee[]::new));
  }

  private static TermsFee charging(TermsFee fee, Money amount) {
    return new TermsFee(fee.item(), new FeeStandard.FixedAmount(amount), fee.timing());
  }

  private static Money amountOf(TermsFee fee) {
    return fee.standard().amountOn(new FeeMeasure(Money.ZERO, Money.ZERO, Money.ZERO));
  }

  private static Headroom of(List<Headroom> found, String code) {
    return found.stream()
        .filter(headroom -> headroom.lever().code().equals(code))
        .findAny()
        .orElseThrow();
  }

  private static List<Headroom> find(LoanTerms terms) {
    return find(new LoanOffer.OfTerms(terms));
  }

  private static List<Headroom> find(LoanOffer offer) {
    return find(offer, HARD_CAP);
  }

  private static List<Headroom> find(LoanOffer offer, Ratio cap) {
    return HeadroomFinder.find(offer, Costs.of(offer), Lender.UNKNOWN, cap);
  }

  private static List<Fix> fixes(LoanTerms terms) {
    return fixes(new LoanOffer.OfTerms(terms));
  }

  private static List<Fix> fixes(LoanOffer offer) {
    return HeadroomFinder.fixes(offer, Costs.of(offer), Lender.UNKNOWN, HARD_CAP);
  }
}
