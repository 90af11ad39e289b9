package io.clearcost.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.disclosure.DisclosureRefusal.Reason;
import io.clearcost.domain.evidence.Judgement;
import io.clearcost.domain.evidence.LoanApplication;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.gate.Milestone;
import io.clearcost.domain.gate.SheetOnRecord;
import io.clearcost.domain.law.Fact;
import io.clearcost.domain.loan.BorrowerKind;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.Loans;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.loan.UseTerm;
import io.clearcost.domain.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A loan of 10,000 yuan at 12 %, shown and confirmed on its day of disbursement. */
class SheetStandingTest {

  private static final Instant CONFIRMED = Instant.parse("2026-09-01T02:00:10Z");
  private static final LocalDate DAY = Sheets.DISBURSEMENT;
  private static final LoanTerms SHOWN = Sheets.terms("0.12", "20");
  private static final LoggedVersion FIRST = version(1, SHOWN, Optional.of(CONFIRMED));

  @Test
  void loan_confirmedAndAsShown_restsOnItsSheet() {
    SheetOnRecord sheet = standing(signing(SHOWN, CONFIRMED.plusSeconds(1)), FIRST);

    assertThat(sheet.refusal()).isEmpty();
    assertThat(sheet.drift()).isEqualTo(SheetOnRecord.Drift.NONE);
    assertThat(sheet.acknowledgedAt()).contains(CONFIRMED);
    assertThat(sheet.evidence())
        .containsExactly(
            new Fact("disclosure.id", "dis-1"),
            new Fact("disclosure.version", "1"),
            new Fact("disclosure.content_hash", "a".repeat(64)),
            new Fact("disclosure.acknowledged_time", CONFIRMED.toString()));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-01T02:00:10Z, NOT_BEFORE_SIGNING",
    "2026-09-01T02:00:09Z, NOT_BEFORE_SIGNING",
    "2026-09-01T02:00:10.000001Z, ",
    "2026-09-01T16:00:00Z, EXPIRED",
  })
  void contract_signedTooEarlyOrTooLate_isRefused(Instant signed, Reason reason) {
    SheetOnRecord sheet = standing(signing(SHOWN, signed), FIRST);

    assertThat(reason(sheet)).isEqualTo(Optional.ofNullable(reason).map(Enum::name));
  }

  @Test
  void contract_uponAVersionThatWasReplacedOrNeverConfirmed_isRefused() {
    LoggedVersion second = version(2, SHOWN, Optional.empty());
    Judgement signing = signing(SHOWN, CONFIRMED.plusSeconds(1));

    assertThat(reason(standing(signing, FIRST, FIRST, second))).contains("SUPERSEDED");
    assertThat(reason(standing(signing, second, FIRST, second))).contains("NOT_ACKNOWLEDGED");
  }

  @Test
  void contract_whoseSigningNobodyTold_isSignedAfterTheConfirmationAndNotBeforeNow() {
    LoanCircumstances untold = LoanCircumstances.NONE.withBorrower(BorrowerKind.PERSON);

    Judgement before = judgement(SHOWN, Milestone.BEFORE_SIGNING, untold);
    Judgement after = judgement(SHOWN, Milestone.AFTER_DISBURSEMENT, untold);

    assertThat(reason(at(before, CONFIRMED.minusSeconds(4)))).isEmpty();
    assertThat(reason(at(before, CONFIRMED.plusSeconds(1)))).isEmpty();
    assertThat(reason(at(before, Instant.parse("2026-09-01T16:00:00Z")))).contains("EXPIRED");
    assertThat(reason(at(after, Instant.parse("2026-09-01T16:00:00Z")))).isEmpty();
  }

  @Test
  void loan_dearerThanShown_namesTheFirstDifferencesAndCountsAll() {
    SheetOnRecord sheet =
        standing(signing(Sheets.terms("0.12", "21"), CONFIRMED.plusSeconds(1)), FIRST);

    assertThat(sheet.drift().count()).isEqualTo(15);
    assertThat(sheet.drift().first())
        .hasSize(5)
        .extracting(SheetOnRecord.Deviation::path)
        .startsWith("annual_cost", "items[guarantee].standard", "items[guarantee].paid");
  }

  @Test
  void loan_ofWhichOnlyThePlanIsKnown_isHeldAgainstTheRowsOfItsSheet() {
    RepaymentPlan shown = FIRST.version().sheet().plan();
    RepaymentPlan dearer = Sheets.sheet(Sheets.terms("0.12", "21")).plan();

    assertThat(planned(shown)).isEqualTo(SheetOnRecord.Drift.NONE);
    assertThat(planned(dearer).first())
        .extracting(SheetOnRecord.Deviation::path)
        .startsWith("annual_cost", "items[guarantee].paid");
  }

  @Test
  void loanPaidOutADayLater_thatIsNotDrawn_isNotAsShown() {
    Judgement later =
        judgement(
            paidOut(DAY.plusDays(1), "10000", SHOWN),
            Milestone.BEFORE_DISBURSEMENT,
            told(CONFIRMED.plusSeconds(1)));

    assertThat(standing(later, FIRST).drift().first())
        .extracting(SheetOnRecord.Deviation::path)
        .contains("disbursement_date");
  }

  @Tag("SLC-1-3")
  @Test
  void drawdown_atTheCostThatWasShown_isNotShownAgain() {
    Judgement drawn = drawn(paidOut(DAY.plusDays(30), "10000", SHOWN));

    SheetOnRecord sheet = standing(drawn, FIRST);

    assertThat(sheet.refusal()).isEmpty();
    assertThat(sheet.drift()).isEqualTo(SheetOnRecord.Drift.NONE);
  }

  /** A guarantee fee of 20 yuan a month costs more on less money. */
  @Tag("SLC-1-3")
  @Test
  void drawdown_atAnotherCost_isShownAgain() {
    Judgement smaller = drawn(paidOut(DAY.plusDays(30), "5000", SHOWN));
    Judgement dearer = drawn(paidOut(DAY.plusDays(30), "10000", Sheets.terms("0.12", "21")));

    assertThat(standing(smaller, FIRST).drift().first())
        .extracting(SheetOnRecord.Deviation::path)
        .containsExactly("annual_cost");
    assertThat(standing(dearer, FIRST).drift().first())
        .extracting(SheetOnRecord.Deviation::path)
        .containsExactly("annual_cost", "items[guarantee].standard");
  }

  @Test
  void drawdown_uponASheetConfirmedAfterSigning_restsOnTheContractsSheetToo() {
    LoanTerms terms = paidOut(DAY.plusDays(30), "5000", SHOWN);
    Instant later = CONFIRMED.plus(Duration.ofDays(30));
    LoggedVersion second = version(2, terms, Optional.of(later));

    assertThat(standing(drawn(terms), second, FIRST, second).refusal()).isEmpty();
    assertThat(reason(standing(drawn(terms), second, second))).contains("NOT_BEFORE_SIGNING");
    assertThat(
            reason(
                standing(
                    drawn(terms),
                    version(2, terms, Optional.empty()),
                    FIRST,
                    version(2, terms, Optional.empty()))))
        .contains("NOT_ACKNOWLEDGED");
    assertThat(reason(standing(drawn(terms), FIRST, FIRST, second))).contains("SUPERSEDED");
  }

  private static Optional<String> reason(SheetOnRecord sheet) {
    return sheet.refusal().map(SheetOnRecord.Refusal::reason);
  }

  private static SheetOnRecord standing(Judgement loan, LoggedVersion version) {
    return standing(loan, version, version);
  }

  private static SheetOnRecord standing(
      Judgement loan, LoggedVersion rested, LoggedVersion... all) {
    return SheetStanding.of(loan, rested, List.of(all), CONFIRMED.plusSeconds(9));
  }

  private static SheetOnRecord at(Judgement loan, Instant now) {
    return SheetStanding.of(loan, FIRST, List.of(FIRST), now);
  }

  private static SheetOnRecord.Drift planned(RepaymentPlan plan) {
    LoanCircumstances told = told(CONFIRMED.plusSeconds(1));
    return standing(
            judgement(new LoanOffer.OfPlan(plan), Milestone.BEFORE_DISBURSEMENT, told), FIRST)
        .drift();
  }

  private static Judgement signing(LoanTerms terms, Instant signed) {
    return judgement(terms, Milestone.BEFORE_SIGNING, told(signed));
  }

  private static Judgement drawn(LoanTerms terms) {
    return judgement(
        terms,
        Milestone.BEFORE_DISBURSEMENT,
        told(CONFIRMED.plusSeconds(1)).withUseTerm(UseTerm.AGREED));
  }

  private static LoanCircumstances told(Instant signed) {
    return LoanCircumstances.NONE.withBorrower(BorrowerKind.PERSON).withSignedAt(signed);
  }

  private static Judgement judgement(LoanTerms terms, Milestone milestone, LoanCircumstances told) {
    return judgement(new LoanOffer.OfTerms(terms), milestone, told);
  }

  private static Judgement judgement(LoanOffer offer, Milestone milestone, LoanCircumstances told) {
    Judgement quoted = Sheets.judgement(offer, told);
    return new Judgement(
        new LoanApplication(Sheets.BANK.id(), new LoanReference("合同-1"), offer, milestone, told),
        quoted.institution(),
        offer.disbursementDate().orElseThrow(),
        quoted.readings(),
        quoted.cost(),
        quoted.verdict(),
        quoted.ruleBookVersion());
  }

  private static LoanTerms paidOut(LocalDate day, String yuan, LoanTerms terms) {
    Money principal = Loans.yuan(yuan);
    return new LoanTerms(
        principal,
        terms.rate(),
        terms.method(),
        terms.term(),
        day,
        terms.firstDueDate(),
        terms.dayCount(),
        terms.rounding(),
        terms.shape(),
        terms.fees(),
        terms.reliefs(),
        terms.contingent());
  }

  private static LoggedVersion version(int number, LoanTerms terms, Optional<Instant> confirmed) {
    DisclosureVersion version =
        new DisclosureVersion(
            new DisclosureId("dis-" + number),
            number,
            Disclosures.DECISION,
            new RequestId("request-" + number),
            CONFIRMED.minusSeconds(60),
            Sheets.officer(),
            Sheets.sheet(terms),
            new ContentHash("a".repeat(64)));
    return new LoggedVersion(version, confirmed.map(at -> confirmed(version, at)));
  }

  private static Acknowledgement confirmed(DisclosureVersion version, Instant at) {
    return Disclosures.acknowledgement(
        new Confirmation(
            version.id(),
            version.hash(),
            new BorrowerToken("borrower:7"),
            at,
            Duration.ofSeconds(8)),
        Disclosures.showing(
            version.id().value(), "show", ShowingChannel.ONLINE, at.minusSeconds(9)));
  }
}
