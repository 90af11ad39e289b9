package io.clearcost.domain.ledger;

import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.InvalidValue;
import java.util.Optional;

/**
 * Somebody who guarantees or insures a loan (增信服务机构).
 *
 * @param party who
 * @param kind what it is
 * @param coveredShare the part of the claim that it covers, above 0 up to 1
 * @param annualFeeRate what it charges of the amount covered a year, whoever pays it; not negative
 */
public record Enhancer(
    ChargingParty party, Kind kind, Optional<Ratio> coveredShare, Optional<Ratio> annualFeeRate) {

  /** What an enhancer is. */
  public enum Kind {
    /** 融资担保公司. */
    FINANCING_GUARANTEE_COMPANY,
    /** An insurer of credit (信用保险、保证保险). */
    INSURER,
    /** Anybody else, licensed or not. */
    OTHER
  }

  public Enhancer {
    coveredShare.ifPresent(
        share -> {
          if (share.signum() <= 0 || share.compareTo(Ratio.ONE) > 0) {
            throw InvalidValue.of(
                "a covered share lies above 0 and not above 1: %s", "增信比例应大于0且不超过1：%s", share);
          }
        });
    annualFeeRate.ifPresent(
        rate -> {
          if (rate.signum() < 0) {
            throw InvalidValue.of("a fee rate is not negative: %s", "费率不能为负：%s", rate);
          }
        });
  }
}
