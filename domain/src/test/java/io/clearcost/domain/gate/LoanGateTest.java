package io.clearcost.domain.gate;

import static io.clearcost.domain.loan.Loans.dated;
import static io.clearcost.domain.loan.Loans.day;
import static io.clearcost.domain.loan.Loans.flow;
import static io.clearcost.domain.loan.Loans.share;
import static io.clearcost.domain.loan.Loans.terms;
import static io.clearcost.domain.loan.Loans.withFirstDueDate;
import static io.clearcost.domain.party.LenderKind.AUTO_FINANCE_COMPANY;
import static io.clearcost.domain.party.LenderKind.COMMERCIAL_BANK;
import static io.clearcost.domain.party.LenderKind.CONSUMER_FINANCE_COMPANY;
import static io.clearcost.domain.party.LenderKind.FOREIGN_BANK_BRANCH;
import static io.clearcost.domain.party.LenderKind.OTHER_CONSUMER_LENDER;
import static io.clearcost.domain.party.LenderKind.SMALL_LOAN_COMPANY;
import static io.clearcost.domain.party.LenderKind.TRUST_COMPANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clearcost.domain.cost.Costs;
import io.clearcost.domain.cost.Lender;
import io.clearcost.domain.law.Caveat;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.Fix;
import io.clearcost.domain.law.FixedLprHistory;
import io.clearcost.domain.law.Lever;
import io.clearcost.domain.law.LprHistory;
import io.clearcost.domain.law.LprPublication;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.EffectiveDated;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LoanGateTest {

  private static final UltraShortTerm MONTH = new UltraShortTerm(1, false);

  private static final String BANKS = "ALN_A06_P2_COST_ABOVE_HARD_CAP";
  private static final String SMALL_LOANS = "SLG_QA2_COST_ABOVE_HARD_CAP";
  private static final String ULTRA_SHORT = "SLG_QA4_ULTRA_SHORT_COST_ABOVE_HARD_CAP";
  private static final String GLIDE_PATH = "SLG_S2_P3_COST_ABOVE_TARGET_ON_GLIDE_PATH";
  private static final String AFTER_2027 = "SLG_QA3_COST_ABOVE_TARGET_AFTER_2027";

  private static final List<String> BANK_RULES =
      with(
          CollectionRulesTest.OF_BANKS,
          BANKS,
          OriginationRulesTest.PLATFORM,
          OriginationRulesTest.ENHANCER,
          WithheldTest.BANK_INTEREST,
          ProductStopTest.BANK_STOP,
          OriginationRulesTest.DEFAULT_CHARGES,
          OriginationRulesTest.BANK_DISCLOSURE,
          SheetOnRecordTest.BANK_AS_SHOWN,
          OriginationRulesTest.PURPOSE,
          OriginationRulesTest.LINE,
          OriginationRulesTest.BULLET,
          OriginationRulesTest.SHARE,
          OriginationRulesTest.INFORMATION,
          OriginationRulesTest.CREDIT);

  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
  private static final LprHistory LPR = new FixedLprHistory();

  /** Month by month from the first LPR to two years ahead: which rules are in force, exactly. */
  @ParameterizedTest
  @EnumSource(LenderKind.class)
  void rules_onAnyDayOfAnyMonth_areExactlyThoseInForce(LenderKind kind) {
    RuleBook book = RuleBook.ofThisProgram();
    for (LocalDate day = day("2019-08-01");
        day.isBefore(day("2028-12-01"));
        day = day.plusDays(1)) {
      LocalDate on = day;

      List<String> found =
          book.inForce(on).stream()
              .filter(rule -> rule.lenderKinds().contains(kind))
              .map(rule -> rule.id().value())
              .toList();

      assertThat(found)
          .as("%s on %s", kind, on)
          .containsExactlyInAnyOrderElementsOf(expected(kind, on));
    }
  }

  private static List<String> with(List<String> some, String... more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }

  private static List<String> expected(LenderKind kind, LocalDate day) {
    return switch (kind) {
      case COMMERCIAL_BANK,
          FOREIGN_BANK_BRANCH,
          TRUST_COMPANY,
          CONSUMER_FINANCE_COMPANY,
          AUTO_FINANCE_COMPANY ->
          day.isBefore(day("2025-10-01")) ? List.of() : BANK_RULES;
      case LOCAL_BANK ->
          day.isBefore(day("2025-10-01"))
              ? List.of()
              : Stream.concat(BANK_RULES.stream(), Stream.of(RegisteredAreaTest.AREA)).toList();
      case SMALL_LOAN_COMPANY ->
          day.isBefore(day("2025-12-19"))
              ? List.of()
              : with(
                  CollectionRulesTest.OF_SMALL_LOANS,
                  SMALL_LOANS,
                  ULTRA_SHORT,
                  ProductStopTest.SMALL_STOP,
                  WithheldTest.SMALL_INTEREST,
                  WithheldTest.WITHHELD,
                  OriginationRulesTest.SMALL_DISCLOSURE,
                  SheetOnRecordTest.SMALL_AS_SHOWN,
                  day.isBefore(day("2028-01-01")) ? GLIDE_PATH : AFTER_2027);
      case OTHER_CONSUMER_LENDER -> List.of();
    };
  }

  @Tag("BANK-10-1")
  @ParameterizedTest
  @CsvSource({
    "COMMERCIAL_BANK, 2025-09-30, 2025-10-01",
    "LOCAL_BANK, 2025-09-30, 2025-10-01",
    "FOREIGN_BANK_BRANCH, 2025-09-30, 2025-10-01",
    "TRUST_COMPANY, 2025-09-30, 2025-10-01",
    "CONSUMER_FINANCE_COMPANY, 2025-09-30, 2025-10-01",
    "AUTO_FINANCE_COMPANY, 2025-09-30, 2025-10-01",
    "SMALL_LOAN_COMPANY, 2025-12-18, 2025-12-19",
  })
  void loan_beforeTheFirstDayOfItsLaw_cannotBeJudged(
      LenderKind kind, LocalDate before, LocalDate first) {
    GateOutcome dayBefore = judged(kind, bullet("0.02", 12, before), LPR);

    assertThat(dayBefore).isEqualTo(new GateOutcome.NotInForce(kind, before, Optional.of(first)));
  }

  @Test
  void loan_ofALenderThatNoTextBinds_cannotBeJudged() {
    GateOutcome outcome = judged(OTHER_CONSUMER_LENDER, bullet("0.01", 12, DAY), LPR);

    assertThat(outcome)
        .isEqualTo(new GateOutcome.NotInForce(OTHER_CONSUMER_LENDER, DAY, Optional.empty()));
  }

  /** Rounding a payment may add up to a fen; the excess is named and does not stop the loan. */
  @Tag(BANKS)
  @Test
  void bankLoan_aboveTheCapByRounding_warnsAndSaysSo() {
    GateDecision decision = judge(COMMERCIAL_BANK, onePayment(DAY, DAY.plusYears(1), 1_240_001));

    Finding finding = decision.findings().get(0);
    assertThat(decision.outcome()).isEqualTo(Outcome.WARN);
    assertThat(finding.about().explanation().english())
        .contains("24.0001 %", "above, only by the rounding");
    assertThat(
            finding.fold(
                Finding.Satisfied::caveats, b -> List.of(), n -> List.of(), u -> List.of()))
        .extracting(Caveat::code, caveat -> caveat.text().english())
        .containsExactly(
            tuple(
                Caveat.Code.WITHIN_ROUNDING,
                "The cost is above the limit by 0.0001 %; with every payment lower by 0.01 yuan it"
                    + " would not be."));
  }

  @Tag(BANKS)
  @Tag("BANK-00-2")
  @Tag("BANK-06-12")
  @Tag("BANK-10-2")
  @ParameterizedTest
  @CsvSource({"2025-10-01", "2025-10-02", "2026-07-01", "2027-12-31", "2028-01-01", "2028-11-30"})
  void bankLoan_atAndTwoFenAbove24Percent_passesAndIsBlocked(LocalDate day) {
    LoanOffer at = onePayment(day, day.plusYears(1), 1_240_000);
    LoanOffer above = onePayment(day, day.plusYears(1), 1_240_002);

    for (LenderKind kind :
        List.of(
            COMMERCIAL_BANK,
            LenderKind.LOCAL_BANK,
            FOREIGN_BANK_BRANCH,
            TRUST_COMPANY,
            CONSUMER_FINANCE_COMPANY,
            AUTO_FINANCE_COMPANY)) {
      assertThat(judge(kind, at).outcome()).isEqualTo(Outcome.PASS);
      assertThat(judge(kind, above).outcome()).isEqualTo(Outcome.BLOCK);
    }
  }

  @Tag(SMALL_LOANS)
  @Tag("SLC-2-4")
  @Tag("SLC-QA2-2")
  @ParameterizedTest
  @CsvSource({"2025-12-19", "2025-12-20", "2026-07-01", "2027-12-31"})
  void smallLoan_atAndTwoFenAbove24Percent_glidesAndIsBlocked(LocalDate day) {
    LoanOffer at = onePayment(day, day.plusYears(1), 1_240_000);
    LoanOffer above = onePayment(day, day.plusYears(1), 1_240_002);

    assertThat(judge(SMALL_LOAN_COMPANY, at).outcome()).isEqualTo(Outcome.GLIDE);
    assertThat(judge(SMALL_LOAN_COMPANY, above).outcome()).isEqualTo(Outcome.BLOCK);
    assertThat(breached(judge(SMALL_LOAN_COMPANY, above)))
        .containsExactlyInAnyOrder(SMALL_LOANS, GLIDE_PATH);
  }

  @Tag(GLIDE_PATH)
  @Tag(AFTER_2027)
  @Tag("SLC-2-2")
  @Tag("SLC-2-6")
  @Tag("SLC-2-8")
  @Tag("SLC-QA3-2")
  @Tag("SLC-QA3-10")
  @ParameterizedTest
  @CsvSource({
    "2026-07-01, PASS, GLIDE, SLG_S2_P3_COST_ABOVE_TARGET_ON_GLIDE_PATH",
    "2026-08-01, PASS, GLIDE, SLG_S2_P3_COST_ABOVE_TARGET_ON_GLIDE_PATH",
    "2026-08-02, WARN, GLIDE, SLG_S2_P3_COST_ABOVE_TARGET_ON_GLIDE_PATH",
    "2027-12-31, WARN, GLIDE, SLG_S2_P3_COST_ABOVE_TARGET_ON_GLIDE_PATH",
    "2028-01-01, WARN, BLOCK, SLG_QA3_COST_ABOVE_TARGET_AFTER_2027",
    "2028-01-02, WARN, BLOCK, SLG_QA3_COST_ABOVE_TARGET_AFTER_2027",
  })
  void smallLoan_atAndTwoFenAboveFourTimesTheLpr_passesAndIsCounted(
      LocalDate day, Outcome at, Outcome above, String rule) {
    GateDecision exactly = judge(SMALL_LOAN_COMPANY, onePayment(day, day.plusYears(1), 1_120_000));
    GateDecision twoFenMore =
        judge(SMALL_LOAN_COMPANY, onePayment(day, day.plusYears(1), 1_120_002));

    assertThat(exactly.outcome()).isEqualTo(at);
    assertThat(twoFenMore.outcome()).isEqualTo(above);
    assertThat(breached(twoFenMore)).containsExactly(rule);
    assertThat(twoFenMore.lprUsed().map(LprPublication::published)).contains(day("2026-06-22"));
  }

  /** The last known publication is of 2026-06-22; another must exist 40 days later. */
  @Test
  void smallLoan_underAnOutdatedLpr_warnsInsteadOfPassing() {
    GateDecision inTime = judge(SMALL_LOAN_COMPANY, bullet("0.01", 12, day("2026-08-01")));
    GateDecision late = judge(SMALL_LOAN_COMPANY, bullet("0.01", 12, day("2026-08-02")));

    assertThat(inTime.outcome()).isEqualTo(Outcome.PASS);
    assertThat(late.outcome()).isEqualTo(Outcome.WARN);
    assertThat(
            late.findings()
                .get(0)
                .fold(Finding.Satisfied::caveats, b -> List.of(), n -> List.of(), u -> List.of()))
        .extracting(caveat -> caveat.code())
        .containsExactly(Caveat.Code.LPR_HISTORY_OUTDATED);
  }

  /** A publication missing in the midst of a history is as missing as one at its end. */
  @Test
  void smallLoan_underAnLprWithAGapBefore_warnsInsteadOfPassing() {
    LprHistory lpr = lpr(Map.of("2019-08-20", "0.0425", "2026-06-22", "0.03"));

    GateDecision decision =
        decision(judged(SMALL_LOAN_COMPANY, bullet("0.01", 12, day("2026-06-01")), lpr));

    assertThat(decision.outcome()).isEqualTo(Outcome.WARN);
  }

  @ParameterizedTest
  @CsvSource({"2026-02-23, 12.4", "2026-02-24, 12", "2026-02-25, 12"})
  void target_aroundAPublication_isThatOfTheDay(LocalDate day, String percent) {
    LprHistory lpr = lpr(Map.of("2025-10-20", "0.031", "2026-02-24", "0.03"));

    GateDecision decision = decision(judged(SMALL_LOAN_COMPANY, bullet("0.01", 12, day), lpr));

    assertThat(limitOf(decision, GLIDE_PATH)).isEqualTo(percentRatio(percent));
  }

  @Test
  void smallLoan_beforeAnyPublicationKnown_cannotBeJudgedAndMayNotDisburse() {
    LprHistory lpr = lpr(Map.of("2026-07-02", "0.03"));

    GateDecision decision = decision(judged(SMALL_LOAN_COMPANY, bullet("0.01", 12, DAY), lpr));

    assertThat(decision.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(decision.outcome().mayDisburse()).isFalse();
  }

  @Tag(ULTRA_SHORT)
  @Tag("SLC-QA4-2")
  @ParameterizedTest
  @CsvSource({
    // one calendar month with the end-of-month rule, or less, is spared the target
    "2026-07-01, 2026-08-01, PASS",
    "2026-07-01, 2026-07-02, PASS",
    "2026-07-31, 2026-08-31, PASS",
    "2026-01-31, 2026-02-28, PASS",
    "2028-01-31, 2028-02-29, PASS",
    "2026-01-30, 2026-02-28, PASS",
    "2026-02-28, 2026-03-28, PASS",
    // a day more is not
    "2026-07-01, 2026-08-02, GLIDE",
    "2026-01-31, 2026-03-01, GLIDE",
    "2028-01-31, 2028-03-01, BLOCK",
    "2026-02-28, 2026-03-29, GLIDE",
    "2026-06-30, 2026-07-31, GLIDE",
  })
  void smallLoan_ofAMonthAndADayMore_isSparedTheTargetAndIsNot(
      LocalDate start, LocalDate maturity, Outcome outcome) {
    long days = ChronoUnit.DAYS.between(start, maturity);
    long interest = 1_000_000 * 18 * days / 36_500;

    GateDecision decision =
        judge(SMALL_LOAN_COMPANY, onePayment(start, maturity, 1_000_000 + interest));

    assertThat(decision.outcome()).isEqualTo(outcome);
  }

  @Tag(ULTRA_SHORT)
  @Tag("SLC-QA4-1")
  @Test
  void ultraShortLoan_atAndTwoFenAbove24Percent_passesAndIsBlocked() {
    GateDecision at = judge(SMALL_LOAN_COMPANY, onePayment(DAY, DAY.plusMonths(1), 1_020_000));
    GateDecision above = judge(SMALL_LOAN_COMPANY, onePayment(DAY, DAY.plusMonths(1), 1_020_002));

    assertThat(at.outcome()).isEqualTo(Outcome.PASS);
    assertThat(above.outcome()).isEqualTo(Outcome.BLOCK);
    assertThat(breached(above)).containsExactlyInAnyOrder(SMALL_LOANS, ULTRA_SHORT);
    assertThat(at.lprUsed()).isEmpty();
  }

  @Test
  void termClass_ofOneLoanAtEveryDepth_isTheSame() {
    LoanTerms terms =
        withFirstDueDate(
            terms(RepaymentMethod.LEVEL_INSTALMENT, "10000", "0.18", 2, day("2026-07-10")),
            day("2026-07-11"));

    TermClass ofTerms = TermClass.of(new LoanOffer.OfTerms(terms), MONTH);
    TermClass ofFlows =
        TermClass.of(dated(flow(day("2026-07-10"), 100), flow(day("2026-08-11"), -101)), MONTH);

    assertThat(ofTerms).isEqualTo(TermClass.NORMAL).isEqualTo(ofFlows);
  }

  /** 22 % with 1.1 % up front: 24.157 % in one sum, 23.981 % by the enterprise form. */
  @Test
  void verdict_thatAnotherConventionTurns_namesIt() {
    LoanTerms terms =
        terms(
            RepaymentMethod.LEVEL_INSTALMENT,
            "10000",
            "0.22",
            12,
            share("service", "0.011", FeeTiming.UPFRONT));

    GateDecision bank = judge(COMMERCIAL_BANK, new LoanOffer.OfTerms(terms));

    assertThat(bank.outcome()).isEqualTo(Outcome.BLOCK);
    assertThat(bank.turningConventions()).containsExactly(RateConvention.ENTERPRISE_ADDITIVE);
  }

  /** 2.1 % a month for 24 months: 25.2 % over the term, 22.6 % by the year. */
  @Test
  void verdict_thatOneOfTwoBindingConventionsTurns_namesIt() {
    GateDecision bank = judge(COMMERCIAL_BANK, onePayment(DAY, DAY.plusYears(2), 1_504_000));

    assertThat(bank.outcome()).isEqualTo(Outcome.BLOCK);
    assertThat(bank.turningConventions()).contains(RateConvention.NOMINAL_SIMPLE);
  }

  @Test
  void findings_ofEveryRuleInForce_areAllReturnedWorstFirst() {
    GateDecision decision = judge(SMALL_LOAN_COMPANY, bullet("0.03", 12, DAY));

    assertThat(decision.findings())
        .extracting(finding -> finding.rule().value())
        .containsExactly(
            SMALL_LOANS,
            GLIDE_PATH,
            ULTRA_SHORT,
            WithheldTest.SMALL_INTEREST,
            WithheldTest.WITHHELD);
    assertThat(decision.findings())
        .extracting(Finding::outcome)
        .containsExactly(Outcome.BLOCK, Outcome.GLIDE, Outcome.PASS, Outcome.PASS, Outcome.PASS);
  }

  @Test
  void remedy_ofABreach_bringsTheLoanToThePass() {
    GateDecision decision = judge(COMMERCIAL_BANK, onePayment(DAY, DAY.plusYears(1), 1_240_002));

    Optional<Money> lower =
        decision
            .findings()
            .get(0)
            .fold(
                satisfied -> Optional.<Money>empty(),
                breached ->
                    breached.remedy().orElseThrow().payments().map(payments -> payments.by()),
                notApplicable -> Optional.<Money>empty(),
                undetermined -> Optional.<Money>empty());

    assertThat(lower).contains(Money.ofFen(2));
  }

  /** 3 % a month for a year: 24 % for the hard cap, four times the LPR for the target. */
  @Test
  void fixes_ofABlockAndAGlide_satisfyTheirRules() {
    LoanOffer dear = bullet("0.03", 12, DAY);
    List<Finding> broken =
        judge(SMALL_LOAN_COMPANY, dear).findings().stream()
            .filter(finding -> !fixes(finding).isEmpty())
            .toList();

    assertThat(broken)
        .extracting(finding -> finding.rule().value())
        .containsExactly(SMALL_LOANS, GLIDE_PATH);
    for (Finding finding : broken) {
      Fix fix = fixes(finding).get(0);
      String monthly =
          fix.passing()
              .dividedBy(Ratio.of(12))
              .toDecimal(4, RoundingMode.UNNECESSARY)
              .toPlainString();

      GateDecision fixed = judge(SMALL_LOAN_COMPANY, bullet(monthly, 12, DAY));

      assertThat(fix.lever().measure()).isEqualTo(Lever.Measure.FRACTION_PER_YEAR);
      assertThat(fixed.findings())
          .filteredOn(again -> again.rule().equals(finding.rule()))
          .extracting(Finding::outcome)
          .containsExactly(Outcome.PASS);
    }
    assertThat(fixes(broken.get(0)).get(0).passing()).isEqualTo(Ratio.parse("0.24"));
  }

  private static List<Fix> fixes(Finding finding) {
    return finding.fold(
        satisfied -> List.of(),
        breached -> breached.remedy().orElseThrow().fixes(),
        notApplicable -> List.of(),
        undetermined -> List.of());
  }

  @Test
  void version_ofTheRuleBook_isAHash() {
    String version = RuleBook.ofThisProgram().version();

    assertThat(version).matches("sha256:[0-9a-f]{64}");
  }

  @Test
  void version_ofABookWithoutOneRule_isAnother() {
    RuleBook book = RuleBook.ofThisProgram();

    RuleBook shorter = new RuleBook(book.rules().subList(1, book.rules().size()));

    assertThat(shorter.version()).isNotEqualTo(book.version());
  }

  /** The tags that are no rules are rows of the obligation register. */
  @Test
  void rule_ofTheRuleBook_isTaggedByATest() {
    Set<String> tags =
        Stream.of(
                LoanGateTest.class,
                OriginationRulesTest.class,
                WithheldTest.class,
                RegisteredAreaTest.class,
                ProductStopTest.class,
                SheetOnRecordTest.class,
                CollectionRulesTest.class)
            .flatMap(tests -> Arrays.stream(tests.getDeclaredMethods()))
            .flatMap(method -> Arrays.stream(method.getAnnotationsByType(Tag.class)))
            .map(Tag::value)
            .filter(tag -> !tag.contains("-"))
            .collect(Collectors.toSet());

    assertThat(RuleBook.ofThisProgram().rules())
        .extracting(rule -> rule.id().value())
        .containsExactlyInAnyOrderElementsOf(tags);
  }

  private static GateDecision judge(LenderKind kind, LoanOffer offer) {
    return decision(judged(kind, offer, LPR));
  }

  private static GateOutcome judged(LenderKind kind, LoanOffer offer, LprHistory lpr) {
    AssessedLoan loan =
        new AssessedLoan(kind, Lender.ofKind(kind), offer, Costs.of(offer), CapsInForce.of(lpr));
    return new LoanGate(RuleBook.ofThisProgram())
        .judge(loan, offer.disbursementDate().orElseThrow());
  }

  private static GateDecision decision(GateOutcome outcome) {
    return outcome.fold(
        decision -> decision,
        notInForce -> {
          throw new AssertionError(notInForce.toString());
        });
  }

  private static List<String> breached(GateDecision decision) {
    return decision.findings().stream()
        .filter(
            finding ->
                finding.fold(
                    satisfied -> false,
                    breached -> true,
                    notApplicable -> false,
                    undetermined -> false))
        .map(finding -> finding.rule().value())
        .toList();
  }

  private static Ratio limitOf(GateDecision decision, String rule) {
    return decision.findings().stream()
        .filter(finding -> finding.rule().value().equals(rule))
        .flatMap(finding -> finding.cost().stream())
        .map(cost -> cost.limit().rate())
        .findAny()
        .orElseThrow();
  }

  private static Ratio percentRatio(String percent) {
    return Ratio.parse(percent).dividedBy(Ratio.of(100));
  }

  private static LoanOffer bullet(String monthly, int months, LocalDate start) {
    Ratio annual = Ratio.parse(monthly).times(Ratio.of(12));
    return new LoanOffer.OfTerms(
        terms(
            RepaymentMethod.BULLET,
            "10000",
            annual.toDecimal(4, RoundingMode.UNNECESSARY).toPlainString(),
            months,
            start));
  }

  private static LoanOffer onePayment(LocalDate start, LocalDate maturity, long fen) {
    return dated(flow(start, 1_000_000), flow(maturity, -fen));
  }

  private static LprHistory lpr(Map<String, String> oneYear) {
    TreeMap<LocalDate, LprPublication> publications = new TreeMap<>();
    oneYear.forEach(
        (published, rate) ->
            publications.put(
                day(published),
                new LprPublication(day(published), Ratio.parse(rate), Ratio.parse("0.035"))));
    return () -> EffectiveDated.of(publications);
  }
}
