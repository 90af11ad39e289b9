package io.clearcost.bootstrap.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageOrBuilder;
import com.google.protobuf.util.JsonFormat;
import io.clearcost.application.cost.CalculateCost;
import io.clearcost.application.cost.CalculateRealisedCost;
import io.clearcost.application.cost.CalculateSettlementCurve;
import io.clearcost.application.cost.FindHeadroom;
import io.clearcost.application.gate.AssessLoan;
import io.clearcost.application.gate.LoanJudge;
import io.clearcost.application.gate.SheetsOnRecord;
import io.clearcost.application.law.ApprovedLaws;
import io.clearcost.application.port.DirectTransactions;
import io.clearcost.domain.disclosure.InMemoryDisclosureLog;
import io.clearcost.domain.evidence.InMemoryDecisionLog;
import io.clearcost.domain.gate.RuleBook;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InMemoryInstitutionRegister;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.party.Province;
import io.clearcost.grpc.cost.CostGrpcService;
import io.clearcost.grpc.cost.LoanOfferMapper;
import io.clearcost.grpc.error.ErrorInterceptor;
import io.clearcost.grpc.error.Surprises;
import io.clearcost.grpc.gate.GateGrpcService;
import io.clearcost.grpc.server.CallerInterceptor;
import io.clearcost.grpc.server.CallerRegistry;
import io.clearcost.grpc.server.GrpcServer;
import io.clearcost.grpc.server.Listen;
import io.clearcost.persistence.law.CsvLprHistory;
import io.clearcost.proto.cost.v1.CalculateCostRequest;
import io.clearcost.proto.cost.v1.CostServiceGrpc;
import io.clearcost.proto.cost.v1.RateProof;
import io.clearcost.proto.cost.v1.Uniqueness;
import io.clearcost.proto.gate.v1.AssessLoanRequest;
import io.clearcost.proto.gate.v1.Decision;
import io.clearcost.proto.gate.v1.GateServiceGrpc;
import io.clearcost.proto.type.v1.Caveat;
import io.clearcost.proto.type.v1.Outcome;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.inprocess.InProcessChannelBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The verifier that shares no code with the program accepts what the program says of random loans,
 * and finds every lie about them.
 */
class VerifierTest {

  private static final long SEED = 20260721;
  private static final int COSTS = 5_000;
  private static final int DECISIONS = 5_000;
  private static final int LIES_OF_EACH_KIND = 25;

  /** Two under the default readings, three under others. */
  private static final List<String> LENDERS =
      List.of("bank", "micro", "compounding-bank", "literal-bank", "yearly-micro");

  /** Lines of the verifier at most: it is worth something only to somebody who reads it. */
  private static final int MOST_LINES = 300;

  private static final JsonFormat.Printer JSON =
      JsonFormat.printer().omittingInsignificantWhitespace();

  private static final List<String> ANSWERS = new ArrayList<>();
  private static final List<Decision> VERDICTS = new ArrayList<>();

  private static GrpcServer server;
  private static ManagedChannel channel;

  @TempDir private Path directory;

  @BeforeAll
  static void answerRandomLoans() throws IOException {
    Python.require(VerifierTest.class);
    startServer();
    RandomOffers offers = new RandomOffers(SEED);
    CostServiceGrpc.CostServiceBlockingStub cost = CostServiceGrpc.newBlockingStub(channel);
    while (ANSWERS.size() < COSTS) {
      LoanOffer offer = offers.next();
      CalculateCostRequest request =
          CalculateCostRequest.newBuilder().setLoan(LoanOfferMapper.write(offer)).build();
      try {
        ANSWERS.add(line("cost", cost.calculateCost(request).getCost(), offer));
      } catch (StatusRuntimeException refused) {
        assertThat(refused.getStatus().getCode()).as(offer.toString()).isEqualTo(REFUSED);
      }
    }
    GateServiceGrpc.GateServiceBlockingStub gate = GateServiceGrpc.newBlockingStub(channel);
    while (VERDICTS.size() < DECISIONS) {
      LoanOffer offer = offers.next();
      AssessLoanRequest request =
          AssessLoanRequest.newBuilder()
              .setInstitutionId(LENDERS.get(VERDICTS.size() % LENDERS.size()))
              .setLoanReference("loan-" + VERDICTS.size())
              .setValidateOnly(true)
              .setLoan(LoanOfferMapper.write(offer))
              .build();
      try {
        Decision decision = gate.assessLoan(request).getDecision();
        VERDICTS.add(decision);
        ANSWERS.add(line("decision", decision, offer));
      } catch (StatusRuntimeException refused) {
        assertThat(refused.getStatus().getCode()).as(offer.toString()).isEqualTo(REFUSED);
      }
    }
  }

  private static final io.grpc.Status.Code REFUSED = io.grpc.Status.Code.INVALID_ARGUMENT;

