package io.clearcost.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.JsonFormat;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.clearcost.application.gate.AssessLoan;
import io.clearcost.application.gate.LoanJudge;
import io.clearcost.application.gate.SheetsOnRecord;
import io.clearcost.application.law.ApprovedLaws;
import io.clearcost.application.port.DirectTransactions;
import io.clearcost.domain.disclosure.InMemoryDisclosureLog;
import io.clearcost.domain.evidence.InMemoryDecisionLog;
import io.clearcost.domain.gate.RuleBook;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InMemoryInstitutionRegister;
import io.clearcost.domain.party.Institution;
import io.clearcost.grpc.error.ErrorInterceptor;
import io.clearcost.grpc.error.Surprises;
import io.clearcost.grpc.gate.GateGrpcService;
import io.clearcost.grpc.server.CallerInterceptor;
import io.clearcost.grpc.server.CallerRegistry;
import io.clearcost.grpc.server.GrpcServer;
import io.clearcost.grpc.server.Listen;
import io.clearcost.persistence.law.CsvLprHistory;
import io.clearcost.persistence.law.InstitutionCsv;
import io.clearcost.proto.cost.v1.AnnualisedCost;
import io.clearcost.proto.cost.v1.RateBasis;
import io.clearcost.proto.gate.v1.AssessLoanRequest;
import io.clearcost.proto.gate.v1.Decision;
import io.clearcost.proto.gate.v1.GateServiceGrpc;
import io.clearcost.proto.type.v1.Finding;
import io.clearcost.proto.type.v1.FindingStatus;
import io.clearcost.proto.type.v1.Fix;
import io.clearcost.proto.type.v1.LeverKind;
import io.clearcost.proto.type.v1.Outcome;
import io.clearcost.proto.type.v1.RateConvention;
import io.grpc.ManagedChannel;
import io.grpc.inprocess.InProcessChannelBuilder;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every example loan, sent as its file stands, gives what expected.csv says, to the printed digit.
 */
class ExampleLoansTest {

  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final Path LOANS = EXAMPLES.resolve("loans");

  /** Column of expected.csv for each convention. */
  private static final Map<String, RateConvention> COLUMNS =
      Map.of(
          "nominal_simple", RateConvention.RATE_CONVENTION_NOMINAL_SIMPLE,
          "effective_compound", RateConvention.RATE_CONVENTION_EFFECTIVE_COMPOUND,
          "dated_effective", RateConvention.RATE_CONVENTION_DATED_EFFECTIVE,
          "flat_simple", RateConvention.RATE_CONVENTION_FLAT_SIMPLE,
          "enterprise_additive", RateConvention.RATE_CONVENTION_ENTERPRISE_ADDITIVE);

  private static GrpcServer server;
  private static ManagedChannel channel;

  @BeforeAll
  static void startServer() throws IOException {
    AtomicInteger ids = new AtomicInteger();
    AssessLoan assessLoan =
        new AssessLoan(
            register(),
            new LoanJudge(RuleBook.ofThisProgram()),
            new SheetsOnRecord(new InMemoryDisclosureLog(), InstantSource.fixed(Instant.EPOCH)),
            new ApprovedLaws().over(CsvLprHistory.builtIn()).read(),
            new InMemoryDecisionLog(),
            new DirectTransactions(),
            () -> "decision-" + ids.incrementAndGet(),
            InstantSource.fixed(Instant.parse("2026-07-31T04:00:00Z")));
    Caller caller = new Caller("tester", Optional.empty(), Set.of(Caller.Role.SUPERVISOR));
    Surprises surprises = new Surprises(() -> "incident");
    server =
        new GrpcServer(
            List.of(new GateGrpcService(assessLoan, surprises)),
            new CallerInterceptor(new CallerRegistry(Map.of(), Optional.of(caller))),
            new ErrorInterceptor(surprises),
            new Listen.InProcess("example-loans"));
    server.start();
    channel = InProcessChannelBuilder.forName("example-loans").build();
  }

  @AfterAll
  static void stopServer() throws InterruptedException {
    channel.shutdownNow();
    server.stop(Duration.ofSeconds(5));
  }

