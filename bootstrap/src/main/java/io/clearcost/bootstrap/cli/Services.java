package io.clearcost.bootstrap.cli;

import com.google.common.util.concurrent.ListenableFuture;
import io.clearcost.bootstrap.client.Link;
import io.clearcost.bootstrap.client.LoanStream;
import io.clearcost.bootstrap.client.Refusals;
import io.clearcost.bootstrap.client.ServerProbe;
import io.clearcost.bootstrap.settings.HostPort;
import io.clearcost.bootstrap.settings.Settings;
import io.clearcost.bootstrap.settings.UnusableEnvironment;
import io.clearcost.bootstrap.wiring.LocalServices;
import io.clearcost.proto.cost.v1.CalculateCostBatchRequest;
import io.clearcost.proto.cost.v1.CalculateCostBatchResponse;
import io.clearcost.proto.cost.v1.CalculateCostRequest;
import io.clearcost.proto.cost.v1.CalculateCostResponse;
import io.clearcost.proto.cost.v1.CostServiceGrpc;
import io.clearcost.proto.cost.v1.CostServiceGrpc.CostServiceFutureStub;
import io.clearcost.proto.disclosure.v1.CollectionServiceGrpc;
import io.clearcost.proto.disclosure.v1.CollectionServiceGrpc.CollectionServiceBlockingStub;
import io.clearcost.proto.disclosure.v1.DisclosureServiceGrpc;
import io.clearcost.proto.disclosure.v1.DisclosureServiceGrpc.DisclosureServiceBlockingStub;
import io.clearcost.proto.disclosure.v1.ReceiptServiceGrpc;
import io.clearcost.proto.disclosure.v1.ReceiptServiceGrpc.ReceiptServiceBlockingStub;
import io.clearcost.proto.disclosure.v1.RecheckServiceGrpc;
import io.clearcost.proto.disclosure.v1.RecheckServiceGrpc.RecheckServiceBlockingStub;
import io.clearcost.proto.evidence.v1.EvidenceServiceGrpc;
import io.clearcost.proto.evidence.v1.EvidenceServiceGrpc.EvidenceServiceBlockingStub;
import io.clearcost.proto.gate.v1.AssessLoanBatchRequest;
import io.clearcost.proto.gate.v1.AssessLoanBatchResponse;
import io.clearcost.proto.gate.v1.AssessLoanRequest;
import io.clearcost.proto.gate.v1.AssessLoanResponse;
import io.clearcost.proto.gate.v1.GateServiceGrpc;
import io.clearcost.proto.gate.v1.GateServiceGrpc.GateServiceBlockingStub;
import io.clearcost.proto.law.v1.ControlServiceGrpc;
import io.clearcost.proto.law.v1.ControlServiceGrpc.ControlServiceBlockingStub;
import io.clearcost.proto.law.v1.LawChangeServiceGrpc;
import io.clearcost.proto.law.v1.LawChangeServiceGrpc.LawChangeServiceBlockingStub;
import io.clearcost.proto.law.v1.LawEffectServiceGrpc;
import io.clearcost.proto.law.v1.LawEffectServiceGrpc.LawEffectServiceBlockingStub;
import io.clearcost.proto.law.v1.LawServiceGrpc;
import io.clearcost.proto.law.v1.LawServiceGrpc.LawServiceBlockingStub;
import io.clearcost.proto.ledger.v1.IntakeServiceGrpc;
import io.clearcost.proto.ledger.v1.IntakeServiceGrpc.IntakeServiceBlockingStub;
import io.clearcost.proto.ledger.v1.LedgerServiceGrpc;
import io.clearcost.proto.ledger.v1.LedgerServiceGrpc.LedgerServiceBlockingStub;
import io.clearcost.proto.ledger.v1.RecordLoansRequest;
import io.clearcost.proto.ledger.v1.RecordLoansResponse;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** The services as a command asks them: in a server where one runs, else in this process. */
final class Services implements AutoCloseable {

  private final Link link;
  private final Duration timeout;
  private final List<LoanStream<?, ?, ?>> streams = new ArrayList<>();

  private Services(Link link, Duration timeout) {
    this.link = link;
    this.timeout = timeout;
  }

  /** What work in process takes. */
  enum Need {
    /** A database, made where there is none. */
    DATABASE,
    /** A database that is there: who looks for something in a new one stands in a wrong place. */
    EXISTING_DATABASE,
    NO_DATABASE
  }

  /** Finds the services and says on standard error which they are. */
  static Services open(ServiceOptions options, Streams streams, Need need) {
    Duration timeout = options.timeout();
    Settings settings = options.settings();
    Link link =
        options
            .server()
            .map(server -> named(server, options, timeout))
            .or(() -> running(settings.listen(), options, timeout))
            .orElseGet(() -> within(settings, need));
    streams.say("asking " + link.description());
    return new Services(link, timeout);
  }

  private static Link named(HostPort server, ServiceOptions options, Duration timeout) {
    Link link = Link.to(server, options.token());
    Optional<String> unfitness = ServerProbe.unfitness(link, timeout);
    if (unfitness.isPresent()) {
      link.close();
      throw new UnusableEnvironment(
          "The server at " + server + " cannot be asked: " + unfitness.get() + ".");
    }
    return link;
  }

  private static Optional<Link> running(HostPort server, ServiceOptions options, Duration timeout) {
    if (!options.mayAskServer() || server.port() == 0 || !ServerProbe.accepts(server)) {
      return Optional.empty();
    }
    Link link = Link.to(server, options.token());
    if (ServerProbe.unfitness(link, timeout).isPresent()) {
      link.close();
      return Optional.empty();
    }
    return Optional.of(link);
  }

