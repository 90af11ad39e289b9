package io.clearcost.domain.gate;

import io.clearcost.domain.law.Fact;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.LegalNumber;
import io.clearcost.domain.law.Measurement;
import io.clearcost.domain.law.Operator;
import io.clearcost.domain.law.OriginationLimits;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.Quantity;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.law.instrument.InternetLoanMeasures;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.law.reading.Reading;
import io.clearcost.domain.law.reading.Readings;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.text.Text;
import io.clearcost.domain.time.EffectiveDated;
import io.clearcost.domain.time.EffectivePeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The unsecured credit of one person for consumption is capped (notice 一, measures on internet
 * loans 六).
 */
final class ConsumptionLineMustNotExceedCap implements LoanRule {

  private static final RuleId ID = new RuleId("ALN_A01_ILM_A06_CONSUMPTION_LINE_ABOVE_CAP");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public LegalBasis basis() {
    return InternetLoanMeasures.CONSUMPTION_LINE;
  }

  @Override
  public Set<LenderKind> lenderKinds() {
    return NoticeFollowers.KINDS;
  }

  @Override
  public EffectivePeriod inForce() {
    return NoticeFollowers.SINCE;
  }

  @Override
  public Set<Milestone> milestones() {
    return Milestone.FROM_SIGNING;
  }

  @Override
  public Text summary() {
    return new Text(
        "All unsecured credit that a person has at the lender for consumption is not above 200,000"
            + " yuan.",
        "单户用于消费的个人信用贷款授信额度不超过20万元。");
  }

  @Override
  public List<LoanFact> facts() {
    List<LoanFact> facts = new ArrayList<>(ConsumptionCredit.FACTS);
    facts.add(LoanFact.CONSUMPTION_LINE);
    return facts;
  }

  @Override
  public List<EffectiveDated<LegalNumber>> numbers() {
    return List.of(OriginationLimits.CONSUMPTION_LINE, OriginationLimits.RAISED_CONSUMPTION_LINE);
  }

  @Override
  public List<EffectiveDated<LegalNumber>> numbersUnder(Readings readings) {
    return List.of(
        readings.hold(Answer.THREE_HUNDRED_THOUSAND)
            ? OriginationLimits.RAISED_CONSUMPTION_LINE
            : OriginationLimits.CONSUMPTION_LINE);
  }

  @Override
  public List<Reading> readings() {
    return List.of(Reading.CONSUMPTION_LINE);
  }

  @Override
  public Witness witness(LocalDate day) {
    WitnessLoan loan = WitnessLoan.of(this, day);
    return new Witness(
        loan.assessed(),
        loan.telling(told -> told.withConsumptionLine(Money.ofFen(30_000_001))).assessed());
  }

  @Override
  public Outcome consequence() {
    return Outcome.BLOCK;
  }

  @Override
  public Finding examine(AssessedLoan loan, LocalDate asOf) {
    LoanCircumstances told = loan.circumstances();
    if (ConsumptionCredit.isRuledOut(told)) {
      return loan.notApplicable(
          this, new Text("It is no unsecured consumption loan of a person.", "非个人消费信用贷款。"));
    }
    List<LoanFact> missing = loan.missing(facts());
    return missing.isEmpty()
        ? examine(loan, told.consumptionLine().orElseThrow(), asOf)
        : loan.undetermined(this, missing);
  }

  private Finding examine(AssessedLoan loan, Money line, LocalDate asOf) {
    LegalNumber limit = numbersUnder(loan.readings()).get(0).at(asOf).value().orElseThrow();
    return loan.measured(
        this,
        new Measurement.OfQuantity(
            Quantity.of(line.fen(), Quantity.Unit.FEN),
            Operator.AT_MOST,
            limit.quantity(),
            limit.basis().markedCitation()),
        new Text("Unsecured credit for consumption in all", "个人消费信用贷款授信总额"),
        new Text("Grant no more unsecured credit than the cap leaves.", "授信总额不得超过上限。"),
        List.of(new Fact(LoanFact.CONSUMPTION_LINE.path(), String.valueOf(line.fen()))));
  }
}
