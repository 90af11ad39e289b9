package io.clearcost.domain.gate;

import io.clearcost.domain.cost.ContingentTotal;
import io.clearcost.domain.law.CostCaps;
import io.clearcost.domain.law.Fact;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.LegalNumber;
import io.clearcost.domain.law.Measurement;
import io.clearcost.domain.law.Operator;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.Quantity;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.law.instrument.FinancialTrialOpinion;
import io.clearcost.domain.law.reading.Reading;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.text.Text;
import io.clearcost.domain.time.EffectiveDated;
import io.clearcost.domain.time.EffectivePeriod;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What runs after a default, all rates together, above 24 % a year: a court cuts the excess on
 * request, so the contract promises what cannot be collected. A warning, since the cost as planned
 * is what decides before signing; what was really collected is held to the total elsewhere.
 */
final class DefaultChargesMustNotExceedHardCap implements LoanRule {

  private static final RuleId ID = new RuleId("ALN_A06_P2_FTO_DEFAULT_CHARGES_ABOVE_24");

  private static final Text NO_RATE =
      new Text("No rate is known that runs after a default.", "未约定违约后计收的年利率。");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public LegalBasis basis() {
    return FinancialTrialOpinion.ITEM_2_2;
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
    return Milestone.ALWAYS;
  }

  @Override
  public Text summary() {
    return new Text(
        "Interest and all default charges together do not run above 24 % a year.",
        "利息与违约后各项息费合计不超过年利率24%。");
  }

  @Override
  public List<EffectiveDated<LegalNumber>> numbers() {
    return List.of(CostCaps.HARD_CAP_OF_BANKS);
  }

  @Override
  public List<Reading> readings() {
    return List.of(Reading.DEFAULT_CHARGES);
  }

  @Override
  public Witness witness(LocalDate day) {
    WitnessLoan loan = WitnessLoan.of(this, day);
    return new Witness(loan.charging("0.09").assessed(), loan.charging("0.36").assessed());
  }

  @Override
  public Outcome consequence() {
    return Outcome.WARN;
  }

  @Override
  public Finding examine(AssessedLoan loan, LocalDate asOf) {
    return loan.cost().decomposition().contingentTotals().stream()
        .filter(total -> total.annualRate().signum() > 0)
        .max(Comparator.comparing(ContingentTotal::annualRate))
        .map(highest -> examine(loan, highest, asOf))
        .orElseGet(() -> loan.notApplicable(this, NO_RATE));
  }

  private Finding examine(AssessedLoan loan, ContingentTotal highest, LocalDate asOf) {
    LegalNumber cap = CostCaps.HARD_CAP_OF_BANKS.at(asOf).value().orElseThrow();
    return loan.measured(
        this,
        new Measurement.OfQuantity(
            new Quantity(highest.annualRate(), Quantity.Unit.ANNUAL_FRACTION),
            Operator.AT_MOST,
            cap.quantity(),
            cap.basis().markedCitation()),
        new Text("Rates that run together after " + highest.event(), "违约后合计年利率"),
        new Text("Lower the default charges.", "降低违约后各项息费。"),
        List.of(new Fact("cost.contingent_totals.event", highest.event().name())));
  }
}
