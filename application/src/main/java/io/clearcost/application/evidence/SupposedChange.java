package io.clearcost.application.evidence;

import io.clearcost.application.law.KnownLaw;
import io.clearcost.domain.law.change.LawChange;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.ProductMix;
import io.clearcost.domain.party.Institution;
import java.time.LocalDate;
import java.util.Optional;

/** That one change more were approved; it reaches no loan disbursed before its first day. */
record SupposedChange(LawChange change) implements Hypothesis {

  @Override
  public boolean concerns(Institution lender, LocalDate day) {
    return !day.isBefore(change.from()) && change.isFor(lender.id(), lender.province());
  }

  @Override
  public Law over(KnownLaw known) {
    return known.supposing(change)::inForce;
  }

  @Override
  public LoanOffer offer(LoanOffer offer) {
    return offer;
  }

  @Override
  public Optional<ProductMix> mix() {
    return Optional.empty();
  }
}
