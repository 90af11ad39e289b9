package io.clearcost.benchmarks.server;

import io.clearcost.proto.cost.v1.CalculateCostBatchRequest;
import io.clearcost.proto.cost.v1.CalculateCostBatchResponse;
import io.clearcost.proto.cost.v1.CostServiceGrpc;
import io.clearcost.proto.cost.v1.LoanOffer;
import io.clearcost.proto.gate.v1.AssessLoanBatchRequest;
import io.clearcost.proto.gate.v1.AssessLoanBatchResponse;
import io.clearcost.proto.gate.v1.AssessLoanRequest;
import io.clearcost.proto.gate.v1.GateServiceGrpc;
import io.clearcost.proto.type.v1.Outcome;
import io.grpc.Channel;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Loads a server and its echo by turns, each a process of its own, and writes the page.
 *
 * <p>Arguments: the checkout that is served, a text that names the machine, the page to write, how
 * many seconds a turn lasts.
 */
public final class ServerReport {

  private static final int ROUNDS = 3;

  private static final int TOGETHER_COST = 64;

  private static final int TOGETHER_ASSESS = 128;

  /** Turns before the first that counts, for the compiler: the first row of a path takes most. */
  private static final int WARM_UP_OF_COSTS = 30;

  private static final int WARM_UP_OF_DECISIONS = 45;

  /** The same for loans whose fixes are solved for, after loans without any. */
  private static final int WARM_UP_OF_FIXES = 12;

  /** The same for a row whose path the row before has warmed. */
  private static final int WARM_UP_OF_STREAM = 6;

  /** The echo has far less code, and takes this part of it. */
  private static final int PART_OF_ECHO = 3;

  /** What the server takes of one stream at a time. */
  private static final int WINDOW = 32;

  private final double seconds;
  private final AtomicInteger numbers = new AtomicInteger();
  private final StringBuilder page = new StringBuilder();

  private ServerReport(double seconds) {
    this.seconds = seconds;
  }

  /** Writes the page. */
  public static void main(String[] arguments) throws IOException {
    Path checkout = Path.of(arguments[0]).toAbsolutePath();
    ServerReport report = new ServerReport(Double.parseDouble(arguments[3]));
    Path directory = Files.createTempDirectory("clearcost-load");
    try (ServedProcess server = ServedProcess.ours(checkout, directory);
        Connection toUs = Connection.to(server)) {
      Path decision = directory.resolve("decision.bin");
      Path cost = directory.resolve("cost.bin");
      Files.write(decision, toUs.gate().assessLoan(Loans.assess(Loans.FAIR, 0)).toByteArray());
      Files.write(cost, toUs.cost().calculateCost(Loans.cost(Loans.FAIR)).toByteArray());
      try (ServedProcess echo = ServedProcess.echo(decision, cost);
          Connection toEcho = Connection.to(echo)) {
        report.write(Files.readString(Path.of(arguments[1])), toUs.channel(), toEcho.channel());
      }
    }
    Files.writeString(Path.of(arguments[2]), report.page);
  }

  private void write(String machine, Channel us, Channel echo) throws IOException {
    page.append(Words.of("opening.md")).append(machine);
    page.append(
        "- Java %s, %s; %d turns of %.0f s each\n"
            .formatted(
                System.getProperty("java.version"),
                System.getProperty("java.vm.name"),
                ROUNDS,
                seconds));
    page.append(
        "- before them, for the compiler: as many seconds of ours as the row says, of the echo a"
            + " third\n\n");
    page.append(
        "| | in flight | warm-up, s | echo a second | ours a second | of the echo | goal | echo p50"
            + " / p99, ms | ours p50 / p99, ms |\n"
            + "|---|---|---|---|---|---|---|---|---|\n");
    row("`CalculateCost`", TOGETHER_COST, WARM_UP_OF_COSTS, "≥ 0.60", ServerReport::cost, us, echo);
    row("`CalculateCostBatch`", WINDOW, WARM_UP_OF_STREAM, "–", ServerReport::costStream, us, echo);
    row(
        "`AssessLoan`, may be made",
        TOGETHER_ASSESS,
        WARM_UP_OF_DECISIONS,
        "≥ 0.40",
        to -> assess(to, true),
        us,
        echo);
    row(
        "`AssessLoan`, may not",
        TOGETHER_ASSESS,
        WARM_UP_OF_FIXES,
        "–",
        to -> assess(to, false),
        us,
        echo);
    row(
        "`AssessLoanBatch`, may be made",
        WINDOW,
        WARM_UP_OF_STREAM,
        "–",
        ServerReport::assessStream,
        us,
        echo);
    page.append('\n').append(Words.of("closing.md"));
  }

