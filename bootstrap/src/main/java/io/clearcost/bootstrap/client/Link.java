package io.clearcost.bootstrap.client;

import io.clearcost.bootstrap.settings.HostPort;
import io.grpc.Channel;
import io.grpc.ClientInterceptor;
import io.grpc.ClientInterceptors;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A way to the services, to a server or inside this process. */
public final class Link implements AutoCloseable {

  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  private final Channel channel;
  private final String description;
  private final AutoCloseable closing;

  private Link(Channel channel, String description, AutoCloseable closing) {
    this.channel = channel;
    this.description = description;
    this.closing = closing;
  }

  /**
   * A link to a server; nothing is sent yet.
   *
   * @param token the bearer token of the caller; empty for the local caller
   */
  public static Link to(HostPort server, Optional<String> token) {
    ManagedChannel channel =
        Grpc.newChannelBuilderForAddress(
                server.host(), server.port(), InsecureChannelCredentials.create())
            .build();
    Channel speaking =
        token
            .<Channel>map(held -> ClientInterceptors.intercept(channel, bearer(held)))
            .orElse(channel);
    return new Link(speaking, "the server at " + server, () -> close(channel));
  }

  /**
   * A link to services inside this process.
   *
   * @param description what to tell people it is
   * @param closing ends the services with the link
   */
  public static Link within(Channel channel, String description, AutoCloseable closing) {
    return new Link(channel, description, closing);
  }

  public Channel channel() {
    return channel;
  }

  /** Where the answers come from. */
  public String description() {
    return description;
  }

  @Override
  public void close() {
    try {
      closing.close();
    } catch (RuntimeException surprise) {
      throw surprise;
    } catch (Exception surprise) {
      throw new IllegalStateException("a connection did not close", surprise);
    }
  }

  private static ClientInterceptor bearer(String token) {
    Metadata headers = new Metadata();
    headers.put(AUTHORIZATION, "Bearer " + token);
    return MetadataUtils.newAttachHeadersInterceptor(headers);
  }

  private static void close(ManagedChannel channel) throws InterruptedException {
    channel.shutdown();
    if (!channel.awaitTermination(1, TimeUnit.SECONDS)) {
      channel.shutdownNow();
    }
  }
}
