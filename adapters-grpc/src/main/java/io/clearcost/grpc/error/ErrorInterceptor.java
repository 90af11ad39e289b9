package io.clearcost.grpc.error;

import io.clearcost.application.port.IdSource;
import io.clearcost.application.port.StorageUnavailableException;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns exceptions into refusals: a storage that is busy or away into one that may be repeated, and
 * everything else into an incident, whose stack trace stays in the log of the server.
 */
public final class ErrorInterceptor implements ServerInterceptor {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorInterceptor.class);

  private final IdSource incidents;

  /**
   * Makes the interceptor.
   *
   * @param incidents names the incidents
   */
  public ErrorInterceptor(IdSource incidents) {
    this.incidents = incidents;
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    try {
      return new Guarded<>(next.startCall(call, headers), call);
    } catch (RuntimeException | Error e) {
      refuse(call, e);
      return new ServerCall.Listener<>() {};
    }
  }

  private void refuse(ServerCall<?, ?> call, Throwable surprise) {
    String method = call.getMethodDescriptor().getFullMethodName();
    if (call.isCancelled()) {
      LOG.debug("{} was cancelled by its client", method, surprise);
      return;
    }
    StatusMapping.close(call, refusal(method, surprise));
  }

  private Refusal refusal(String method, Throwable surprise) {
    if (surprise instanceof StorageUnavailableException) {
      LOG.warn("{} found the storage unavailable", method, surprise);
      return new Refusal.StorageUnavailable();
    }
    String incident = incidents.next();
    LOG.error("incident {} in {}", incident, method, surprise);
    return new Refusal.Unexpected(incident);
  }

  /** Guards the moments at which a service works: when the request is complete, above all. */
  private final class Guarded<Q> extends SimpleForwardingServerCallListener<Q> {

    private final ServerCall<Q, ?> call;

    private Guarded(ServerCall.Listener<Q> listener, ServerCall<Q, ?> call) {
      super(listener);
      this.call = call;
    }

    @Override
    public void onMessage(Q message) {
      guard(() -> super.onMessage(message));
    }

    @Override
    public void onHalfClose() {
      guard(super::onHalfClose);
    }

    @Override
    public void onReady() {
      guard(super::onReady);
    }

    private void guard(Runnable work) {
      try {
        work.run();
      } catch (RuntimeException | Error e) {
        refuse(call, e);
      }
    }
  }
}
