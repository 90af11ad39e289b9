package io.clearcost.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.disclosure.DisclosureRefusal.Reason;
import io.clearcost.domain.evidence.Judgement;
import io.clearcost.domain.loan.BorrowerKind;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.Loans;
import io.clearcost.domain.party.ChargingParty;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SheetComposerTest {

  private static final ChargingParty UNCODED = new ChargingParty("无码机构", Optional.empty());

  @Test
  @Tag("BANK-09-4a")
  @Tag("BANK-09-4b")
  @Tag("BANK-09-4e")
  @Tag("SLC-1-6")
  void sheet_ofACompleteLoan_namesLendersRateAndCost() {
    CostDisclosure sheet = Sheets.sheet();

    assertThat(sheet.lenders())
        .containsExactly(new ChargingParty(Sheets.BANK.legalName(), Sheets.BANK.creditCode()));
    assertThat(sheet.cost().decomposition().quotedRate()).isPresent();
    assertThat(sheet.annualCost().convention().label()).isEqualTo("单利");
    assertThat(sheet.annualCost().percent()).isEqualTo("16.2492 %");
    assertThat(sheet.received()).isEqualTo(Loans.yuan("10000"));
    assertThat(sheet.validThrough()).isEqualTo(Sheets.DISBURSEMENT);
  }

  @Test
  @Tag("SLC-1-7")
  @Tag("SLC-1-8")
  @Tag("SLC-1-9")
  @Tag("BANK-09-4c")
  @Tag("BANK-09-4d")
  @Tag("BANK-09-4f")
  void sheet_ofACompleteLoan_namesEachItemItsStandardAndItsPayee() {
    CostDisclosure sheet = Sheets.sheet();

    assertThat(sheet.items())
        .extracting(item -> item.item().code())
        .containsExactly("interest", "guarantee");
    DisclosedItem guarantee = sheet.items().get(1);
    assertThat(guarantee.fee()).isPresent();
    assertThat(guarantee.collector()).contains(Sheets.GUARANTOR);
    assertThat(guarantee.paid()).isEqualTo(Loans.yuan("240"));
    assertThat(guarantee.cost().increment()).isPresent();
    assertThat(sheet.enhancement().providers()).containsExactly(Sheets.GUARANTOR);
    assertThat(sheet.contingent()).hasSize(1);
    assertThat(sheet.payees()).hasSize(2);
  }

  @Test
  void sheet_ofWhichNothingIsTold_isRefusedWithEveryMissingField() {
    Judgement judgement =
        Sheets.judgement(new LoanOffer.OfTerms(Sheets.terms("0.12", "20")), LoanCircumstances.NONE);
    SheetFacts nothing = new SheetFacts(List.of(), Optional.empty(), Optional.empty(), false);

    assertThat(missing(judgement, nothing))
        .containsExactly("circumstances.borrower_kind", "enhancement", "complaint_channel");
  }

  @Test
  void sheet_withPartiesWithoutACode_isRefusedWithThePathOfEach() {
    SheetFacts told =
        new SheetFacts(
            List.of(UNCODED),
            Optional.of(new Enhancement.By(List.of(Sheets.GUARANTOR, UNCODED))),
            Sheets.FACTS.complaints(),
            false);

    assertThat(missing(Sheets.judgement(Sheets.terms("0.12", "20")), told))
        .containsExactly(
            "co_lenders[0].credit_code", "enhancement.providers.parties[1].credit_code");
  }

  @Test
  void sheet_ofCashFlowsAlone_hasNoStandards() {
    LoanOffer flows =
        Loans.dated(
            Loans.flow(Sheets.DISBURSEMENT, 10_000_00),
            Loans.flow(Sheets.DISBURSEMENT.plusYears(1), -11_000_00));
    SheetFacts told =
        new SheetFacts(
            List.of(), Optional.of(new Enhancement.None()), Sheets.FACTS.complaints(), true);

    assertThat(
            missing(
                Sheets.judgement(flows, LoanCircumstances.NONE.withBorrower(BorrowerKind.PERSON)),
                told))
        .containsExactly("loan.terms");
  }

  @Test
  void sheet_ofALoanThatMayNotBeMade_isRefusedWithTheRule() {
    DisclosureRefusal refusal = refused(Sheets.judgement(Sheets.terms("0.24", "30")), Sheets.FACTS);

    assertThat(refusal.reason()).isEqualTo(Reason.LOAN_FORBIDDEN);
    assertThat(refusal.facts().get("rule_ids")).contains("COST_ABOVE_HARD_CAP");
  }

  @Test
  void sheet_thatDeniesWhoIsPaidForEnhancing_isRefused() {
    SheetFacts told =
        new SheetFacts(
            List.of(), Optional.of(new Enhancement.None()), Sheets.FACTS.complaints(), false);

    DisclosureRefusal refusal = refused(Sheets.judgement(Sheets.terms("0.12", "20")), told);

    assertThat(refusal.reason()).isEqualTo(Reason.CONTRADICTORY);
    assertThat(refusal.sentence().english()).contains(Sheets.GUARANTOR.legalName());
  }

  @Test
  void sheet_thatDeniesItsChargesAfterDefault_isRefused() {
    SheetFacts told =
        new SheetFacts(List.of(), Sheets.FACTS.enhancement(), Sheets.FACTS.complaints(), true);

    assertThat(refused(Sheets.judgement(Sheets.terms("0.12", "20")), told).reason())
        .isEqualTo(Reason.CONTRADICTORY);
  }

  @Test
  void sheet_ofALoanWithoutChargesAfterDefault_saysSo() {
    LoanTerms terms = Loans.withFees(Sheets.terms("0.12", "20"));
    LoanTerms kept =
        new LoanTerms(
            terms.principal(),
            terms.rate(),
            terms.method(),
            terms.term(),
            terms.disbursementDate(),
            terms.firstDueDate(),
            terms.dayCount(),
            terms.rounding(),
            terms.fees());
    SheetFacts silent =
        new SheetFacts(
            List.of(), Optional.of(new Enhancement.None()), Sheets.FACTS.complaints(), false);

    assertThat(missing(Sheets.judgement(kept), silent)).containsExactly("nothing_after_default");
  }

  private static List<String> missing(Judgement judgement, SheetFacts told) {
    return SheetOutcomes.missing(SheetComposer.compose(judgement, told));
  }

  private static DisclosureRefusal refused(Judgement judgement, SheetFacts told) {
    return SheetOutcomes.refusal(SheetComposer.compose(judgement, told));
  }
}
