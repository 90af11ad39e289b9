package io.clearcost.grpc.server;

import io.clearcost.application.cost.CalculateCost;
import io.clearcost.application.cost.CalculateRealisedCost;
import io.clearcost.application.cost.CalculateSettlementCurve;
import io.clearcost.application.cost.FindHeadroom;
import io.clearcost.application.disclosure.AcknowledgeDisclosure;
import io.clearcost.application.disclosure.CheckSigning;
import io.clearcost.application.disclosure.CompareDisclosure;
import io.clearcost.application.disclosure.CreateDisclosure;
import io.clearcost.application.disclosure.ListReceiptKeys;
import io.clearcost.application.disclosure.MatchCollections;
import io.clearcost.application.disclosure.ReadDisclosure;
import io.clearcost.application.disclosure.ReadReceipt;
import io.clearcost.application.disclosure.ReceiptIssuer;
import io.clearcost.application.disclosure.RecheckSheet;
import io.clearcost.application.disclosure.RecordShowing;
import io.clearcost.application.disclosure.RenderDisclosure;
import io.clearcost.application.disclosure.VerifyReceipt;
import io.clearcost.application.evidence.DecisionReplayer;
import io.clearcost.application.evidence.FollowChange;
import io.clearcost.application.evidence.ListDecisions;
import io.clearcost.application.evidence.ReadDecision;
import io.clearcost.application.evidence.ReplayDecision;
import io.clearcost.application.evidence.ReplayDecisions;
import io.clearcost.application.evidence.ShowChangeEffect;
import io.clearcost.application.evidence.ShowWhatIf;
import io.clearcost.application.evidence.StoredLoanJudge;
import io.clearcost.application.gate.AssessLoan;
import io.clearcost.application.gate.LoanJudge;
import io.clearcost.application.gate.SheetsOnRecord;
import io.clearcost.application.law.ApprovedLaw;
import io.clearcost.application.law.ApprovedLaws;
import io.clearcost.application.law.CheckControls;
import io.clearcost.application.law.DecideLawChange;
import io.clearcost.application.law.ListLawChanges;
import io.clearcost.application.law.ListLoanPrimeRates;
import io.clearcost.application.law.ProposeLawChange;
import io.clearcost.application.law.ProposeLawChanges;
import io.clearcost.application.law.ReadLawChange;
import io.clearcost.application.law.ReadLoanPrimeRate;
import io.clearcost.application.law.ReadReadings;
import io.clearcost.application.law.ReadRule;
import io.clearcost.application.law.ReadRules;
import io.clearcost.application.port.DirectTransactions;
import io.clearcost.application.port.Transactions;
import io.clearcost.domain.disclosure.DisclosureLog;
import io.clearcost.domain.disclosure.InMemoryDisclosureLog;
import io.clearcost.domain.disclosure.SheetBytes;
import io.clearcost.domain.disclosure.receipt.InMemoryReceiptKeys;
import io.clearcost.domain.disclosure.receipt.InMemoryReceiptLog;
import io.clearcost.domain.disclosure.receipt.ReceiptKeys;
import io.clearcost.domain.disclosure.receipt.ReceiptLog;
import io.clearcost.domain.evidence.DecisionLog;
import io.clearcost.domain.evidence.InMemoryDecisionLog;
import io.clearcost.domain.gate.LoanGate;
import io.clearcost.domain.gate.RuleBook;
import io.clearcost.domain.law.FixedLprHistory;
import io.clearcost.domain.law.LprHistory;
import io.clearcost.domain.law.change.InMemoryLawChanges;
import io.clearcost.domain.law.change.LawChanges;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.CreditCode;
import io.clearcost.domain.party.InMemoryInstitutionRegister;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.InstitutionRegister;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.party.Province;
import io.clearcost.grpc.cost.CostGrpcService;
import io.clearcost.grpc.disclosure.CollectionGrpcService;
import io.clearcost.grpc.disclosure.DisclosureGrpcService;
import io.clearcost.grpc.disclosure.HashPrinter;
import io.clearcost.grpc.disclosure.ReceiptGrpcService;
import io.clearcost.grpc.disclosure.RecheckGrpcService;
import io.clearcost.grpc.error.ErrorInterceptor;
import io.clearcost.grpc.error.Surprises;
import io.clearcost.grpc.evidence.EvidenceGrpcService;
import io.clearcost.grpc.gate.GateGrpcService;
import io.clearcost.grpc.law.ControlGrpcService;
import io.clearcost.grpc.law.LawChangeGrpcService;
import io.clearcost.grpc.law.LawEffectGrpcService;
import io.clearcost.grpc.law.LawGrpcService;
import io.clearcost.proto.cost.v1.CostServiceGrpc;
import io.clearcost.proto.disclosure.v1.CollectionServiceGrpc;
import io.clearcost.proto.disclosure.v1.DisclosureServiceGrpc;
import io.clearcost.proto.disclosure.v1.MatchCollectionsBatchRequest;
import io.clearcost.proto.disclosure.v1.MatchCollectionsBatchResponse;
import io.clearcost.proto.disclosure.v1.ReceiptServiceGrpc;
import io.clearcost.proto.disclosure.v1.RecheckServiceGrpc;
import io.clearcost.proto.evidence.v1.EvidenceServiceGrpc;
import io.clearcost.proto.gate.v1.GateServiceGrpc;
import io.clearcost.proto.law.v1.LawChangeServiceGrpc;
import io.clearcost.proto.law.v1.LawEffectServiceGrpc;
import io.clearcost.proto.law.v1.LawServiceGrpc;
import io.grpc.BindableService;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Context;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.stub.MetadataUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The whole server inside this process, with the real use cases over ports in memory: a bank and a
 * small-loan company with a lender each, and a supervisor who needs no token.
 */
