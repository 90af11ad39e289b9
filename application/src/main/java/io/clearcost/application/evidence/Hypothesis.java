package io.clearcost.application.evidence;

import io.clearcost.application.law.KnownLaw;
import io.clearcost.domain.gate.LawInForce;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.ProductMix;
import io.clearcost.domain.party.Institution;
import java.time.LocalDate;
import java.util.Optional;

/** What somebody supposes, of the law or of the loans. */
interface Hypothesis {

  /** Whether it says anything about the loans of a lender disbursed on a day. */
  boolean concerns(Institution lender, LocalDate day);

  /** The law as supposed, where this is known of it. */
  Law over(KnownLaw known);

  /**
   * The loan as supposed.
   *
   * @throws IllegalArgumentException when it would contradict itself
   */
  LoanOffer offer(LoanOffer offer);

  /** How lending spreads over product lines as supposed; empty where it stays as it is. */
  Optional<ProductMix> mix();

  /** A law for every lender and day. */
  interface Law {
    LawInForce inForce(Institution lender, LocalDate day);
  }
}
