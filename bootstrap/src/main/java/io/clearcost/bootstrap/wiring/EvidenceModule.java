package io.clearcost.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.clearcost.application.evidence.ListDecisions;
import io.clearcost.application.evidence.ReadDecision;
import io.clearcost.domain.evidence.DecisionLog;
import io.clearcost.grpc.evidence.EvidenceGrpcService;

/** Evidence: reading decisions back, and the service of that. */
final class EvidenceModule extends AbstractModule {

  @Provides
  @Singleton
  static ReadDecision readDecision(DecisionLog decisions) {
    return new ReadDecision(decisions);
  }

  @Provides
  @Singleton
  static ListDecisions listDecisions(DecisionLog decisions) {
    return new ListDecisions(decisions);
  }

  @Provides
  @Singleton
  static EvidenceGrpcService service(ReadDecision readDecision, ListDecisions listDecisions) {
    return new EvidenceGrpcService(readDecision, listDecisions);
  }
}
