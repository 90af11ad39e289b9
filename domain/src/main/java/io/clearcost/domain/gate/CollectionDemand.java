package io.clearcost.domain.gate;

import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.law.instrument.AssistedLendingNotice;
import io.clearcost.domain.law.instrument.SmallLoanGuideline;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.text.Text;

/**
 * What has to hold of money that is taken from a borrower. Each is one rule for those who follow
 * the notice, and one for all others, and each follows from one sentence: nothing is taken beyond
 * what was disclosed.
 */
public enum CollectionDemand {
  /** No receipt, no debit. */
  ACKNOWLEDGED(
      "COLLECTED_WITHOUT_RECEIPT",
      new Text(
          "Nothing is taken before the borrower has confirmed a disclosure of the loan.",
          "借款人确认明示前，不收取任何款项。"),
      new Text("Take nothing; show the sheet and have it confirmed.", "不得收取；先明示并经借款人确认。")),
  /** Item and payee are on the sheet. */
  DISCLOSED(
      "COLLECTED_UNDISCLOSED",
      new Text(
          "Nothing is taken for an item or by a payee that the confirmed sheet does not name.",
          "不收取明示以外的项目，不由明示以外的主体收取。"),
      new Text(
          "Do not take it; what is charged stands on the sheet, with its payee, before signing.",
          "不得收取；收取项目及收取主体须在签约前列入明示。")),
  /** In all not more than the standard. */
  WITHIN_STANDARD(
      "COLLECTED_ABOVE_STANDARD",
      new Text(
          "Of no item more is taken in all than the standard of the confirmed sheet.",
          "各项目累计收取不超过所明示的收取标准。"),
      new Text(
          "Take what the standard leaves, and give back what is above it.",
          "按收取标准的余额收取，超出部分予以退还。")),
  /** What makes it due has happened. */
  TRIGGERED(
      "COLLECTED_BEFORE_TRIGGER",
      new Text(
          "Nothing is taken before it falls due, or before what makes it due has happened.",
          "未到应收时点或触发情形未发生的，不收取。"),
      new Text(
          "Take it on the day it falls due, or once what makes it due has happened.",
          "待到期或触发情形发生后收取。")),
  /** With what was taken before not more than is due. */
  DUE(
      "COLLECTED_BEYOND_DUE",
      new Text(
          "With what was taken before, not more is taken than is due by the day.",
          "连同已收部分，收取不超过截至当日的应收金额。"),
      new Text("Take what is due by the day less what was taken.", "按截至当日应收减已收的余额收取。"));

  private final String name;

  @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
  private final Text summary;

  @SuppressWarnings("ImmutableEnumChecker") // a record of two strings
  private final Text hint;

  CollectionDemand(String name, Text summary, Text hint) {
    this.name = name;
    this.summary = summary;
    this.hint = hint;
  }

  /** The rule that demands it of a lender. */
  public RuleId rule(LenderKind lender) {
    return new RuleId((followsNotice(lender) ? "ALN_A09_P1_" : "SLG_S1_") + name);
  }

  /** The passage from which it follows for a lender. */
  public LegalBasis basis(LenderKind lender) {
    return followsNotice(lender)
        ? AssistedLendingNotice.ARTICLE_9_NOTHING_ELSE
        : SmallLoanGuideline.PART_1_NOTHING_ELSE;
  }

  Text summary() {
    return summary;
  }

  /** What would keep it. */
  Text hint() {
    return hint;
  }

  private static boolean followsNotice(LenderKind lender) {
    return NoticeFollowers.KINDS.contains(lender);
  }
}
