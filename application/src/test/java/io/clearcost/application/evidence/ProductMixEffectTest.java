package io.clearcost.application.evidence;

import static io.clearcost.application.evidence.StoredLoans.BANK;
import static io.clearcost.application.evidence.StoredLoans.DAY;
import static io.clearcost.application.evidence.StoredLoans.MICRO;
import static io.clearcost.application.evidence.StoredLoans.RULE_BOOK;
import static io.clearcost.application.evidence.StoredLoans.SUPERVISOR;
import static io.clearcost.application.evidence.StoredLoans.yearly;
import static io.clearcost.domain.law.Outcome.BLOCK;
import static io.clearcost.domain.law.Outcome.ERROR;
import static io.clearcost.domain.law.Outcome.PASS;
import static io.clearcost.domain.loan.Loans.fee;
import static io.clearcost.domain.loan.Loans.terms;
import static io.clearcost.domain.loan.Loans.withFees;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.application.gate.LoanJudge;
import io.clearcost.application.law.ApprovedLaws;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.ProductLine;
import io.clearcost.domain.loan.ProductMix;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What another mix of product lines would make of stored loans. */
class ProductMixEffectTest {

  private static final ProductLine CASH = new ProductLine("cash");
  private static final ProductLine SHOP = new ProductLine("shop");
  private static final ProductLine FARM = new ProductLine("farm");
  private static final ProductLine LOST = new ProductLine("lost");
  private static final ProductMix SIXTY_FORTY = mix(part(CASH, "0.6"), part(SHOP, "0.4"));

  private final StoredLoans loans = new StoredLoans();

  /** Of 40 % make 60, and of 20 % make 40: loans count one and a half times, and twice. */
  @Test
  void mix_alone_movesWeightsAndNoVerdict() {
    lendThreeLines();

    EffectCount count = counted(supposing("", "1", SIXTY_FORTY));

    MixEffect effect = count.mix().orElseThrow();
    assertThat(count.turns())
        .containsExactly(
            new EffectCount.Turn(PASS, PASS, 3, yuan(80_000)),
            new EffectCount.Turn(BLOCK, BLOCK, 1, yuan(20_000)));
    assertThat(effect.turns())
        .containsExactly(
            new EffectCount.Turn(PASS, PASS, 3, yuan(60_000)),
            new EffectCount.Turn(BLOCK, BLOCK, 2, yuan(40_000)));
    assertThat(effect.turnedShare()).isEqualTo(Ratio.ZERO);
    assertThat(effect.supposedTurnedShare()).isEqualTo(Ratio.ZERO);
    assertThat(effect.averagesBefore()).containsExactly(average("0.172", 100_000));
    assertThat(effect.averagesAfter()).containsExactly(average("0.216", 100_000));
    assertThat(effect.lines())
        .containsExactly(
            line(Optional.of(CASH), 2, 40_000, "0.4", 60_000, "0.6"),
            line(Optional.of(SHOP), 1, 20_000, "0.2", 40_000, "0.4"),
            line(Optional.empty(), 1, 40_000, "0.4", 0, "0"));
  }

  @Test
  void mix_withAnotherCap_weighsWhatTurns() {
    lendThreeLines();

    EffectCount count = counted(supposing("0.15", "1", SIXTY_FORTY));

    MixEffect effect = count.mix().orElseThrow();
    assertThat(count.turned()).isEqualTo(1);
    assertThat(effect.turns())
        .containsExactly(
            // One and a half loans of cash; the loan at 12 % is of no line and counts nothing.
            new EffectCount.Turn(PASS, PASS, 2, yuan(15_000)),
            new EffectCount.Turn(PASS, BLOCK, 2, yuan(45_000)),
            new EffectCount.Turn(BLOCK, BLOCK, 2, yuan(40_000)));
    assertThat(effect.turnedShare()).isEqualTo(Ratio.parse("0.3"));
    assertThat(effect.supposedTurnedShare()).isEqualTo(Ratio.parse("0.45"));
  }

