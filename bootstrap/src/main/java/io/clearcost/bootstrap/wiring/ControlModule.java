package io.clearcost.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.clearcost.application.law.ApprovedLaw;
import io.clearcost.application.law.CheckControls;
import io.clearcost.domain.gate.LoanGate;
import io.clearcost.domain.gate.RuleBook;
import io.clearcost.domain.law.change.LawChanges;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionRegister;
import io.clearcost.grpc.law.ControlGrpcService;
import java.time.InstantSource;
import java.util.List;

/** Whether the controls of the law can be invoked, and the service that says so. */
final class ControlModule extends AbstractModule {

  private final List<Caller> callers;

  /**
   * The module.
   *
   * @param callers everybody who may call the server that the settings describe
   */
  ControlModule(List<Caller> callers) {
    this.callers = callers;
  }

  @Provides
  @Singleton
  ControlGrpcService service(
      RuleBook ruleBook,
      ApprovedLaw approvedLaw,
      LawChanges changes,
      InstitutionRegister institutions,
      InstantSource clock) {
    return new ControlGrpcService(
        new CheckControls(
            new LoanGate(ruleBook), approvedLaw, changes, institutions, callers, clock));
  }
}
