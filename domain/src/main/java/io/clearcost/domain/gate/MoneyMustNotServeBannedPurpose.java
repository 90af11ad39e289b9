package io.clearcost.domain.gate;

import io.clearcost.domain.law.Fact;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.law.instrument.InternetLoanMeasures;
import io.clearcost.domain.loan.LoanPurpose;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.text.Text;
import io.clearcost.domain.time.EffectivePeriod;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Internet loans are not for houses, securities and the like (notice 一, measures on internet
 * loans).
 */
final class MoneyMustNotServeBannedPurpose implements LoanRule {

  private static final RuleId ID = new RuleId("ALN_A01_ILM_PURPOSE_BANNED");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public LegalBasis basis() {
    return InternetLoanMeasures.PURPOSE;
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
        "The money is not for a house, a mortgage, securities, derivatives, asset-management products, fixed assets or equity.",
        "贷款资金不得用于购房及偿还住房抵押贷款、证券和衍生品及资管产品投资、固定资产和股本权益性投资等。");
  }

  @Override
  public List<LoanFact> facts() {
    return List.of(LoanFact.PURPOSE);
  }

  private static final Set<LoanPurpose> ALLOWED =
      Set.copyOf(
          EnumSet.of(
              LoanPurpose.CONSUMPTION,
              LoanPurpose.BUSINESS_OPERATION,
              LoanPurpose.EMERGENCY_BRIDGING));

  @Override
  public Witness witness(LocalDate day) {
    WitnessLoan loan = WitnessLoan.of(this, day);
    return new Witness(
        loan.assessed(), loan.telling(told -> told.withPurpose(LoanPurpose.SECURITIES)).assessed());
  }

  @Override
  public Outcome consequence() {
    return Outcome.BLOCK;
  }

  @Override
  public Finding examine(AssessedLoan loan, LocalDate asOf) {
    return loan.circumstances()
        .purpose()
        .map(purpose -> examine(loan, purpose))
        .orElseGet(() -> loan.undetermined(this, facts()));
  }

  private Finding examine(AssessedLoan loan, LoanPurpose purpose) {
    List<Fact> facts = List.of(new Fact(LoanFact.PURPOSE.path(), purpose.name()));
    return ALLOWED.contains(purpose)
        ? loan.kept(
            this,
            new Text("The purpose " + purpose + " is allowed.", "用途" + purpose + "不在禁止之列。"),
            facts)
        : loan.broken(
            this,
            new Text("The purpose " + purpose + " is banned.", "用途" + purpose + "属于禁止用途。"),
            new Text("Lend for an allowed purpose only.", "仅可用于允许的用途。"),
            facts);
  }
}
