package io.clearcost.grpc.error;

import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;

/**
 * Answers for services that threw: with the refusal that {@link Surprises} makes of it, unless the
 * client has left. What a call meets after a wait, on another thread, is answered by {@link
 * Reply#sendLater}.
 */
public final class ErrorInterceptor implements ServerInterceptor {

  private final Surprises surprises;

  public ErrorInterceptor(Surprises surprises) {
    this.surprises = surprises;
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
      surprises.afterDeparture(method, surprise);
    } else {
      StatusMapping.close(call, surprises.refusal(method, surprise));
    }
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