  @Test
  void mix_withoutFees_averagesTheCostAsSupposed() {
    loans.decide(BANK, "plain", bullet("0.2"), CASH);
    loans.decide(BANK, "dear", bullet("0.1", "500"), SHOP);

    MixEffect same = counted(supposing("", "1", SIXTY_FORTY)).mix().orElseThrow();
    MixEffect without = counted(supposing("", "0", SIXTY_FORTY)).mix().orElseThrow();

    assertThat(without.averagesBefore()).isEqualTo(same.averagesBefore());
    assertThat(without.averagesAfter()).containsExactly(average("0.16", 20_000));
    assertThat(same.averagesAfter().get(0).rate().fraction()).isGreaterThan(rate("0.16"));
  }

  /** A fee of the whole principal leaves no loan, and so no cost to average. */
  @Test
  void loans_thatNobodyCouldMake_areLeftOutOfTheAverage() {
    loans.decide(BANK, "plain", bullet("0.2"), CASH);
    loans.decide(BANK, "eaten", bullet("0.1", "1000"), SHOP);

    EffectCount count = counted(supposing("", "10", SIXTY_FORTY));

    MixEffect effect = count.mix().orElseThrow();
    assertThat(effect.averagesBefore().get(0).principal()).isEqualTo(yuan(20_000));
    assertThat(effect.averagesAfter()).containsExactly(average("0.2", 12_000));
    assertThat(effect.turns()).anyMatch(turn -> turn.after() == ERROR && turn.isAnother());
  }

  /** Whole weights need no weighing: loans can be lent so often instead. */
  @Test
  void mix_ofWholeWeights_countsAsIfLoansWereLentSoOften() {
    Random random = new Random(42);
    StoredLoans often = new StoredLoans();
    for (int k = 0; k < 40; k++) {
      LoanOffer once = yearly(DAY, 1_000_000, 5 + random.nextInt(30));
      loans.decide(BANK, "cash " + k, once, CASH);
      often.decide(BANK, "cash " + k, once, CASH);
      LoanOffer twice = yearly(DAY, 1_000_000, 5 + random.nextInt(30));
      loans.decide(BANK, "shop " + k, twice, SHOP);
      often.decide(BANK, "shop " + k, twice, SHOP);
      often.decide(BANK, "shop again " + k, twice, SHOP);
      loans.decide(BANK, "farm " + k, yearly(DAY, 1_000_000, 20), FARM);
    }
    Supposition cap = supposing("0.18", "1", mix(part(CASH, "0.5"), part(SHOP, "0.5")));
    ProductMix third = new ProductMix(List.of(exact(CASH, 1, 3), exact(SHOP, 2, 3)));

    MixEffect weighed = counted(supposing("0.18", "1", third)).mix().orElseThrow();
    EffectCount lent = counted(often, cap);

    assertThat(weighed.turns()).filteredOn(turn -> turn.loans() > 0).isEqualTo(lent.turns());
    assertThat(weighed.averagesAfter()).isEqualTo(lent.mix().orElseThrow().averagesBefore());
  }

  /** A third of one yuan and one fen is no whole fen. */
  @Test
  void figures_withoutAWholeFen_areRoundedOnceHalfUp() {
    loans.decide(BANK, "one", yearly(DAY, 100, 10), CASH);
    loans.decide(BANK, "two", yearly(DAY, 101, 20), CASH);
    loans.decide(BANK, "three", yearly(DAY, 300, 20), SHOP);

    MixEffect effect =
        counted(supposing("", "1", mix(part(CASH, "0.5"), part(SHOP, "0.5")))).mix().orElseThrow();

    assertThat(effect.lines())
        .extracting(MixEffect.Line::supposedPrincipal)
        .containsExactly(Money.ofFen(251), Money.ofFen(251));
    assertThat(effect.lines().get(0).share()).isEqualTo(Ratio.of(201, 501));
    assertThat(effect.turns())
        .containsExactly(new EffectCount.Turn(PASS, PASS, 3, Money.ofFen(501)));
  }

  @Test
  void line_withoutALoan_isNamedAtTheEnd() {
    lendThreeLines();

    Supposition supposition =
        supposing("", "1", mix(part(FARM, "0.1"), part(CASH, "0.9"), part(LOST, "0")));
    Effects.Page last = last(effects(loans, supposition, Optional.empty()));

    assertThat(last.isEmpty()).isTrue();
    assertThat(last.refusal())
        .contains(new MixRefusal.LinesNotLent(new TreeMap<>(Map.of(0, FARM, 2, LOST))));
  }

