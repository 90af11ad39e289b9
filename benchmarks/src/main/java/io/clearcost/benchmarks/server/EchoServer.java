package io.clearcost.benchmarks.server;

import io.clearcost.proto.cost.v1.CalculateCostBatchRequest;
import io.clearcost.proto.cost.v1.CalculateCostBatchResponse;
import io.clearcost.proto.cost.v1.CalculateCostRequest;
import io.clearcost.proto.cost.v1.CalculateCostResponse;
import io.clearcost.proto.cost.v1.CostServiceGrpc;
import io.clearcost.proto.gate.v1.AssessLoanBatchRequest;
import io.clearcost.proto.gate.v1.AssessLoanBatchResponse;
import io.clearcost.proto.gate.v1.AssessLoanRequest;
import io.clearcost.proto.gate.v1.AssessLoanResponse;
import io.clearcost.proto.gate.v1.GateServiceGrpc;
import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The same messages in and out with nothing between: the limit that gRPC and protobuf set. It reads
 * each request in full and writes each answer from its parts, as gRPC does for any server.
 *
 * <p>Arguments: a file with an answer of the gate, one with an answer about cost.
 */
public final class EchoServer {

  private EchoServer() {}

  /** Serves on a free port, which it prints, until it is killed. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    AssessLoanResponse decision =
        AssessLoanResponse.parseFrom(Files.readAllBytes(Path.of(arguments[0])));
    CalculateCostResponse cost =
        CalculateCostResponse.parseFrom(Files.readAllBytes(Path.of(arguments[1])));
    Server server =
        NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .addService(new Gate(decision))
            .addService(new Cost(cost))
            .build()
            .start();
    System.out.println("Echo listens on 127.0.0.1:" + server.getPort());
    server.awaitTermination();
  }

  private static final class Gate extends GateServiceGrpc.GateServiceImplBase {

    private final AssessLoanResponse answer;

    private Gate(AssessLoanResponse answer) {
      this.answer = answer;
    }

    @Override
    public void assessLoan(AssessLoanRequest request, StreamObserver<AssessLoanResponse> client) {
      client.onNext(answer);
      client.onCompleted();
    }

    @Override
    public StreamObserver<AssessLoanBatchRequest> assessLoanBatch(
        StreamObserver<AssessLoanBatchResponse> client) {
      AssessLoanBatchResponse item =
          AssessLoanBatchResponse.newBuilder().setDecision(answer.getDecision()).build();
      return new Repeater<>(client, item);
    }
  }

  private static final class Cost extends CostServiceGrpc.CostServiceImplBase {

    private final CalculateCostResponse answer;

    private Cost(CalculateCostResponse answer) {
      this.answer = answer;
    }

    @Override
    public void calculateCost(
        CalculateCostRequest request, StreamObserver<CalculateCostResponse> client) {
      client.onNext(answer);
      client.onCompleted();
    }

    @Override
    public StreamObserver<CalculateCostBatchRequest> calculateCostBatch(
        StreamObserver<CalculateCostBatchResponse> client) {
      CalculateCostBatchResponse item =
          CalculateCostBatchResponse.newBuilder().setCost(answer.getCost()).build();
      return new Repeater<>(client, item);
    }
  }

  /**
   * Answers every item alike.
   *
   * @param <Q> an item
   * @param <A> its answer
   */
  private record Repeater<Q, A>(StreamObserver<A> client, A answer) implements StreamObserver<Q> {

    @Override
    public void onNext(Q item) {
      client.onNext(answer);
    }

    @Override
    public void onError(Throwable departure) {
      System.err.println("A client left: " + departure);
    }

    @Override
    public void onCompleted() {
      client.onCompleted();
    }
  }
}
