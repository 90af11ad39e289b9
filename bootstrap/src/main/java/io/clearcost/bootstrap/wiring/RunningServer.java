package io.clearcost.bootstrap.wiring;

import com.google.common.base.Throwables;
import com.google.inject.Injector;
import io.clearcost.bootstrap.settings.HostPort;
import io.clearcost.bootstrap.settings.Settings;
import io.clearcost.bootstrap.settings.UnusableEnvironment;
import io.clearcost.domain.gate.PeopleControls;
import io.clearcost.grpc.server.GrpcServer;
import io.clearcost.grpc.server.Listen;
import io.clearcost.persistence.disclosure.FileReceiptKeys;
import io.clearcost.persistence.sqlite.SqliteDatabase;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that answers, with its database. */
public final class RunningServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);

  private final Settings settings;
  private final SqliteDatabase database;
  private final GrpcServer server;

  private RunningServer(Settings settings, SqliteDatabase database, GrpcServer server) {
    this.settings = settings;
    this.database = database;
    this.server = server;
  }

  /** Opens the database and listens; says in one sentence what hinders it. */
  public static RunningServer start(Settings settings) {
    HostPort listen = settings.checked().listen();
    SqliteDatabase database = Injectors.openDatabase(settings);
    try {
      Injector injector =
          Injectors.ofServer(
              settings,
              database,
              // The address and not the name: a name may stand for several.
              new Listen.OnNetwork(listen.resolved().getAddress().getHostAddress(), listen.port()),
              Injectors.callers(settings));
      LocalReceiptKeys.prepare(injector.getInstance(FileReceiptKeys.class));
      GrpcServer server = injector.getInstance(GrpcServer.class);
      listen(server, listen);
      LOG.info("listening on {}", listen.withPort(server.port()));
      logWhatNobodyCanApprove(settings);
      return new RunningServer(settings, database, server);
    } catch (RuntimeException failure) {
      database.close();
      throw failure;
    }
  }

  private static void logWhatNobodyCanApprove(Settings settings) {
    new PeopleControls(Injectors.callers(settings))
        .twoPeople(List.of()).stream()
            .flatMap(check -> check.problem().stream())
            .forEach(problem -> LOG.info("{}", problem.what().english()));
  }

  private static void listen(GrpcServer server, HostPort listen) {
    try {
      server.start();
    } catch (IOException refused) {
      String reason = String.valueOf(Throwables.getRootCause(refused).getMessage());
      boolean taken = reason.toLowerCase(Locale.ROOT).contains("in use");
      throw new UnusableEnvironment(
          "Cannot listen on " + listen + ": " + (taken ? "the port is in use" : reason) + ".",
          refused);
    }
  }

  /** Where it listens, with the real port. */
  public HostPort address() {
    return settings.listen().withPort(server.port());
  }

  /** Waits until it is stopped. */
  public void awaitTermination() throws InterruptedException {
    server.awaitTermination();
  }

  /** Finishes the calls under way, within the grace of the settings, and closes the database. */
  @Override
  public void close() {
    try {
      boolean ended = server.stop(settings.shutdownGrace());
      LOG.info(ended ? "stopped" : "stopped; calls that took too long were broken off");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      database.close();
    }
  }
}
