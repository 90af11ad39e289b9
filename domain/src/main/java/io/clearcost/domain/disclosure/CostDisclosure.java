package io.clearcost.domain.disclosure;

import io.clearcost.domain.cost.ComprehensiveFinancingCost;
import io.clearcost.domain.cost.ContingentCost;
import io.clearcost.domain.cost.Lender;
import io.clearcost.domain.cost.SettlementCurve;
import io.clearcost.domain.cost.SettlementOutcome;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.law.reading.Readings;
import io.clearcost.domain.loan.BorrowerKind;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.InvalidValue;
import io.clearcost.domain.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the borrower is shown before signing (明示): one content, of which the sheet for persons
 * (综合融资成本明示表), the list for enterprises (企业贷款综合融资成本清单) and the plain list of the guideline are
 * views. Only {@link SheetComposer} makes one, so that it is complete.
 *
 * @param loan the lender's own name for the loan
 * @param borrower who borrows
 * @param lender the lender, as the register holds it
 * @param coLenders who else lends
 * @param terms the terms from which everything follows, or what was told beside the plan
 * @param plan what is paid when, which is what the borrower is held to
 * @param cost what the loan costs when it is kept; it has a rate under the binding convention
 * @param readings the answers to open questions under which it was costed
 * @param enhancement who guarantees or insures the loan
 * @param complaints where the borrower can complain
 */
public record CostDisclosure(
    LoanReference loan,
    BorrowerKind borrower,
    Institution lender,
    List<ChargingParty> coLenders,
    DisclosedTerms terms,
    RepaymentPlan plan,
    ComprehensiveFinancingCost cost,
    Readings readings,
    Enhancement enhancement,
    ComplaintChannel complaints) {

  /**
   * What every sheet says below its items. The guideline, 一: "除已明示息费项目外，不再向借款人收取其他任何形式的利息和费用"; the
   * notice, 九、第一款, has it said too.
   */
  public static final Text NO_OTHER_CHARGES =
      new Text(
          "Beyond the items above, the lender and its partners charge the borrower no interest and"
              + " no fee of any form.",
          "除以上已明示的息费项目外，贷款人及其合作机构不再向借款人收取其他任何形式的利息和费用。");

  public CostDisclosure {
    coLenders = List.copyOf(coLenders);
    if (cost.under(cost.binding().convention()).rate().isEmpty()) {
      throw InvalidValue.of("a cost that is shown has a rate", "所明示的综合融资成本须有年化利率");
    }
  }

  /** The sheet of a loan that has terms. */
  public CostDisclosure(
      LoanReference loan,
      BorrowerKind borrower,
      Institution lender,
      List<ChargingParty> coLenders,
      LoanTerms terms,
      RepaymentPlan plan,
      ComprehensiveFinancingCost cost,
      Readings readings,
      Enhancement enhancement,
      ComplaintChannel complaints) {
    this(
        loan,
        borrower,
        lender,
        coLenders,
        new DisclosedTerms.OfTerms(terms),
        plan,
        cost,
        readings,
        enhancement,
        complaints);
  }

  /** Everybody who lends, the lender first. */
  public List<ChargingParty> lenders() {
    return Stream.concat(
            Stream.of(new ChargingParty(lender.legalName(), lender.creditCode())),
            coLenders.stream())
        .toList();
  }

  /** 正常履约年化综合融资成本: what the loan costs a year when it is kept. */
  public AnnualRate annualCost() {
    return cost.under(cost.binding().convention()).rate().orElseThrow();
  }

  /** 年化贷款利率: what the contract quotes, a year; empty where that was never said. */
  public Optional<Ratio> annualLoanRate() {
    return cost.decomposition()
        .quotedRate()
        .or(() -> terms.fold(of -> Optional.empty(), told -> Optional.of(told.rate().fraction())));
  }

  /** Everything that is charged when the loan is kept, interest first. */
  public List<DisclosedItem> items() {
    return cost.items().stream().map(item -> DisclosedItem.of(item, terms)).toList();
  }

  /** Everything that is charged besides only when something happens. */
  public List<ContingentCost> contingent() {
    return cost.decomposition().contingent();
  }

  /** What the borrower really receives of the principal (实际到手金额). */
  public Money received() {
    return cost.netProceeds();
  }

  /**
   * The last day on which it is true: its figures are those of a loan that is paid out on that day,
   * in China.
   */
  public LocalDate validThrough() {
    return terms.disbursementDate();
  }

  /** What the loan costs if it is settled early, after each of its due dates. */
  public SettlementOutcome settlements() {
    return SettlementCurve.calculate(plan, Lender.of(lender).under(readings));
  }

  /** Everybody who receives anything of the borrower, by the items. */
  public List<ChargingParty> payees() {
    List<ChargingParty> all = new ArrayList<>();
    items().forEach(item -> item.item().chargingParty().ifPresent(all::add));
    contingent().forEach(cost -> cost.charge().item().chargingParty().ifPresent(all::add));
    return all.stream().distinct().toList();
  }
}
