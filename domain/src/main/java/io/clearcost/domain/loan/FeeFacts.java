package io.clearcost.domain.loan;

import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.InvalidValue;
import java.util.Optional;

/**
 * What the law asks about a fee: what flows to whom, and why. Its name and kind are not among them.
 *
 * @param payeeRole what the payee is to the loan; empty when nobody said so
 * @param purpose why it flows; empty when nobody said so
 * @param collector who takes the money from the borrower, where that is not the payee
 * @param condition on what it depends
 * @param refund whether it comes back
 * @param bearer who bears it in the end
 * @param taxShare the part of the amount that is tax, from 0 to 1; for information
 */
public record FeeFacts(
    Optional<PayeeRole> payeeRole,
    Optional<FeePurpose> purpose,
    Optional<ChargingParty> collector,
    FeeCondition condition,
    FeeRefund refund,
    FeeBearer bearer,
    Optional<Ratio> taxShare) {

  /** Nothing was said about role and purpose. */
  public static final FeeFacts NOT_GIVEN =
      new FeeFacts(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          new FeeCondition.Unconditional(),
          FeeRefund.NONE,
          FeeBearer.BORROWER,
          Optional.empty());

  public FeeFacts {
    if (taxShare.filter(tax -> tax.signum() < 0 || tax.compareTo(Ratio.ONE) > 0).isPresent()) {
      throw InvalidValue.of(
          "a tax share lies from 0 to 1, not %s", "税费占比应在0至1之间，不能是%s", taxShare.get());
    }
  }

  /** A fee that is due with the loan, borne by the borrower and not given back. */
  public static FeeFacts of(PayeeRole payeeRole, FeePurpose purpose) {
    return new FeeFacts(
        Optional.of(payeeRole),
        Optional.of(purpose),
        Optional.empty(),
        new FeeCondition.Unconditional(),
        FeeRefund.NONE,
        FeeBearer.BORROWER,
        Optional.empty());
  }

  public FeeFacts withCondition(FeeCondition changed) {
    return new FeeFacts(payeeRole, purpose, collector, changed, refund, bearer, taxShare);
  }

  public FeeFacts withRefund(FeeRefund changed) {
    return new FeeFacts(payeeRole, purpose, collector, condition, changed, bearer, taxShare);
  }

  public FeeFacts withBearer(FeeBearer changed) {
    return new FeeFacts(payeeRole, purpose, collector, condition, refund, changed, taxShare);
  }
}
