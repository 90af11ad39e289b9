package io.clearcost.domain.loan;

/** Why a fee flows; with {@link PayeeRole} it decides how a fee counts. */
public enum FeePurpose {
  /** For the money itself, whatever it is called: instalment fee, expedite fee, fee for funds. */
  PRICE_OF_CREDIT,
  /** For standing in for the borrower: guarantee fee, premium of credit insurance. */
  CREDIT_ENHANCEMENT,
  /** For work that the loan makes necessary: valuation, custody, handling, advice. */
  SERVICE_OF_THE_LOAN,
  /** Money that is kept as security and given back. */
  SECURITY_DEPOSIT,
  /** Duties and registration fees that an authority levies. */
  PUBLIC_DUTY,
  /** For something that has a use without the loan: a membership, goods, a voluntary cover. */
  UNRELATED_GOODS_OR_SERVICES
}
