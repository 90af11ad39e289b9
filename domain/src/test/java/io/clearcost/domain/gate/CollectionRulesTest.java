package io.clearcost.domain.gate;

import static io.clearcost.domain.gate.Judged.broken;
import static io.clearcost.domain.gate.Judged.finding;
import static io.clearcost.domain.gate.Judged.judge;
import static io.clearcost.domain.gate.Judged.loan;
import static io.clearcost.domain.gate.Judged.missing;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.law.Fact;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.Measurement;
import io.clearcost.domain.law.Operator;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.Quantity;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.Text;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the gate makes of money that is to be taken. */
class CollectionRulesTest {

  static final String BANK_RECEIPT = "ALN_A09_P1_COLLECTED_WITHOUT_RECEIPT";
  static final String BANK_UNDISCLOSED = "ALN_A09_P1_COLLECTED_UNDISCLOSED";
  static final String BANK_STANDARD = "ALN_A09_P1_COLLECTED_ABOVE_STANDARD";
  static final String BANK_TRIGGER = "ALN_A09_P1_COLLECTED_BEFORE_TRIGGER";
  static final String BANK_DUE = "ALN_A09_P1_COLLECTED_BEYOND_DUE";
  static final String SMALL_RECEIPT = "SLG_S1_COLLECTED_WITHOUT_RECEIPT";
  static final String SMALL_UNDISCLOSED = "SLG_S1_COLLECTED_UNDISCLOSED";
  static final String SMALL_STANDARD = "SLG_S1_COLLECTED_ABOVE_STANDARD";
  static final String SMALL_TRIGGER = "SLG_S1_COLLECTED_BEFORE_TRIGGER";
  static final String SMALL_DUE = "SLG_S1_COLLECTED_BEYOND_DUE";

  static final List<String> OF_BANKS =
      List.of(BANK_RECEIPT, BANK_UNDISCLOSED, BANK_STANDARD, BANK_TRIGGER, BANK_DUE);
  static final List<String> OF_SMALL_LOANS =
      List.of(SMALL_RECEIPT, SMALL_UNDISCLOSED, SMALL_STANDARD, SMALL_TRIGGER, SMALL_DUE);

  private static final WitnessLoan BANK = loan(LenderKind.COMMERCIAL_BANK);
  private static final WitnessLoan SMALL = loan(LenderKind.SMALL_LOAN_COMPANY);

  @Test
  void collection_againstWhichNothingSpeaks_passesTheRulesOfCollectionAlone() {
    GateDecision bank = judge(BANK.collecting(List.of()));
    GateDecision small = judge(SMALL.collecting(List.of()));

    assertThat(bank.outcome()).isEqualTo(Outcome.PASS);
    assertThat(rules(bank)).containsExactlyInAnyOrderElementsOf(OF_BANKS);
    assertThat(rules(small)).containsExactlyInAnyOrderElementsOf(OF_SMALL_LOANS);
  }

  @Tag(BANK_RECEIPT)
  @Tag(BANK_UNDISCLOSED)
  @Tag(BANK_STANDARD)
  @Tag(BANK_TRIGGER)
  @Tag(BANK_DUE)
  @Tag(SMALL_RECEIPT)
  @Tag(SMALL_UNDISCLOSED)
  @Tag(SMALL_STANDARD)
  @Tag(SMALL_TRIGGER)
  @Tag(SMALL_DUE)
  @Tag("BANK-09-6")
  @Tag("SLC-1-10")
  @ParameterizedTest
  @EnumSource(CollectionDemand.class)
  void collection_againstWhichOneThingSpeaks_breaksThatRuleAlone(CollectionDemand demand) {
    String ofBanks = demand.rule(LenderKind.COMMERCIAL_BANK).value();
    String ofSmallLoans = demand.rule(LenderKind.SMALL_LOAN_COMPANY).value();

    GateDecision bank =
        judge(BANK.collecting(List.of(objection(demand, LenderKind.COMMERCIAL_BANK))));
    GateDecision small =
        judge(SMALL.collecting(List.of(objection(demand, LenderKind.SMALL_LOAN_COMPANY))));

    assertThat(broken(bank)).containsExactly(ofBanks);
    assertThat(broken(small)).containsExactly(ofSmallLoans);
    Finding.Breached found = (Finding.Breached) finding(bank, ofBanks);
    assertThat(found.outcome()).isEqualTo(Outcome.BLOCK);
    assertThat(found.about().explanation().english())
        .isEqualTo("Not to be taken: 3.00 is taken, when 1.00 is due.");
    assertThat(found.about().explanation().chinese()).isEqualTo("不得收取：收3.00，应收1.00。");
    assertThat(found.measurement().map(Measurement::margin)).contains(Ratio.of(-200));
    assertThat(found.hint()).isEqualTo(demand.hint());
    assertThat(found.about().facts())
        .contains(
            new Fact("collection.debit.amount_fen", "100"),
            new Fact("disclosure.id", "witness"),
            new Fact("collection.taken", "3.00"));
    assertThat(found.basis().quote()).contains("不再向借款人收取其他费用");
    assertThat(finding(small, ofSmallLoans).basis().quote()).contains("不再向借款人收取其他任何形式的利息和费用");
  }

  @Tag(BANK_RECEIPT)
  @Test
  void collection_ofALoanWithoutADisclosure_hasNoReceipt() {
    GateDecision decision =
        judge(BANK.assessed(Milestone.COLLECTION, Optional.empty(), Optional.of(BANK.oneYuan())));

    assertThat(decision.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(broken(decision)).containsExactly(BANK_RECEIPT);
    assertThat(missing(decision)).containsExactly("disclosure_id");
  }

  @Test
  void collection_thatNobodyDescribes_staysShut() {
    GateDecision decision =
        judge(BANK.assessed(Milestone.COLLECTION, Optional.empty(), Optional.empty()));

    assertThat(decision.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(missing(decision)).containsExactly("collection");
    assertThat(decision.findings()).hasSameSizeAs(OF_BANKS);
  }

  private static List<String> rules(GateDecision decision) {
    return decision.findings().stream().map(found -> found.rule().value()).toList();
  }

  private static CollectionObjection objection(CollectionDemand demand, LenderKind lender) {
    return new CollectionObjection(
        demand.rule(lender),
        new Text("3.00 is taken, when 1.00 is due", "收3.00，应收1.00"),
        List.of(new Fact("collection.taken", "3.00")),
        Optional.of(
            new Measurement.OfQuantity(
                Quantity.of(300, Quantity.Unit.FEN),
                Operator.AT_MOST,
                Quantity.of(100, Quantity.Unit.FEN),
                new Text("the sheet", "明示表"))));
  }
}