public final class RunningServer implements AutoCloseable {

  public static final String BANK = "bank-1";
  public static final String SMALL_LOAN = "slc-1";
  public static final String BANK_TOKEN = "token-of-the-bank";
  public static final String SMALL_LOAN_TOKEN = "token-of-the-slc";
  public static final String BANK_COMPLIANCE_TOKEN = "token-of-compliance-1";
  public static final String OTHER_BANK_COMPLIANCE_TOKEN = "token-of-compliance-2";
  public static final String BANK_AUDITOR_TOKEN = "token-of-the-auditor";
  public static final String AUTHORITY_TOKEN = "token-of-the-authority";
  public static final Instant NOW = Instant.parse("2026-11-21T08:00:00.123456789Z");
  public static final String INCIDENT = "incident-1";

  public static final Surprises SURPRISES = new Surprises(() -> INCIDENT);

  static final Map<String, Caller> CALLERS =
      Map.of(
          sha256(BANK_TOKEN), lender("bank-desk", BANK),
          sha256(SMALL_LOAN_TOKEN), lender("slc-desk", SMALL_LOAN),
          sha256(BANK_AUDITOR_TOKEN),
              new Caller(
                  "bank-auditor",
                  Optional.of(new InstitutionId(BANK)),
                  Set.of(Caller.Role.AUDITOR)),
          sha256(BANK_COMPLIANCE_TOKEN), compliance("bank-li"),
          sha256(OTHER_BANK_COMPLIANCE_TOKEN), compliance("bank-wang"),
          sha256(AUTHORITY_TOKEN),
              new Caller("authority-desk", Optional.empty(), Set.of(Caller.Role.SUPERVISOR)));

  /** Three, of which the last one signs. */
  private static final ReceiptKeys RECEIPT_KEYS = new InMemoryReceiptKeys().rotated().rotated();

  private static final RuleBook RULE_BOOK = RuleBook.ofThisProgram();

  static final Caller LOCAL =
      new Caller("local-desk", Optional.empty(), Set.of(Caller.Role.SUPERVISOR));

  private final GrpcServer server;
  private final ManagedChannel channel;

  private RunningServer(DecisionLog decisions, Optional<Caller> local) {
    String name = UUID.randomUUID().toString();
    server =
        new GrpcServer(
            services(decisions),
            new CallerInterceptor(new CallerRegistry(CALLERS, local)),
            new ErrorInterceptor(SURPRISES),
            new Listen.InProcess(name));
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    channel = InProcessChannelBuilder.forName(name).directExecutor().build();
  }

  public static RunningServer start() {
    return over(new InMemoryDecisionLog());
  }

  public static RunningServer over(DecisionLog decisions) {
    return new RunningServer(decisions, Optional.of(LOCAL));
  }

  static RunningServer withoutLocalCaller() {
    return new RunningServer(new InMemoryDecisionLog(), Optional.empty());
  }

