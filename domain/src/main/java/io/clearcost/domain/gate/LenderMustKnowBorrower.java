package io.clearcost.domain.gate;

import io.clearcost.domain.law.Fact;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.law.instrument.AssistedLendingNotice;
import io.clearcost.domain.loan.BorrowerInformation;
import io.clearcost.domain.loan.InformationHolder;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.text.Text;
import io.clearcost.domain.time.EffectivePeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lender itself has the necessary information about the borrower (notice 七). */
final class LenderMustKnowBorrower implements LoanRule {

  private static final RuleId ID = new RuleId("ALN_A07_BORROWER_NOT_KNOWN");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public LegalBasis basis() {
    return AssistedLendingNotice.ARTICLE_7_INFORMATION;
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
        "The lender itself has the borrower's basic situation, income, debts and source of repayment.",
        "贷款人充分获取借款人基本情况、收入、负债、还款来源等必要信息。");
  }

  @Override
  public List<LoanFact> facts() {
    return List.of(
        LoanFact.BASIC_SITUATION, LoanFact.INCOME, LoanFact.DEBTS, LoanFact.REPAYMENT_SOURCE);
  }

  @Override
  public Witness witness(LocalDate day) {
    WitnessLoan loan = WitnessLoan.of(this, day);
    return new Witness(
        loan.assessed(),
        loan.telling(
                told ->
                    told.withInformation(
                        Map.of(BorrowerInformation.INCOME, InformationHolder.PARTNER_ONLY)))
            .assessed());
  }

  @Override
  public Outcome consequence() {
    return Outcome.BLOCK;
  }

  @Override
  public Finding examine(AssessedLoan loan, LocalDate asOf) {
    List<LoanFact> missing = loan.missing(facts());
    Map<BorrowerInformation, InformationHolder> held = loan.circumstances().information();
    List<Fact> facts = new ArrayList<>();
    held.forEach(
        (information, holder) ->
            facts.add(new Fact("circumstances.information[" + information + "]", holder.name())));
    List<BorrowerInformation> lacking =
        held.entrySet().stream()
            .filter(entry -> entry.getValue() != InformationHolder.LENDER)
            .map(Map.Entry::getKey)
            .toList();
    if (!lacking.isEmpty()) {
      return loan.broken(
          this,
          new Text("The lender itself does not have: " + lacking + ".", "本机构未掌握：" + lacking + "。"),
          new Text("Obtain it before lending.", "放款前自行取得上述信息。"),
          facts);
    }
    return missing.isEmpty()
        ? loan.kept(
            this, new Text("The lender has the necessary information.", "本机构已掌握必要信息。"), facts)
        : loan.undetermined(this, missing);
  }
}
