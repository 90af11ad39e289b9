package io.clearcost.domain.gate;

import io.clearcost.domain.law.Fact;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.law.instrument.AssistedLendingNotice;
import io.clearcost.domain.law.instrument.SmallLoanGuideline;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is signed and paid out costs what the borrower was shown, item by item; a drawdown that
 * costs something else is shown anew. Of a loan without a sheet on record there is nothing to say:
 * that it was shown at all is asked by {@link DisclosureMustPrecedeSigning}.
 *
 * @param id identifier
 * @param basis the passage
 * @param lenderKinds the lenders it speaks about
 */
record LoanMustBeAsShown(RuleId id, LegalBasis basis, Set<LenderKind> lenderKinds)
    implements LoanRule {

  /** The notice, 九、第一款: "除已披露的息费项目外，不再向借款人收取其他费用". */
  static final LoanMustBeAsShown FOR_BANKS =
      new LoanMustBeAsShown(
          new RuleId("ALN_A09_P1_LOAN_NOT_AS_SHOWN"),
          AssistedLendingNotice.ARTICLE_9_NOTHING_ELSE,
          NoticeFollowers.KINDS);

  /** The guideline, 一: "在签署贷款合同前". */
  static final LoanMustBeAsShown FOR_SMALL_LOANS =
      new LoanMustBeAsShown(
          new RuleId("SLG_S1_LOAN_NOT_AS_SHOWN"),
          SmallLoanGuideline.PART_1_BEFORE_SIGNING,
          GuidelineFollowers.KINDS);

  @Override
  public Set<Milestone> milestones() {
    return Milestone.FROM_SIGNING;
  }

  @Override
  public Text summary() {
    return new Text(
        "Where a disclosure is on record, the loan costs what it shows, item by item, at each"
            + " drawdown anew.",
        "已有明示记录的，贷款及每次提款的成本与各项息费须与所示一致；成本不同的，提款前重新明示。");
  }

  @Override
  public Witness witness(LocalDate day) {
    WitnessLoan loan = WitnessLoan.of(this, day);
    return new Witness(
        loan.assessed(loan.shown(SheetOnRecord.Drift.NONE)),
        loan.assessed(
            loan.shown(
                new SheetOnRecord.Drift(
                    1,
                    List.of(
                        new SheetOnRecord.Deviation(
                            "annual_cost",
                            new Text("annual cost when kept", "正常履约年化综合融资成本"),
                            "0.05",
                            "0.06")),
                    List.of()))));
  }

  @Override
  public Outcome consequence() {
    return Outcome.BLOCK;
  }

  @Override
  public Finding examine(AssessedLoan loan, LocalDate asOf) {
    return loan.sheet()
        .map(sheet -> examine(loan, sheet))
        .orElseGet(
            () ->
                loan.notApplicable(
                    this, new Text("No disclosure of the loan is on record.", "该贷款无明示记录。")));
  }

  private Finding examine(AssessedLoan loan, SheetOnRecord sheet) {
    SheetOnRecord.Drift drift = sheet.drift();
    if (!drift.missing().isEmpty()) {
      return loan.undetermined(this, drift.missing(), sheet.evidence());
    }
    List<Fact> facts = new ArrayList<>(sheet.evidence());
    facts.add(new Fact("disclosure.difference_count", String.valueOf(drift.count())));
    if (drift.count() == 0) {
      return loan.kept(this, new Text("The loan is as it was shown.", "贷款与所明示一致。"), facts);
    }
    drift.first().forEach(one -> facts.add(fact(one)));
    return loan.broken(
        this,
        Text.of(
            "The loan is not as it was shown, in %s respects: %s.",
            "贷款与所明示不一致，共%s处：%s。",
            drift.count(),
            Text.join(drift.first().stream().map(LoanMustBeAsShown::sentence).toList())),
        new Text(
            "Make the sheet of the loan as it is now, show it again, and have it confirmed first.",
            "按现有条款重新制作明示表，再次明示并先经借款人确认。"),
        facts);
  }

  private static Fact fact(SheetOnRecord.Deviation one) {
    return new Fact("disclosure." + one.path(), one.shown() + " -> " + one.now());
  }

  private static Text sentence(SheetOnRecord.Deviation one) {
    return Text.of("%s shown %s, now %s", "%s明示为%s，现为%s", one.what(), one.shown(), one.now());
  }
}
