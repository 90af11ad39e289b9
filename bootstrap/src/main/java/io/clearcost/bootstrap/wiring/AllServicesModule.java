package io.clearcost.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.clearcost.grpc.cost.CostGrpcService;
import io.clearcost.grpc.disclosure.CollectionGrpcService;
import io.clearcost.grpc.disclosure.DisclosureGrpcService;
import io.clearcost.grpc.disclosure.ReceiptGrpcService;
import io.clearcost.grpc.disclosure.RecheckGrpcService;
import io.clearcost.grpc.evidence.EvidenceGrpcService;
import io.clearcost.grpc.gate.GateGrpcService;
import io.clearcost.grpc.law.ControlGrpcService;
import io.clearcost.grpc.law.LawChangeGrpcService;
import io.clearcost.grpc.law.LawEffectGrpcService;
import io.clearcost.grpc.law.LawGrpcService;
import io.clearcost.grpc.ledger.IntakeGrpcService;
import io.clearcost.grpc.ledger.LedgerGrpcService;
import io.grpc.BindableService;
import java.util.List;

/** The services of a server, all there are. */
final class AllServicesModule extends AbstractModule {

  @Provides
  @Singleton
  static List<BindableService> services(
      CostGrpcService cost,
      GateGrpcService gate,
      DisclosureGrpcService disclosure,
      CollectionGrpcService collection,
      ReceiptGrpcService receipt,
      RecheckGrpcService recheck,
      IntakeGrpcService intake,
      LedgerGrpcService ledger,
      EvidenceGrpcService evidence,
      LawGrpcService law,
      LawChangeGrpcService lawChange,
      LawEffectGrpcService lawEffect,
      ControlGrpcService control) {
    return List.of(
        cost,
        gate,
        disclosure,
        receipt,
        collection,
        recheck,
        intake,
        ledger,
        evidence,
        law,
        lawChange,
        lawEffect,
        control);
  }
}
