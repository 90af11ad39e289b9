package io.clearcost.bootstrap.book;

import io.clearcost.proto.cost.v1.ChargingParty;
import io.clearcost.proto.cost.v1.FeeItem;
import io.clearcost.proto.cost.v1.FeeKind;
import io.clearcost.proto.cost.v1.FeePurpose;
import io.clearcost.proto.cost.v1.FeeTiming;
import io.clearcost.proto.cost.v1.PayeeRole;

/** The fee items of the catalogue, without their amounts. */
final class Fees {

  private Fees() {}

  /** 担保费: a guarantor with a licence stands in for the borrower. */
  static FeeItem.Builder guarantee(String code, ChargingParty guarantor) {
    return item(code, "担保费", FeeKind.FEE_KIND_GUARANTEE_FEE, guarantor)
        .setPayeeRole(PayeeRole.PAYEE_ROLE_CREDIT_ENHANCEMENT_PROVIDER)
        .setPurpose(FeePurpose.FEE_PURPOSE_CREDIT_ENHANCEMENT)
        .setTiming(FeeTiming.FEE_TIMING_EACH_PERIOD);
  }

  /** 分期手续费: takes the place of interest. */
  static FeeItem.Builder instalmentFee(ChargingParty lender) {
    return item("instalment", "分期手续费", FeeKind.FEE_KIND_SERVICE_FEE, lender)
        .setPayeeRole(PayeeRole.PAYEE_ROLE_LENDER)
        .setPurpose(FeePurpose.FEE_PURPOSE_PRICE_OF_CREDIT)
        .setTiming(FeeTiming.FEE_TIMING_EACH_PERIOD);
  }

  /** A fee to somebody who neither lends, nor guarantees, nor brings the borrower. */
  static FeeItem.Builder toThirdParty(
      String code, String name, FeeKind kind, FeePurpose purpose, ChargingParty payee) {
    return item(code, name, kind, payee)
        .setPayeeRole(PayeeRole.PAYEE_ROLE_OTHER_THIRD_PARTY)
        .setPurpose(purpose)
        .setTiming(FeeTiming.FEE_TIMING_UPFRONT);
  }

  /** An item by itself. */
  static FeeItem.Builder item(String code, String name, FeeKind kind, ChargingParty payee) {
    return FeeItem.newBuilder().setCode(code).setName(name).setKind(kind).setChargingParty(payee);
  }
}
