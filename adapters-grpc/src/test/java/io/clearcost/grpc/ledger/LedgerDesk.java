package io.clearcost.grpc.ledger;

import io.clearcost.application.gate.LoanJudge;
import io.clearcost.application.gate.SheetsOnRecord;
import io.clearcost.application.law.ApprovedLaws;
import io.clearcost.application.ledger.BeginIntake;
import io.clearcost.application.ledger.EndIntake;
import io.clearcost.application.ledger.ExplainWarnings;
import io.clearcost.application.ledger.ReadIntake;
import io.clearcost.application.ledger.ReadLedger;
import io.clearcost.application.ledger.RecordLoans;
import io.clearcost.application.port.DirectTransactions;
import io.clearcost.application.port.Transactions;
import io.clearcost.domain.disclosure.InMemoryDisclosureLog;
import io.clearcost.domain.gate.RuleBook;
import io.clearcost.domain.ledger.InMemoryIntakeLog;
import io.clearcost.domain.ledger.InMemoryLedger;
import io.clearcost.domain.ledger.InMemoryLoanLedger;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InMemoryInstitutionRegister;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.party.Province;
import io.clearcost.grpc.error.ErrorInterceptor;
import io.clearcost.grpc.server.BatchClient;
import io.clearcost.grpc.server.CallerInterceptor;
import io.clearcost.grpc.server.CallerRegistry;
import io.clearcost.grpc.server.GrpcServer;
import io.clearcost.grpc.server.Listen;
import io.clearcost.grpc.server.RunningServer;
import io.clearcost.proto.cost.v1.FlowComponent;
import io.clearcost.proto.cost.v1.LoanOffer;
import io.clearcost.proto.cost.v1.LoanTerms;
import io.clearcost.proto.cost.v1.RateBasis;
import io.clearcost.proto.cost.v1.RepaymentMethod;
import io.clearcost.proto.ledger.v1.BeginIntakeRequest;
import io.clearcost.proto.ledger.v1.IntakeMode;
import io.clearcost.proto.ledger.v1.IntakeServiceGrpc;
import io.clearcost.proto.ledger.v1.LedgerServiceGrpc;
import io.clearcost.proto.ledger.v1.LoanContract;
import io.clearcost.proto.ledger.v1.LoanRecord;
import io.clearcost.proto.ledger.v1.PaidFlow;
import io.clearcost.proto.ledger.v1.RecordLoansRequest;
import io.clearcost.proto.ledger.v1.RecordLoansResponse;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.inprocess.InProcessChannelBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The services of the ledger inside this process, over ports in memory, for one caller. */
final class LedgerDesk implements AutoCloseable {

  static final String LENDER = "slc-1";
  static final Caller CLERK =
      new Caller("clerk", Optional.of(new InstitutionId(LENDER)), Set.of(Caller.Role.LENDER));

  private static final InstantSource CLOCK = InstantSource.fixed(RunningServer.NOW);

  private final GrpcServer server;
  private final ManagedChannel channel;

  private LedgerDesk(GrpcServer server, ManagedChannel channel) {
    this.server = server;
    this.channel = channel;
  }

  static LedgerDesk of(Caller caller) {
    return of(caller, new InMemoryLedger(), new DirectTransactions());
  }