  private void row(
      String title,
      int together,
      int warmUp,
      String goal,
      Function<Channel, Load.Call> call,
      Channel us,
      Channel echo) {
    Load.Call toUs = call.apply(us);
    Load.Call toEcho = call.apply(echo);
    Load.run(toEcho, together, warmUp * seconds / PART_OF_ECHO, numbers);
    Load.run(toUs, together, warmUp * seconds, numbers);
    List<Load.Figures> theirs = new ArrayList<>();
    List<Load.Figures> ours = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      theirs.add(Load.run(toEcho, together, seconds, numbers));
      ours.add(Load.run(toUs, together, seconds, numbers));
    }
    Load.Figures limit = middle(theirs);
    Load.Figures reached = middle(ours);
    String line =
        String.format(
            Locale.ROOT,
            "| %s | %d | %.0f | %,.0f | %,.0f | %.2f | %s | %.1f / %.1f | %.1f / %.1f |%n",
            title,
            together,
            warmUp * seconds,
            limit.perSecond(),
            reached.perSecond(),
            reached.perSecond() / limit.perSecond(),
            goal,
            limit.median() / 1e3,
            limit.p99() / 1e3,
            reached.median() / 1e3,
            reached.p99() / 1e3);
    System.out.print(line);
    page.append(line);
  }

  private static Load.Figures middle(List<Load.Figures> turns) {
    return turns.stream()
        .sorted(Comparator.comparingDouble(Load.Figures::perSecond))
        .skip(turns.size() / 2)
        .findFirst()
        .orElseThrow();
  }

  private static Load.Call cost(Channel to) {
    CostServiceGrpc.CostServiceStub service = CostServiceGrpc.newStub(to);
    return (number, done) ->
        service.calculateCost(Loans.cost(Loans.FAIR), Answered.when(done, any -> true));
  }

  static Load.Call assess(Channel to, boolean fair) {
    GateServiceGrpc.GateServiceStub service = GateServiceGrpc.newStub(to);
    LoanOffer offer = fair ? Loans.FAIR : Loans.DEAR;
    return (number, done) ->
        service.assessLoan(
            Loans.assess(offer, number),
            Answered.when(done, answer -> answer.getDecision().getDecisionId().length() > 0));
  }

  private static Load.Call costStream(Channel to) {
    CalculateCostBatchRequest item =
        CalculateCostBatchRequest.newBuilder().setLoan(Loans.FAIR).build();
    return new StreamCall<>(
        (StreamObserver<CalculateCostBatchResponse> answers) ->
            CostServiceGrpc.newStub(to).calculateCostBatch(answers),
        number -> item,
        CalculateCostBatchResponse::hasCost);
  }

  private static Load.Call assessStream(Channel to) {
    Predicate<AssessLoanBatchResponse> isDecision =
        answer -> answer.getDecision().getOutcome() != Outcome.OUTCOME_UNSPECIFIED;
    return new StreamCall<>(
        (StreamObserver<AssessLoanBatchResponse> answers) ->
            GateServiceGrpc.newStub(to).assessLoanBatch(answers),
        number -> item(Loans.assess(Loans.FAIR, number)),
        isDecision);
  }

  private static AssessLoanBatchRequest item(AssessLoanRequest alone) {
    return AssessLoanBatchRequest.newBuilder()
        .setRequestId(alone.getRequestId())
        .setInstitutionId(alone.getInstitutionId())
        .setLoanReference(alone.getLoanReference())
        .setLoan(alone.getLoan())
        .build();
  }
}
