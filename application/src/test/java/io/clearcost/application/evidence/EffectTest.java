package io.clearcost.application.evidence;

import static io.clearcost.application.evidence.StoredLoans.BANK;
import static io.clearcost.application.evidence.StoredLoans.CLERK;
import static io.clearcost.application.evidence.StoredLoans.DAY;
import static io.clearcost.application.evidence.StoredLoans.MICRO;
import static io.clearcost.application.evidence.StoredLoans.NOON;
import static io.clearcost.application.evidence.StoredLoans.RULE_BOOK;
import static io.clearcost.application.evidence.StoredLoans.SUPERVISOR;
import static io.clearcost.application.evidence.StoredLoans.yearly;
import static io.clearcost.domain.law.Outcome.BLOCK;
import static io.clearcost.domain.law.Outcome.ERROR;
import static io.clearcost.domain.law.Outcome.GLIDE;
import static io.clearcost.domain.law.Outcome.PASS;
import static io.clearcost.domain.law.change.LawChangeFixtures.compliance;
import static io.clearcost.domain.loan.Loans.dated;
import static io.clearcost.domain.loan.Loans.fee;
import static io.clearcost.domain.loan.Loans.flow;
import static io.clearcost.domain.loan.Loans.terms;
import static io.clearcost.domain.loan.Loans.withFees;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clearcost.application.gate.LoanJudge;
import io.clearcost.application.law.ApprovedLaws;
import io.clearcost.domain.evidence.DecisionFixtures;
import io.clearcost.domain.evidence.Judgement;
import io.clearcost.domain.evidence.LogSelection;
import io.clearcost.domain.law.LprPublication;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.change.ChangeId;
import io.clearcost.domain.law.change.ChangeRefusal;
import io.clearcost.domain.law.change.InMemoryLawChanges;
import io.clearcost.domain.law.change.LawChange;
import io.clearcost.domain.law.change.LawChangeFixtures;
import io.clearcost.domain.law.change.LimitKind;
import io.clearcost.domain.law.change.Ruling;
import io.clearcost.domain.law.change.Scope;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.Province;
import io.clearcost.domain.rate.Ratio;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What changes and hypotheses would do to stored loans. */
class EffectTest {

  private static final Province SHANDONG = new Province("CN-SD");
  private static final Money LENT = Money.ofFen(1_000_000);

  private final StoredLoans loans = new StoredLoans();
  private final ApprovedLaws law = new ApprovedLaws();
  private final InMemoryLawChanges changes = new InMemoryLawChanges();
  private final StoredLoanJudge judge =
      new StoredLoanJudge(loans.log, new LoanJudge(RULE_BOOK), law.read(), loans.register);

  /** Of the bank at 10, 18 and 30 %: PASS, PASS, BLOCK; of the other at 11 %: PASS. */
  @BeforeEach
  void decide() {
    loans.decide(BANK, "ten", yearly(10), law);
    loans.decide(BANK, "eighteen", yearly(18), law);
    loans.decide(BANK, "thirty", yearly(30), law);
    loans.decide(MICRO, "eleven", yearly(11), law);
  }

  @Test
  void ownCap_lower_turnsWhatLiesAboveIt() {
    Effects effects = effects(ownCap("0.15", DAY));

    List<LoanEffect> turned = all(effects);

    assertThat(effects.count().turns())
        .containsExactly(
            new EffectCount.Turn(PASS, PASS, 1, LENT),
            new EffectCount.Turn(PASS, BLOCK, 1, LENT),
            new EffectCount.Turn(BLOCK, BLOCK, 1, LENT));
    assertThat(effects.count().loans()).isEqualTo(3);
    assertThat(effects.count().turned()).isEqualTo(1);
    assertThat(turned)
        .singleElement()
        .satisfies(
            loan -> {
              assertThat(loan.decision().value()).isEqualTo("d2");
              assertThat(loan.before().limits()).containsExactly(Ratio.parse("0.24"));
              assertThat(loan.after().limits()).containsExactly(Ratio.parse("0.15"));
              assertThat(loan.after().bindingRate()).isEqualTo(loan.before().bindingRate());
            });
  }

