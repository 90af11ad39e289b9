package io.clearcost.domain.gate;

import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.law.instrument.CivilCode;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.law.reading.Reading;
import io.clearcost.domain.law.reading.Readings;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.text.Text;
import io.clearcost.domain.time.EffectivePeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Interest is not deducted from the principal in advance (砍头息, civil code 670). By reading, what is
 * charged for the money itself under another name is interest too. A fee for something else that
 * falls due at disbursement is not forbidden here; it makes the loan dearer.
 *
 * @param id identifier
 * @param lenderKinds the lenders it speaks about
 * @param inForce since the text that refers to the code
 */
record InterestMustNotBeDeducted(RuleId id, Set<LenderKind> lenderKinds, EffectivePeriod inForce)
    implements LoanRule {

  /** The notice, 六、第二款: "等有关规定". */
  static final InterestMustNotBeDeducted FOR_BANKS =
      new InterestMustNotBeDeducted(
          new RuleId("ALN_A06_P2_CC_A670_INTEREST_DEDUCTED"),
          NoticeFollowers.KINDS,
          NoticeFollowers.SINCE);

  /** The guideline, 二、第二款: "严格遵守相关法律法规要求". */
  static final InterestMustNotBeDeducted FOR_SMALL_LOANS =
      new InterestMustNotBeDeducted(
          new RuleId("SLG_S2_P2_CC_A670_INTEREST_DEDUCTED"),
          GuidelineFollowers.KINDS,
          GuidelineFollowers.SINCE);

  private static final Text WHAT = new Text("Interest deducted at disbursement", "放款时预先扣除的利息");

  private static final Text HINT =
      new Text(
          "Pay the principal out in full, and charge for the money as time passes.",
          "足额发放本金，利息随用款期间收取。");

  @Override
  public LegalBasis basis() {
    return CivilCode.ARTICLE_670;
  }

  @Override
  public Text summary() {
    return new Text("No interest is deducted from the principal in advance.", "借款利息不预先在本金中扣除。");
  }

  @Override
  public Set<Milestone> milestones() {
    return Milestone.ALWAYS;
  }

  @Override
  public List<Reading> readings() {
    return List.of(Reading.INTEREST_IN_ADVANCE);
  }

  @Override
  public Witness witness(LocalDate day) {
    WitnessLoan loan = WitnessLoan.of(this, day);
    return new Witness(
        loan.paying(PayeeRole.OTHER_THIRD_PARTY).assessed(),
        loan.paying(PayeeRole.LENDER, FeePurpose.PRICE_OF_CREDIT).assessed());
  }

  @Override
  public Outcome consequence() {
    return Outcome.BLOCK;
  }

  @Override
  public Finding examine(AssessedLoan loan, LocalDate asOf) {
    return loan.withheld(this, isInterest(loan.readings()), WHAT, HINT);
  }

  @Override
  public Outcome outcome(AssessedLoan loan, LocalDate asOf) {
    return loan.outcomeOfWithheld(this, isInterest(loan.readings()));
  }

  private static Predicate<FeeItem> isInterest(Readings readings) {
    boolean anyName = readings.hold(Answer.PRICE_OF_CREDIT_IS_INTEREST);
    return item ->
        item.code().equals(FeeItem.INTEREST_CODE)
            || (anyName && item.facts().purpose().equals(Optional.of(FeePurpose.PRICE_OF_CREDIT)));
  }
}
