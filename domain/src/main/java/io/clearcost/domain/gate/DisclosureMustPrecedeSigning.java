package io.clearcost.domain.gate;

import io.clearcost.domain.law.Caveat;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The borrower has confirmed the disclosure of the cost before signing; the same instant is not
 * before. Where the loan has a sheet on record, the log of disclosures says whether and when, and
 * not the lender. Whether the loan is as it was shown is asked by {@link LoanMustBeAsShown}.
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

  private static final Text SHOW_FIRST =
      new Text("Show the disclosure, have it confirmed, and sign afterwards.", "先明示并经借款人确认，再签署合同。");

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
    List<LoanFact> missing = loan.missing(wanted(loan));
    return missing.isEmpty()
        ? loan.sheet().map(sheet -> byTheLog(loan, sheet)).orElseGet(() -> asTold(loan))
        : loan.undetermined(this, missing);
  }

  private static List<LoanFact> wanted(AssessedLoan loan) {
    List<LoanFact> wanted = new ArrayList<>();
    if (loan.sheet().isEmpty()) {
      wanted.add(LoanFact.DISCLOSED_AT);
    }
    if (loan.milestone() != Milestone.BEFORE_SIGNING) {
      wanted.add(LoanFact.SIGNED_AT);
    }
    return wanted;
  }

  private Finding asTold(AssessedLoan loan) {
    LoanCircumstances told = loan.circumstances();
    Instant disclosed = told.disclosedAt().orElseThrow();
    return told.signedAt().map(disclosed::isBefore).orElse(true)
        ? loan.kept(this, inTime(disclosed), told(told))
        : loan.broken(
            this,
            new Text(
                "The disclosure was confirmed " + disclosed + ", not before signing.",
                "借款人确认明示的时间" + disclosed + "不早于签约。"),
            SHOW_FIRST,
            told(told));
  }

  private Finding byTheLog(AssessedLoan loan, SheetOnRecord sheet) {
    LoanCircumstances told = loan.circumstances();
    List<Fact> facts = told(told);
    facts.addAll(sheet.evidence());
    return sheet
        .refusal()
        .<Finding>map(
            refusal -> {
              facts.add(new Fact("disclosure.refusal", refusal.reason()));
              return loan.broken(
                  this,
                  Text.of("By the log of disclosures, %s.", "明示记录表明：%s。", refusal.sentence()),
                  SHOW_FIRST,
                  facts);
            })
        .orElseGet(
            () ->
                new Finding.Satisfied(
                    loan.about(this, inTime(sheet.acknowledgedAt().orElseThrow()), facts),
                    Optional.empty(),
                    consequence(),
                    toldOtherwise(told, sheet)));
  }

  /** The log decides; that the lender believes something else deserves attention. */
  private static List<Caveat> toldOtherwise(LoanCircumstances told, SheetOnRecord sheet) {
    return told
        .disclosedAt()
        .filter(at -> !sheet.acknowledgedAt().equals(Optional.of(at)))
        .map(
            at ->
                new Caveat(
                    Caveat.Code.TOLD_OTHERWISE,
                    Text.of(
                        "The confirmation is told to have been at %s; the log says %s, which"
                            + " counts.",
                        "所报确认时间为%s，明示记录为%s，以记录为准。", at, sheet.acknowledgedAt().orElseThrow())))
        .stream()
        .toList();
  }

  private static Text inTime(Instant disclosed) {
    return new Text(
        "The disclosure was confirmed " + disclosed + ", before signing.",
        "借款人已于" + disclosed + "确认明示，早于签约。");
  }

  private static List<Fact> told(LoanCircumstances told) {
    List<Fact> facts = new ArrayList<>();
    told.disclosedAt()
        .ifPresent(at -> facts.add(new Fact(LoanFact.DISCLOSED_AT.path(), at.toString())));
    told.signedAt().ifPresent(at -> facts.add(new Fact(LoanFact.SIGNED_AT.path(), at.toString())));
    return facts;
  }
}
