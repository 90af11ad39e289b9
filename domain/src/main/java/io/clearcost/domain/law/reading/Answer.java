package io.clearcost.domain.law.reading;

/**
 * An admissible answer to a {@link Reading}. The first one of each reading is the default.
 *
 * <p>Only what the program carries out is an answer: choosing one changes results from the day it
 * takes effect.
 */
public enum Answer {
  SIMPLE(
      Reading.ANNUALISATION,
      "Simple: the rate per unit period times the periods of a year (单利).",
      "单利：期内含报酬率乘以一年期数。",
      "月息1分 is 12 % and 月息2分 is 24 % for any term only so (问答一).",
      "The same answer points to the annex of 2021 No. 3, whose example compounds."),
  COMPOUND(
      Reading.ANNUALISATION,
      "Compound: (1 + rate per unit period) to the power of the periods of a year, less 1 (复利).",
      "复利：(1+期内含报酬率)的一年期数次方减1。",
      "The annex of 2021 No. 3 annualises so, and 问答一 points to it.",
      "2 % a month would be 26.82 %, against the 24 % that 问答一 itself prints."),

  HIGHER_OF_BOTH(
      Reading.LONG_SINGLE_PAYMENT,
      "The higher of simple over the whole term and the rate per year.",
      "取整个期限单利与按年内含报酬率两者中较高者。",
      "Both ways of the texts are kept, so no later reading turns the verdict.",
      "No text asks for both."),
  OVER_THE_TERM(
      Reading.LONG_SINGLE_PAYMENT,
      "Simple over the whole term.",
      "按整个期限单利计算。",
      "2 % a month for 24 months is 24 % only so, which is 问答一 to the letter.",
      "The unit period of the annex is not longer than a year."),
  PER_YEAR(
      Reading.LONG_SINGLE_PAYMENT,
      "The rate per year that discounts the payment.",
      "按年内含报酬率计算。",
      "The unit period of the annex is not longer than a year.",
      "2 % a month for 24 months would be 21.66 % and leave room that 问答一 does not give."),

  PERIODS_OF_THE_PLAN(
      Reading.DAYS,
      "Whole periods of the plan; what is left on months of 30 days and years of 360.",
      "按还款计划整期计算，零头按每月30天、每年360天折算。",
      "The rule for enterprise loans counts odd days so.",
      "A loan of 30 days shows 24.00 % where actual days of a 365-day year show 24.33 %."),

  AT_THE_CAP_IS_ALLOWED(
      Reading.BOUNDARY,
      "Yes: 超过 is more than; the cap itself is allowed.",
      "允许：“超过”不含本数，等于上限不构成超限。",
      "超过 and 不高于 leave no other meaning.",
      "None is known."),

  NAMED_NOT_COUNTED(
      Reading.ROUNDING,
      "No, when every payment lower by one fen would bring it within the cap; it is named.",
      "各期还款均减少1分即不超限的，不作为超限，但须列明。",
      "Fen are the smallest unit that can be paid; the contract itself keeps to the cap.",
      "No text allows any excess."),
  COUNTED(
      Reading.ROUNDING,
      "Yes: whatever is above the cap is a breach.",
      "凡超过上限均为超限。",
      "No text allows any excess.",
      "A contract at exactly the cap would break it by the rounding that paying in fen demands."),

  LAST_BEFORE_DISBURSEMENT(
      Reading.LPR_DAY,
      "The last one published on or before the day of disbursement.",
      "发放日当日或之前最近一次公布的报价。",
      "The target speaks of loans newly made (新发放), which are made on that day.",
      "Courts take the day of the contract, which the loan as handed in does not tell."),

  EVERY_DISBURSEMENT(
      Reading.NEW_LOAN,
      "Every disbursement: each drawdown and each refinancing loan; an extension is none.",
      "每次发放均为新发放，含每次支用及借新还旧；展期不算。",
      "Money moves anew each time, and the central bank's statistics count so.",
      "The guideline does not define it."),

  AS_THE_TERMS_CHARGE_IT(
      Reading.LINE_FEE,
      "In full in the loan with whose terms it was handed in.",
      "全额计入列有该费用的那笔贷款。",
      "Nothing that the borrower pays can be left out so.",
      "A drawdown that carries the fee of the whole line looks dearer than the line is."),

  PLANNED_COST_ONLY(
      Reading.DEFAULT_CHARGES,
      "Not before signing: the planned cost decides; what was collected is held to 24 % later.",
      "签约前以计划成本为准；违约后实际收取的息费另按24%总额检验。",
      "The cost of a loan is what its borrower bears when all goes as agreed.",
      "The opinion that the notice refers to adds 罚息, 违约金 and all else to 24 %."),