  private static void startServer() throws IOException {
    AssessLoan assessLoan =
        new AssessLoan(
            new InMemoryInstitutionRegister(
                institution("bank", LenderKind.COMMERCIAL_BANK),
                institution("micro", LenderKind.SMALL_LOAN_COMPANY),
                institution("compounding-bank", LenderKind.COMMERCIAL_BANK),
                institution("literal-bank", LenderKind.COMMERCIAL_BANK),
                institution("yearly-micro", LenderKind.SMALL_LOAN_COMPANY)),
            new LoanJudge(RuleBook.ofThisProgram()),
            new SheetsOnRecord(new InMemoryDisclosureLog(), InstantSource.fixed(Instant.EPOCH)),
            new ApprovedLaws()
                .over(CsvLprHistory.builtIn())
                .with("compounding-bank", Answer.COMPOUND)
                .with("literal-bank", Answer.OVER_THE_TERM, Answer.COUNTED)
                .with("yearly-micro", Answer.PER_YEAR, Answer.THIRTY_DAYS)
                .read(),
            new InMemoryDecisionLog(),
            new DirectTransactions(),
            () -> "unused",
            InstantSource.fixed(Instant.parse("2026-07-31T04:00:00Z")));
    Caller caller = new Caller("tester", Optional.empty(), Set.of(Caller.Role.SUPERVISOR));
    Surprises surprises = new Surprises(() -> "incident");
    server =
        new GrpcServer(
            List.of(
                new GateGrpcService(assessLoan, surprises),
                new CostGrpcService(
                    new CalculateCost(),
                    new CalculateRealisedCost(),
                    new CalculateSettlementCurve(),
                    new FindHeadroom(),
                    surprises)),
            new CallerInterceptor(new CallerRegistry(Map.of(), Optional.of(caller))),
            new ErrorInterceptor(surprises),
            new Listen.InProcess("verifier"));
    server.start();
    channel = InProcessChannelBuilder.forName("verifier").build();
  }

  private static Institution institution(String id, LenderKind kind) {
    return new Institution(
        new InstitutionId(id),
        id,
        Optional.empty(),
        kind,
        new Province("CN-SD"),
        LocalDate.of(2020, 1, 1));
  }

  @AfterAll
  static void stopServer() throws InterruptedException {
    if (channel != null) {
      channel.shutdownNow();
      server.stop(Duration.ofSeconds(5));
    }
    ANSWERS.clear();
    VERDICTS.clear();
  }

  @Test
  void verifier_readsTenThousandAnswers_acceptsThemAll() throws Exception {
    Path file = Files.write(directory.resolve("answers.jsonl"), ANSWERS);

    Python.Said said = verify(file);

    assertThat(said.out())
        .endsWith("%d accepted, 0 rejected, 0 not costed\n".formatted(COSTS + DECISIONS));
    assertThat(said.code()).isZero();
  }

  @Test
  void randomAnswers_countedByWhatTheyShow_showEverything() {
    List<RateProof> proofs =
        VERDICTS.stream().map(decision -> decision.getCost().getProof().getUnitPeriod()).toList();

    assertThat(proofs)
        .anyMatch(proof -> proof.getUniqueness() == Uniqueness.UNIQUENESS_ISOLATED)
        .anyMatch(proof -> proof.getLower().equals(proof.getUpper()))
        .anyMatch(proof -> proof.getFlows().getPeriodsPerYear().contains("/"))
        .anyMatch(proof -> proof.getFlows().getUnitPeriod().contains("week"));
    assertThat(VERDICTS)
        .extracting(Decision::getOutcome)
        .contains(
            Outcome.OUTCOME_PASS,
            Outcome.OUTCOME_WARN,
            Outcome.OUTCOME_GLIDE,
            Outcome.OUTCOME_BLOCK);
    assertThat(VERDICTS.stream().flatMap(decision -> decision.getFindingsList().stream()))
        .flatExtracting(finding -> finding.getCaveatsList())
        .extracting(Caveat::getCode)
        .contains("WITHIN_ROUNDING");
  }

  @ParameterizedTest
  @EnumSource
  void verifier_readsOneKindOfLie_rejectsEveryOne(Tampering lie) throws Exception {
    Random random = new Random(SEED);
    List<String> lies = new ArrayList<>();
    for (int tries = 0; lies.size() < LIES_OF_EACH_KIND && tries < 10_000; tries++) {
      Decision.Builder decision = VERDICTS.get(random.nextInt(VERDICTS.size())).toBuilder();
      if (lie.changes(decision, random)) {
        lies.add(JSON.print(decision));
      }
    }
    Path file = Files.write(directory.resolve("lies.jsonl"), lies);

    Python.Said said = verify(file);

    assertThat(said.out())
        .endsWith("0 accepted, %d rejected, 0 not costed\n".formatted(LIES_OF_EACH_KIND))
        .doesNotContain("malformed");
    assertThat(said.code()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"cost\":", "[1]", "no JSON"})
  void verifier_givenNoAnswers_saysThatItCannotRead(String text) throws Exception {
    Python.Said said = verify(Files.writeString(directory.resolve("text.json"), text));

    assertThat(said.code()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"error\":{\"code\":\"INVALID_ARGUMENT\"}}", "{\"cost\":{}}"})
  void verifier_givenNothingProved_doesNotAgree(String text) throws Exception {
    Python.Said said = verify(Files.writeString(directory.resolve("text.json"), text));

    assertThat(said.out()).contains("0 accepted");
    assertThat(said.code()).isEqualTo(1);
  }

  @Test
  void verifier_asSource_isShortEnoughToRead() throws IOException {
    assertThat(Files.readAllLines(Python.script("verify.py")).size())
        .isLessThanOrEqualTo(MOST_LINES);
  }

  private static String line(String name, MessageOrBuilder answer, LoanOffer offer)
      throws InvalidProtocolBufferException {
    return "{\"%s\":%s,\"source\":\"%s %d\"}"
        .formatted(name, JSON.print(answer), offer.getClass().getSimpleName(), ANSWERS.size());
  }

  private Python.Said verify(Path file) throws IOException, InterruptedException {
    return Python.run(directory, "verify.py", file);
  }
}
