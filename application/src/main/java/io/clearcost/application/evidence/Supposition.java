package io.clearcost.application.evidence;

import io.clearcost.application.law.KnownLaw;
import io.clearcost.domain.cost.FeeScale;
import io.clearcost.domain.gate.CapsInForce;
import io.clearcost.domain.gate.LawInForce;
import io.clearcost.domain.law.LprHistory;
import io.clearcost.domain.law.ShiftedLprHistory;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.ProductMix;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.rate.Ratio;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That law, prices and the mix of lending were otherwise.
 *
 * @param lprShift is added to every loan prime rate, an annual fraction; zero leaves them
 * @param hardCap the hard cap in place of the law's, an annual fraction
 * @param feeScale every fee of the borrower besides interest is multiplied by it; one leaves them
 * @param mix how one lender's lending spreads over its product lines; it moves the weights of loans
 *     and no verdict
 */
public record Supposition(
    Ratio lprShift, Optional<Ratio> hardCap, Ratio feeScale, Optional<ProductMix> mix)
    implements Hypothesis {

  @Override
  public boolean concerns(Institution lender, LocalDate day) {
    return true;
  }

  @Override
  public Law over(KnownLaw known) {
    LprHistory shifted =
        lprShift.signum() == 0
            ? known.lprHistory()
            : ShiftedLprHistory.of(known.lprHistory(), lprShift);
    return (lender, day) -> {
      LawInForce law = known.inForce(lender, day);
      CapsInForce caps = law.caps().with(shifted);
      return new LawInForce(law.readings(), hardCap.map(caps::supposing).orElse(caps));
    };
  }

  @Override
  public LoanOffer offer(LoanOffer offer) {
    return feeScale.equals(Ratio.ONE) ? offer : FeeScale.scaled(offer, feeScale);
  }
}
