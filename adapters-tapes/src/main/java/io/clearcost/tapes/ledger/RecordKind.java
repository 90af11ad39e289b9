package io.clearcost.tapes.ledger;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a row of a table says of its loan, and to which part of the record it goes. */
enum RecordKind {
  /** Everything that a loan has once. */
  LOAN("贷款", ""),
  /** What is charged beside interest. */
  FEE("费用", "contract.loan.{depth}.fee_items[]"),
  /** What is charged when something goes wrong. */
  CHARGE("或有费用", "contract.loan.{depth}.contingent_charges[]"),
  /** A discount or subsidy. */
  RELIEF("减免", "contract.loan.terms.reliefs[]"),
  /** A change of the terms on the way. */
  STEP("变更", "contract.loan.terms.steps[]"),
  /** A part that is paid out later. */
  DRAWDOWN("提款", "contract.loan.{depth}.drawdowns[]"),
  /** What falls due on one day, as contracted. */
  PLAN("还款计划", "contract.loan.plan.rows[]"),
  /** A fee of the plan row before it. */
  PLAN_FEE("计划费用", "contract.loan.plan.rows[-1].fees[]"),
  /** A relief of the plan row before it. */
  PLAN_RELIEF("计划减免", "contract.loan.plan.rows[-1].reliefs[]"),
  /** A bare cash flow. */
  FLOW("现金流", "contract.loan.cash_flows.flows[]"),
  /** Who guarantees or insures the loan. */
  ENHANCER("增信", "contract.enhancers[]"),
  /** What ties it to another loan. */
  LINK("关联", "contract.links[]"),
  /** What falls due on one day, as it is planned now. */
  REVISED_PLAN("变更后计划", "plan.rows[]"),
  /** A fee of the row before it. */
  REVISED_PLAN_FEE("变更后计划费用", "plan.rows[-1].fees[]"),
  /** A relief of the row before it. */
  REVISED_PLAN_RELIEF("变更后计划减免", "plan.rows[-1].reliefs[]"),
  /** A fee item of the plan as it is now. */
  REVISED_FEE("变更后费用", "plan.fee_items[]"),
  /** A contingent charge beside the plan as it is now. */
  REVISED_CHARGE("变更后或有费用", "plan.contingent_charges[]"),
  /** A later part of the plan as it is now. */
  REVISED_DRAWDOWN("变更后提款", "plan.drawdowns[]"),
  /** What really flowed. */
  PAID("实收", "paid[]"),
  /** What happened to the claim. */
  EVENT("事件", "events[]"),
  /** How the loan stands. */
  STATUS("状态", "");

  private final String chinese;
  private final String path;

  RecordKind(String chinese, String path) {
    this.chinese = chinese;
    this.path = path;
  }

  /** As it stands in the column {@code record}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String chinese() {
    return chinese;
  }

  /** Where a row of this kind goes: a new element of a list, or nowhere of its own. */
  String path() {
    return path;
  }

  /** Whether it is a part of a contract, which begins with a row {@link #LOAN}. */
  boolean isOfContract() {
    return path.startsWith("contract.");
  }

  /** Whether only a loan that is given as terms has it. */
  boolean isOnlyForTerms() {
    return path.contains(".terms.");
  }

  /** The kind of row that has to stand before it, beside the row of the loan. */
  String parentWord() {
    return word().substring(0, Math.max(word().lastIndexOf('_'), 0));
  }

  static Optional<RecordKind> of(String plain) {
    String word = plain.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    return Stream.of(values())
        .filter(kind -> kind.name().equals(word) || kind.chinese.equals(word))
        .findAny();
  }

  static String known() {
    return Stream.of(values())
        .map(kind -> kind.word() + " (" + kind.chinese + ")")
        .collect(Collectors.joining(", "));
  }
}
