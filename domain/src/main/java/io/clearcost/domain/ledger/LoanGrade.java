package io.clearcost.domain.ledger;

/** The five classes of loans (贷款五级分类), from the best to the worst. */
public enum LoanGrade {
  /** 正常. */
  NORMAL,
  /** 关注. */
  SPECIAL_MENTION,
  /** 次级. */
  SUBSTANDARD,
  /** 可疑. */
  DOUBTFUL,
  /** 损失. */
  LOSS
}
