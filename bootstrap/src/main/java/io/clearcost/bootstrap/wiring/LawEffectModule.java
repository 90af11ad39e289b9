package io.clearcost.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.clearcost.application.evidence.FollowChange;
import io.clearcost.application.evidence.ShowChangeEffect;
import io.clearcost.application.evidence.ShowWhatIf;
import io.clearcost.application.evidence.StoredLoanJudge;
import io.clearcost.application.gate.LoanJudge;
import io.clearcost.application.law.ApprovedLaw;
import io.clearcost.domain.evidence.DecisionLog;
import io.clearcost.domain.law.change.LawChanges;
import io.clearcost.domain.party.InstitutionRegister;
import io.clearcost.grpc.error.Surprises;
import io.clearcost.grpc.law.LawEffectGrpcService;
import java.time.InstantSource;

/** What changes of law would do to stored loans, and the service of that. */
final class LawEffectModule extends AbstractModule {

  @Provides
  @Singleton
  static StoredLoanJudge storedLoanJudge(
      DecisionLog decisions,
      LoanJudge judge,
      ApprovedLaw approvedLaw,
      InstitutionRegister institutions) {
    return new StoredLoanJudge(decisions, judge, approvedLaw, institutions);
  }

  @Provides
  @Singleton
  static LawEffectGrpcService service(
      LawChanges changes, StoredLoanJudge loans, Surprises surprises, InstantSource clock) {
    return new LawEffectGrpcService(
        new ShowChangeEffect(changes, loans, clock),
        new ShowWhatIf(loans),
        new FollowChange(changes, loans),
        surprises);
  }
}