  private static Link within(Settings settings, Need need) {
    if (need == Need.NO_DATABASE) {
      LocalServices local = LocalServices.withoutDatabase(settings);
      return Link.within(local.channel(), "this process (no database needed)", local);
    }
    if (need == Need.EXISTING_DATABASE) {
      settings.requireDatabase();
    }
    LocalServices local = LocalServices.open(settings);
    return Link.within(
        local.channel(), "this process, with the database in " + settings.data(), local);
  }

  GateServiceBlockingStub gate() {
    return GateServiceGrpc.newBlockingStub(link.channel())
        .withDeadlineAfter(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  DisclosureServiceBlockingStub disclosures() {
    return DisclosureServiceGrpc.newBlockingStub(link.channel())
        .withDeadlineAfter(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  CollectionServiceBlockingStub collections() {
    return CollectionServiceGrpc.newBlockingStub(link.channel())
        .withDeadlineAfter(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  RecheckServiceBlockingStub rechecks() {
    return RecheckServiceGrpc.newBlockingStub(link.channel())
        .withDeadlineAfter(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  CostServiceFutureStub cost() {
    return CostServiceGrpc.newFutureStub(link.channel())
        .withDeadlineAfter(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Asks for the cost of many loans over one stream, which ends with the services. */
  Function<CalculateCostRequest, ListenableFuture<CalculateCostResponse>> costStream() {
    LoanStream<CalculateCostBatchRequest, CalculateCostBatchResponse, CalculateCostResponse>
        stream =
            opened(CostServiceGrpc.newStub(link.channel())::calculateCostBatch, StreamItems.COST);
    return request -> stream.ask(StreamItems.of(request));
  }

  /** Asks for the verdicts on many loans over one stream, which ends with the services. */
  Function<AssessLoanRequest, ListenableFuture<AssessLoanResponse>> gateStream() {
    LoanStream<AssessLoanBatchRequest, AssessLoanBatchResponse, AssessLoanResponse> stream =
        opened(GateServiceGrpc.newStub(link.channel())::assessLoanBatch, StreamItems.DECISION);
    return request -> stream.ask(StreamItems.of(request));
  }

  private <I, R, A> LoanStream<I, R, A> opened(
      Function<StreamObserver<R>, StreamObserver<I>> call, LoanStream.Reading<R, A> reading) {
    LoanStream<I, R, A> stream = LoanStream.open(call, reading, timeout);
    streams.add(stream);
    return stream;
  }

  IntakeServiceBlockingStub intakes() {
    return IntakeServiceGrpc.newBlockingStub(link.channel())
        .withDeadlineAfter(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** For what looks at millions of rows: only the caller ends the wait. */
  IntakeServiceBlockingStub patientIntakes() {
    return IntakeServiceGrpc.newBlockingStub(link.channel());
  }

  /** Records rows over one stream, which ends with the services. */
  Function<RecordLoansRequest, ListenableFuture<RecordLoansResponse>> rowStream() {
    LoanStream<RecordLoansRequest, RecordLoansResponse, RecordLoansResponse> stream =
        opened(IntakeServiceGrpc.newStub(link.channel())::recordLoans, StreamItems.ROW);
    return stream::ask;
  }

  LedgerServiceBlockingStub ledger() {
    return LedgerServiceGrpc.newBlockingStub(link.channel())
        .withDeadlineAfter(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** For answers that come over a long time: only the caller ends the wait. */
  LedgerServiceBlockingStub patientLedger() {
    return LedgerServiceGrpc.newBlockingStub(link.channel());
  }

  EvidenceServiceBlockingStub evidence() {
    return EvidenceServiceGrpc.newBlockingStub(link.channel())
        .withDeadlineAfter(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** For answers that come over a long time: only the caller ends the wait. */
  EvidenceServiceBlockingStub patientEvidence() {
    return EvidenceServiceGrpc.newBlockingStub(link.channel());
  }

  /** For answers that come over a long time: only the caller ends the wait. */
  LawEffectServiceBlockingStub lawEffects() {
    return LawEffectServiceGrpc.newBlockingStub(link.channel());
  }

  ReceiptServiceBlockingStub receipts() {
    return ReceiptServiceGrpc.newBlockingStub(link.channel())
        .withDeadlineAfter(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  LawServiceBlockingStub law() {
    return LawServiceGrpc.newBlockingStub(link.channel())
        .withDeadlineAfter(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  LawChangeServiceBlockingStub lawChanges() {
    return LawChangeServiceGrpc.newBlockingStub(link.channel())
        .withDeadlineAfter(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  ControlServiceBlockingStub controls() {
    return ControlServiceGrpc.newBlockingStub(link.channel())
        .withDeadlineAfter(timeout.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Runs what prints one answer, and prints the refusal if there is none.
   *
   * @return the exit code
   */
  static int answer(Streams streams, String subject, Supplier<String> answer) {
    return unlessRefused(
        streams,
        subject,
        () -> {
          streams.out().println(answer.get());
          return ExitCodes.ANSWERED;
        });
  }

  /**
   * Runs what asks and prints, and prints the refusal where one comes instead.
   *
   * @param subject what was asked about
   * @return the exit code
   */
  static int unlessRefused(Streams streams, String subject, IntSupplier work) {
    try {
      return work.getAsInt();
    } catch (StatusRuntimeException failure) {
      streams.say(AnswerPrinter.describe(streams, subject, Refusals.of(failure)));
      return ExitCodes.REFUSED;
    }
  }

  @Override
  public void close() {
    streams.forEach(LoanStream::close);
    link.close();
  }
}
