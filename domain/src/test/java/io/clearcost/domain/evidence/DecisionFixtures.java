package io.clearcost.domain.evidence;

import io.clearcost.domain.cost.ComprehensiveFinancingCost;
import io.clearcost.domain.cost.CostCalculator;
import io.clearcost.domain.cost.Lender;
import io.clearcost.domain.gate.AssessedLoan;
import io.clearcost.domain.gate.CapsInForce;
import io.clearcost.domain.gate.LoanGate;
import io.clearcost.domain.gate.RuleBook;
import io.clearcost.domain.law.FixedLprHistory;
import io.clearcost.domain.law.LprPublication;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.law.reading.Readings;
import io.clearcost.domain.loan.CashFlows;
import io.clearcost.domain.loan.DatedFlow;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.CreditCode;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.party.Province;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.EffectiveDated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Decisions for tests: single ones at a given cost, and a stream of random ones. Each is what
 * calculator and gate really answer, so that every shape of a decision comes up.
 */
public final class DecisionFixtures {

  private static final LoanGate GATE = new LoanGate(RuleBook.ofThisProgram());

  private static final CapsInForce CAPS = CapsInForce.of(new FixedLprHistory());

  /** Knows no publication before 2027, so that a fact is missing. */
  private static final CapsInForce FORGETFUL = CapsInForce.of(DecisionFixtures::lateLprHistory);

  /** The kinds about which the rule book has rules. */
  private static final List<LenderKind> KINDS =
      List.of(
          LenderKind.SMALL_LOAN_COMPANY,
          LenderKind.SMALL_LOAN_COMPANY,
          LenderKind.COMMERCIAL_BANK,
          LenderKind.TRUST_COMPANY);

  private final Random random;
  private final LoanOfferFixtures offers;
  private int count;

  /** A stream of random decisions, the same for the same seed. */
  public DecisionFixtures(long seed) {
    this.random = new Random(seed);
    this.offers = new LoanOfferFixtures(random);
  }

  /**
   * A small-loan company's decision on 10,000 yuan lent from 2026-01-01 for a year: up to 12 % it
   * is PASS, up to 24 % GLIDE, above BLOCK.
   *
   * @param id identifier, also the loan reference
   * @param percent cost in percent a year
   */
  public static Decision at(String id, String institution, String requestId, int percent) {
    LocalDate start = LocalDate.of(2026, 1, 1);
    LoanOffer offer =
        new LoanOffer.OfFlows(
            new CashFlows.Dated(
                List.of(
                    new DatedFlow(start, Money.ofFen(10_000_00)),
                    new DatedFlow(
                        start.plusYears(1), Money.ofFen(-10_000_00L - 100_00L * percent)))));
    Institution lender =
        new Institution(
            new InstitutionId(institution),
            "示例小额贷款有限公司",
            Optional.empty(),
            LenderKind.SMALL_LOAN_COMPANY,
            new Province("CN-SD"),
            LocalDate.of(2020, 1, 1));
    Judgement judgement =
        judge(CAPS, lender, Readings.DEFAULTS, new LoanReference(id), offer).orElseThrow();
    return new Decision(
        new DecisionId(id),
        new RequestId(requestId),
        Instant.parse("2026-01-01T02:03:04.000005Z"),
        new Caller("officer", Optional.of(lender.id()), Set.of(Caller.Role.LENDER)),
        judgement);
  }

  /** A decision of a bank on a loan of the given terms. */
  public static Decision of(LoanOffer offer) {
    Institution lender =
        new Institution(
            new InstitutionId("bank"),
            "示例商业银行股份有限公司",
            Optional.of(new CreditCode("91000000EXAMPLE001")),
            LenderKind.COMMERCIAL_BANK,
            new Province("CN-BJ"),
            LocalDate.of(2020, 1, 1));
    return new Decision(
        new DecisionId("dec-1"),
        new RequestId("request-1"),
        Instant.parse("2026-01-01T02:03:04.000005Z"),
        new Caller("officer", Optional.of(lender.id()), Set.of(Caller.Role.LENDER)),
        judge(CAPS, lender, Readings.DEFAULTS, new LoanReference("合同-1"), offer).orElseThrow());
  }

  /** The next random decision. */
  public Decision next() {
    Optional<Judgement> judgement = Optional.empty();
    while (judgement.isEmpty()) {
      CapsInForce caps = random.nextInt(10) == 0 ? FORGETFUL : CAPS;
      judgement =
          judge(caps, lender(), readings(), new LoanReference("合同-" + count), offers.next());
    }
    count++;
    Instant decidedAt =
        Instant.ofEpochSecond(1_767_225_600L + random.nextInt(100_000_000))
            .plusNanos(1000L * random.nextInt(1_000_000));
    return new Decision(
        new DecisionId("decision-" + count),
        new RequestId("request \"" + count + "\""),
        decidedAt,
        caller(judgement.get().institution().id()),
        judgement.get());
  }

  private static Optional<Judgement> judge(
      CapsInForce caps,
      Institution lender,
      Readings readings,
      LoanReference reference,
      LoanOffer offer) {
    LocalDate asOf = offer.disbursementDate().orElseThrow();
    Lender known = Lender.of(lender).under(readings);
    return CostCalculator.calculate(offer, known)
        .fold(
            cost -> judge(caps, lender, known, reference, offer, asOf, cost),
            noRate -> Optional.empty(),
            notMapped -> Optional.empty());
  }

  private static Optional<Judgement> judge(
      CapsInForce caps,
      Institution lender,
      Lender known,
      LoanReference reference,
      LoanOffer offer,
      LocalDate asOf,
      ComprehensiveFinancingCost cost) {
    LoanApplication application = new LoanApplication(lender.id(), reference, offer);
    AssessedLoan loan = new AssessedLoan(lender.kind(), known, offer, cost, caps);
    return GATE.judge(loan, asOf)
        .fold(
            verdict ->
                Optional.of(
                    new Judgement(
                        application,
                        lender,
                        asOf,
                        loan.readings(),
                        cost,
                        verdict,
                        GATE.ruleBook().version())),
            notInForce -> Optional.empty());
  }

  private Caller caller(InstitutionId lender) {
    return random.nextBoolean()
        ? new Caller(
            "officer-7", Optional.of(lender), Set.of(Caller.Role.LENDER, Caller.Role.AUDITOR))
        : new Caller("监管员\n七", Optional.empty(), Set.of(Caller.Role.SUPERVISOR));
  }

  /** Now and then another answer than the default. */
  private Readings readings() {
    Answer[] answers = Answer.values();
    return random.nextInt(3) == 0
        ? Readings.DEFAULTS.with(answers[random.nextInt(answers.length)])
        : Readings.DEFAULTS;
  }

  private Institution lender() {
    return new Institution(
        new InstitutionId("lender-" + random.nextInt(5)),
        "示例机构" + random.nextInt(5),
        random.nextBoolean() ? Optional.of(new CreditCode("91370000MA3C0000XA")) : Optional.empty(),
        KINDS.get(random.nextInt(KINDS.size())),
        new Province(random.nextBoolean() ? "CN-SD" : "CN-GD"),
        LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1000)));
  }

  private static EffectiveDated<LprPublication> lateLprHistory() {
    LocalDate published = LocalDate.of(2027, 1, 20);
    return EffectiveDated.from(
        published, new LprPublication(published, Ratio.parse("0.03"), Ratio.parse("0.035")));
  }
}