  static List<BindableService> services(DecisionLog decisions) {
    LprHistory delivered = new FixedLprHistory();
    InMemoryLawChanges changes = new InMemoryLawChanges();
    InstantSource clock = InstantSource.fixed(NOW);
    ApprovedLaw approvedLaw = new ApprovedLaw(changes, delivered, clock);
    InstitutionRegister register = institutions();
    DisclosureLog disclosures = new InMemoryDisclosureLog();
    ReceiptLog receipts = new InMemoryReceiptLog(disclosures);
    AtomicInteger ids = new AtomicInteger();
    ProposeLawChange propose =
        new ProposeLawChange(
            changes,
            delivered,
            register,
            new DirectTransactions(),
            () -> "change-" + ids.incrementAndGet(),
            clock);
    return List.of(
        costService(),
        gateService(
            decisions, disclosures, new DirectTransactions(), register, approvedLaw, SURPRISES),
        evidenceService(decisions, register, approvedLaw, clock),
        effectService(decisions, changes, register, approvedLaw, clock),
        new LawGrpcService(
            new ReadLoanPrimeRate(approvedLaw.lprHistory()),
            new ListLoanPrimeRates(approvedLaw.lprHistory()),
            new ReadRules(RULE_BOOK),
            new ReadRule(RULE_BOOK)),
        new LawChangeGrpcService(
            new ReadReadings(changes, register, clock),
            propose,
            new ProposeLawChanges(propose, new DirectTransactions()),
            new DecideLawChange(
                changes, delivered, register, approvedLaw, new DirectTransactions(), clock),
            new ReadLawChange(changes),
            new ListLawChanges(changes)),
        new ControlGrpcService(
            new CheckControls(
                new LoanGate(RULE_BOOK), approvedLaw, changes, register, CALLERS.values(), clock)),
        disclosureService(decisions, disclosures, receipts, clock),
        new ReceiptGrpcService(
            new ReadReceipt(disclosures, receipts),
            new VerifyReceipt(RECEIPT_KEYS),
            new ListReceiptKeys(RECEIPT_KEYS)),
        new CollectionGrpcService(new MatchCollections(disclosures), SURPRISES),
        new RecheckGrpcService(new RecheckSheet()));
  }

  private static DisclosureGrpcService disclosureService(
      DecisionLog decisions, DisclosureLog disclosures, ReceiptLog receipts, InstantSource clock) {
    SheetBytes bytes = sheet -> sheet.toString().getBytes(StandardCharsets.UTF_8);
    CompareDisclosure compare = new CompareDisclosure(decisions, disclosures);
    AtomicInteger ids = new AtomicInteger();
    return new DisclosureGrpcService(
        new DisclosureGrpcService.UseCases(
            new CreateDisclosure(
                decisions,
                disclosures,
                bytes,
                new DirectTransactions(),
                () -> "disclosure-" + ids.incrementAndGet(),
                clock),
            new ReadDisclosure(disclosures),
            new RenderDisclosure(disclosures, new HashPrinter()),
            new RecordShowing(disclosures, new DirectTransactions(), clock),
            new AcknowledgeDisclosure(
                disclosures,
                new ReceiptIssuer(receipts, RECEIPT_KEYS, bytes),
                new DirectTransactions(),
                clock),
            compare,
            new CheckSigning(disclosures, compare)),
        SURPRISES);
  }

  private static LawEffectGrpcService effectService(
      DecisionLog decisions,
      LawChanges changes,
      InstitutionRegister register,
      ApprovedLaw approvedLaw,
      InstantSource clock) {
    StoredLoanJudge loans =
        new StoredLoanJudge(decisions, new LoanJudge(RULE_BOOK), approvedLaw, register);
    return new LawEffectGrpcService(
        new ShowChangeEffect(changes, loans, clock),
        new ShowWhatIf(loans),
        new FollowChange(changes, loans),
        SURPRISES);
  }

  private static EvidenceGrpcService evidenceService(
      DecisionLog decisions,
      InstitutionRegister register,
      ApprovedLaw approvedLaw,
      InstantSource clock) {
    DecisionReplayer replayer =
        new DecisionReplayer(new LoanJudge(RULE_BOOK), approvedLaw, register, clock);
    return new EvidenceGrpcService(
        new ReadDecision(decisions),
        new ListDecisions(decisions),
        new ReplayDecision(decisions, replayer),
        new ReplayDecisions(decisions, replayer),
        SURPRISES);
  }

  /** The service alone, to be called without a server around it. */
  public static CostGrpcService costService() {
    return new CostGrpcService(
        new CalculateCost(),
        new CalculateRealisedCost(),
        new CalculateSettlementCurve(),
        new FindHeadroom(),
        SURPRISES);
  }

  /** The service alone, to be called within {@link #asLocal}. */
  public static GateGrpcService gateService(DecisionLog decisions) {
    return gateService(decisions, new DirectTransactions(), SURPRISES);
  }

  /** The service alone, which stores as {@code transactions} do. */
  static GateGrpcService gateService(
      DecisionLog decisions, Transactions transactions, Surprises surprises) {
    return gateService(
        decisions,
        new InMemoryDisclosureLog(),
        transactions,
        institutions(),
        ApprovedLaws.none(),
        surprises);
  }

