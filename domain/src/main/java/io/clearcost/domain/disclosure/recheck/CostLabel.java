package io.clearcost.domain.disclosure.recheck;

/** The word beside an annual cost. 中国人民银行公告〔2021〕第3号, 四: a simple rate has to say 单利. */
public enum CostLabel {
  /** 单利. */
  SIMPLE,
  /** 复利. */
  COMPOUND
}
