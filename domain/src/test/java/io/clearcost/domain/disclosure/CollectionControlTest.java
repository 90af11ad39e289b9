package io.clearcost.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.clearcost.domain.disclosure.CollectionFinding.Reason;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.loan.ContingentCharge;
import io.clearcost.domain.loan.ContingentEvent;
import io.clearcost.domain.loan.ContingentStandard;
import io.clearcost.domain.loan.FeeBearer;
import io.clearcost.domain.loan.FeeCondition;
import io.clearcost.domain.loan.FeeFacts;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeeKind;
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.FeeRefund;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.LoanCourse;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.Loans;
import io.clearcost.domain.loan.Movement;
import io.clearcost.domain.loan.Movement.Kind;
import io.clearcost.domain.loan.Movement.Link;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.party.CreditCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A loan of 10,000 yuan that the sheet shows with 20 yuan a month for a guarantor. */
class CollectionControlTest {

  private static final LocalDate DAY = Sheets.DISBURSEMENT;
  private static final Optional<Instant> CONFIRMED =
      Optional.of(Instant.parse("2026-09-01T02:00:00Z"));
  private static final ChargingParty BANK =
      new ChargingParty(Sheets.BANK.legalName(), Sheets.BANK.creditCode());
  private static final ChargingParty SHOP = party("权益科技有限公司", "91370000EXAMPLE0H1");
  private static final ChargingParty VALUER = party("评估有限公司", "91370000EXAMPLE0H2");
  private static final ChargingParty SECOND = party("另一融资担保有限公司", "91370000EXAMPLE0G2");
  private static final CostDisclosure SHEET = Sheets.sheet(terms());

  private record Labelled(String pattern, LoanCourse course, List<Reason> expected) {}

