package io.clearcost.domain.gate;

import static io.clearcost.domain.gate.Judged.DAY;
import static io.clearcost.domain.gate.Judged.judge;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.law.CostCaps;
import io.clearcost.domain.law.LegalNumber;
import io.clearcost.domain.law.LprPublication;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.loan.BorrowerKind;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.rate.Ratio;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which numbers of the law a decision carries. */
class AppliedNumbersTest {

  @Test
  void numbers_ofABankLoan_areThoseOfTheRulesThatApplyOnceEach() {
    GateDecision decision = judge(bank().assessed());

    assertThat(names(decision))
        .containsExactlyInAnyOrder(
            "HARD_CAP_OF_BANKS", "CONSUMPTION_LINE", "BULLET_CONSUMPTION_MONTHS");
  }

  /** An enterprise has no consumption line, and a loan with a partner's part has a floor. */
  @Test
  void numbers_ofRulesThatDoNotApply_areLeftOut() {
    GateDecision decision =
        judge(
            bank()
                .telling(told -> told.withBorrower(BorrowerKind.ENTERPRISE))
                .telling(told -> told.withPartnerShare(Ratio.parse("0.3")))
                .assessed());

    assertThat(names(decision))
        .containsExactlyInAnyOrder("HARD_CAP_OF_BANKS", "LEAST_PARTNER_SHARE");
  }

  @Test
  void numbers_underTheRaise_nameTheRaisedLineAndNotTheOther() {
    GateDecision decision =
        judge(bank().assessed().under(Answer.THREE_HUNDRED_THOUSAND).orElseThrow());

    assertThat(names(decision))
        .contains("RAISED_CONSUMPTION_LINE")
        .doesNotContain("CONSUMPTION_LINE");
  }

  @Test
  void numbers_ofASmallLoan_dependOnItsTerm() {
    WitnessLoan loan = WitnessLoan.of(CostMustNotExceedHardCap.FOR_SMALL_LOANS, DAY);
    GateDecision longer = judge(loan.assessed());
    GateDecision ultraShort = judge(loan.lasting(1).assessed());

    assertThat(names(longer))
        .containsExactlyInAnyOrder(
            "HARD_CAP_OF_SMALL_LOANS", "TARGET_MULTIPLE", "ULTRA_SHORT_MONTHS");
    assertThat(longer.lprUsed().map(LprPublication::published)).contains(DAY);
    assertThat(names(ultraShort))
        .containsExactlyInAnyOrder("HARD_CAP_OF_SMALL_LOANS", "ULTRA_SHORT_MONTHS");
    assertThat(ultraShort.lprUsed()).isEmpty();
  }

  /** A number that could not be held against anything was needed all the same. */
  @Test
  void numbers_ofARuleThatLacksAFact_areGiven() {
    GateDecision decision = judge(bank().telling(told -> LoanCircumstances.NONE).assessed());

    assertThat(names(decision)).contains("CONSUMPTION_LINE", "LEAST_PARTNER_SHARE");
  }

  @Test
  void number_inADecision_isTheOneOfTheLaw() {
    List<LegalNumber> numbers = judge(bank().assessed()).numbers();

    assertThat(numbers).contains(CostCaps.HARD_CAP_OF_BANKS.at(DAY).value().orElseThrow());
  }

  private static WitnessLoan bank() {
    return WitnessLoan.of(CostMustNotExceedHardCap.FOR_BANKS, DAY);
  }

  private static List<String> names(GateDecision decision) {
    return decision.numbers().stream().map(LegalNumber::name).toList();
  }
}
