package io.clearcost.domain.gate;

import io.clearcost.domain.law.Fact;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.Measurement;
import io.clearcost.domain.law.Operator;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.Quantity;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.loan.AskedCollection;
import io.clearcost.domain.loan.Movement;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.text.Text;
import io.clearcost.domain.time.EffectivePeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Money that is to be taken keeps to the sheet that the borrower confirmed. How a debit stands to a
 * sheet was found out before, item by item, with all that was taken already; here it becomes a
 * finding of the rule that it breaks.
 *
 * <p>A loan without a sheet on record has no receipt, and breaks the rule that there be one; what
 * else might be wrong is then unknown.
 *
 * @param demand what it demands
 * @param lenderKinds the lenders it speaks about
 * @param inForce since the text that binds them
 */
record CollectionMustKeepToSheet(
    CollectionDemand demand, Set<LenderKind> lenderKinds, EffectivePeriod inForce)
    implements LoanRule {

  /** Every demand, of banks first. */
  static Stream<LoanRule> all() {
    return Stream.of(
            of(NoticeFollowers.KINDS, NoticeFollowers.SINCE),
            of(GuidelineFollowers.KINDS, GuidelineFollowers.SINCE))
        .flatMap(List::stream);
  }

  private static List<LoanRule> of(Set<LenderKind> lenders, EffectivePeriod inForce) {
    return Arrays.stream(CollectionDemand.values())
        .<LoanRule>map(demand -> new CollectionMustKeepToSheet(demand, lenders, inForce))
        .toList();
  }

  @Override
  public RuleId id() {
    return demand.rule(anyLender());
  }

  @Override
  public LegalBasis basis() {
    return demand.basis(anyLender());
  }

  private LenderKind anyLender() {
    return lenderKinds.iterator().next();
  }

  @Override
  public Set<Milestone> milestones() {
    return Set.of(Milestone.COLLECTION);
  }

  @Override
  public Text summary() {
    return demand.summary();
  }

  @Override
  public List<LoanFact> facts() {
    return demand == CollectionDemand.ACKNOWLEDGED
        ? List.of(LoanFact.COLLECTION)
        : List.of(LoanFact.COLLECTION, LoanFact.DISCLOSURE);
  }

  @Override
  public Witness witness(LocalDate day) {
    WitnessLoan loan = WitnessLoan.of(this, day);
    CollectionObjection objection =
        new CollectionObjection(
            id(),
            new Text("1 yuan is taken, and nothing may be", "收取1元，而无应收款项"),
            List.of(),
            Optional.of(
                new Measurement.OfQuantity(
                    Quantity.of(100, Quantity.Unit.FEN),
                    Operator.AT_MOST,
                    Quantity.of(0, Quantity.Unit.FEN),
                    basis().markedCitation())));
    return new Witness(loan.collecting(List.of()), loan.collecting(List.of(objection)));
  }

  @Override
  public Outcome consequence() {
    return Outcome.BLOCK;
  }

  @Override
  public Finding examine(AssessedLoan loan, LocalDate asOf) {
    return loan.collection()
        .map(
            collection ->
                loan.sheet()
                    .map(sheet -> examine(loan, collection, sheet))
                    .orElseGet(() -> withoutSheet(loan, collection)))
        .orElseGet(() -> loan.undetermined(this, List.of(LoanFact.COLLECTION)));
  }

  private Finding withoutSheet(AssessedLoan loan, AskedCollection collection) {
    return demand == CollectionDemand.ACKNOWLEDGED
        ? loan.broken(
            this,
            new Text(
                "No disclosure of the loan is on record: no receipt, no debit.",
                "该贷款无明示记录：无确认，不扣款。"),
            demand.hint(),
            facts(collection))
        : loan.undetermined(this, List.of(LoanFact.DISCLOSURE.missing()), facts(collection));
  }

  private Finding examine(AssessedLoan loan, AskedCollection collection, SheetOnRecord sheet) {
    List<Fact> facts = facts(collection);
    facts.addAll(sheet.evidence());
    List<CollectionObjection> objections =
        sheet.objections().stream().filter(one -> one.rule().equals(id())).toList();
    if (objections.isEmpty()) {
      return loan.kept(
          this, new Text("Nothing of the confirmed sheet speaks against it.", "与经确认的明示相符。"), facts);
    }
    objections.forEach(one -> facts.addAll(one.facts()));
    Text sentences = Text.join(objections.stream().map(CollectionObjection::sentence).toList());
    return new Finding.Breached(
        loan.about(this, Text.of("Not to be taken: %s.", "不得收取：%s。", sentences), facts),
        objections.get(0).measured(),
        consequence(),
        demand.hint(),
        Optional.empty(),
        List.of());
  }

  private static List<Fact> facts(AskedCollection collection) {
    Movement asked = collection.asked();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("collection.debit.debit_id", asked.id()));
    facts.add(new Fact("collection.debit.date", asked.date().toString()));
    facts.add(new Fact("collection.debit.amount_fen", String.valueOf(asked.amount().fen())));
    facts.add(new Fact("collection.debit.party", asked.party().legalName()));
    asked.code().ifPresent(code -> facts.add(new Fact("collection.debit.code", code)));
    asked.link().ifPresent(link -> facts.add(new Fact("collection.debit.link", link.name())));
    return facts;
  }
}