  @Test
  void change_fromALaterDay_reachesNoEarlierLoan() {
    loans.decide(BANK, "next day", yearly(DAY.plusDays(1), 18), law);

    List<LoanEffect> turned = all(effects(ownCap("0.15", DAY.plusDays(1))));

    assertThat(turned).extracting(loan -> loan.decision().value()).containsExactly("d5");
  }

  @Test
  void loan_decidedTwice_countsOnceByItsLatestDecision() {
    loans.decide(BANK, "eighteen", yearly(16), law);
    loans.decide(MICRO, "eighteen", yearly(10), law);

    Effects effects = effects(ownCap("0.15", DAY));

    assertThat(all(effects)).extracting(loan -> loan.decision().value()).containsExactly("d5");
    assertThat(effects.count().loans()).isEqualTo(3);
  }

  @Test
  void scheme_ofAProvince_turnsItsUltraShortLoansOnly() {
    loans.decide(
        MICRO, "month", dated(flow(DAY, 1_200_000), flow(DAY.plusMonths(1), -1_222_000)), law);

    Effects effects = effects(new LawChange.ProvincialScheme(SHANDONG, Ratio.parse("0.2"), DAY));

    assertThat(all(effects))
        .extracting(loan -> loan.decision().value(), loan -> loan.after().outcome())
        .containsExactly(tuple("d5", BLOCK));
    assertThat(effects.count().loans()).isEqualTo(2);
  }

  /** Level instalments at 22 % a year compound to more than 24 %. */
  @Test
  void reading_ofTheNation_isAppliedToEveryLoan() {
    loans.decide(
        BANK,
        "instalments",
        new LoanOffer.OfTerms(terms(RepaymentMethod.LEVEL_INSTALMENT, "10000", "0.22", 12)),
        law);

    Effects effects =
        effects(new LawChange.ReadingChoice(new Scope.Nation(), Answer.COMPOUND, DAY));

    assertThat(all(effects))
        .singleElement()
        .satisfies(
            loan -> {
              assertThat(loan.decision().value()).isEqualTo("d5");
              assertThat(loan.before().outcome()).isEqualTo(PASS);
              assertThat(loan.after().outcome()).isEqualTo(BLOCK);
              assertThat(loan.after().bindingRate()).isNotEqualTo(loan.before().bindingRate());
            });
    assertThat(effects.count().loans()).isEqualTo(5);
  }

  @Test
  void loanPrimeRate_lower_movesTheTarget() {
    LocalDate published = LocalDate.of(2026, 7, 20);
    LprPublication fall =
        new LprPublication(published, Ratio.parse("0.0275"), Ratio.parse("0.0325"));
    loans.decide(MICRO, "twelve", yearly(published, 12), law);

    Effects effects = effects(new LawChange.LprAddition(fall));

    assertThat(turns(all(effects))).containsExactly(tuple("d5", PASS, GLIDE));
    assertThat(effects.count().loans()).isEqualTo(1);
  }

  @Test
  void change_onRecordAndOpen_isTriedAndADecidedOneRefused() {
    LawChange cap = ownCap("0.15", DAY);
    changes.propose(LawChangeFixtures.proposal("open", cap));
    changes.propose(LawChangeFixtures.proposal("done", cap));
    changes.decide(LawChangeFixtures.verdict("done", Ruling.REJECTED, 0));

    EffectOutcome open = show().handle(new ChangeId("open"), Optional.empty(), SUPERVISOR);
    EffectOutcome done = show().handle(new ChangeId("done"), Optional.empty(), SUPERVISOR);
    EffectOutcome none = show().handle(new ChangeId("none"), Optional.empty(), SUPERVISOR);

    assertThat(all(begun(open))).hasSize(1);
    assertThat(reason(done)).isEqualTo(ChangeRefusal.Reason.ALREADY_DECIDED);
    assertThat(none).isEqualTo(new EffectOutcome.ChangeNotFound(new ChangeId("none")));
  }

