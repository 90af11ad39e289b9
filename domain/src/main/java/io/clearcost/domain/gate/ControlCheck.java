package io.clearcost.domain.gate;

import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.text.Text;
import java.util.Optional;

/**
 * What was found out about one control: one that nobody can invoke, or nothing can set off, is
 * none.
 *
 * @param control what was looked at
 * @param subject which one of its kind: a rule, a kind of lender, an institution, a change
 * @param owner the institution whose own matter it is; empty for what everybody may see
 * @param problem what stands in the way; empty when all is well
 */
public record ControlCheck(
    Control control, String subject, Optional<InstitutionId> owner, Optional<Problem> problem) {

  /** What is looked at, each with what has to be so. */
  public enum Control {
    RULE_CAN_FIRE(
        "one loan of the rule's witness keeps it, and one breaks it", "规则的见证贷款一笔合规、一笔违规，结果如期"),
    KIND_IS_COVERED(
        "a rule is in force for this kind of lender, today and on every day to come",
        "该类机构自今日起每日均有有效规则"),
    INSTITUTION_IS_COVERED(
        "the register knows the lender today, and its kind has rules", "名单今日载有该机构，且该类机构有有效规则"),
    LPR_HISTORY_IS_CURRENT("the last loan prime rate is known", "已掌握最近一期贷款市场报价利率"),
    TWO_PEOPLE_CAN_CHANGE("two people may propose and approve", "有两人可以提议和批准"),
    PROPOSAL_CAN_BE_APPROVED("another person can approve the proposal today", "今日另有一人可以批准该提议"),
    LIMIT_TAKES_EFFECT(
        "the limit is stricter than the law and of a known lender", "限额严于法定上限，且机构在名单内");

    @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
    private final Text demand;

    Control(String english, String chinese) {
      this.demand = new Text(english, chinese);
    }

    /** What has to be so. */
    public Text demand() {
      return demand;
    }
  }

  /**
   * Why a control cannot be invoked.
   *
   * @param what what was found
   * @param remedy what to do about it
   */
  public record Problem(Text what, Text remedy) {}

  static ControlCheck well(Control control, String subject) {
    return new ControlCheck(control, subject, Optional.empty(), Optional.empty());
  }

  static ControlCheck problem(Control control, String subject, Text what, Text remedy) {
    return new ControlCheck(
        control, subject, Optional.empty(), Optional.of(new Problem(what, remedy)));
  }

  /** The same as the own matter of an institution. */
  ControlCheck of(InstitutionId institution) {
    return new ControlCheck(control, subject, Optional.of(institution), problem);
  }

  public boolean isWell() {
    return problem.isEmpty();
  }
}
