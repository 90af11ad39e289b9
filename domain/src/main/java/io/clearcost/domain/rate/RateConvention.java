package io.clearcost.domain.rate;

/**
 * How an annual rate comes out of the cash flows of a loan; a label, the arithmetic is in {@code
 * cost}.
 */
public enum RateConvention {
  /** Period internal rate of return times periods a year (单利). */
  NOMINAL_SIMPLE("单利"),
  /** (1 + period internal rate of return) ^ periods a year − 1; annex of 中国人民银行公告〔2021〕第3号. */
  EFFECTIVE_COMPOUND(""),
  /**
   * Effective annual rate at the exact times in years: actual days over 365 for flows on days, unit
   * periods over unit periods a year for the others (Directive 2008/48/EC, Annex I).
   */
  DATED_EFFECTIVE(""),
  /** All interest and fees over principal actually occupied times years (单利). */
  FLAT_SIMPLE("单利"),
  /** Rate of the loan alone plus each fee's own rate; the enterprise form of 银办发〔2025〕203号 (单利). */
  ENTERPRISE_ADDITIVE("单利");

  private final String label;

  RateConvention(String label) {
    this.label = label;
  }

  /**
   * The Chinese label that has to stand beside a figure of this convention, or an empty string.
   * Source: 中国人民银行公告〔2021〕第3号, 四: "采用单利计算方法的，应说明是单利。"
   */
  public String label() {
    return label;
  }
}
