package io.clearcost.domain.gate;

import io.clearcost.domain.law.Fact;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.law.instrument.AssistedLendingNotice;
import io.clearcost.domain.loan.CreditInformationSource;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.text.Text;
import io.clearcost.domain.time.EffectivePeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Credit information comes from those who may give it (notice 七). */
final class CreditInformationMustBeLicensed implements LoanRule {

  private static final RuleId ID = new RuleId("ALN_A07_CREDIT_INFORMATION_UNLICENSED");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public LegalBasis basis() {
    return AssistedLendingNotice.ARTICLE_7_CREDIT_INFORMATION;
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
        "Credit information comes from the central credit reference or a licensed bureau.",
        "征信服务来自征信中心或具有合法征信业务资质的机构。");
  }

  @Override
  public List<LoanFact> facts() {
    return List.of(LoanFact.CREDIT_INFORMATION);
  }

  @Override
  public Witness witness(LocalDate day) {
    WitnessLoan loan = WitnessLoan.of(this, day);
    return new Witness(
        loan.assessed(),
        loan.telling(told -> told.withCreditInformation(CreditInformationSource.UNLICENSED))
            .assessed());
  }

  @Override
  public Outcome consequence() {
    return Outcome.BLOCK;
  }

  @Override
  public Finding examine(AssessedLoan loan, LocalDate asOf) {
    return loan.circumstances()
        .creditInformation()
        .map(source -> examine(loan, source))
        .orElseGet(() -> loan.undetermined(this, facts()));
  }

  private Finding examine(AssessedLoan loan, CreditInformationSource source) {
    List<Fact> facts = List.of(new Fact(LoanFact.CREDIT_INFORMATION.path(), source.name()));
    return source == CreditInformationSource.UNLICENSED
        ? loan.broken(
            this,
            new Text(
                "Credit information comes from somebody without a licence.", "征信信息来自无征信业务资质的机构。"),
            new Text(
                "Obtain it from the central credit reference or a licensed bureau.",
                "改由征信中心或持牌征信机构提供。"),
            facts)
        : loan.kept(
            this,
            new Text("Credit information comes from " + source + ".", "征信信息来自" + source + "。"),
            facts);
  }
}