  @Test
  void loansOfTwoLenders_areRefusedAsSoonAsTheyAreSeen() {
    lendThreeLines();
    loans.decide(MICRO, "other", yearly(11), CASH);

    Effects.Page first = effects(loans, supposing("", "1", SIXTY_FORTY), Optional.empty()).next();
    Effects ofTheBank = effects(loans, supposing("", "1", SIXTY_FORTY), Optional.of(BANK));

    assertThat(first.isEmpty()).isFalse();
    assertThat(first.refusal()).contains(new MixRefusal.SeveralLenders(BANK, MICRO));
    assertThat(ofTheBank.next().refusal()).isEmpty();
  }

  /** Of the bank: cash at 10 and 18 %, shop at 30 %, and a loan of no line at 12 %. */
  private void lendThreeLines() {
    loans.decide(BANK, "ten", yearly(DAY, 1_000_000, 10), CASH);
    loans.decide(BANK, "eighteen", yearly(DAY, 3_000_000, 18), CASH);
    loans.decide(BANK, "thirty", yearly(DAY, 2_000_000, 30), SHOP);
    loans.decide(BANK, "twelve", yearly(DAY, 4_000_000, 12), new ApprovedLaws());
  }

  private static LoanOffer bullet(String annual) {
    return new LoanOffer.OfTerms(terms(RepaymentMethod.BULLET, "10000", annual, 12));
  }

  private static LoanOffer bullet(String annual, String fee) {
    return new LoanOffer.OfTerms(
        withFees(
            terms(RepaymentMethod.BULLET, "10000", annual, 12),
            fee("service", fee, FeeTiming.UPFRONT)));
  }

  private static ProductMix mix(ProductMix.Part... parts) {
    return new ProductMix(List.of(parts));
  }

  private static ProductMix.Part exact(ProductLine line, long numerator, long denominator) {
    return new ProductMix.Part(line, Ratio.of(numerator, denominator));
  }

  private static ProductMix.Part part(ProductLine line, String share) {
    return new ProductMix.Part(line, Ratio.parse(share));
  }

  private static Supposition supposing(String hardCap, String feeScale, ProductMix mix) {
    return new Supposition(
        Ratio.ZERO,
        hardCap.isEmpty() ? Optional.empty() : Optional.of(Ratio.parse(hardCap)),
        Ratio.parse(feeScale),
        Optional.of(mix));
  }

  private EffectCount counted(Supposition supposition) {
    return counted(loans, supposition);
  }

  private static EffectCount counted(StoredLoans stored, Supposition supposition) {
    Effects effects = effects(stored, supposition, Optional.empty());
    assertThat(last(effects).refusal()).isEmpty();
    return effects.count();
  }

  private static Effects.Page last(Effects effects) {
    Effects.Page page = effects.next();
    while (!page.isEmpty()) {
      page = effects.next();
    }
    return page;
  }

  private static Effects effects(
      StoredLoans stored, Supposition supposition, Optional<InstitutionId> institution) {
    StoredLoanJudge judge =
        new StoredLoanJudge(
            stored.log, new LoanJudge(RULE_BOOK), new ApprovedLaws().read(), stored.register);
    return new ShowWhatIf(judge)
        .handle(new ShowWhatIf.Command(supposition, institution, Optional.empty()), SUPERVISOR)
        .orElseThrow();
  }

  private static MixEffect.Line line(
      Optional<ProductLine> line,
      long loans,
      long principal,
      String share,
      long supposedPrincipal,
      String supposedShare) {
    return new MixEffect.Line(
        line,
        loans,
        yuan(principal),
        Ratio.parse(share),
        yuan(supposedPrincipal),
        Ratio.parse(supposedShare));
  }

  private static AverageCost average(String rate, long yuan) {
    return new AverageCost(new AnnualRate(rate(rate), RateConvention.NOMINAL_SIMPLE), yuan(yuan));
  }

  private static BigDecimal rate(String fraction) {
    return new BigDecimal(fraction);
  }

  private static Money yuan(long whole) {
    return Money.ofFen(whole * 100);
  }
}