  private static GateGrpcService gateService(
      DecisionLog decisions,
      DisclosureLog disclosures,
      Transactions transactions,
      InstitutionRegister register,
      ApprovedLaw approvedLaw,
      Surprises surprises) {
    AtomicInteger ids = new AtomicInteger();
    AssessLoan assessLoan =
        new AssessLoan(
            register,
            new LoanJudge(RULE_BOOK),
            new SheetsOnRecord(disclosures, InstantSource.fixed(NOW)),
            approvedLaw,
            decisions,
            transactions,
            () -> "decision-" + ids.incrementAndGet(),
            InstantSource.fixed(NOW));
    return new GateGrpcService(assessLoan, surprises);
  }

  public Channel channel() {
    return channel;
  }

  /** Calls a service that has no server around it, as the one who needs no token. */
  public static void asLocal(Runnable call) {
    Context.current().withValue(CallerContext.KEY, LOCAL).run(call);
  }

  /** The channel with a token on every call. */
  public Channel as(String token) {
    return withAuthorization("Bearer " + token);
  }

  Channel withAuthorization(String authorization) {
    Metadata headers = new Metadata();
    headers.put(CallerInterceptor.AUTHORIZATION, authorization);
    return with(headers);
  }

  Channel with(Metadata headers) {
    return ClientInterceptors.intercept(
        channel, MetadataUtils.newAttachHeadersInterceptor(headers));
  }

  public CostServiceGrpc.CostServiceBlockingStub cost() {
    return CostServiceGrpc.newBlockingStub(channel);
  }

  public GateServiceGrpc.GateServiceBlockingStub gate() {
    return GateServiceGrpc.newBlockingStub(channel);
  }

  public EvidenceServiceGrpc.EvidenceServiceBlockingStub evidence() {
    return EvidenceServiceGrpc.newBlockingStub(channel);
  }

  public ReceiptServiceGrpc.ReceiptServiceBlockingStub receipts() {
    return ReceiptServiceGrpc.newBlockingStub(channel);
  }

  public DisclosureServiceGrpc.DisclosureServiceBlockingStub disclosures() {
    return DisclosureServiceGrpc.newBlockingStub(channel);
  }

  /** The service with a token on every call. */
  public DisclosureServiceGrpc.DisclosureServiceBlockingStub disclosures(String token) {
    return DisclosureServiceGrpc.newBlockingStub(as(token));
  }

  public RecheckServiceGrpc.RecheckServiceBlockingStub rechecks() {
    return RecheckServiceGrpc.newBlockingStub(channel);
  }

  public CollectionServiceGrpc.CollectionServiceBlockingStub collections() {
    return CollectionServiceGrpc.newBlockingStub(channel);
  }

  public BatchClient<MatchCollectionsBatchRequest, MatchCollectionsBatchResponse>
      matchCollectionsBatch() {
    return new BatchClient<>(CollectionServiceGrpc.newStub(channel)::matchCollectionsBatch);
  }

  /** The service with a token on every call. */
  public CollectionServiceGrpc.CollectionServiceBlockingStub collections(String token) {
    return CollectionServiceGrpc.newBlockingStub(as(token));
  }

  public LawServiceGrpc.LawServiceBlockingStub law() {
    return LawServiceGrpc.newBlockingStub(channel);
  }

  /** The service with a token on every call. */
  public LawChangeServiceGrpc.LawChangeServiceBlockingStub lawChanges(String token) {
    return LawChangeServiceGrpc.newBlockingStub(as(token));
  }

  /** The service with a token on every call. */
  public LawEffectServiceGrpc.LawEffectServiceBlockingStub lawEffects(String token) {
    return LawEffectServiceGrpc.newBlockingStub(as(token));
  }

  GrpcServer server() {
    return server;
  }

  @Override
  public void close() {
    channel.shutdownNow();
    try {
      server.stop(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static InMemoryInstitutionRegister institutions() {
    return new InMemoryInstitutionRegister(
        institution(
            BANK,
            "某某银行股份有限公司",
            Optional.of(new CreditCode("91370000MA0000001B")),
            LenderKind.COMMERCIAL_BANK),
        institution(SMALL_LOAN, "某某小额贷款有限公司", Optional.empty(), LenderKind.SMALL_LOAN_COMPANY));
  }

  private static Institution institution(
      String id, String legalName, Optional<CreditCode> creditCode, LenderKind kind) {
    return new Institution(
        new InstitutionId(id),
        legalName,
        creditCode,
        kind,
        new Province("CN-SD"),
        LocalDate.of(2020, 1, 1));
  }

  private static Caller lender(String person, String institution) {
    return new Caller(
        person, Optional.of(new InstitutionId(institution)), Set.of(Caller.Role.LENDER));
  }

  private static Caller compliance(String person) {
    return new Caller(person, Optional.of(new InstitutionId(BANK)), Set.of(Caller.Role.COMPLIANCE));
  }

  private static String sha256(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
