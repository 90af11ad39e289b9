package io.clearcost.bootstrap.wiring;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import io.clearcost.bootstrap.settings.CallersFile;
import io.clearcost.bootstrap.settings.KnownCaller;
import io.clearcost.bootstrap.settings.Settings;
import io.clearcost.bootstrap.settings.UnusableEnvironment;
import io.clearcost.domain.law.LprHistory;
import io.clearcost.domain.party.Caller;
import io.clearcost.grpc.server.Listen;
import io.clearcost.persistence.law.CsvLprHistory;
import io.clearcost.persistence.law.UnusableLprHistoryException;
import io.clearcost.persistence.sqlite.SqliteDatabase;
import io.clearcost.persistence.sqlite.UnusableDatabaseException;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chooses the modules of each kind of program. What can fail for a reason that a person can mend is
 * read before Guice comes in, so that the sentence of the failure arrives as it was written.
 */
final class Injectors {

  /** Who works at this machine without a token; trusted with everything, as root is. */
  static final Caller LOCAL =
      new Caller("local", Optional.empty(), EnumSet.allOf(Caller.Role.class));

  private Injectors() {}

  /** Everybody who may call a server. */
  static List<Caller> callers(Settings settings) {
    return Stream.concat(
            known(settings).stream().map(KnownCaller::caller), local(settings).stream())
        .toList();
  }

  private static Optional<Caller> local(Settings settings) {
    return settings.localCaller() ? Optional.of(LOCAL) : Optional.empty();
  }

  /**
   * A server with everything.
   *
   * @param everybody whom its controls count on: who may call the server that people use, which is
   *     another one than that of a command's own process
   */
  static Injector ofServer(
      Settings settings, SqliteDatabase database, Listen listen, List<Caller> everybody) {
    return Guice.createInjector(
        Stage.PRODUCTION,
        new StrictModule(),
        new ClockModule(),
        new PersistenceModule(database),
        new CostModule(),
        new LawModule(),
        new LawChangeModule(lprHistory(settings)),
        new GateModule(),
        new DocumentsModule(settings.font()),
        new DisclosureModule(),
        new RecheckModule(),
        new ReceiptModule(database, settings.data()),
        new LedgerModule(),
        new EvidenceModule(),
        new LawEffectModule(),
        new ControlModule(everybody),
        new AllServicesModule(),
        new CallersModule(known(settings), local(settings)),
        new ServerModule(listen));
  }

  /** The services that need no database, for this process alone. */
  static Injector ofStatelessServices(Settings settings, Listen.InProcess listen) {
    return Guice.createInjector(
        Stage.PRODUCTION,
        new StrictModule(),
        new ClockModule(),
        new CostModule(),
        new LawModule(),
        new DeliveredLawModule(lprHistory(settings)),
        new RecheckModule(),
        new StatelessServicesModule(),
        new CallersModule(List.of(), Optional.of(LOCAL)),
        new ServerModule(listen));
  }

  /** The institution register, for its operator. */
  static Injector ofInstitutions(SqliteDatabase database) {
    return Guice.createInjector(
        Stage.PRODUCTION,
        new StrictModule(),
        new ClockModule(),
        new PersistenceModule(database),
        new InstitutionsModule());
  }

  static SqliteDatabase openDatabase(Settings settings) {
    try {
      return SqliteDatabase.open(settings.data(), InstantSource.system().instant());
    } catch (UnusableDatabaseException unusable) {
      throw new UnusableEnvironment(String.valueOf(unusable.getMessage()), unusable);
    }
  }

  private static List<KnownCaller> known(Settings settings) {
    return settings.callers().map(CallersFile::read).orElse(List.of());
  }

  private static LprHistory lprHistory(Settings settings) {
    try {
      return settings.lpr().map(CsvLprHistory::read).orElseGet(CsvLprHistory::builtIn);
    } catch (UnusableLprHistoryException unusable) {
      throw new UnusableEnvironment(String.valueOf(unusable.getMessage()), unusable);
    }
  }
}