  @TestFactory
  @Tag("BANK-09-6")
  @Tag("SLC-1-10")
  Stream<DynamicTest> hiddenCharge_ofEveryKnownPattern_isCaught() {
    return Stream.of(
            new Labelled(
                "membership on the second day, by the platform's company",
                course(debit(2, "1299", SHOP, Link.RELATED_PAYEE)),
                List.of(Reason.UNDISCLOSED_PAYEE)),
            new Labelled(
                "companion order of a package of rights",
                course(debit(0, "999", SHOP, Link.COMPANION_ORDER)),
                List.of(Reason.UNDISCLOSED_PAYEE)),
            new Labelled(
                "second guarantor, each month, under the authority to debit",
                course(
                    debit(30, "60", SECOND, Link.CONTRACT), debit(61, "60", SECOND, Link.CONTRACT)),
                List.of(Reason.UNDISCLOSED_PAYEE, Reason.UNDISCLOSED_PAYEE)),
            new Labelled(
                "insurance at the counter, paid to the bank",
                course(debit(0, "200", BANK, Link.CONTRACT)),
                List.of(Reason.UNDISCLOSED_ITEM)),
            new Labelled(
                "consulting fee of the guarantor that is on the sheet",
                course(named("consulting", 1, "300", Sheets.GUARANTOR)),
                List.of(Reason.UNDISCLOSED_ITEM)),
            new Labelled(
                "a year of guarantee fees at once",
                course(named("guarantee", 30, "240", Sheets.GUARANTOR)),
                List.of(Reason.BEYOND_DUE)),
            new Labelled(
                "guarantee fee before the first of it is due",
                course(named("guarantee", 29, "20", Sheets.GUARANTOR)),
                List.of(Reason.BEFORE_TRIGGER)),
            new Labelled(
                "guarantee fee of one month taken twice",
                course(
                    named("guarantee", 30, "20", Sheets.GUARANTOR),
                    named("guarantee", 31, "20", Sheets.GUARANTOR)),
                List.of(Reason.BEYOND_DUE)),
            new Labelled(
                "guarantee fee above its standard",
                course(named("guarantee", 400, "241", Sheets.GUARANTOR)),
                List.of(Reason.ABOVE_STANDARD)),
            new Labelled(
                "guarantee fee to another guarantor under the same name",
                course(named("guarantee", 30, "20", SECOND)),
                List.of(Reason.OTHER_PAYEE)),
            new Labelled(
                "valuation that the lender bears",
                course(named("valuation", 0, "50", VALUER)),
                List.of(Reason.ABOVE_STANDARD)),
            new Labelled(
                "notary fee after default that the lender bears",
                new LoanCourse(
                    List.of(named("notary", 60, "30", VALUER)),
                    List.of(event(ContingentEvent.OVERDUE, 30))),
                List.of(Reason.ABOVE_STANDARD)),
            new Labelled(
                "penalty without delay",
                course(named("overdue", 30, "10", BANK)),
                List.of(Reason.BEFORE_TRIGGER)),
            new Labelled(
                "fee for early settlement above the one on the sheet",
                new LoanCourse(
                    List.of(named("prepayment", 90, "100.01", BANK)),
                    List.of(event(ContingentEvent.PREPAYMENT, 90))),
                List.of(Reason.ABOVE_STANDARD, Reason.REFUND_NOT_MADE)),
            new Labelled(
                "interest deducted from what is paid out",
                course(payout("8900"), named("deposit", 0, "100", BANK)),
                List.of(Reason.SHORT_PAYOUT)),
            new Labelled(
                "membership whose second charge nobody ties to the loan",
                course(debit(2, "199", SHOP, Link.COMPANION_ORDER), untied(40, "199", SHOP)),
                List.of(Reason.UNDISCLOSED_PAYEE, Reason.UNDISCLOSED_PAYEE)),
            new Labelled(
                "insurance of the guarantor on the last day of the window, said to be nothing",
                course(debit(7, "200", Sheets.GUARANTOR, Link.NONE)),
                List.of(Reason.TAKEN_IN_WINDOW)),
            new Labelled(
                "companion's further order, said to be nothing",
                course(
                    debit(0, "199", SHOP, Link.COMPANION_ORDER), debit(5, "299", SHOP, Link.NONE)),
                List.of(Reason.UNDISCLOSED_PAYEE, Reason.TAKEN_IN_WINDOW)),
            new Labelled(
                "money to a stranger on the first day that nobody explains",
                course(untied(0, "1299", SHOP)),
                List.of(Reason.UNEXPLAINED_IN_WINDOW)),
            new Labelled(
                "more to the bank in the window than is due, that nobody explains",
                course(untied(3, "300", BANK)),
                List.of(Reason.TAKEN_IN_WINDOW)),
            new Labelled(
                "guarantee fee taken twice, of which nobody told a tie",
                course(
                    named("guarantee", 30, "20", Sheets.GUARANTOR),
                    withoutLink(named("guarantee", 31, "20", Sheets.GUARANTOR))),
                List.of(Reason.BEYOND_DUE)),
            new Labelled(
                "deposit kept at the end",
                course(named("deposit", 0, "100", BANK)),
                List.of(Reason.REFUND_NOT_MADE)))
        .map(CollectionControlTest::test);
  }

