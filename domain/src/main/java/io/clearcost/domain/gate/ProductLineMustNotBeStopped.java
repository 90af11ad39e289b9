package io.clearcost.domain.gate;

import io.clearcost.domain.law.Fact;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.law.change.LawChange.ProductStop;
import io.clearcost.domain.law.change.StoppedLines;
import io.clearcost.domain.law.instrument.AssistedLendingNotice;
import io.clearcost.domain.law.instrument.SmallLoanGuideline;
import io.clearcost.domain.loan.ProductLine;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A lender that has stopped a product line, whose loans cost too much, makes no new loan of it,
 * whatever the loan at hand would cost. A lender that has stopped none need not name the line.
 *
 * @param id identifier
 * @param basis the passage that such a stop carries out
 * @param lenderKinds the lenders it speaks about
 */
record ProductLineMustNotBeStopped(RuleId id, LegalBasis basis, Set<LenderKind> lenderKinds)
    implements LoanRule {

  /** The notice, 六、第二款: the bank makes sure that every loan keeps to 24 %. */
  static final ProductLineMustNotBeStopped FOR_BANKS =
      new ProductLineMustNotBeStopped(
          new RuleId("ALN_A06_P2_PRODUCT_LINE_STOPPED"),
          AssistedLendingNotice.ARTICLE_6_PARAGRAPH_2,
          NoticeFollowers.KINDS);

  /** The guideline, 问答二: "停止新发放综合融资成本超过24%的贷款". */
  static final ProductLineMustNotBeStopped FOR_SMALL_LOANS =
      new ProductLineMustNotBeStopped(
          new RuleId("SLG_QA2_PRODUCT_LINE_STOPPED"),
          SmallLoanGuideline.ANSWER_2,
          GuidelineFollowers.KINDS);

  @Override
  public Set<Milestone> milestones() {
    return Milestone.FROM_SIGNING;
  }

  @Override
  public Text summary() {
    return new Text(
        "No new loan is made of a product line that the lender has stopped.", "不再新发放已停办产品项下的贷款。");
  }

  @Override
  public List<LoanFact> facts() {
    return List.of(LoanFact.PRODUCT_LINE);
  }

  @Override
  public Witness witness(LocalDate day) {
    WitnessLoan loan = WitnessLoan.of(this, day);
    return new Witness(loan.stopping("another").assessed(), loan.stopping("own").assessed());
  }

  @Override
  public Outcome consequence() {
    return Outcome.BLOCK;
  }

  @Override
  public Finding examine(AssessedLoan loan, LocalDate asOf) {
    StoppedLines stopped = loan.caps().limits().stopped();
    if (stopped.isEmpty()) {
      return loan.notApplicable(
          this, new Text("The lender has stopped no product line.", "本机构未停办任何产品。"));
    }
    return loan.circumstances()
        .productLine()
        .map(line -> examine(loan, line, stopped.of(line)))
        .orElseGet(() -> loan.undetermined(this, facts()));
  }

  private Finding examine(AssessedLoan loan, ProductLine line, Optional<ProductStop> stop) {
    Fact told = new Fact(LoanFact.PRODUCT_LINE.path(), line.code());
    return stop.map(
            held ->
                loan.broken(
                    this,
                    new Text(
                        "The lender has stopped the product line %s from %s on."
                            .formatted(line, held.from()),
                        "本机构自%s起停办产品%s。".formatted(held.from(), line)),
                    new Text(
                        "Bring the cost of the product line down, and lift the stop with two"
                            + " persons.",
                        "压降该产品综合融资成本，并经双人复核解除停办。"),
                    List.of(told, new Fact("law.product_stop.start_date", held.from().toString()))))
        .orElseGet(
            () ->
                loan.kept(
                    this,
                    new Text(
                        "The product line %s is not stopped.".formatted(line),
                        "产品%s未停办。".formatted(line)),
                    List.of(told)));
  }
}
