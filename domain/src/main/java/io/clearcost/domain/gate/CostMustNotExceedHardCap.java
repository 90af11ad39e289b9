package io.clearcost.domain.gate;

import io.clearcost.domain.law.CostCaps;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.LegalNumber;
import io.clearcost.domain.law.Limit;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.law.instrument.AssistedLendingNotice;
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
 * A loan may not cost more than the hard cap (24 %), or a lower one that the lender set itself;
 * crossing it stops the loan.
 *
 * @param id identifier
 * @param basis the passage
 * @param lenderKinds the lenders it speaks about
 * @param cap the dated cap, an annual fraction
 */
record CostMustNotExceedHardCap(
    RuleId id, LegalBasis basis, Set<LenderKind> lenderKinds, EffectiveDated<LegalNumber> cap)
    implements LoanRule {

  /** The notice, 六、第二款, for banks and, by 十, for the institutions that follow it. */
  static final CostMustNotExceedHardCap FOR_BANKS =
      new CostMustNotExceedHardCap(
          new RuleId("ALN_A06_P2_COST_ABOVE_HARD_CAP"),
          AssistedLendingNotice.ARTICLE_6_PARAGRAPH_2,
          NoticeFollowers.KINDS,
          CostCaps.HARD_CAP_OF_BANKS);

  /** The guideline, 问答二, for small-loan companies. */
  static final CostMustNotExceedHardCap FOR_SMALL_LOANS =
      new CostMustNotExceedHardCap(
          new RuleId("SLG_QA2_COST_ABOVE_HARD_CAP"),
          SmallLoanGuideline.ANSWER_2,
          GuidelineFollowers.KINDS,
          CostCaps.HARD_CAP_OF_SMALL_LOANS);

  @Override
  public Text summary() {
    return new Text(
        "The comprehensive financing cost of each loan is not above 24 % a year, or a lower cap"
            + " that the lender set itself.",
        "每笔贷款的年化综合融资成本不超过24%；贷款人自行设定更低上限的，从其上限。");
  }

  @Override
  public Set<Milestone> milestones() {
    return Milestone.ALWAYS;
  }

  @Override
  public List<EffectiveDated<LegalNumber>> numbers() {
    return List.of(cap);
  }

  @Override
  public Witness witness(LocalDate day) {
    WitnessLoan loan = WitnessLoan.of(this, day);
    return new Witness(loan.assessed(), loan.at("0.36").assessed());
  }

  @Override
  public Outcome consequence() {
    return Outcome.BLOCK;
  }

  @Override
  public List<Reading> readings() {
    return List.of(
        Reading.ANNUALISATION,
        Reading.LONG_SINGLE_PAYMENT,
        Reading.BOUNDARY,
        Reading.ROUNDING,
        Reading.PUBLIC_DUTIES);
  }

  @Override
  public Finding examine(AssessedLoan loan, LocalDate asOf) {
    LegalNumber number = number(asOf);
    Limit ofLaw = new Limit(number.value(), number.basis().markedCitation(), Optional.empty());
    return CapExamination.examine(this, loan, loan.caps().hardCap(ofLaw), List.of());
  }

  @Override
  public Outcome outcome(AssessedLoan loan, LocalDate asOf) {
    return CapExamination.outcome(this, loan, loan.caps().hardCap(number(asOf).value()));
  }

  private LegalNumber number(LocalDate asOf) {
    return cap.at(asOf).value().orElseThrow();
  }
}