  @TestFactory
  Stream<DynamicTest> innocentCollection_ofEveryKind_isNotFlagged() {
    return Stream.of(
            new Labelled("nothing at all", course(back(365, "100")), List.of()),
            new Labelled("every payment of the plan, item by item", asPlanned(), List.of()),
            new Labelled(
                "an item later than due",
                course(named("guarantee", 45, "20", Sheets.GUARANTOR), back(365, "100")),
                List.of()),
            new Labelled(
                "a voluntary insurance that nothing ties to the loan",
                course(debit(3, "500", SHOP, Link.NONE), back(365, "100")),
                List.of()),
            new Labelled(
                "shopping with a stranger in the week after, told to be that",
                course(debit(0, "3999", SHOP, Link.NONE), back(365, "100")),
                List.of()),
            new Labelled(
                "money to a stranger a day after the window",
                course(untied(8, "1299", SHOP), back(365, "100")),
                List.of()),
            new Labelled(
                "other business with the bank after the window, told to be that or not",
                course(debit(8, "700", BANK, Link.NONE), untied(9, "700", BANK), back(365, "100")),
                List.of()),
            new Labelled(
                "deposit that is due, said to be nothing",
                course(debit(0, "100", BANK, Link.NONE), back(365, "100")),
                List.of()),
            new Labelled(
                "guarantee that is due, of which nobody said anything",
                course(untied(30, "20", Sheets.GUARANTOR), back(365, "100")),
                List.of()),
            new Labelled(
                "principal repaid early",
                course(named(Movement.PRINCIPAL, 10, "5000", BANK), back(365, "100")),
                List.of()),
            new Labelled(
                "penalty of a month on delay",
                new LoanCourse(
                    List.of(named("overdue", 60, "150", BANK), back(365, "100")),
                    List.of(event(ContingentEvent.OVERDUE, 30))),
                List.of()),
            new Labelled(
                "settled early at the charge of the sheet, with the deposit back",
                new LoanCourse(
                    List.of(
                        named(Movement.PRINCIPAL, 90, "10000", BANK),
                        named("interest", 90, "276.27", BANK),
                        named("prepayment", 90, "100", BANK),
                        back(90, "100")),
                    List.of(event(ContingentEvent.PREPAYMENT, 90))),
                List.of()),
            new Labelled(
                "an instalment that nobody itemised, by the receiver of each part",
                course(
                    debit(30, "20", Sheets.GUARANTOR, Link.CONTRACT),
                    debit(30, "888.49", BANK, Link.CONTRACT),
                    back(365, "100")),
                List.of()),
            new Labelled(
                "paid out in full, the deposit taken at once",
                course(payout("10000"), named("deposit", 0, "100", BANK), back(365, "100")),
                List.of()),
            new Labelled(
                "paid out less the deposit", course(payout("9900"), back(365, "100")), List.of()))
        .map(CollectionControlTest::test);
  }

  @Test
  void collection_withoutAConfirmedSheet_isRefused() {
    List<CollectionFinding> objections =
        CollectionControl.objections(
            SHEET, Optional.empty(), course(), named("guarantee", 30, "20", Sheets.GUARANTOR));

    assertThat(objections)
        .extracting(CollectionFinding::reason)
        .containsExactly(Reason.NOTHING_ACKNOWLEDGED);
  }

  @Test
  void collection_asked_isJudgedWithWhatWasTakenBefore() {
    Movement again =
        new Movement(
            "again",
            DAY.plusDays(31),
            Kind.DEBIT,
            Loans.yuan("20"),
            Sheets.GUARANTOR,
            Optional.of("guarantee"),
            Optional.of(Link.CONTRACT));

    assertThat(CollectionControl.objections(SHEET, CONFIRMED, course(), again)).isEmpty();
    assertThat(
            CollectionControl.objections(
                SHEET, CONFIRMED, course(named("guarantee", 30, "20", Sheets.GUARANTOR)), again))
        .extracting(CollectionFinding::reason)
        .containsExactly(Reason.BEYOND_DUE);
  }

  @Test
  void collection_askedForAnEarlierDay_isJudgedWithWhatWasTakenSince() {
    Movement again =
        new Movement(
            "again",
            DAY.plusDays(30),
            Kind.DEBIT,
            Loans.yuan("20"),
            Sheets.GUARANTOR,
            Optional.of("guarantee"),
            Optional.of(Link.CONTRACT));

    assertThat(
            CollectionControl.objections(
                SHEET, CONFIRMED, course(named("guarantee", 35, "20", Sheets.GUARANTOR)), again))
        .extracting(CollectionFinding::reason)
        .containsExactly(Reason.BEYOND_DUE);
  }

  /** Who asks to take money under a sheet has tied it to the loan. */
  @Test
  void collection_askedAndSaidToBeNothing_isJudgedAllTheSame() {
    Movement asked = debit(100, "1299", SHOP, Link.NONE);

    List<CollectionFinding> objections =
        CollectionControl.objections(SHEET, CONFIRMED, course(), asked);

    assertThat(objections)
        .extracting(CollectionFinding::reason)
        .containsExactly(Reason.UNDISCLOSED_PAYEE);
  }