  @Test
  void exampleFiles_comparedWithExpectations_areTheSame() throws IOException {
    List<String> expected = expectations().map(row -> row.getField("file")).sorted().toList();

    try (Stream<Path> files = Files.list(LOANS)) {
      List<String> present =
          files
              .map(file -> file.getFileName().toString())
              .filter(f -> f.endsWith(".json"))
              .toList();
      assertThat(present).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("expectations")
  void exampleLoan_assessedOverGrpc_givesTheExpectedVerdict(NamedCsvRecord row) throws IOException {
    Decision decision = assess(row);

    assertThat(row.getField("source")).isNotBlank();
    assertThat(decision.getOutcome())
        .isEqualTo(Outcome.valueOf("OUTCOME_" + row.getField("outcome")));
    assertThat(decision.getCost().getBindingConvention())
        .isEqualTo(RateConvention.valueOf("RATE_CONVENTION_" + row.getField("binding_convention")));
  }

  @ParameterizedTest
  @MethodSource("expectations")
  void exampleLoan_assessedOverGrpc_costsWhatIsExpected(NamedCsvRecord row) throws IOException {
    Decision decision = assess(row);

    COLUMNS.forEach(
        (column, convention) ->
            assertThat(percent(decision, convention, 4))
                .as(column)
                .isEqualTo(row.getField(column)));
  }

  @ParameterizedTest
  @MethodSource("expectations")
  void exampleLoan_comparedWithItsSource_agreesToThePrintedDigit(NamedCsvRecord row)
      throws IOException {
    String printed = row.getField("printed");
    RateConvention convention =
        RateConvention.valueOf("RATE_CONVENTION_" + row.getField("printed_convention"));

    Decision decision = assess(row);

    assertThat(percent(decision, convention, new BigDecimal(printed).scale())).isEqualTo(printed);
  }

  @ParameterizedTest
  @MethodSource("expectations")
  void exampleLoan_thatBreaksARule_carriesFixesThatPass(NamedCsvRecord row) throws IOException {
    Decision decision = assess(row);

    for (Finding finding : decision.getFindingsList()) {
      boolean broken = finding.getStatus() == FindingStatus.FINDING_STATUS_BREACHED;
      assertThat(finding.getFixHint().getEn().isEmpty()).isNotEqualTo(broken);
      if (broken && !finding.getLimit().isEmpty()) {
        assertThat(finding.getRemedy().getFixesList()).isNotEmpty();
        assertThat(finding.getRemedy().getFixesList())
            .extracting(Fix::getLessInAllFen)
            .isSorted()
            .allMatch(less -> less >= 0);
      }
      for (Fix fix : finding.getRemedy().getFixesList()) {
        if (fix.getLever().getKind() == LeverKind.LEVER_KIND_RATE) {
          assertThat(status(withRate(request(row), fix), finding.getRuleId()))
              .isEqualTo(FindingStatus.FINDING_STATUS_SATISFIED);
        }
      }
    }
  }

  private static FindingStatus status(AssessLoanRequest request, String rule) {
    return GateServiceGrpc.newBlockingStub(channel)
        .assessLoan(request)
        .getDecision()
        .getFindingsList()
        .stream()
        .filter(finding -> finding.getRuleId().equals(rule))
        .findAny()
        .orElseThrow()
        .getStatus();
  }

  private static AssessLoanRequest withRate(AssessLoanRequest.Builder request, Fix fix) {
    RateBasis basis =
        switch (fix.getLever().getMeasure()) {
          case LEVER_MEASURE_FRACTION_PER_MONTH -> RateBasis.RATE_BASIS_MONTHLY;
          case LEVER_MEASURE_FRACTION_PER_DAY -> RateBasis.RATE_BASIS_DAILY;
          default -> RateBasis.RATE_BASIS_ANNUAL;
        };
    request
        .setRequestId(request.getRequestId() + "-" + fix.getPassingValue())
        .getLoanBuilder()
        .getTermsBuilder()
        .clearQuotedRateZh()
        .setRate(fix.getPassingValue())
        .setRateBasis(basis);
    return request.build();
  }

  private static Decision assess(NamedCsvRecord row) throws IOException {
    return GateServiceGrpc.newBlockingStub(channel).assessLoan(request(row).build()).getDecision();
  }

  private static AssessLoanRequest.Builder request(NamedCsvRecord row) throws IOException {
    AssessLoanRequest.Builder request = AssessLoanRequest.newBuilder();
    JsonFormat.parser().merge(Files.readString(LOANS.resolve(row.getField("file"))), request);
    return request;
  }

  private static String percent(Decision decision, RateConvention convention, int decimals) {
    AnnualisedCost annualised =
        decision.getCost().getAnnualisedList().stream()
            .filter(cost -> cost.getConvention() == convention)
            .findAny()
            .orElseThrow();
    return annualised.hasRate()
        ? new BigDecimal(annualised.getRate().getValue())
            .movePointRight(2)
            .setScale(decimals, RoundingMode.HALF_UP)
            .toPlainString()
        : "-";
  }

  private static InMemoryInstitutionRegister register() throws IOException {
    return InstitutionCsv.read(Files.readAllBytes(EXAMPLES.resolve("institutions.csv")))
        .fold(
            read -> new InMemoryInstitutionRegister(read.values().toArray(Institution[]::new)),
            malformed -> {
              throw new IllegalStateException(malformed.errors().toString());
            });
  }

  private static Stream<NamedCsvRecord> expectations() throws IOException {
    return CsvReader.builder()
        .commentStrategy(CommentStrategy.SKIP)
        .ofNamedCsvRecord(Files.readString(LOANS.resolve("expected.csv")))
        .stream();
  }
}
