package io.clearcost.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.clearcost.application.gate.LoanJudge;
import io.clearcost.application.gate.SheetsOnRecord;
import io.clearcost.application.law.ApprovedLaw;
import io.clearcost.application.ledger.BeginIntake;
import io.clearcost.application.ledger.EndIntake;
import io.clearcost.application.ledger.ExplainWarnings;
import io.clearcost.application.ledger.ReadIntake;
import io.clearcost.application.ledger.ReadLedger;
import io.clearcost.application.ledger.RecordLoans;
import io.clearcost.application.port.Transactions;
import io.clearcost.domain.ledger.IntakeLog;
import io.clearcost.domain.ledger.LoanLedger;
import io.clearcost.domain.ledger.RecordBytes;
import io.clearcost.domain.party.InstitutionRegister;
import io.clearcost.grpc.error.Surprises;
import io.clearcost.grpc.ledger.IntakeGrpcService;
import io.clearcost.grpc.ledger.LedgerGrpcService;
import java.security.SecureRandom;
import java.time.InstantSource;

/** The ledger: how tapes come in, what is read of them, and the services. */
final class LedgerModule extends AbstractModule {

  @Provides
  @Singleton
  static RecordLoans record(
      IntakeLog intakes,
      InstitutionRegister institutions,
      LoanJudge judge,
      SheetsOnRecord sheets,
      ApprovedLaw approvedLaw,
      RecordBytes bytes,
      Transactions transactions,
      InstantSource clock) {
    return new RecordLoans(
        intakes, institutions, judge, sheets, approvedLaw, bytes, transactions, clock);
  }

  @Provides
  @Singleton
  static IntakeGrpcService intakes(
      InstitutionRegister institutions,
      IntakeLog intakes,
      RecordLoans record,
      Transactions transactions,
      InstantSource clock,
      Surprises surprises) {
    TimeOrderedIds ids = new TimeOrderedIds("int_", clock, new SecureRandom());
    return new IntakeGrpcService(
        new IntakeGrpcService.UseCases(
            new BeginIntake(institutions, intakes, transactions, ids, clock),
            record,
            new ExplainWarnings(intakes, transactions, clock),
            new EndIntake(intakes, transactions, clock),
            new ReadIntake(intakes)),
        surprises);
  }

  @Provides
  @Singleton
  static LedgerGrpcService ledger(LoanLedger loans, Surprises surprises) {
    return new LedgerGrpcService(new ReadLedger(loans), surprises);
  }
}