  @Test
  void draft_thatCouldNotBeApproved_isRefusedButForReachingBack() {
    EffectOutcome looser = show().handle(ownCap("0.25", DAY), Optional.empty(), SUPERVISOR);
    EffectOutcome back =
        show().handle(ownCap("0.15", DAY.minusYears(1)), Optional.empty(), SUPERVISOR);

    assertThat(reason(looser)).isEqualTo(ChangeRefusal.Reason.LOOSER_THAN_THE_LAW);
    assertThat(all(begun(back))).hasSize(1);
  }

  @Test
  void caller_ofOneInstitution_seesTheEffectOnItsLoansOnly() {
    Caller stranger = new Caller("stranger", Optional.of(MICRO), Set.of(Caller.Role.LENDER));
    Caller visitor = new Caller("visitor", Optional.of(BANK), Set.of());
    LawChange nation = new LawChange.ReadingChoice(new Scope.Nation(), Answer.COMPOUND, DAY);
    changes.propose(LawChangeFixtures.proposal("own", ownCap("0.15", DAY)));

    Effects own = begun(show().handle(nation, Optional.empty(), CLERK));
    all(own);
    Effects ofProposer =
        begun(show().handle(new ChangeId("own"), Optional.empty(), compliance("c-1", BANK)));

    assertThat(own.count().loans()).isEqualTo(3);
    assertThat(all(ofProposer)).isNotEmpty();
    assertThat(show().handle(nation, Optional.of(MICRO), CLERK))
        .isEqualTo(new EffectOutcome.DecisionsNotPermitted(Optional.of(MICRO)));
    assertThat(show().handle(nation, Optional.empty(), visitor))
        .isEqualTo(new EffectOutcome.DecisionsNotPermitted(Optional.empty()));
    assertThat(show().handle(ownCap("0.15", DAY), Optional.empty(), stranger))
        .isEqualTo(new EffectOutcome.ChangeNotPermitted(ownCap("0.15", DAY)));
    assertThat(show().handle(new ChangeId("own"), Optional.empty(), stranger))
        .isEqualTo(new EffectOutcome.ChangeNotFound(new ChangeId("own")));
    assertThat(whatIf(supposition(0, "0.1", "1"), Optional.of(MICRO), CLERK)).isEmpty();
  }

  @Test
  void hardCap_supposed_turnsBothWays() {
    Effects stricter = supposing(supposition(0, "0.15", "1"));
    Effects looser = supposing(supposition(0, "0.36", "1"));

    assertThat(turns(all(stricter))).containsExactly(tuple("d2", PASS, BLOCK));
    assertThat(turns(all(looser))).containsExactly(tuple("d3", BLOCK, PASS));
    assertThat(stricter.count().loans()).isEqualTo(4);
  }

  @Test
  void ownCap_underALooserSupposedCap_stillHolds() {
    law.with(ownCap("0.2", DAY), NOON);
    StoredLoanJudge capped =
        new StoredLoanJudge(loans.log, new LoanJudge(RULE_BOOK), law.read(), loans.register);

    Effects effects =
        capped
            .all(supposition(0, "0.36", "1"), Optional.of(BANK), Optional.empty(), SUPERVISOR)
            .orElseThrow();

    assertThat(all(effects)).isEmpty();
    assertThat(effects.count().loans()).isEqualTo(3);
  }

  /** Four times 3.00 % less 30 basis points are 10.8 %; no rate falls below zero. */
  @Test
  void loanPrimeRate_supposedLower_movesTheTarget() {
    List<LoanEffect> some = all(supposing(supposition(-30, "", "1")));
    List<LoanEffect> allOfIt = all(supposing(supposition(-1_000, "", "1")));

    assertThat(turns(some)).containsExactly(tuple("d4", PASS, GLIDE));
    assertThat(some.get(0).after().limits()).contains(Ratio.parse("0.108"), Ratio.parse("0.24"));
    assertThat(allOfIt.get(0).after().limits()).contains(Ratio.ZERO);
  }

