package io.clearcost.benchmarks.server;

import io.clearcost.proto.cost.v1.CostServiceGrpc;
import io.clearcost.proto.gate.v1.GateServiceGrpc;
import io.clearcost.proto.ledger.v1.IntakeServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;

/** One connection to a server; answers are taken by the thread of the transport. */
record Connection(ManagedChannel channel) implements AutoCloseable {

  static Connection to(ServedProcess server) {
    return new Connection(
        NettyChannelBuilder.forTarget(server.address()).usePlaintext().directExecutor().build());
  }

  GateServiceGrpc.GateServiceBlockingStub gate() {
    return GateServiceGrpc.newBlockingStub(channel);
  }

  CostServiceGrpc.CostServiceBlockingStub cost() {
    return CostServiceGrpc.newBlockingStub(channel);
  }

  IntakeServiceGrpc.IntakeServiceBlockingStub intakes() {
    return IntakeServiceGrpc.newBlockingStub(channel);
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }
}
