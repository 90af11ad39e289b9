package io.clearcost.grpc.server;

import io.clearcost.domain.party.Caller;
import io.grpc.Context;
import java.util.Optional;

/** Who makes the call that is being answered. */
public final class CallerContext {

  static final Context.Key<Caller> KEY = Context.key("caller");

  private CallerContext() {}

  /**
   * The caller.
   *
   * @throws IllegalStateException outside a call that {@link CallerInterceptor} let in
   */
  public static Caller current() {
    return Optional.ofNullable(KEY.get())
        .orElseThrow(() -> new IllegalStateException("nobody was asked who calls"));
  }
}
