package io.clearcost.grpc.server;

import java.util.function.Function;

/** Where a server is reached. */
public sealed interface Listen {

  <R> R fold(Function<OnNetwork, R> network, Function<InProcess, R> inProcess);

  /**
   * At a network address.
   *
   * @param host name or address of this machine to bind to
   * @param port 0 takes any free one
   */
  record OnNetwork(String host, int port) implements Listen {
    @Override
    public <R> R fold(Function<OnNetwork, R> network, Function<InProcess, R> inProcess) {
      return network.apply(this);
    }
  }

  /** By a name inside this process. */
  record InProcess(String name) implements Listen {
    @Override
    public <R> R fold(Function<OnNetwork, R> network, Function<InProcess, R> inProcess) {
      return inProcess.apply(this);
    }
  }
}
