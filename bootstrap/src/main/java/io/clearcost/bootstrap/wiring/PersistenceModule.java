package io.clearcost.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.clearcost.application.port.Transactions;
import io.clearcost.domain.disclosure.DisclosureLog;
import io.clearcost.domain.disclosure.SheetBytes;
import io.clearcost.domain.evidence.DecisionLog;
import io.clearcost.domain.law.change.LawChanges;
import io.clearcost.domain.ledger.IntakeLog;
import io.clearcost.domain.ledger.LoanLedger;
import io.clearcost.domain.ledger.RecordBytes;
import io.clearcost.domain.party.InstitutionRegister;
import io.clearcost.persistence.disclosure.JdbiDisclosureLog;
import io.clearcost.persistence.disclosure.SheetJson;
import io.clearcost.persistence.evidence.JdbiDecisionLog;
import io.clearcost.persistence.law.JdbiInstitutionRegister;
import io.clearcost.persistence.law.JdbiLawChanges;
import io.clearcost.persistence.ledger.JdbiIntakeLog;
import io.clearcost.persistence.ledger.JdbiLoanLedger;
import io.clearcost.persistence.ledger.LoanRecordJson;
import io.clearcost.persistence.sqlite.SqliteDatabase;

/** The ports as one open database keeps them. */
final class PersistenceModule extends AbstractModule {

  private final SqliteDatabase database;

  PersistenceModule(SqliteDatabase database) {
    this.database = database;
  }

  @Provides
  @Singleton
  Transactions transactions() {
    return database.transactions();
  }

  @Provides
  @Singleton
  InstitutionRegister institutions() {
    return new JdbiInstitutionRegister(database.transactions());
  }

  @Provides
  @Singleton
  DecisionLog decisions() {
    return new JdbiDecisionLog(database.transactions());
  }

  @Provides
  @Singleton
  DisclosureLog disclosures() {
    return new JdbiDisclosureLog(database.transactions());
  }

  @Provides
  @Singleton
  static SheetBytes sheetBytes() {
    return new SheetJson();
  }

  @Provides
  @Singleton
  IntakeLog intakes() {
    return new JdbiIntakeLog(database.transactions());
  }

  @Provides
  @Singleton
  LoanLedger ledger() {
    return new JdbiLoanLedger(database.transactions());
  }

  @Provides
  @Singleton
  static RecordBytes recordBytes() {
    return new LoanRecordJson();
  }

  @Provides
  @Singleton
  LawChanges lawChanges() {
    return new JdbiLawChanges(database.transactions());
  }
}
