package io.clearcost.domain.disclosure;

import io.clearcost.domain.cost.PlanExpander;
import io.clearcost.domain.disclosure.DisclosureRefusal.Reason;
import io.clearcost.domain.evidence.Judgement;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.MissingFact;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.loan.BorrowerKind;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the sheet of a loan that was judged, or says what is missing.
 *
 * <p>A sheet is made of loan terms, or of a plan and the standards by which each of its items is
 * charged, which are told beside it and held against it. Cash flows tell amounts alone. Each
 * lender, payee and enhancement provider is named with its credit code. What nobody told is
 * missing, also that there is no enhancement and that nothing is charged after default.
 *
 * <p>Size: one sentence for each thing that can be missing or contradict another.
 *
 * <p>A rule that the loan breaks and that blocks it leaves nothing to show. What the gate could not
 * determine does not: the confirmation of this very sheet is among what it asks for.
 */
public final class SheetComposer {

  /** Names may be long, and a refusal travels in a header. */
  private static final int MOST_NAMED = 3;

  private final Judgement judgement;
  private final SheetFacts told;
  private final List<MissingFact> missing = new ArrayList<>();

  private SheetComposer(Judgement judgement, SheetFacts told) {
    this.judgement = judgement;
    this.told = told;
  }

  /**
   * Makes the sheet.
   *
   * @param judgement the loan with its cost and verdict
   * @param told what the lender tells besides
   */
  public static SheetOutcome compose(Judgement judgement, SheetFacts told) {
    SheetComposer composer = new SheetComposer(judgement, told);
    return composer
        .forbidden()
        .or(composer::contradiction)
        .or(composer::standardsAgainstPlan)
        .<SheetOutcome>map(SheetOutcome.Refused::new)
        .orElseGet(composer::complete);
  }

  /**
   * The sheet of the same loan as it is now, to be held against one that was shown: what is wrong
   * with it is for the comparison to say, so that only terms are needed, or a plan: that one is
   * held against the standards that were shown.
   *
   * @param judgement the loan now
   * @param shown what was shown
   */
  public static SheetOutcome composeAgain(Judgement judgement, CostDisclosure shown) {
    SheetComposer composer =
        new SheetComposer(
            judgement,
            new SheetFacts(
                shown.coLenders(),
                Optional.of(shown.enhancement()),
                Optional.of(shown.complaints()),
                shown.contingent().isEmpty(),
                Optional.of(PlanStandards.of(shown))));
    return composer
        .terms()
        .<SheetOutcome>map(terms -> new SheetOutcome.Composed(composer.again(terms, shown)))
        .orElseGet(() -> new SheetOutcome.Incomplete(composer.missing));
  }

  private CostDisclosure again(DisclosedTerms terms, CostDisclosure shown) {
    List<ChargingParty> enhancing =
        Stream.concat(shown.enhancement().providers().stream(), paidForEnhancing().stream())
            .distinct()
            .toList();
    return sheet(
        terms,
        judgement.application().circumstances().borrower().orElse(shown.borrower()),
        enhancing.isEmpty() ? new Enhancement.None() : new Enhancement.By(enhancing),
        shown.complaints());
  }

  private Optional<DisclosureRefusal> forbidden() {
    List<Finding> broken =
        judgement.verdict().findings().stream()
            .filter(finding -> finding.outcome() == Outcome.BLOCK)
            .toList();
    return broken.isEmpty()
        ? Optional.empty()
        : Optional.of(
            DisclosureRefusal.of(
                Reason.LOAN_FORBIDDEN,
                new Text(
                    "the loan may not be made, so there is no cost to show: %s",
                    "贷款不得发放，无成本可明示：%s"),
                "rule_ids",
                broken.stream()
                    .map(finding -> finding.rule().value())
                    .collect(Collectors.joining(", "))));
  }

