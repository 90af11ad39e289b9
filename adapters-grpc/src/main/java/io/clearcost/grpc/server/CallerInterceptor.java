package io.clearcost.grpc.server;

import io.clearcost.domain.party.Caller;
import io.clearcost.grpc.error.Refusal;
import io.clearcost.grpc.error.Refusal.Unauthenticated.Reason;
import io.clearcost.grpc.error.StatusMapping;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.inprocess.InProcessSocketAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets in whom the registry knows by the token in {@code authorization: Bearer ...}. A call without
 * one is made by the local caller, if there is one and the call comes from this machine; a wrong
 * token never is.
 */
public final class CallerInterceptor implements ServerInterceptor {

  static final Metadata.Key<String> AUTHORIZATION = key("authorization");

  /** What proxies add: the peer is then the proxy, and where the call comes from is not known. */
  private static final List<Metadata.Key<String>> FORWARDED =
      List.of(key("forwarded"), key("x-forwarded-for"));

  private static final Pattern BEARER =
      Pattern.compile("Bearer +([A-Za-z0-9._~+/=-]{1,1024})", Pattern.CASE_INSENSITIVE);

  private final CallerRegistry registry;

  public CallerInterceptor(CallerRegistry registry) {
    this.registry = registry;
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    String authorization = headers.get(AUTHORIZATION);
    if (authorization == null) {
      return registry
          .local()
          .filter(caller -> isFromThisMachine(call, headers))
          .map(caller -> proceed(caller, call, headers, next))
          .orElseGet(() -> refuse(call, Reason.TOKEN_MISSING));
    }
    Matcher bearer = BEARER.matcher(authorization);
    if (!bearer.matches()) {
      return refuse(call, Reason.TOKEN_MALFORMED);
    }
    return registry
        .byToken(bearer.group(1))
        .map(caller -> proceed(caller, call, headers, next))
        .orElseGet(() -> refuse(call, Reason.TOKEN_UNKNOWN));
  }

  private static boolean isFromThisMachine(ServerCall<?, ?> call, Metadata headers) {
    Optional<SocketAddress> peer =
        Optional.ofNullable(call.getAttributes().get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR));
    return FORWARDED.stream().noneMatch(headers::containsKey)
        && peer.filter(CallerInterceptor::isThisMachine).isPresent();
  }

  private static boolean isThisMachine(SocketAddress peer) {
    if (peer instanceof InProcessSocketAddress) {
      return true;
    }
    return peer instanceof InetSocketAddress inet
        && inet.getAddress() != null
        && inet.getAddress().isLoopbackAddress();
  }

  private static <Q, A> ServerCall.Listener<Q> proceed(
      Caller caller, ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    return Contexts.interceptCall(
        Context.current().withValue(CallerContext.KEY, caller), call, headers, next);
  }

  private static <Q> ServerCall.Listener<Q> refuse(ServerCall<Q, ?> call, Reason reason) {
    StatusMapping.close(call, new Refusal.Unauthenticated(reason));
    return new ServerCall.Listener<>() {};
  }

  private static Metadata.Key<String> key(String name) {
    return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
  }
}