  @Test
  void fees_supposedLower_turnTheLoansThatHaveThem() {
    LoanOffer dear =
        new LoanOffer.OfTerms(
            withFees(
                terms(RepaymentMethod.LEVEL_INSTALMENT, "10000", "0.2", 12),
                fee("service", "400", FeeTiming.UPFRONT)));
    loans.decide(BANK, "fee", dear, law);

    List<LoanEffect> none = all(supposing(supposition(0, "", "0")));
    List<LoanEffect> nearly = all(supposing(supposition(0, "", "0.9")));

    assertThat(turns(none)).containsExactly(tuple("d5", BLOCK, PASS));
    assertThat(none.get(0).after().bindingRate().orElseThrow().fraction())
        .isLessThan(none.get(0).before().bindingRate().orElseThrow().fraction());
    assertThat(nearly).isEmpty();
  }

  /** An up-front fee of the whole principal leaves no loan. */
  @Test
  void fees_supposedToEatTheLoan_leaveNothingToJudge() {
    LoanOffer offer =
        new LoanOffer.OfTerms(
            withFees(
                terms(RepaymentMethod.LEVEL_INSTALMENT, "10000", "0.1", 12),
                fee("service", "1000", FeeTiming.UPFRONT)));
    loans.decide(BANK, "fee", offer, law);

    List<LoanEffect> turned = all(supposing(supposition(0, "", "10")));

    assertThat(turned)
        .singleElement()
        .satisfies(loan -> assertThat(loan.after().outcome()).isEqualTo(ERROR));
  }

  @Test
  void loans_disbursedBeforeTheDayAskedFor_areLeftOut() {
    Effects effects =
        new ShowWhatIf(judge)
            .handle(
                new ShowWhatIf.Command(
                    supposition(0, "0.15", "1"), Optional.empty(), Optional.of(DAY.plusDays(1))),
                SUPERVISOR)
            .orElseThrow();

    assertThat(all(effects)).isEmpty();
    assertThat(effects.count().loans()).isZero();
  }

  /** What is supposed to be quick must not be another judge. */
  @Test
  void verdict_supposedWithoutAChange_isTheOneThatWasRecorded() {
    DecisionFixtures random = new DecisionFixtures(7);
    for (int k = 0; k < 150; k++) {
      Judgement judgement = random.next().judgement();
      loans.decide(k % 2 == 0 ? BANK : MICRO, "loan " + k, judgement.application().offer(), law);
    }
    Effects nothing = supposing(supposition(0, "", "1"));

    List<LoanEffect> turned = all(nothing);

    long recorded = loans.log.entries(LogSelection.ALL, OptionalLong.empty(), 1_000).size();
    assertThat(turned).isEmpty();
    assertThat(nothing.count().loans()).isEqualTo(recorded).isGreaterThan(100);
    for (Outcome outcome : Outcome.values()) {
      assertThat(before(nothing, outcome)).as(outcome.name()).isEqualTo(recorded(outcome));
    }
  }

  @Test
  void follower_ofAnOpenChange_seesWhatIsDecidedFromThenOn() {
    changes.propose(LawChangeFixtures.proposal("c", ownCap("0.15", DAY)));
    FollowChange follow = new FollowChange(changes, judge);
    Effects effects = begun(follow.handle(followed("c", OptionalLong.empty()), SUPERVISOR));
    assertThat(effects.next().isEmpty()).isTrue();

    loans.decide(BANK, "later", yearly(17), law);
    loans.decide(BANK, "later", yearly(16), law);
    loans.decide(MICRO, "later", yearly(16), law);

    assertThat(effects.next().turned())
        .extracting(loan -> loan.decision().value())
        .containsExactly("d5", "d6");
    assertThat(effects.next().isEmpty()).isTrue();
    assertThat(effects.count().loans()).isEqualTo(2);
  }

  @Test
  void follower_thatComesBack_goesOnWhereItWas() {
    changes.propose(LawChangeFixtures.proposal("c", ownCap("0.15", DAY)));
    FollowChange follow = new FollowChange(changes, judge);
    loans.decide(BANK, "later", yearly(17), law);
    Effects first = begun(follow.handle(followed("c", OptionalLong.of(3)), SUPERVISOR));
    assertThat(first.next().turned()).hasSize(1);

    loans.decide(BANK, "meanwhile", yearly(16), law);
    Effects second = begun(follow.handle(followed("c", first.place()), SUPERVISOR));

    assertThat(second.next().turned())
        .extracting(loan -> loan.decision().value())
        .containsExactly("d6");
  }

