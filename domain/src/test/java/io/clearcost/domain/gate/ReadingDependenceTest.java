package io.clearcost.domain.gate;

import static io.clearcost.domain.loan.Loans.dated;
import static io.clearcost.domain.loan.Loans.day;
import static io.clearcost.domain.loan.Loans.flow;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.cost.ComprehensiveFinancingCost;
import io.clearcost.domain.cost.CostCalculator;
import io.clearcost.domain.cost.Lender;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.FixedLprHistory;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.Remedy;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.law.reading.Reading;
import io.clearcost.domain.law.reading.Readings;
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.rate.RateConvention;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingDependenceTest {

  private static final LocalDate DAY = day("2026-07-01");

  /** One month at 2 %: 24 % simple, 26.82 % compound. */
  @Test
  void loanAtTheCap_isTurnedByCompoundInterestOnly() {
    LoanOffer loan = onePayment(DAY.plusMonths(1), 1_020_000);

    GateDecision simple = judge(LenderKind.COMMERCIAL_BANK, loan, Readings.DEFAULTS);
    GateDecision compound =
        judge(LenderKind.COMMERCIAL_BANK, loan, Readings.DEFAULTS.with(Answer.COMPOUND));

    assertThat(simple.outcome()).isEqualTo(Outcome.PASS);
    assertThat(turning(simple))
        .containsExactly(new ReadingDependence.Turning(Answer.COMPOUND, Outcome.BLOCK));
    assertThat(compound.outcome()).isEqualTo(Outcome.BLOCK);
    assertThat(compound.findings().get(0).cost().orElseThrow().rate().convention())
        .isEqualTo(RateConvention.EFFECTIVE_COMPOUND);
    assertThat(turning(compound))
        .containsExactly(new ReadingDependence.Turning(Answer.SIMPLE, Outcome.PASS));
  }

  /** Two years at 2.1 % a month, paid once: 25.2 % over the term, 22.64 % per year. */
  @Test
  void longSinglePayment_isJudgedByTheReadingThatHolds() {
    LoanOffer loan = onePayment(DAY.plusYears(2), 1_504_000);

    GateDecision higher = judge(LenderKind.COMMERCIAL_BANK, loan, Readings.DEFAULTS);
    GateDecision perYear =
        judge(LenderKind.COMMERCIAL_BANK, loan, Readings.DEFAULTS.with(Answer.PER_YEAR));
    GateDecision overTheTerm =
        judge(LenderKind.COMMERCIAL_BANK, loan, Readings.DEFAULTS.with(Answer.OVER_THE_TERM));

    assertThat(higher.outcome()).isEqualTo(Outcome.BLOCK);
    assertThat(turning(higher))
        .containsExactly(
            new ReadingDependence.Turning(Answer.COMPOUND, Outcome.PASS),
            new ReadingDependence.Turning(Answer.PER_YEAR, Outcome.PASS));
    assertThat(perYear.outcome()).isEqualTo(Outcome.PASS);
    assertThat(overTheTerm.outcome()).isEqualTo(Outcome.BLOCK);
  }

  @Test
  void breachByRounding_isNamedOrCounted() {
    LoanOffer loan = onePayment(DAY.plusMonths(1), 1_020_001);

    GateDecision named = judge(LenderKind.COMMERCIAL_BANK, loan, Readings.DEFAULTS);
    GateDecision counted =
        judge(LenderKind.COMMERCIAL_BANK, loan, Readings.DEFAULTS.with(Answer.COUNTED));

    assertThat(named.outcome()).isEqualTo(Outcome.WARN);
    assertThat(turning(named))
        .contains(new ReadingDependence.Turning(Answer.COUNTED, Outcome.BLOCK));
    assertThat(counted.outcome()).isEqualTo(Outcome.BLOCK);
  }

  /** From 1 July to 1 August are a month and 31 days: 18 % is above the target of a longer loan. */
  @Test
  void monthOf31Days_isUltraShortByTheCalendarOnly() {
    LoanOffer loan = onePayment(DAY.plusMonths(1), 1_015_000);

    GateDecision calendar = judge(LenderKind.SMALL_LOAN_COMPANY, loan, Readings.DEFAULTS);
    GateDecision thirty =
        judge(LenderKind.SMALL_LOAN_COMPANY, loan, Readings.DEFAULTS.with(Answer.THIRTY_DAYS));

    assertThat(calendar.outcome()).isEqualTo(Outcome.PASS);
    assertThat(turning(calendar))
        .contains(new ReadingDependence.Turning(Answer.THIRTY_DAYS, Outcome.GLIDE));
    assertThat(thirty.outcome()).isEqualTo(Outcome.GLIDE);
  }

  @Test
  void remedyUnderCompoundInterest_passesUnderIt() {
    Readings compound = Readings.DEFAULTS.with(Answer.COMPOUND);
    GateDecision dear =
        judge(LenderKind.COMMERCIAL_BANK, onePayment(DAY.plusMonths(1), 1_020_000), compound);

    long lower = remedy(dear).payments().orElseThrow().by().fen();
    LoanOffer cut = onePayment(DAY.plusMonths(1), 1_020_000 - lower);
    LoanOffer cutLess = onePayment(DAY.plusMonths(1), 1_020_000 - lower + 2);

    assertThat(judge(LenderKind.COMMERCIAL_BANK, cut, compound).outcome()).isEqualTo(Outcome.PASS);
    assertThat(judge(LenderKind.COMMERCIAL_BANK, cutLess, compound).outcome())
        .isEqualTo(Outcome.BLOCK);
  }

  @Test
  void dependence_ofEachFinding_namesTheAnswersOfItsRule() {
    Readings readings = Readings.DEFAULTS.with(Answer.COUNTED);
    GateDecision decision =
        judge(LenderKind.SMALL_LOAN_COMPANY, onePayment(DAY.plusMonths(1), 1_015_000), readings);

    assertThat(decision.readingDependences()).hasSameSizeAs(decision.findings());
    for (int k = 0; k < decision.findings().size(); k++) {
      ReadingDependence dependence = decision.readingDependences().get(k);
      assertThat(dependence.rule()).isEqualTo(decision.findings().get(k).rule());
      assertThat(dependence.answers().containsAll(List.of(Answer.SIMPLE, Answer.COUNTED)))
          .isEqualTo(dependence.rule().value().contains("COST_ABOVE"));
      assertThat(dependence.answers())
          .extracting(Answer::reading)
          .doesNotHaveDuplicates()
          .doesNotContain(Reading.NEW_LOAN);
    }
  }

  private static List<ReadingDependence.Turning> turning(GateDecision decision) {
    return decision.readingDependences().stream()
        .flatMap(dependence -> dependence.turning().stream())
        .distinct()
        .toList();
  }

  private static Remedy remedy(GateDecision decision) {
    return decision
        .findings()
        .get(0)
        .fold(
            satisfied -> Optional.<Remedy>empty(),
            Finding.Breached::remedy,
            notApplicable -> Optional.<Remedy>empty(),
            undetermined -> Optional.<Remedy>empty())
        .orElseThrow();
  }

  private static final CapsInForce CAPS = CapsInForce.of(new FixedLprHistory());

  private static LoanOffer onePayment(LocalDate maturity, long fen) {
    return dated(flow(DAY, 1_000_000), flow(maturity, -fen));
  }

  /** A fen below the cap, at it, above it by rounding only, and above it; under every answer. */
  @Test
  void outcome_withoutSentences_isThatOfTheFinding() {
    RuleBook book = RuleBook.ofThisProgram();
    for (LenderKind kind : LenderKind.values()) {
      for (Answer answer : Answer.values()) {
        Lender lender = Lender.ofKind(kind).under(Readings.DEFAULTS.with(answer));
        for (long fen : new long[] {1_019_999, 1_020_000, 1_020_001, 1_040_000}) {
          LoanOffer offer = onePayment(DAY.plusMonths(1), fen);
          AssessedLoan loan = assessed(kind, lender, offer);

          for (LoanRule rule : book.inForce(DAY)) {
            assertThat(rule.outcome(loan, DAY))
                .as("%s of %s under %s at %d", rule.id(), kind, answer, fen)
                .isEqualTo(rule.examine(loan, DAY).outcome());
          }
        }
      }
    }
  }

  /**
   * A month, more than a year in one sum, and a charge of the state: all that readings speak of.
   */
  @Test
  void rates_underAnotherAnswer_areThoseWorkedOutUnderIt() {
    LenderKind kind = LenderKind.COMMERCIAL_BANK;
    List<LoanOffer> offers =
        List.of(
            onePayment(DAY.plusMonths(1), 1_020_000),
            onePayment(DAY.plusYears(2), 1_504_000),
            Judged.loan(kind)
                .paying(PayeeRole.PUBLIC_AUTHORITY, FeePurpose.PUBLIC_DUTY)
                .assessed()
                .offer());
    for (LoanOffer offer : offers) {
      for (Answer held : Answer.values()) {
        Lender lender = Lender.ofKind(kind).under(Readings.DEFAULTS.with(held));
        for (Answer other : Answer.values()) {
          Lender changed = lender.under(lender.readings().with(other));

          AssessedLoan loan = assessed(kind, lender, offer).under(other).orElseThrow();

          assertThat(loan.lender()).isEqualTo(changed);
          assertThat(rates(loan.cost()))
              .as("%s under %s, then %s", offer, held, other)
              .isEqualTo(rates(assessed(kind, changed, offer).cost()));
        }
      }
    }
  }

  private static List<Object> rates(ComprehensiveFinancingCost cost) {
    return List.of(cost.annualised(), cost.binding(), cost.proof());
  }

  private static GateDecision judge(LenderKind kind, LoanOffer offer, Readings readings) {
    Lender lender = Lender.ofKind(kind).under(readings);
    return new LoanGate(RuleBook.ofThisProgram())
        .judge(assessed(kind, lender, offer), DAY)
        .fold(
            decision -> decision,
            notInForce -> {
              throw new AssertionError(notInForce.toString());
            });
  }

  private static AssessedLoan assessed(LenderKind kind, Lender lender, LoanOffer offer) {
    return CostCalculator.calculate(offer, lender)
        .fold(
            cost -> new AssessedLoan(kind, lender, offer, cost, CAPS),
            noRate -> {
              throw new AssertionError(noRate.toString());
            },
            unmapped -> {
              throw new AssertionError(unmapped.toString());
            });
  }
}