  @Test
  void finding_inTheWindow_isWeakerThanABreachAndHoldsEveryFact() {
    LoanCourse course = course(debit(7, "200", BANK, Link.NONE), untied(7, "1299", SHOP));

    List<CollectionFinding> findings =
        CollectionControl.examine(SHEET, CONFIRMED, course, DAY.plusDays(30));

    assertThat(findings)
        .extracting(finding -> finding.reason().outcome())
        .containsExactly(Outcome.REFER, Outcome.WARN);
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.sentence().english()).contains(finding.facts().values());
              assertThat(finding.sentence().chinese()).contains(finding.facts().values());
              assertThat(finding.rule().value()).isEqualTo("ALN_A09_P1_COLLECTED_UNDISCLOSED");
            });
  }

  @Test
  void sentence_ofAFinding_holdsEveryFact() {
    LoanCourse course =
        course(
            payout("8000"),
            debit(2, "1299", SHOP, Link.RELATED_PAYEE),
            named("guarantee", 30, "240", SECOND),
            named("overdue", 31, "10", BANK),
            named("interest", 32, "9999", BANK));

    List<CollectionFinding> findings =
        CollectionControl.examine(SHEET, Optional.empty(), course, DAY.plusYears(2));

    assertThat(findings)
        .extracting(CollectionFinding::reason)
        .contains(Reason.NOTHING_ACKNOWLEDGED);
    assertThat(findings)
        .extracting(CollectionFinding::reason)
        .contains(
            Reason.UNDISCLOSED_PAYEE,
            Reason.OTHER_PAYEE,
            Reason.BEFORE_TRIGGER,
            Reason.ABOVE_STANDARD,
            Reason.SHORT_PAYOUT,
            Reason.REFUND_NOT_MADE);
    for (CollectionFinding finding : findings) {
      assertThat(finding.facts().values())
          .allSatisfy(
              fact -> {
                assertThat(finding.sentence().english()).contains(fact);
                assertThat(finding.sentence().chinese()).contains(fact);
              });
    }
  }

  private static DynamicTest test(Labelled labelled) {
    return dynamicTest(
        labelled.pattern(),
        () ->
            assertThat(
                    CollectionControl.examine(
                        SHEET, CONFIRMED, labelled.course(), DAY.plusYears(2)))
                .extracting(CollectionFinding::reason)
                .isEqualTo(expected(labelled)));
  }

  /** The deposit is owed back at the end, unless the pattern is about something before. */
  private static List<Reason> expected(Labelled labelled) {
    boolean returned =
        labelled.course().movements().stream().anyMatch(any -> any.kind() == Kind.REFUND);
    List<Reason> expected = new ArrayList<>(labelled.expected());
    if (!returned && !expected.contains(Reason.REFUND_NOT_MADE)) {
      expected.add(Reason.REFUND_NOT_MADE);
    }
    return expected;
  }

  private static LoanTerms terms() {
    LoanTerms plain = Sheets.terms("0.12", "20");
    List<TermsFee> fees = new ArrayList<>(plain.fees());
    fees.add(
        new TermsFee(
            new FeeItem(
                "deposit",
                "保证金",
                FeeKind.OTHER,
                Optional.of(BANK),
                FeeFacts.of(PayeeRole.LENDER, FeePurpose.SECURITY_DEPOSIT)
                    .withRefund(FeeRefund.AT_MATURITY)),
            new FeeStandard.FixedAmount(Loans.yuan("100")),
            FeeTiming.UPFRONT));
    fees.add(
        new TermsFee(
            new FeeItem(
                "valuation",
                "评估费",
                FeeKind.OTHER,
                Optional.of(VALUER),
                FeeFacts.of(PayeeRole.OTHER_THIRD_PARTY, FeePurpose.SERVICE_OF_THE_LOAN)
                    .withBearer(FeeBearer.LENDER)),
            new FeeStandard.FixedAmount(Loans.yuan("50")),
            FeeTiming.UPFRONT));
    List<ContingentCharge> contingent = new ArrayList<>(plain.contingent());
    contingent.add(
        new ContingentCharge(
            new FeeItem(
                "prepayment",
                "提前还款违约金",
                FeeKind.OTHER,
                Optional.of(BANK),
                FeeFacts.of(PayeeRole.LENDER, FeePurpose.PRICE_OF_CREDIT)
                    .withCondition(new FeeCondition.Contingent(ContingentEvent.PREPAYMENT))),
            new ContingentStandard.FixedAmount(Loans.yuan("100"))));
    contingent.add(
        new ContingentCharge(
            new FeeItem(
                "notary",
                "公证费",
                FeeKind.OTHER,
                Optional.of(VALUER),
                FeeFacts.of(PayeeRole.OTHER_THIRD_PARTY, FeePurpose.SERVICE_OF_THE_LOAN)
                    .withCondition(new FeeCondition.Contingent(ContingentEvent.OVERDUE))
                    .withBearer(FeeBearer.LENDER)),
            new ContingentStandard.FixedAmount(Loans.yuan("30"))));
    return new LoanTerms(
        plain.principal(),
        plain.rate(),
        plain.method(),
        plain.term(),
        plain.disbursementDate(),
        plain.firstDueDate(),
        plain.dayCount(),
        plain.rounding(),
        plain.shape(),
        fees,
        plain.reliefs(),
        contingent);
  }

  private static LoanCourse asPlanned() {
    List<Movement> all = new ArrayList<>();
    all.add(payout("10000"));
    for (PlanRow row : SHEET.plan().rows()) {
      add(all, row.dueDate(), Movement.PRINCIPAL, row.principal(), BANK);
      add(all, row.dueDate(), "interest", row.interest(), BANK);
      add(all, row.dueDate(), "guarantee", row.charged("guarantee"), Sheets.GUARANTOR);
      add(all, row.dueDate(), "deposit", row.charged("deposit"), BANK);
    }
    return new LoanCourse(all, List.of());
  }

  private static void add(
      List<Movement> all, LocalDate day, String code, Money amount, ChargingParty party) {
    if (!amount.isZero()) {
      all.add(
          new Movement(
              "m" + all.size(),
              day,
              amount.isNegative() ? Kind.REFUND : Kind.DEBIT,
              amount.isNegative() ? amount.negated() : amount,
              party,
              Optional.of(code),
              Optional.of(Link.CONTRACT)));
    }
  }

  private static LoanCourse course(Movement... movements) {
    return new LoanCourse(List.of(movements), List.of());
  }

  private static LoanCourse.Event event(ContingentEvent kind, int day) {
    return new LoanCourse.Event(kind, DAY.plusDays(day));
  }

  private static Movement payout(String yuan) {
    return new Movement(
        "payout",
        DAY,
        Kind.PAYOUT,
        Loans.yuan(yuan),
        BANK,
        Optional.empty(),
        Optional.of(Link.CONTRACT));
  }

  private static Movement back(int day, String yuan) {
    return new Movement(
        "back",
        DAY.plusDays(day),
        Kind.REFUND,
        Loans.yuan(yuan),
        BANK,
        Optional.of("deposit"),
        Optional.of(Link.CONTRACT));
  }

  /** Nobody said what ties it to the loan. */
  private static Movement untied(int day, String yuan, ChargingParty party) {
    return new Movement(
        "u%d-%s".formatted(day, party.legalName()),
        DAY.plusDays(day),
        Kind.DEBIT,
        Loans.yuan(yuan),
        party,
        Optional.empty(),
        Optional.empty());
  }

  private static Movement withoutLink(Movement of) {
    return new Movement(
        of.id(), of.date(), of.kind(), of.amount(), of.party(), of.code(), Optional.empty());
  }

  private static Movement debit(int day, String yuan, ChargingParty party, Link link) {
    return new Movement(
        "d%d-%s".formatted(day, party.legalName()),
        DAY.plusDays(day),
        Kind.DEBIT,
        Loans.yuan(yuan),
        party,
        Optional.empty(),
        Optional.of(link));
  }

  private static Movement named(String code, int day, String yuan, ChargingParty party) {
    return new Movement(
        "%s-%d".formatted(code, day),
        DAY.plusDays(day),
        Kind.DEBIT,
        Loans.yuan(yuan),
        party,
        Optional.of(code),
        Optional.of(Link.CONTRACT));
  }

  private static ChargingParty party(String name, String code) {
    return new ChargingParty(name, Optional.of(new CreditCode(code)));
  }
}
