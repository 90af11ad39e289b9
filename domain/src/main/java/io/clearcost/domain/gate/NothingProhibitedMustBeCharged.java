package io.clearcost.domain.gate;

import io.clearcost.domain.cost.ContingentCost;
import io.clearcost.domain.cost.CostItem;
import io.clearcost.domain.cost.FeeClassification;
import io.clearcost.domain.law.Fact;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.Measurement;
import io.clearcost.domain.law.Operator;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.Quantity;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.law.instrument.AssistedLendingNotice;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.text.Text;
import io.clearcost.domain.time.EffectivePeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Nothing flows from the borrower that a passage prohibits, whatever its name: what the
 * classification of charges holds prohibited by that passage stops the loan, also where it is due
 * only when something goes wrong.
 *
 * @param id identifier
 * @param basis the passage
 * @param summary what it demands
 */
record NothingProhibitedMustBeCharged(RuleId id, LegalBasis basis, Text summary)
    implements LoanRule {

  /** 六、第一款: "平台运营机构不得以任何形式向借款人收取息费". */
  static final NothingProhibitedMustBeCharged BY_PLATFORMS =
      new NothingProhibitedMustBeCharged(
          new RuleId("ALN_A06_P1_PLATFORM_CHARGES_BORROWER"),
          AssistedLendingNotice.ARTICLE_6_PLATFORM_CHARGES_NOTHING,
          new Text(
              "A platform operator charges the borrower nothing, in whatever form.",
              "平台运营机构不以任何形式向借款人收取息费。"));

  /** 六、第一款: "增信服务机构不得以咨询费、顾问费等形式变相提高增信服务费率". */
  static final NothingProhibitedMustBeCharged BY_ENHANCERS_IN_DISGUISE =
      new NothingProhibitedMustBeCharged(
          new RuleId("ALN_A06_P1_ENHANCER_CHARGES_IN_DISGUISE"),
          AssistedLendingNotice.ARTICLE_6_NO_DISGUISED_FEE,
          new Text(
              "A credit enhancement provider charges for enhancement only, under that name.",
              "增信服务机构不以咨询费、顾问费等形式变相提高增信服务费率。"));

  private static final Text HINT =
      new Text(
          "Drop these charges; they may not be passed on under another name.", "取消上述收费，且不得变换名目收取。");

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
    return Milestone.ALWAYS;
  }

  @Override
  public Witness witness(LocalDate day) {
    WitnessLoan loan = WitnessLoan.of(this, day);
    return new Witness(loan.assessed(), loan.paying(banned()).assessed());
  }

  @Override
  public Outcome consequence() {
    return Outcome.BLOCK;
  }

  @Override
  public Finding examine(AssessedLoan loan, LocalDate asOf) {
    if (loan.cost().items().isEmpty()) {
      return loan.withoutCharges(this);
    }
    Money total = Money.ZERO;
    List<Fact> facts = new ArrayList<>();
    for (CostItem item : loan.cost().items()) {
      if (item.classification().map(this::isProhibited).orElse(false)) {
        total = total.plus(item.charged());
        facts.add(fact(item.item()));
      }
    }
    for (ContingentCost charge : loan.cost().decomposition().contingent()) {
      if (isProhibited(charge.classification())) {
        facts.add(fact(charge.charge().item()));
      }
    }
    return loan.measured(
        this,
        new Measurement.OfQuantity(
            Quantity.of(facts.size(), Quantity.Unit.COUNT),
            Operator.AT_MOST,
            Quantity.of(0, Quantity.Unit.COUNT),
            basis.markedCitation()),
        new Text("Prohibited charges, " + total + " yuan in all", "禁止收取的项目（合计" + total + "元）"),
        HINT,
        facts);
  }

  private PayeeRole banned() {
    return equals(BY_PLATFORMS)
        ? PayeeRole.PLATFORM_OPERATOR
        : PayeeRole.CREDIT_ENHANCEMENT_PROVIDER;
  }

  private boolean isProhibited(FeeClassification classification) {
    return classification.fold(in -> false, out -> false, banned -> banned.basis().equals(basis));
  }

  private static Fact fact(FeeItem item) {
    return new Fact("charge." + item.code(), item.name());
  }
}
