package io.clearcost.domain.gate;

import io.clearcost.domain.law.CostCaps;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.LegalNumber;
import io.clearcost.domain.law.Limit;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.law.instrument.SmallLoanGuideline;
import io.clearcost.domain.law.reading.Reading;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.text.Text;
import io.clearcost.domain.time.EffectiveDated;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An ultra-short loan is spared the target, not the hard cap (guideline, 问答四), nor a lower one that
 * its province or the lender set.
 */
final class UltraShortCostMustNotExceedHardCap implements LoanRule {

  private static final RuleId ID = new RuleId("SLG_QA4_ULTRA_SHORT_COST_ABOVE_HARD_CAP");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public LegalBasis basis() {
    return SmallLoanGuideline.ANSWER_4;
  }

  @Override
  public Set<LenderKind> lenderKinds() {
    return GuidelineFollowers.KINDS;
  }

  @Override
  public Text summary() {
    return new Text(
        "The cost of a loan of not more than one month is not above 24 % a year, or a lower cap"
            + " that the province or the lender set.",
        "期限不超过1个月的超短期贷款，年化综合融资成本不高于24%；所在省份或贷款人设定更低上限的，从其上限。");
  }

  @Override
  public Set<Milestone> milestones() {
    return Milestone.ALWAYS;
  }

  @Override
  public List<EffectiveDated<LegalNumber>> numbers() {
    return List.of(CostCaps.HARD_CAP_OF_SMALL_LOANS, CostCaps.ULTRA_SHORT_MONTHS);
  }

  @Override
  public Witness witness(LocalDate day) {
    WitnessLoan loan = WitnessLoan.of(this, day);
    return new Witness(loan.lasting(1).assessed(), loan.lasting(1).at("0.36").assessed());
  }

  @Override
  public Outcome consequence() {
    return Outcome.BLOCK;
  }

  @Override
  public List<Reading> readings() {
    return List.of(
        Reading.ANNUALISATION,
        Reading.BOUNDARY,
        Reading.ROUNDING,
        Reading.ONE_MONTH,
        Reading.PUBLIC_DUTIES);
  }

  @Override
  public Finding examine(AssessedLoan loan, LocalDate asOf) {
    if (loan.termClass(asOf) == TermClass.NORMAL) {
      int months = UltraShortTerm.at(asOf, loan.readings()).months();
      return loan.notApplicable(
          this,
          new Text(
              "The loan is agreed for longer than " + months + " month, or for no term.",
              "贷款约定期限超过" + months + "个月，或未约定用款期限。"));
    }
    LegalNumber number = CostCaps.HARD_CAP_OF_SMALL_LOANS.at(asOf).value().orElseThrow();
    Limit limit = new Limit(number.value(), basis().markedCitation(), Optional.empty());
    return CapExamination.examine(this, loan, loan.caps().ultraShortCap(limit), List.of());
  }
}
