package io.clearcost.domain.disclosure;

/** How the borrower was shown the sheet. */
public enum ShowingChannel {
  /** On paper at a counter, to be signed by hand. */
  COUNTER,
  /** In a window of its own that has to be read for a time before it can be confirmed. */
  ONLINE,
  /** On the payment page of an order that is paid in instalments. */
  PAYMENT_PAGE
}