  /** The same ledger may be on several desks. */
  static LedgerDesk of(Caller caller, InMemoryLedger ledger, Transactions transactions) {
    String name = UUID.randomUUID().toString();
    GrpcServer server =
        new GrpcServer(
            List.of(
                intakes(ledger, transactions),
                new LedgerGrpcService(
                    new ReadLedger(new InMemoryLoanLedger(ledger)), RunningServer.SURPRISES)),
            new CallerInterceptor(new CallerRegistry(Map.of(), Optional.of(caller))),
            new ErrorInterceptor(RunningServer.SURPRISES),
            new Listen.InProcess(name));
    try {
      server.start();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new LedgerDesk(server, InProcessChannelBuilder.forName(name).directExecutor().build());
  }

  /** The service over a ledger that may have others. */
  static IntakeGrpcService intakes(InMemoryLedger ledger, Transactions transactions) {
    InMemoryIntakeLog log = new InMemoryIntakeLog(ledger);
    InMemoryInstitutionRegister institutions =
        new InMemoryInstitutionRegister(
            new Institution(
                new InstitutionId(LENDER),
                "Demo Small Loans",
                Optional.empty(),
                LenderKind.SMALL_LOAN_COMPANY,
                new Province("CN-SD"),
                LocalDate.of(2020, 1, 1)));
    AtomicInteger ids = new AtomicInteger();
    return new IntakeGrpcService(
        new IntakeGrpcService.UseCases(
            new BeginIntake(
                institutions, log, transactions, () -> "int-" + ids.incrementAndGet(), CLOCK),
            new RecordLoans(
                log,
                institutions,
                new LoanJudge(RuleBook.ofThisProgram()),
                new SheetsOnRecord(new InMemoryDisclosureLog(), CLOCK),
                ApprovedLaws.none(),
                record -> record.toString().getBytes(StandardCharsets.UTF_8),
                transactions,
                Runnable::run,
                CLOCK),
            new ExplainWarnings(log, transactions, CLOCK),
            new EndIntake(log, transactions, CLOCK),
            new ReadIntake(log)),
        RunningServer.SURPRISES);
  }

  IntakeServiceGrpc.IntakeServiceBlockingStub intakes() {
    return IntakeServiceGrpc.newBlockingStub(channel);
  }

  LedgerServiceGrpc.LedgerServiceBlockingStub ledger() {
    return LedgerServiceGrpc.newBlockingStub(channel);
  }

  /** Begins a stream and gives its id. */
  String stream() {
    return stream(channel);
  }

  /** The same of who calls over a channel of its own. */
  static String stream(Channel channel) {
    return IntakeServiceGrpc.newBlockingStub(channel)
        .beginIntake(
            BeginIntakeRequest.newBuilder()
                .setRequestId("r-1")
                .setInstitutionId(LENDER)
                .setMode(IntakeMode.INTAKE_MODE_STREAM)
                .build())
        .getIntake()
        .getIntakeId();
  }

  List<RecordLoansResponse> record(List<RecordLoansRequest> rows) {
    return new BatchClient<RecordLoansRequest, RecordLoansResponse>(
            IntakeServiceGrpc.newStub(channel)::recordLoans)
        .ask(rows);
  }

  static RecordLoansRequest row(String intake, long number, LoanRecord record) {
    return RecordLoansRequest.newBuilder()
        .setIntakeId(intake)
        .setRow(number)
        .setRecord(record)
        .build();
  }

  /** A loan of 10,000 yuan over a year. */
  static LoanRecord loan(String reference, String rate, String disbursed) {
    return LoanRecord.newBuilder()
        .setLoanReference(reference)
        .setContract(
            LoanContract.newBuilder()
                .setLoan(
                    LoanOffer.newBuilder()
                        .setTerms(
                            LoanTerms.newBuilder()
                                .setPrincipalFen(1_000_000)
                                .setRate(rate)
                                .setRateBasis(RateBasis.RATE_BASIS_ANNUAL)
                                .setMethod(RepaymentMethod.REPAYMENT_METHOD_LEVEL_INSTALMENT)
                                .setDisbursementDate(disbursed)
                                .setMonthCount(12))))
        .build();
  }

  /** A hundred yuan of interest that was paid. */
  static LoanRecord paid(String loan, String date) {
    return LoanRecord.newBuilder()
        .setLoanReference(loan)
        .addPaid(
            PaidFlow.newBuilder()
                .setFlowId("f-1")
                .setDate(date)
                .setComponent(FlowComponent.FLOW_COMPONENT_INTEREST)
                .setAmountFen(10_000))
        .build();
  }

  @Override
  public void close() {
    channel.shutdownNow();
    try {
      server.stop(Duration.ZERO);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
