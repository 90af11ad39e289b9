package io.clearcost.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.evidence.Judgement;
import io.clearcost.domain.loan.FeeFacts;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeeKind;
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.Loans;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.party.CreditCode;
import io.clearcost.domain.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DriftTest {

  @Test
  void sheet_comparedWithItself_differsInNothing() {
    assertThat(Drift.between(Sheets.sheet(), Sheets.sheet())).isEmpty();
  }

  @Test
  void sheet_ofADearerGuarantee_namesItemCostAndEachPayment() {
    CostDisclosure dearer = Sheets.sheet(Sheets.terms("0.12", "21"));

    List<Difference> differences = Drift.between(Sheets.sheet(), dearer);

    assertThat(differences)
        .contains(
            new Difference("items[guarantee].paid", new Text("in all", "合计"), "240.00", "252.00"));
    assertThat(differences)
        .extracting(Difference::path)
        .startsWith("annual_cost", "items[guarantee].standard", "items[guarantee].paid")
        .contains("plan[2026-10-01].fees[guarantee]", "plan[2027-09-01].fees[guarantee]")
        .hasSize(15);
  }

  @Test
  void contract_withASecondGuarantor_namesTheItemThatWasNotShown() {
    ChargingParty second =
        new ChargingParty("第二担保有限公司", Optional.of(new CreditCode("91370000EXAMPLE0G2")));
    LoanTerms terms = Sheets.terms("0.12", "20");
    List<TermsFee> fees = new ArrayList<>(terms.fees());
    fees.add(
        new TermsFee(
            new FeeItem(
                "membership",
                "权益包",
                FeeKind.OTHER,
                Optional.of(second),
                FeeFacts.of(PayeeRole.CREDIT_ENHANCEMENT_PROVIDER, FeePurpose.CREDIT_ENHANCEMENT)),
            new FeeStandard.FixedAmount(Loans.yuan("299")),
            FeeTiming.UPFRONT));
    Judgement contract =
        Sheets.judgement(terms.repriced(terms.rate(), terms.shape(), fees, terms.reliefs()));

    List<Difference> differences =
        Drift.between(
            Sheets.sheet(),
            SheetOutcomes.sheet(SheetComposer.composeAgain(contract, Sheets.sheet())));

    assertThat(differences)
        .filteredOn(found -> found.path().equals("items[membership].payee"))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.shown()).isEqualTo("–");
              assertThat(found.now()).isEqualTo("第二担保有限公司 91370000EXAMPLE0G2");
            });
    assertThat(differences)
        .extracting(Difference::path)
        .contains("enhancement", "received", "annual_cost", "items[membership].standard");
  }
}
