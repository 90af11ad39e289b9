package io.clearcost.bootstrap.wiring;

import com.google.inject.Injector;
import io.clearcost.application.law.ImportInstitutions;
import io.clearcost.bootstrap.settings.Settings;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionRegister;
import io.clearcost.persistence.sqlite.SqliteDatabase;
import java.util.List;

/** The institution register of a database, opened by its operator. */
public final class LocalRegister implements AutoCloseable {

  private final SqliteDatabase database;
  private final Injector injector;

  private LocalRegister(SqliteDatabase database, Injector injector) {
    this.database = database;
    this.injector = injector;
  }

  public static LocalRegister open(Settings settings) {
    SqliteDatabase database = Injectors.openDatabase(settings);
    return new LocalRegister(database, Injectors.ofInstitutions(database));
  }

  public ImportInstitutions.Outcome add(List<Institution> entries) {
    return injector.getInstance(ImportInstitutions.class).handle(entries, Injectors.LOCAL);
  }

  public List<Institution> entries() {
    return injector.getInstance(InstitutionRegister.class).entries();
  }

  @Override
  public void close() {
    database.close();
  }
}
