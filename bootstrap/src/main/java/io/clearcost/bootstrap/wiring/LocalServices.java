package io.clearcost.bootstrap.wiring;

import com.google.inject.Injector;
import io.clearcost.bootstrap.settings.Settings;
import io.clearcost.grpc.server.GrpcServer;
import io.clearcost.grpc.server.Listen;
import io.clearcost.persistence.sqlite.SqliteDatabase;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/**
 * The services of a server inside this process: same services, same interceptors, same database,
 * and no network between.
 */
public final class LocalServices implements AutoCloseable {

  private final GrpcServer server;
  private final ManagedChannel channel;
  private final Runnable closing;
  private final Duration grace;

  private LocalServices(GrpcServer server, String name, Runnable closing, Duration grace) {
    this.server = server;
    this.channel = InProcessChannelBuilder.forName(name).build();
    this.closing = closing;
    this.grace = grace;
  }

  /** All services over the database of the settings; every call is the local caller's. */
  public static LocalServices open(Settings settings) {
    // Whoever can open the database needs no token to be believed.
    Settings local = settings.forThisProcess();
    SqliteDatabase database = Injectors.openDatabase(local);
    try {
      String name = InProcessServerBuilder.generateName();
      Injector injector =
          Injectors.ofServer(
              local, database, new Listen.InProcess(name), Injectors.callers(settings));
      return started(injector, name, database::close, local);
    } catch (RuntimeException failure) {
      database.close();
      throw failure;
    }
  }

  /** The services that need no database. */
  public static LocalServices withoutDatabase(Settings settings) {
    String name = InProcessServerBuilder.generateName();
    Injector injector = Injectors.ofStatelessServices(settings, new Listen.InProcess(name));
    return started(injector, name, () -> {}, settings);
  }

  private static LocalServices started(
      Injector injector, String name, Runnable closing, Settings settings) {
    GrpcServer server = injector.getInstance(GrpcServer.class);
    try {
      server.start();
    } catch (IOException impossible) {
      throw new UncheckedIOException("nothing binds inside a process", impossible);
    }
    return new LocalServices(server, name, closing, settings.shutdownGrace());
  }

  public Channel channel() {
    return channel;
  }

  @Override
  public void close() {
    channel.shutdown();
    try {
      server.stop(grace);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      closing.run();
    }
  }
}
