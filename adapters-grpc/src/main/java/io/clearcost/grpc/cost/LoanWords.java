package io.clearcost.grpc.cost;

import io.clearcost.domain.loan.ContingentEvent;
import io.clearcost.domain.loan.DayCount;
import io.clearcost.domain.loan.FeeBearer;
import io.clearcost.domain.loan.FeeKind;
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.FeeRefund;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.FenRounding;
import io.clearcost.domain.loan.FlowComponent;
import io.clearcost.domain.loan.Grace;
import io.clearcost.domain.loan.InstalmentRounding;
import io.clearcost.domain.loan.MonthEndRule;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.loan.ReliefGiver;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.rate.QuotedRate;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.grpc.error.WireEnum;
import io.clearcost.proto.cost.v1.GraceKind;
import io.clearcost.proto.cost.v1.RateBasis;

/** The enums of loans and rates, on the wire and in the domain. */
public final class LoanWords {

  public static final WireEnum<RateBasis, QuotedRate.Basis> RATE_BASIS =
      WireEnum.of("RATE_BASIS_", RateBasis.class, QuotedRate.Basis.class);

  public static final WireEnum<io.clearcost.proto.cost.v1.RepaymentMethod, RepaymentMethod> METHOD =
      WireEnum.of(
          "REPAYMENT_METHOD_",
          io.clearcost.proto.cost.v1.RepaymentMethod.class,
          RepaymentMethod.class);

  static final WireEnum<io.clearcost.proto.cost.v1.DayCount, DayCount> DAY_COUNT =
      WireEnum.of("DAY_COUNT_", io.clearcost.proto.cost.v1.DayCount.class, DayCount.class);

  static final WireEnum<io.clearcost.proto.cost.v1.InstalmentRounding, InstalmentRounding>
      ROUNDING =
          WireEnum.of(
              "INSTALMENT_ROUNDING_",
              io.clearcost.proto.cost.v1.InstalmentRounding.class,
              InstalmentRounding.class);

  static final WireEnum<io.clearcost.proto.cost.v1.FenRounding, FenRounding> FEN_ROUNDING =
      WireEnum.of("FEN_ROUNDING_", io.clearcost.proto.cost.v1.FenRounding.class, FenRounding.class);

  static final WireEnum<io.clearcost.proto.cost.v1.MonthEndRule, MonthEndRule> MONTH_END =
      WireEnum.of(
          "MONTH_END_RULE_", io.clearcost.proto.cost.v1.MonthEndRule.class, MonthEndRule.class);

  static final WireEnum<GraceKind, Grace.Kind> GRACE =
      WireEnum.of("GRACE_KIND_", GraceKind.class, Grace.Kind.class);

  public static final WireEnum<io.clearcost.proto.cost.v1.FeeTiming, FeeTiming> TIMING =
      WireEnum.of("FEE_TIMING_", io.clearcost.proto.cost.v1.FeeTiming.class, FeeTiming.class);

  static final WireEnum<io.clearcost.proto.cost.v1.FeeKind, FeeKind> FEE_KIND =
      WireEnum.of("FEE_KIND_", io.clearcost.proto.cost.v1.FeeKind.class, FeeKind.class);

  static final WireEnum<io.clearcost.proto.cost.v1.PayeeRole, PayeeRole> PAYEE_ROLE =
      WireEnum.of("PAYEE_ROLE_", io.clearcost.proto.cost.v1.PayeeRole.class, PayeeRole.class);

  static final WireEnum<io.clearcost.proto.cost.v1.FeePurpose, FeePurpose> PURPOSE =
      WireEnum.of("FEE_PURPOSE_", io.clearcost.proto.cost.v1.FeePurpose.class, FeePurpose.class);

  static final WireEnum<io.clearcost.proto.cost.v1.ContingentEvent, ContingentEvent> EVENT =
      WireEnum.of(
          "CONTINGENT_EVENT_",
          io.clearcost.proto.cost.v1.ContingentEvent.class,
          ContingentEvent.class);

  static final WireEnum<io.clearcost.proto.cost.v1.FeeRefund, FeeRefund> REFUND =
      WireEnum.of("FEE_REFUND_", io.clearcost.proto.cost.v1.FeeRefund.class, FeeRefund.class);

  static final WireEnum<io.clearcost.proto.cost.v1.FeeBearer, FeeBearer> BEARER =
      WireEnum.of("FEE_BEARER_", io.clearcost.proto.cost.v1.FeeBearer.class, FeeBearer.class);

  static final WireEnum<io.clearcost.proto.cost.v1.ReliefGiver, ReliefGiver> GIVER =
      WireEnum.of("RELIEF_GIVER_", io.clearcost.proto.cost.v1.ReliefGiver.class, ReliefGiver.class);

  public static final WireEnum<io.clearcost.proto.cost.v1.FlowComponent, FlowComponent> COMPONENT =
      WireEnum.of(
          "FLOW_COMPONENT_", io.clearcost.proto.cost.v1.FlowComponent.class, FlowComponent.class);

  public static final WireEnum<io.clearcost.proto.cost.v1.LenderKind, LenderKind> LENDER_KIND =
      WireEnum.of("LENDER_KIND_", io.clearcost.proto.cost.v1.LenderKind.class, LenderKind.class);

  public static final WireEnum<io.clearcost.proto.type.v1.RateConvention, RateConvention>
      CONVENTION =
          WireEnum.of(
              "RATE_CONVENTION_",
              io.clearcost.proto.type.v1.RateConvention.class,
              RateConvention.class);

  private LoanWords() {}
}