  /** Whoever is paid for enhancing the loan enhances it; who says nobody does errs. */
  private Optional<DisclosureRefusal> contradiction() {
    List<ChargingParty> named =
        told.enhancement().map(Enhancement::providers).orElseGet(this::paidForEnhancing);
    List<String> unnamed =
        paidForEnhancing().stream()
            .filter(paid -> !Parties.among(named, paid))
            .map(ChargingParty::legalName)
            .toList();
    if (!unnamed.isEmpty()) {
      return Optional.of(
          DisclosureRefusal.of(
              Reason.CONTRADICTORY,
              new Text(
                  "%s are paid for enhancing the loan and not named as doing so: %s",
                  "%s家收取增信费用的机构未列为增信服务机构：%s"),
              "payee_count",
              unnamed.size(),
              "payees",
              unnamed.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))));
    }
    return told.nothingAfterDefault() && chargesAfterDefault()
        ? Optional.of(
            DisclosureRefusal.of(
                Reason.CONTRADICTORY,
                new Text(
                    "nothing is said to be charged after default, and the terms have %s such"
                        + " charges",
                    "声明违约后不收取任何费用，但条款列有%s项或有费用"),
                "charge_count",
                judgement.cost().decomposition().contingent().size()))
        : Optional.empty();
  }

  private boolean chargesAfterDefault() {
    return !judgement.cost().decomposition().contingent().isEmpty();
  }

  private List<ChargingParty> paidForEnhancing() {
    return judgement.cost().items().stream()
        .map(cost -> cost.item())
        .filter(
            item ->
                item.facts()
                    .payeeRole()
                    .filter(role -> role == PayeeRole.CREDIT_ENHANCEMENT_PROVIDER)
                    .isPresent())
        .map(FeeItem::chargingParty)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private SheetOutcome complete() {
    Optional<DisclosedTerms> terms = terms();
    requireStandards();
    require(
        judgement.application().circumstances().borrower().isPresent(),
        "circumstances.borrower_kind",
        "whether a person or an enterprise borrows",
        "借款人类型");
    require(
        told.enhancement().isPresent(),
        "enhancement",
        "who enhances the loan, or none",
        "增信服务机构，或无");
    require(told.complaints().isPresent(), "complaint_channel", "where to complain", "投诉渠道");
    require(
        told.nothingAfterDefault() || chargesAfterDefault(),
        "nothing_after_default",
        "what is charged after default, or that nothing is",
        "违约后收取的息费，或不收取的声明");
    requireCodes();
    return missing.isEmpty()
        ? new SheetOutcome.Composed(
            sheet(
                terms.orElseThrow(),
                judgement.application().circumstances().borrower().orElseThrow(),
                told.enhancement().orElseThrow(),
                told.complaints().orElseThrow()))
        : new SheetOutcome.Incomplete(missing);
  }

  /** The terms, or the plan with what was told beside it. */
  private Optional<DisclosedTerms> terms() {
    Optional<DisclosedTerms> terms =
        judgement
            .application()
            .offer()
            .fold(
                found -> Optional.of(new DisclosedTerms.OfTerms(found)),
                plan -> told.standards().map(standards -> beside(plan, standards)),
                flows -> Optional.empty());
    require(
        terms.isPresent(),
        plan().isPresent() ? "plan_standards" : "loan.terms",
        "by what standard each item is charged, which loan terms tell, or what is told beside a"
            + " plan",
        "各项息费的收取标准，由贷款条款载明，或在还款计划之外另行告知");
    return terms;
  }

  private static DisclosedTerms beside(RepaymentPlan plan, PlanStandards standards) {
    return new DisclosedTerms.BesidePlan(plan, standards.rate(), standards.feesOf(plan));
  }

  private Optional<RepaymentPlan> plan() {
    return judgement
        .application()
        .offer()
        .fold(terms -> Optional.empty(), Optional::of, flows -> Optional.empty());
  }

  /** Every fee of a plan has a standard. */
  private void requireStandards() {
    List<String> named =
        told.standards().stream()
            .flatMap(standards -> standards.fees().stream())
            .map(PlanStandards.Fee::code)
            .toList();
    plan().stream()
        .flatMap(plan -> plan.fees().stream())
        .forEach(
            item ->
                require(
                    named.contains(item.code()),
                    "plan_standards.fees[%s]".formatted(item.code()),
                    "by what standard %s is charged".formatted(item.name()),
                    item.name() + "的收取标准"));
  }

  private Optional<DisclosureRefusal> standardsAgainstPlan() {
    List<String> paths =
        told.standards()
            .flatMap(
                standards ->
                    plan()
                        .map(
                            plan -> StandardsCheck.contradicted(standards, plan, judgement.cost())))
            .orElse(List.of());
    if (told.standards().isPresent() && plan().isEmpty()) {
      paths = List.of("plan_standards");
    }
    return paths.isEmpty()
        ? Optional.empty()
        : Optional.of(
            DisclosureRefusal.of(
                Reason.CONTRADICTORY,
                new Text(
                    "%s standards are not those by which the plan charges: %s",
                    "%s项收取标准与还款计划的金额不符：%s"),
                "standard_count",
                paths.size(),
                "fields",
                paths.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))));
  }

  private void requireCodes() {
    InstitutionId id = judgement.institution().id();
    require(
        judgement.institution().creditCode().isPresent(),
        "institution[%s].credit_code".formatted(id),
        "the lender's credit code in the register",
        "机构名册中贷款人的统一社会信用代码");
    for (int k = 0; k < told.coLenders().size(); k++) {
      requireCode("co_lenders[%d].credit_code".formatted(k), told.coLenders().get(k));
    }
    List<ChargingParty> providers =
        told.enhancement().map(Enhancement::providers).orElse(List.of());
    for (int k = 0; k < providers.size(); k++) {
      requireCode("enhancement.providers.parties[%d].credit_code".formatted(k), providers.get(k));
    }
    judgement.cost().items().stream()
        .map(cost -> cost.item())
        .filter(item -> !item.code().equals(FeeItem.INTEREST_CODE))
        .forEach(item -> requirePayee("fee_items[%s]", item));
    judgement
        .cost()
        .decomposition()
        .contingent()
        .forEach(cost -> requirePayee("contingent_charges[%s].item", cost.charge().item()));
  }

  /** Who receives it and who collects it, each with its code. */
  private void requirePayee(String place, FeeItem item) {
    String depth = plan().isPresent() ? "loan.plan." : "loan.terms.";
    String path = depth + place.formatted(item.code());
    item.chargingParty()
        .ifPresentOrElse(
            payee -> requireCode(path + ".charging_party.credit_code", payee),
            () -> require(false, path + ".charging_party", "who receives it", "收取主体"));
    item.facts()
        .collector()
        .ifPresent(collector -> requireCode(path + ".collector.credit_code", collector));
  }

  private void requireCode(String path, ChargingParty party) {
    require(
        party.creditCode().isPresent(),
        path,
        "the credit code of " + party.legalName(),
        party.legalName() + "的统一社会信用代码");
  }

  private void require(boolean told, String path, String what, String whatZh) {
    if (!told) {
      missing.add(new MissingFact(path, new Text(what, whatZh)));
    }
  }

  private CostDisclosure sheet(
      DisclosedTerms terms,
      BorrowerKind borrower,
      Enhancement enhancement,
      ComplaintChannel complaints) {
    return new CostDisclosure(
        judgement.application().reference(),
        borrower,
        judgement.institution(),
        told.coLenders(),
        terms,
        terms.fold(of -> PlanExpander.expand(of.terms()), DisclosedTerms.BesidePlan::plan),
        judgement.cost(),
        judgement.readings(),
        enhancement,
        complaints);
  }
}
