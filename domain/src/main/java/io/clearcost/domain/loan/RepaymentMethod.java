package io.clearcost.domain.loan;

/** How a loan is repaid. */
public enum RepaymentMethod {
  /** Equal instalments of principal and interest (等额本息). */
  LEVEL_INSTALMENT,
  /** Equal principal, falling interest (等额本金). */
  LEVEL_PRINCIPAL,
  /** Interest each period, principal at the end (先息后本; 按月、按季付息，到期还本). */
  INTEREST_FIRST,
  /** Principal and interest once, at maturity (到期一次性还本付息). */
  BULLET,
  /** Equal principal and equal interest on the original principal (等本等息). */
  FLAT,
  /** Equal principal without interest; a fee each period stands in its place (等本等费). */
  FLAT_FEE
}
