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
import io.clearcost.domain.law.instrument.InternetLoanSupplement;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.Text;
import io.clearcost.domain.time.EffectiveDated;
import io.clearcost.domain.time.EffectivePeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Of a jointly funded loan the partner puts up its share (notice 一, 银保监办发〔2021〕24号 二). */
final class PartnerMustFundItsShare implements LoanRule {

  private static final RuleId ID = new RuleId("ALN_A01_ILS_PARTNER_SHARE_BELOW_FLOOR");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public LegalBasis basis() {
    return InternetLoanSupplement.PARTNER_SHARE;
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
        "Of a jointly funded loan the partner puts up at least 30 %.",
        "共同出资发放的贷款，单笔中合作方出资比例不低于30%。");
  }

  @Override
  public List<LoanFact> facts() {
    return List.of(LoanFact.PARTNER_SHARE);
  }

  @Override
  public List<EffectiveDated<LegalNumber>> numbers() {
    return List.of(OriginationLimits.LEAST_PARTNER_SHARE);
  }

  @Override
  public Witness witness(LocalDate day) {
    WitnessLoan loan = WitnessLoan.of(this, day);
    return new Witness(
        loan.telling(told -> told.withPartnerShare(Ratio.parse("0.3"))).assessed(),
        loan.telling(told -> told.withPartnerShare(Ratio.parse("0.29"))).assessed());
  }

  @Override
  public Outcome consequence() {
    return Outcome.BLOCK;
  }

  @Override
  public Finding examine(AssessedLoan loan, LocalDate asOf) {
    return loan.circumstances()
        .partnerShare()
        .map(share -> examine(loan, share, asOf))
        .orElseGet(() -> loan.undetermined(this, facts()));
  }

  private Finding examine(AssessedLoan loan, Ratio share, LocalDate asOf) {
    List<Fact> facts = List.of(new Fact(LoanFact.PARTNER_SHARE.path(), share.toString()));
    if (share.signum() == 0) {
      return new Finding.NotApplicable(
          loan.about(this, new Text("The lender funds the loan alone.", "贷款由本机构独立出资。"), facts));
    }
    LegalNumber floor = OriginationLimits.LEAST_PARTNER_SHARE.at(asOf).value().orElseThrow();
    return loan.measured(
        this,
        new Measurement.OfQuantity(
            new Quantity(share, Quantity.Unit.SHARE),
            Operator.AT_LEAST,
            floor.quantity(),
            floor.basis().markedCitation()),
        new Text("The partner's part of the loan", "合作方出资比例"),
        new Text("Let the partner put up more, or fund the loan alone.", "提高合作方出资比例，或独立出资。"),
        facts);
  }
}
