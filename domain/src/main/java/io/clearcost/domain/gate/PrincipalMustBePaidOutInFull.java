package io.clearcost.domain.gate;

import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.law.instrument.SmallLoanMeasures;
import io.clearcost.domain.loan.FeeFacts;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.text.Text;
import io.clearcost.domain.time.EffectivePeriod;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A small-loan company withholds neither fees of its own nor a deposit from the principal
 * (guideline 二、第二款, measures on small-loan companies). Interest is the matter of {@link
 * InterestMustNotBeDeducted}; what others charge at disbursement makes the loan dearer.
 */
final class PrincipalMustBePaidOutInFull implements LoanRule {

  private static final RuleId ID = new RuleId("SLG_S2_P2_SLM_WITHHELD_FROM_PRINCIPAL");

  private static final Text WHAT =
      new Text("Fees of the lender and deposits withheld at disbursement", "放款时扣除的手续费、保证金等");

  private static final Text HINT =
      new Text(
          "Pay the principal out in full; charge fees later and take no deposit out of it.",
          "足额发放本金，费用另行按期收取，不得从本金中扣收保证金。");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public LegalBasis basis() {
    return SmallLoanMeasures.WITHHOLDING;
  }

  @Override
  public Set<LenderKind> lenderKinds() {
    return GuidelineFollowers.KINDS;
  }

  @Override
  public EffectivePeriod inForce() {
    return GuidelineFollowers.SINCE;
  }

  @Override
  public Text summary() {
    return new Text(
        "Neither fees of the lender nor deposits are deducted from the principal.",
        "不从贷款本金中先行扣除手续费、管理费、保证金等。");
  }

  @Override
  public Set<Milestone> milestones() {
    return Milestone.ALWAYS;
  }

  @Override
  public Witness witness(LocalDate day) {
    WitnessLoan loan = WitnessLoan.of(this, day);
    return new Witness(
        loan.paying(PayeeRole.OTHER_THIRD_PARTY).assessed(),
        loan.paying(PayeeRole.LENDER).assessed());
  }

  @Override
  public Outcome consequence() {
    return Outcome.BLOCK;
  }

  @Override
  public Finding examine(AssessedLoan loan, LocalDate asOf) {
    return loan.withheld(this, PrincipalMustBePaidOutInFull::isForbidden, WHAT, HINT);
  }

  @Override
  public Outcome outcome(AssessedLoan loan, LocalDate asOf) {
    return loan.outcomeOfWithheld(this, PrincipalMustBePaidOutInFull::isForbidden);
  }

  private static boolean isForbidden(FeeItem item) {
    FeeFacts facts = item.facts();
    boolean freeChoice =
        facts.condition().isProvenChoice()
            && facts.purpose().equals(Optional.of(FeePurpose.UNRELATED_GOODS_OR_SERVICES));
    boolean ofTheLender = facts.payeeRole().equals(Optional.of(PayeeRole.LENDER)) && !freeChoice;
    return !item.code().equals(FeeItem.INTEREST_CODE)
        && (ofTheLender || facts.purpose().equals(Optional.of(FeePurpose.SECURITY_DEPOSIT)));
  }
}
