package io.clearcost.bootstrap.settings;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host and a port, as in {@code 127.0.0.1:50051} or {@code [::1]:50051}.
 *
 * @param host name or address, without brackets
 * @param port 0 to 65535; 0 lets the machine choose a free one
 */
public record HostPort(String host, int port) {

  private static final Pattern SHAPE =
      Pattern.compile("(?:\\[([0-9a-fA-F:.%a-z]+)]|([^:\\s\\[\\]]+)):(\\d{1,5})");

  public HostPort {
    if (host.isBlank() || port < 0 || port > 65_535) {
      throw new IllegalArgumentException("a port is a number from 0 to 65535, not " + port);
    }
  }

  public static HostPort parse(String text) {
    Matcher matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not HOST:PORT, for example 127.0.0.1:50051");
    }
    String host = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    return new HostPort(String.valueOf(host), Integer.parseInt(matcher.group(3)));
  }

  public HostPort withPort(int other) {
    return new HostPort(host, other);
  }

  /** The address to bind or call; the host must be one that this machine can find. */
  public InetSocketAddress resolved() {
    try {
      return new InetSocketAddress(InetAddress.getByName(host), port);
    } catch (UnknownHostException unknown) {
      throw new UnusableEnvironment("The host \"" + host + "\" is not known.", unknown);
    }
  }

  /** Whether only this machine itself can reach the address. */
  public boolean isLoopback() {
    return resolved().getAddress().isLoopbackAddress();
  }

  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
