package io.clearcost.domain.gate;

import io.clearcost.domain.law.Fact;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.law.instrument.AssistedLendingNotice;
import io.clearcost.domain.law.instrument.SmallLoanGuideline;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.text.Text;
import io.clearcost.domain.time.EffectivePeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The borrower has confirmed the disclosure of the cost before signing; the same instant is not
 * before. Whether what was shown is what is charged is another question.
 *
 * @param id identifier
 * @param basis the passage
 * @param lenderKinds the lenders it speaks about
 */
record DisclosureMustPrecedeSigning(RuleId id, LegalBasis basis, Set<LenderKind> lenderKinds)
    implements LoanRule {

  /** The notice, 九、第一款. */
  static final DisclosureMustPrecedeSigning FOR_BANKS =
      new DisclosureMustPrecedeSigning(
          new RuleId("ALN_A09_P1_DISCLOSURE_NOT_BEFORE_SIGNING"),
          AssistedLendingNotice.ARTICLE_9_POST_DEFAULT_CHARGES,
          NoticeFollowers.KINDS);

  /** The guideline, 一: "在签署贷款合同前". */
  static final DisclosureMustPrecedeSigning FOR_SMALL_LOANS =
      new DisclosureMustPrecedeSigning(
          new RuleId("SLG_S1_DISCLOSURE_NOT_BEFORE_SIGNING"),
          SmallLoanGuideline.PART_1_BEFORE_SIGNING,
          GuidelineFollowers.KINDS);

  @Override
  public EffectivePeriod inForce() {
    return EffectivePeriod.from(basis.instrument().effective());
  }

  @Override
  public Set<Milestone> milestones() {
    return Milestone.FROM_SIGNING;
  }

  @Override
  public List<LoanFact> facts() {
    return List.of(LoanFact.DISCLOSED_AT, LoanFact.SIGNED_AT);
  }

  @Override
  public Text summary() {
    return new Text(
        "The borrower confirms the disclosure of the cost before the contract is signed.",
        "在签署贷款合同前向借款人明示综合融资成本并由其确认。");
  }

  @Override
  public Witness witness(LocalDate day) {
    WitnessLoan loan = WitnessLoan.of(this, day);
    return new Witness(
        loan.assessed(),
        loan.telling(told -> told.withDisclosedAt(told.signedAt().orElseThrow())).assessed());
  }

  @Override
  public Outcome consequence() {
    return Outcome.BLOCK;
  }

  @Override
  public Finding examine(AssessedLoan loan, LocalDate asOf) {
    List<LoanFact> wanted =
        loan.milestone() == Milestone.BEFORE_SIGNING ? List.of(LoanFact.DISCLOSED_AT) : facts();
    List<LoanFact> missing = loan.missing(wanted);
    return missing.isEmpty() ? examine(loan) : loan.undetermined(this, missing);
  }

  private Finding examine(AssessedLoan loan) {
    LoanCircumstances told = loan.circumstances();
    Instant disclosed = told.disclosedAt().orElseThrow();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(LoanFact.DISCLOSED_AT.path(), disclosed.toString()));
    told.signedAt()
        .ifPresent(signed -> facts.add(new Fact(LoanFact.SIGNED_AT.path(), signed.toString())));
    return told.signedAt().map(disclosed::isBefore).orElse(true)
        ? loan.kept(
            this,
            new Text(
                "The disclosure was confirmed " + disclosed + ", before signing.",
                "借款人已于" + disclosed + "确认明示，早于签约。"),
            facts)
        : loan.broken(
            this,
            new Text(
                "The disclosure was confirmed " + disclosed + ", not before signing.",
                "借款人确认明示的时间" + disclosed + "不早于签约。"),
            new Text(
                "Show the disclosure, have it confirmed, and sign afterwards.",
                "先明示并经借款人确认，再签署合同。"),
            facts);
  }
}
