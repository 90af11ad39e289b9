package io.clearcost.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.clearcost.application.gate.AssessLoan;
import io.clearcost.application.gate.LoanJudge;
import io.clearcost.application.gate.SheetsOnRecord;
import io.clearcost.application.law.ApprovedLaw;
import io.clearcost.application.law.KeptInstitutions;
import io.clearcost.application.port.IdSource;
import io.clearcost.application.port.Transactions;
import io.clearcost.domain.disclosure.DisclosureLog;
import io.clearcost.domain.evidence.DecisionLog;
import io.clearcost.domain.gate.RuleBook;
import io.clearcost.domain.party.InstitutionRegister;
import io.clearcost.grpc.error.Surprises;
import io.clearcost.grpc.gate.GateGrpcService;
import java.time.InstantSource;

/** The gate: the judgement and its service. */
final class GateModule extends AbstractModule {

  @Provides
  @Singleton
  static LoanJudge judge(RuleBook ruleBook) {
    return new LoanJudge(ruleBook);
  }

  @Provides
  @Singleton
  static SheetsOnRecord sheets(DisclosureLog disclosures, InstantSource clock) {
    return new SheetsOnRecord(disclosures, clock);
  }

  @Provides
  @Singleton
  static AssessLoan assessLoan(
      InstitutionRegister institutions,
      LoanJudge judge,
      SheetsOnRecord sheets,
      ApprovedLaw approvedLaw,
      DecisionLog decisions,
      Transactions transactions,
      IdSource ids,
      InstantSource clock) {
    return new AssessLoan(
        new KeptInstitutions(institutions, approvedLaw),
        judge,
        sheets,
        approvedLaw,
        decisions,
        transactions,
        ids,
        clock);
  }

  @Provides
  @Singleton
  static GateGrpcService service(AssessLoan assessLoan, Surprises surprises) {
    return new GateGrpcService(assessLoan, surprises);
  }
}
