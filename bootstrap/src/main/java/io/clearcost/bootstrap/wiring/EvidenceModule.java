package io.clearcost.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.clearcost.application.evidence.DecisionReplayer;
import io.clearcost.application.evidence.ListDecisions;
import io.clearcost.application.evidence.ReadDecision;
import io.clearcost.application.evidence.ReplayDecision;
import io.clearcost.application.evidence.ReplayDecisions;
import io.clearcost.application.gate.LoanJudge;
import io.clearcost.application.law.ApprovedLaw;
import io.clearcost.domain.evidence.DecisionLog;
import io.clearcost.domain.party.InstitutionRegister;
import io.clearcost.grpc.error.Surprises;
import io.clearcost.grpc.evidence.EvidenceGrpcService;
import java.time.InstantSource;

/** Evidence: reading decisions back, judging them again, and the service of that. */
final class EvidenceModule extends AbstractModule {

  @Provides
  @Singleton
  static DecisionReplayer replayer(
      LoanJudge judge,
      ApprovedLaw approvedLaw,
      InstitutionRegister institutions,
      InstantSource clock) {
    return new DecisionReplayer(judge, approvedLaw, institutions, clock);
  }

  @Provides
  @Singleton
  static EvidenceGrpcService service(
      DecisionLog decisions, DecisionReplayer replayer, Surprises surprises) {
    return new EvidenceGrpcService(
        new ReadDecision(decisions),
        new ListDecisions(decisions),
        new ReplayDecision(decisions, replayer),
        new ReplayDecisions(decisions, replayer),
        surprises);
  }
}
