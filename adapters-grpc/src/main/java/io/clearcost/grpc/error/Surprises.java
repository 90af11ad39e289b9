package io.clearcost.grpc.error;

import io.clearcost.application.port.IdSource;
import io.clearcost.application.port.StorageUnavailableException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns exceptions into refusals: a storage that is busy or away into one that may be repeated, and
 * everything else into an incident, whose stack trace stays in the log of the server.
 */
public final class Surprises {

  private static final Logger LOG = LoggerFactory.getLogger(Surprises.class);

  private final IdSource incidents;

  /**
   * Knows no surprise yet.
   *
   * @param incidents names the incidents
   */
  public Surprises(IdSource incidents) {
    this.incidents = incidents;
  }

  /**
   * The refusal that a surprise becomes, after it was written into the log.
   *
   * @param method full name of the method that met it
   * @param met the surprise, or what a stage made of it
   */
  public Refusal refusal(String method, Throwable met) {
    Throwable surprise = unwrapped(met);
    if (surprise instanceof StorageUnavailableException) {
      LOG.warn("{} found the storage unavailable", method, surprise);
      return new Refusal.StorageUnavailable();
    }
    String incident = incidents.next();
    LOG.error("incident {} in {}", incident, method, surprise);
    return new Refusal.Unexpected(incident);
  }

  /** What a call met whose client has left: nobody is told. */
  void afterDeparture(String method, Throwable met) {
    LOG.debug("{} was cancelled by its client", method, unwrapped(met));
  }

  private static Throwable unwrapped(Throwable met) {
    return met instanceof CompletionException
        ? Optional.ofNullable(met.getCause()).orElse(met)
        : met;
  }
}
