package io.clearcost.domain.gate;

import static io.clearcost.domain.gate.Judged.at;
import static io.clearcost.domain.gate.Judged.broken;
import static io.clearcost.domain.gate.Judged.finding;
import static io.clearcost.domain.gate.Judged.judge;
import static io.clearcost.domain.gate.Judged.loan;
import static io.clearcost.domain.gate.Judged.missing;
import static io.clearcost.domain.gate.OriginationRulesTest.BANK_DISCLOSURE;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.law.Caveat;
import io.clearcost.domain.law.Fact;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.MissingFact;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.text.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the rules make of a sheet on record. */
class SheetOnRecordTest {

  static final String BANK_AS_SHOWN = "ALN_A09_P1_LOAN_NOT_AS_SHOWN";
  static final String SMALL_AS_SHOWN = "SLG_S1_LOAN_NOT_AS_SHOWN";

  private static final Fact ID = new Fact("disclosure.id", "dis-1");
  private static final WitnessLoan LOAN = loan(LenderKind.COMMERCIAL_BANK);
  private static final Instant SIGNED = LOAN.told().signedAt().orElseThrow();
  private static final Instant CONFIRMED = SIGNED.minusSeconds(60);

  @Test
  void confirmation_onRecordAndNotTold_isEnough() {
    WitnessLoan untold = LOAN.telling(SheetOnRecordTest::withoutTimeOfDisclosure);

    GateDecision decision = judge(untold.assessed(confirmed()));

    assertThat(decision.outcome()).isEqualTo(Outcome.PASS);
    assertThat(finding(decision, BANK_DISCLOSURE).about().facts()).contains(ID);
    assertThat(missing(judge(untold.assessed()))).contains("circumstances.disclosed_time");
  }

  @Test
  void confirmation_toldOtherwiseThanLogged_isJudgedByTheLogWithAWarning() {
    GateDecision decision = judge(LOAN.assessed(confirmed()));

    Finding.Satisfied found = (Finding.Satisfied) finding(decision, BANK_DISCLOSURE);
    assertThat(decision.outcome()).isEqualTo(Outcome.WARN);
    assertThat(found.caveats())
        .singleElement()
        .satisfies(
            caveat -> {
              assertThat(caveat.code()).isEqualTo(Caveat.Code.TOLD_OTHERWISE);
              assertThat(caveat.text().english())
                  .contains(SIGNED.minusSeconds(3600).toString(), CONFIRMED.toString());
            });
  }

  @Test
  void confirmation_toldAndNotOnRecord_isBrokenByTheLog() {
    SheetOnRecord unconfirmed =
        new SheetOnRecord(
            List.of(ID),
            Optional.empty(),
            Optional.of(
                new SheetOnRecord.Refusal(
                    "NOT_ACKNOWLEDGED",
                    new Text("the borrower has not confirmed version 1", "借款人尚未确认第1版"))),
            SheetOnRecord.Drift.NONE,
            List.of());

    GateDecision decision = judge(LOAN.assessed(unconfirmed));

    assertThat(decision.outcome()).isEqualTo(Outcome.BLOCK);
    assertThat(broken(decision)).containsExactly(BANK_DISCLOSURE);
    Finding found = finding(decision, BANK_DISCLOSURE);
    assertThat(found.about().explanation().english())
        .isEqualTo("By the log of disclosures, the borrower has not confirmed version 1.");
    assertThat(found.about().facts())
        .contains(
            ID,
            new Fact("disclosure.refusal", "NOT_ACKNOWLEDGED"),
            new Fact(
                "circumstances.disclosed_time",
                LOAN.told().disclosedAt().orElseThrow().toString()));
  }

  @Tag(BANK_AS_SHOWN)
  @Tag(SMALL_AS_SHOWN)
  @Tag("BANK-09-6")
  @Tag("SLC-1-3")
  @ParameterizedTest
  @EnumSource(
      value = LenderKind.class,
      names = {"COMMERCIAL_BANK", "SMALL_LOAN_COMPANY"})
  void loan_otherThanShown_isBlockedWithTheDifferenceNamed(LenderKind kind) {
    String rule = kind == LenderKind.COMMERCIAL_BANK ? BANK_AS_SHOWN : SMALL_AS_SHOWN;
    WitnessLoan loan = loan(kind);
    SheetOnRecord.Drift dearer =
        new SheetOnRecord.Drift(
            7,
            List.of(
                new SheetOnRecord.Deviation(
                    "annual_cost", new Text("annual cost", "年化成本"), "0.12", "0.13")),
            List.of());

    GateDecision same = judge(loan.assessed(loan.shown(SheetOnRecord.Drift.NONE)));
    GateDecision other = judge(loan.assessed(loan.shown(dearer)));

    assertThat(same.outcome()).isEqualTo(Outcome.PASS);
    assertThat(broken(other)).containsExactly(rule);
    assertThat(finding(other, rule).about().explanation().english())
        .contains("7 respects", "annual cost shown 0.12, now 0.13");
    assertThat(finding(other, rule).about().explanation().chinese()).contains("明示为0.12，现为0.13");
    assertThat(finding(other, rule).about().facts())
        .contains(new Fact("disclosure.annual_cost", "0.12 -> 0.13"));
  }

  @Test
  void loan_thatCannotBeHeldAgainstItsSheet_staysShut() {
    SheetOnRecord.Drift unknown =
        new SheetOnRecord.Drift(
            0, List.of(), List.of(new MissingFact("loan.terms", new Text("terms", "条款"))));

    GateDecision decision = judge(LOAN.assessed(LOAN.shown(unknown)));

    assertThat(decision.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(missing(decision)).containsExactly("loan.terms");
  }

  @Test
  void sheet_atAQuote_isNotAskedFor() {
    GateDecision quote = judge(at(Milestone.QUOTE, LOAN.assessed()));

    assertThat(quote.findings())
        .extracting(found -> found.rule().value())
        .doesNotContain(BANK_DISCLOSURE, BANK_AS_SHOWN);
  }

  private static SheetOnRecord confirmed() {
    return new SheetOnRecord(
        List.of(ID), Optional.of(CONFIRMED), Optional.empty(), SheetOnRecord.Drift.NONE, List.of());
  }

  private static LoanCircumstances withoutTimeOfDisclosure(LoanCircumstances told) {
    return new LoanCircumstances(
        told.purpose(),
        told.borrower(),
        told.security(),
        told.consumptionLine(),
        told.partnerShare(),
        told.information(),
        told.creditInformation(),
        Optional.empty(),
        told.signedAt(),
        told.customerProvince(),
        told.productLine(),
        told.useTerm());
  }
}