  CALENDAR_MONTH(
      Reading.ONE_MONTH,
      "Maturity is not after the same day of the next month, or its last day.",
      "到期日不晚于次月对应日（无对应日的为月末日）。",
      "个月 in law is a month of the calendar.",
      "None is known."),
  THIRTY_DAYS(
      Reading.ONE_MONTH,
      "Maturity is not later than 30 days after disbursement.",
      "到期日不晚于发放日后30天。",
      "It treats every month alike and is the stricter way in months of 31 days.",
      "The text says a month and not 30 days; from the end of January it would be the milder way."),

  LEFT_OUT_OF_BOTH(
      Reading.ULTRA_SHORT_SHARE,
      "No: they stand in neither part of the share.",
      "不计入：分子、分母均剔除。",
      "不纳入…占比考核 leaves them out of the whole assessment.",
      "The text does not name the denominator."),

  CALENDAR_MONTHS_WITH_LOANS(
      Reading.SIX_MONTHS,
      "Six calendar months that follow one another; a month without new loans does not count.",
      "连续六个自然月；当月无新发放的不计入也不中断。",
      "A month without loans shows nothing either way.",
      "The text could mean every month."),

  COUNTED_WITH_THE_COST(
      Reading.PUBLIC_DUTIES,
      "Yes, and each is marked.",
      "计入，并逐项标注。",
      "The form for enterprise loans lists registration fees as a cost.",
      "Neither the lender nor anyone of its choice receives them."),
  LEFT_OUT_OF_THE_COST(
      Reading.PUBLIC_DUTIES,
      "No, they are shown apart.",
      "不计入，单独列示。",
      "Neither the lender nor anyone of its choice receives them.",
      "与贷款业务直接相关且需由借款人承担 makes no exception for them."),

  UNKNOWN_IS_NOT_ZERO(
      Reading.UNKNOWN_CHARGES,
      "No: what is not known keeps the gate shut.",
      "否：未掌握即视为不合规。",
      "完整、准确掌握 asks for all of it.",
      "None is known."),

  TWO_HUNDRED_THOUSAND(
      Reading.CONSUMPTION_LINE,
      "No: 200,000 yuan.",
      "不适用：20万元。",
      "The measures on internet loans stand, and the raise is known from the press only.",
      "The notice of 2025-03-14 names banks, and a bank may rely on it."),
  THREE_HUNDRED_THOUSAND(
      Reading.CONSUMPTION_LINE,
      "Yes: 300,000 yuan from 2025-03-14 on.",
      "适用：自2025年3月14日起30万元。",
      "The notice of 2025-03-14 names banks.",
      "It holds for a time that it does not end, and other kinds of institutions are in doubt."),

  PRICE_OF_CREDIT_IS_INTEREST(
      Reading.INTEREST_IN_ADVANCE,
      "Yes: what is paid for the money itself is interest, whatever its name.",
      "属于：以资金使用为对价的收费不论名目均为利息。",
      "Another name would empty the ban.",
      "The article speaks of interest, and such a fee counts in the cost anyway."),
  ONLY_WHAT_IS_AGREED_AS_INTEREST(
      Reading.INTEREST_IN_ADVANCE,
      "No: only what is agreed as interest is; such a fee makes the loan dearer.",
      "不属于：仅约定为利息的才是利息，该费用计入综合融资成本。",
      "The article speaks of interest, and the cost of such a fee is shown and capped.",
      "Whoever takes interest in advance need only give it another name."),

  PROVINCE_OF_REGISTRATION(
      Reading.REGISTERED_AREA,
      "The province in which it is registered.",
      "注册地所在省级行政区。",
      "Supervision, and the register, go by province.",
      "A city or a county could be meant; a bank may be held to less by its own limits.");

  private final Reading reading;
  private final String sentence;
  private final String sentenceZh;
  private final String inFavour;
  private final String against;

  Answer(Reading reading, String sentence, String sentenceZh, String inFavour, String against) {
    this.reading = reading;
    this.sentence = sentence;
    this.sentenceZh = sentenceZh;
    this.inFavour = inFavour;
    this.against = against;
  }

  public Reading reading() {
    return reading;
  }

  /** What it says, one English sentence. */
  public String sentence() {
    return sentence;
  }

  /** What it says, in Chinese. */
  public String sentenceZh() {
    return sentenceZh;
  }

  /** What speaks for it. */
  public String inFavour() {
    return inFavour;
  }

  /** What speaks against it. */
  public String against() {
    return against;
  }
}
