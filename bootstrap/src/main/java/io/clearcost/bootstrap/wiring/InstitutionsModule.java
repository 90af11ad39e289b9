package io.clearcost.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.clearcost.application.law.ImportInstitutions;
import io.clearcost.application.port.Transactions;
import io.clearcost.domain.party.InstitutionRegister;
import java.time.InstantSource;

/** The institution register as an operator fills it. */
final class InstitutionsModule extends AbstractModule {

  @Provides
  @Singleton
  static ImportInstitutions importInstitutions(
      InstitutionRegister institutions, Transactions transactions, InstantSource clock) {
    return new ImportInstitutions(institutions, transactions, clock);
  }
}
