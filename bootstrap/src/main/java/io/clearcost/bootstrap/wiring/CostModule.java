package io.clearcost.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.clearcost.application.cost.CalculateCost;
import io.clearcost.application.cost.CalculateRealisedCost;
import io.clearcost.application.cost.CalculateSettlementCurve;
import io.clearcost.application.cost.FindHeadroom;
import io.clearcost.grpc.cost.CostGrpcService;
import io.clearcost.grpc.error.Surprises;

/** Cost: the calculation, the headroom and their service. */
final class CostModule extends AbstractModule {

  @Provides
  @Singleton
  static CalculateCost calculateCost() {
    return new CalculateCost();
  }

  @Provides
  @Singleton
  static FindHeadroom findHeadroom() {
    return new FindHeadroom();
  }

  @Provides
  @Singleton
  static CostGrpcService service(
      CalculateCost calculateCost, FindHeadroom findHeadroom, Surprises surprises) {
    return new CostGrpcService(
        calculateCost,
        new CalculateRealisedCost(),
        new CalculateSettlementCurve(),
        findHeadroom,
        surprises);
  }
}
