package io.clearcost.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.clearcost.application.gate.LoanJudge;
import io.clearcost.application.gate.SheetsOnRecord;
import io.clearcost.application.law.ApprovedLaw;
import io.clearcost.application.law.KeptInstitutions;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The ledger: how tapes come in, what is read of them, and the services. */
final class LedgerModule extends AbstractModule {

  /** How long a row waits for others: short beside the way of an answer, long beside a row. */
  private static final int MILLIS_OF_A_GROUP = 5;

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
        intakes,
        new KeptInstitutions(institutions, approvedLaw),
        judge,
        sheets,
        approvedLaw,
        bytes,
        transactions,
        CompletableFuture.delayedExecutor(
            MILLIS_OF_A_GROUP,
            TimeUnit.MILLISECONDS,
            Executors.newSingleThreadExecutor(LedgerModule::daemon)),
        clock);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "clearcost-rows");
    thread.setDaemon(true);
    return thread;
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
