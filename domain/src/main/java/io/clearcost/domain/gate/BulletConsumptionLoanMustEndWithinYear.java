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
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.text.Text;
import io.clearcost.domain.time.EffectiveDated;
import io.clearcost.domain.time.EffectivePeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A consumption loan repaid in one sum ends within a year (notice 一, measures on internet loans 六).
 */
final class BulletConsumptionLoanMustEndWithinYear implements LoanRule {

  private static final RuleId ID = new RuleId("ALN_A01_ILM_A06_BULLET_TERM_ABOVE_YEAR");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public LegalBasis basis() {
    return InternetLoanMeasures.BULLET_TERM;
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
        "A consumption loan whose principal is repaid once at maturity lasts not longer than a"
            + " year.",
        "到期一次性还本的个人消费信用贷款，期限不超过一年。");
  }

  @Override
  public List<LoanFact> facts() {
    return ConsumptionCredit.FACTS;
  }

  @Override
  public List<EffectiveDated<LegalNumber>> numbers() {
    return List.of(OriginationLimits.BULLET_CONSUMPTION_MONTHS);
  }

  @Override
  public Witness witness(LocalDate day) {
    WitnessLoan loan = WitnessLoan.of(this, day);
    return new Witness(loan.assessed(), loan.lasting(13).assessed());
  }

  @Override
  public Outcome consequence() {
    return Outcome.BLOCK;
  }

  @Override
  public Finding examine(AssessedLoan loan, LocalDate asOf) {
    PrincipalRepayment repayment = PrincipalRepayment.of(loan.offer());
    if (ConsumptionCredit.isRuledOut(loan.circumstances()) || repayment.isSpread()) {
      return loan.notApplicable(
          this,
          new Text(
              "It is no unsecured consumption loan of a person with all principal at the end.",
              "非到期一次性还本的个人消费信用贷款。"));
    }
    List<LoanFact> missing = new ArrayList<>(loan.missing(facts()));
    if (repayment.lastDay().isEmpty()) {
      missing.add(LoanFact.REPAYMENT_OF_PRINCIPAL);
    }
    return missing.isEmpty()
        ? examine(loan, repayment.lastDay().orElseThrow(), asOf)
        : loan.undetermined(this, missing);
  }

  private Finding examine(AssessedLoan loan, LocalDate maturity, LocalDate asOf) {
    LegalNumber limit = OriginationLimits.BULLET_CONSUMPTION_MONTHS.at(asOf).value().orElseThrow();
    LocalDate start = loan.offer().disbursementDate().orElseThrow();
    return loan.measured(
        this,
        new Measurement.OfQuantity(
            Quantity.of(PrincipalRepayment.monthsBegun(start, maturity), Quantity.Unit.MONTHS),
            Operator.AT_MOST,
            limit.quantity(),
            limit.basis().markedCitation()),
        new Text("Months until the principal is repaid in one sum", "到期一次性还本期限（月）"),
        new Text("Shorten the term, or repay the principal in parts.", "缩短期限，或分期偿还本金。"),
        List.of(new Fact("loan.maturity_date", maturity.toString())));
  }
}