  @Test
  void change_thatIsDecided_isNotFollowed() {
    changes.propose(LawChangeFixtures.proposal("c", ownCap("0.15", DAY)));
    FollowChange follow = new FollowChange(changes, judge);
    assertThat(follow.isOpen(new ChangeId("c"))).isTrue();

    changes.decide(LawChangeFixtures.verdict("c", Ruling.APPROVED, 0));

    assertThat(follow.isOpen(new ChangeId("c"))).isFalse();
    assertThat(reason(follow.handle(followed("c", OptionalLong.empty()), SUPERVISOR)))
        .isEqualTo(ChangeRefusal.Reason.ALREADY_DECIDED);
    assertThat(follow.handle(followed("d", OptionalLong.empty()), SUPERVISOR))
        .isEqualTo(new EffectOutcome.ChangeNotFound(new ChangeId("d")));
  }

  private static FollowChange.Command followed(String change, OptionalLong after) {
    return new FollowChange.Command(new ChangeId(change), Optional.empty(), after);
  }

  private static LawChange ownCap(String value, LocalDate from) {
    return new LawChange.StricterLimit(BANK, LimitKind.COST_CAP, Ratio.parse(value), from);
  }

  private static Supposition supposition(int basisPoints, String hardCap, String feeScale) {
    return new Supposition(
        Ratio.of(basisPoints, 10_000),
        hardCap.isEmpty() ? Optional.empty() : Optional.of(Ratio.parse(hardCap)),
        Ratio.parse(feeScale),
        Optional.empty());
  }

  private ShowChangeEffect show() {
    return new ShowChangeEffect(
        changes, judge, InstantSource.fixed(NOON.plus(Duration.ofDays(30))));
  }

  private Effects effects(LawChange draft) {
    return begun(show().handle(draft, Optional.empty(), SUPERVISOR));
  }

  private Effects supposing(Supposition supposition) {
    return whatIf(supposition, Optional.empty(), SUPERVISOR).orElseThrow();
  }

  private Optional<Effects> whatIf(
      Supposition supposition, Optional<InstitutionId> institution, Caller caller) {
    return new ShowWhatIf(judge)
        .handle(new ShowWhatIf.Command(supposition, institution, Optional.empty()), caller);
  }

  private static List<LoanEffect> all(Effects effects) {
    List<LoanEffect> turned = new ArrayList<>();
    for (Effects.Page page = effects.next(); !page.isEmpty(); page = effects.next()) {
      turned.addAll(page.turned());
    }
    return turned;
  }

  private static List<Tuple> turns(List<LoanEffect> effects) {
    return effects.stream()
        .map(
            effect ->
                tuple(
                    effect.decision().value(), effect.before().outcome(), effect.after().outcome()))
        .toList();
  }

  private static long before(Effects effects, Outcome outcome) {
    return effects.count().turns().stream()
        .filter(turn -> turn.before() == outcome)
        .mapToLong(EffectCount.Turn::loans)
        .sum();
  }

  private long recorded(Outcome outcome) {
    return loans.log.entries(LogSelection.ALL, OptionalLong.empty(), 1_000).stream()
        .flatMap(entry -> entry.decision().stream())
        .filter(decision -> decision.judgement().verdict().outcome() == outcome)
        .count();
  }

  private static Effects begun(EffectOutcome outcome) {
    assertThat(outcome).isInstanceOf(EffectOutcome.Begun.class);
    return ((EffectOutcome.Begun) outcome).effects();
  }

  private static ChangeRefusal.Reason reason(EffectOutcome outcome) {
    assertThat(outcome).isInstanceOf(EffectOutcome.Refused.class);
    return ((EffectOutcome.Refused) outcome).refusal().reason();
  }
}
