package io.clearcost.domain.gate;

import io.clearcost.domain.cost.ComprehensiveFinancingCost;
import io.clearcost.domain.cost.CostCalculator;
import io.clearcost.domain.law.Fact;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.Text;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.law.reading.Reading;
import io.clearcost.domain.law.reading.Readings;
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.party.Lender;
import io.clearcost.domain.party.LenderKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A loan whose cost is known: what the rules speak about.
 *
 * @param lenderKind kind of the lender, from the register
 * @param lender the lender under the readings in force for it
 * @param offer the loan as handed in
 * @param cost its cost, computed for that lender
 */
public record AssessedLoan(
    LenderKind lenderKind, Lender lender, LoanOffer offer, ComprehensiveFinancingCost cost) {

  public Readings readings() {
    return lender.readings();
  }

  /** What every finding about this loan says, with facts beyond the kind of the lender. */
  Finding.About about(LoanRule rule, Text explanation, List<Fact> further) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("institution.kind", lenderKind.name()));
    offer
        .disbursementDate()
        .ifPresent(day -> facts.add(new Fact("loan.disbursement_date", day.toString())));
    facts.addAll(further);
    return new Finding.About(rule.id(), rule.basis(), explanation, facts);
  }

  /** Whether it is ultra-short under the law of a day. */
  TermClass termClass(LocalDate asOf) {
    return TermClass.of(offer, UltraShortTerm.at(asOf, readings()));
  }

  /**
   * The same loan if another answer held; empty where it then had no cost to judge. Computes only
   * what the answer changes.
   */
  Optional<AssessedLoan> under(Answer answer) {
    Lender changed = lender.under(readings().with(answer));
    if (answer.reading() == Reading.PUBLIC_DUTIES && paysPublicDuties()) {
      return CostCalculator.calculate(offer, changed)
          .fold(
              found -> Optional.of(with(changed, found)),
              none -> Optional.empty(),
              unmapped -> Optional.empty());
    }
    return Optional.of(with(changed, CostCalculator.rebound(cost, changed)));
  }

  private boolean paysPublicDuties() {
    return cost.items().stream()
        .anyMatch(
            item -> item.item().facts().purpose().equals(Optional.of(FeePurpose.PUBLIC_DUTY)));
  }

  private AssessedLoan with(Lender changed, ComprehensiveFinancingCost found) {
    return new AssessedLoan(lenderKind, changed, offer, found);
  }
}
