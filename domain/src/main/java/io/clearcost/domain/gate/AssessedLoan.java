package io.clearcost.domain.gate;

import io.clearcost.domain.cost.ComprehensiveFinancingCost;
import io.clearcost.domain.cost.CostCalculator;
import io.clearcost.domain.cost.CostItem;
import io.clearcost.domain.cost.Lender;
import io.clearcost.domain.law.Fact;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.Measurement;
import io.clearcost.domain.law.MissingFact;
import io.clearcost.domain.law.Operator;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.Quantity;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.law.reading.Readings;
import io.clearcost.domain.loan.AskedCollection;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.UseTerm;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A loan whose cost is known: what the rules speak about.
 *
 * @param lenderKind kind of the lender, from the register
 * @param lender the lender under the readings in force for it
 * @param offer the loan as handed in
 * @param cost its cost, computed for that lender
 * @param milestone where it stands
 * @param circumstances what is told of it besides its money
 * @param caps what is data of the limits on its cost
 * @param sheet what the log of disclosures holds of it; empty where it holds nothing
 * @param collection what is to be taken from its borrower; empty where nobody said
 */
public record AssessedLoan(
    LenderKind lenderKind,
    Lender lender,
    LoanOffer offer,
    ComprehensiveFinancingCost cost,
    Milestone milestone,
    LoanCircumstances circumstances,
    CapsInForce caps,
    Optional<SheetOnRecord> sheet,
    Optional<AskedCollection> collection) {

  /** A loan without a sheet on record. */
  public AssessedLoan(
      LenderKind lenderKind,
      Lender lender,
      LoanOffer offer,
      ComprehensiveFinancingCost cost,
      Milestone milestone,
      LoanCircumstances circumstances,
      CapsInForce caps) {
    this(
        lenderKind,
        lender,
        offer,
        cost,
        milestone,
        circumstances,
        caps,
        Optional.empty(),
        Optional.empty());
  }

  /** A loan of which only the price is known. */
  public AssessedLoan(
      LenderKind lenderKind,
      Lender lender,
      LoanOffer offer,
      ComprehensiveFinancingCost cost,
      CapsInForce caps) {
    this(lenderKind, lender, offer, cost, Milestone.QUOTE, LoanCircumstances.NONE, caps);
  }

  public Readings readings() {
    return lender.readings();
  }

  /** What every finding about this loan says, with facts beyond the kind of the lender. */
  Finding.About about(LoanRule rule, Text explanation, List<Fact> further) {
    List<Fact> facts = new ArrayList<>(further.size() + 2);
    facts.add(new Fact("institution.kind", lenderKind.name()));
    offer
        .disbursementDate()
        .ifPresent(day -> facts.add(new Fact("loan.disbursement_date", day.toString())));
    facts.addAll(further);
    return new Finding.About(rule.id(), rule.basis(), explanation, facts);
  }

  /** A finding that facts are missing. */
  Finding undetermined(LoanRule rule, List<LoanFact> missing) {
    return undetermined(rule, missing.stream().map(LoanFact::missing).toList(), List.of());
  }

  /** A finding that facts are missing, with facts that are not. */
  Finding undetermined(LoanRule rule, List<MissingFact> missing, List<Fact> known) {
    String english =
        missing.stream().map(fact -> fact.what().english()).collect(Collectors.joining("; "));
    String chinese =
        missing.stream().map(fact -> fact.what().chinese()).collect(Collectors.joining("、"));
    return new Finding.Undetermined(
        about(
            rule,
            new Text("Cannot be judged: nobody told " + english + ".", "无法判断：未提供" + chinese + "。"),
            known),
        missing);
  }

  /** Which of some facts nobody told. */
  List<LoanFact> missing(List<LoanFact> wanted) {
    return wanted.stream().filter(fact -> !fact.isToldBy(circumstances)).toList();
  }

  /**
   * A finding that holds a quantity against its limit.
   *
   * @param what what was measured
   * @param hint what would keep the limit
   */
  Finding measured(
      LoanRule rule, Measurement.OfQuantity measured, Text what, Text hint, List<Fact> facts) {
    boolean kept = measured.isKept();
    Finding.About about = about(rule, QuantityWords.compare(what, measured), facts);
    return kept
        ? new Finding.Satisfied(about, Optional.of(measured), rule.consequence(), List.of())
        : new Finding.Breached(
            about, Optional.of(measured), rule.consequence(), hint, Optional.empty(), List.of());
  }

  /** A finding that a rule without a quantity is kept. */
  Finding kept(LoanRule rule, Text explanation, List<Fact> facts) {
    return new Finding.Satisfied(
        about(rule, explanation, facts), Optional.empty(), rule.consequence(), List.of());
  }

  /**
   * A finding that a rule without a quantity is broken.
   *
   * @param hint what would keep it
   */
  Finding broken(LoanRule rule, Text explanation, Text hint, List<Fact> facts) {
    return new Finding.Breached(
        about(rule, explanation, facts),
        Optional.empty(),
        rule.consequence(),
        hint,
        Optional.empty(),
        List.of());
  }

  /** A finding that a rule does not speak about the loan. */
  Finding notApplicable(LoanRule rule, Text why) {
    return new Finding.NotApplicable(about(rule, why, List.of()));
  }

  /**
   * A finding about what falls due at disbursement: none of some items is allowed.
   *
   * @param forbidden the items
   * @param what what was measured
   * @param hint what would keep the rule
   */
  Finding withheld(LoanRule rule, Predicate<FeeItem> forbidden, Text what, Text hint) {
    return Withheld.of(offer)
        .map(all -> all.only(forbidden))
        .map(
            held ->
                measured(
                    rule,
                    new Measurement.OfQuantity(
                        Quantity.of(held.total().fen(), Quantity.Unit.FEN),
                        Operator.AT_MOST,
                        Quantity.of(0, Quantity.Unit.FEN),
                        rule.basis().markedCitation()),
                    what,
                    hint,
                    held.facts()))
        .orElseGet(() -> withoutCharges(rule));
  }

  /** The outcome of {@link #withheld}. */
  Outcome outcomeOfWithheld(LoanRule rule, Predicate<FeeItem> forbidden) {
    return Withheld.of(offer)
        .map(all -> all.only(forbidden).isNothing() ? Outcome.PASS : rule.consequence())
        .orElse(outcomeWithoutCharges());
  }

  /** A finding about bare cash flows: enough to quote a price, too little to lend by. */
  Finding withoutCharges(LoanRule rule) {
    return milestone == Milestone.QUOTE
        ? notApplicable(
            rule, new Text("Cash flows alone do not tell who charges what.", "仅有现金流，无法区分收取主体。"))
        : undetermined(rule, List.of(LoanFact.CHARGES));
  }

  private Outcome outcomeWithoutCharges() {
    return milestone == Milestone.QUOTE ? Outcome.PASS : Outcome.ERROR;
  }

  /**
   * Whether it is ultra-short under the law of a day. A draw whose term of use was not agreed is
   * not, at whatever depth it was handed in (guideline, 问答四).
   */
  TermClass termClass(LocalDate asOf) {
    return circumstances.useTerm().filter(term -> term == UseTerm.NOT_AGREED).isPresent()
        ? TermClass.NORMAL
        : TermClass.of(offer, UltraShortTerm.at(asOf, readings()));
  }

  /**
   * The same loan if another answer held; empty where it then had no cost to judge. Computes only
   * what the answer changes.
   */
  Optional<AssessedLoan> under(Answer answer) {
    Lender changed = lender.under(readings().with(answer));
    return switch (answer.reading()) {
      case ANNUALISATION -> Optional.of(rebound(changed));
      case LONG_SINGLE_PAYMENT ->
          Optional.of(cost.isSingleLongPayment() ? rebound(changed) : with(changed, cost));
      case PUBLIC_DUTIES ->
          paysPublicDuties() ? recalculated(changed) : Optional.of(with(changed, cost));
      default -> Optional.of(with(changed, cost));
    };
  }

  private AssessedLoan rebound(Lender changed) {
    return with(changed, CostCalculator.rebound(cost, changed));
  }

  private Optional<AssessedLoan> recalculated(Lender changed) {
    return CostCalculator.calculate(offer, changed)
        .fold(
            found -> Optional.of(with(changed, found)),
            none -> Optional.empty(),
            unmapped -> Optional.empty());
  }

  private boolean paysPublicDuties() {
    for (CostItem item : cost.items()) {
      if (item.item().facts().purpose().equals(Optional.of(FeePurpose.PUBLIC_DUTY))) {
        return true;
      }
    }
    return false;
  }

  private AssessedLoan with(Lender changed, ComprehensiveFinancingCost found) {
    return new AssessedLoan(
        lenderKind, changed, offer, found, milestone, circumstances, caps, sheet, collection);
  }
}
