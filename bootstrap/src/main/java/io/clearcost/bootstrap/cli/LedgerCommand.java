package io.clearcost.bootstrap.cli;

import com.google.protobuf.Message;
import io.clearcost.bootstrap.sheet.LedgerText;
import io.clearcost.proto.ledger.v1.CancelIntakeRequest;
import io.clearcost.proto.ledger.v1.CloseIntakeRequest;
import io.clearcost.proto.ledger.v1.CloseIntakeResponse;
import io.clearcost.proto.ledger.v1.ExplainWarningsRequest;
import io.clearcost.proto.ledger.v1.GetLoanRequest;
import io.clearcost.proto.ledger.v1.LedgerLoan;
import io.clearcost.proto.ledger.v1.LoanDimension;
import io.clearcost.proto.ledger.v1.SummariseLoansRequest;
import io.clearcost.proto.ledger.v1.SummariseLoansResponse;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes loan tapes in, and reads the loan-by-loan record. */
@Command(
    name = "ledger",
    description = {
      "Take loan tapes in, and read the loan-by-loan record.",
      "Every loan is costed and judged on its way in; every sum opens to its loans."
    },
    subcommands = {LedgerIntakeCommand.class, LedgerExportCommand.class},
    footer = {
      "",
      "@|bold Examples:|@",
      "  clearcost ledger intake examples/tapes/loans.csv --institution demo-bank --month 2026-10",
      "  clearcost ledger explain int_01... QUA_CLAIM_DIFFERS --why \"rounded to whole percent\"",
      "  clearcost ledger close int_01... --rows 14",
      "  clearcost ledger sum --by outcome",
      "  clearcost ledger loans --outcome BLOCK --limit 20",
      "  clearcost ledger loan demo-bank L-1 --known 2026-11-01T00:00:00+08:00",
      "",
      "@|bold Exit codes:|@ 0 answered; 1 refused or not found; 2 nothing could be asked."
    })
final class LedgerCommand implements Runnable {

  private static final String ONE_LINE = "Print one line of proto3 JSON for each.";
  private static final String INTAKE = "Identifier of the intake.";

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name what to do with the ledger.");
  }

  @Command(name = "intakes", description = "The intakes, newest first.")
  int intakes(
      @Option(names = "--institution", paramLabel = "ID", description = "Only of this lender.")
          @Nullable String institution,
      @Option(names = "--month", paramLabel = "MONTH", description = "Only of this month.")
          @Nullable String month,
      @Option(names = "--json", description = ONE_LINE) boolean json,
      @Mixin ServiceOptions options) {
    return ask(
        options,
        "intakes",
        services ->
            lines(
                LedgerPages.intakes(services.intakes(), text(institution), text(month)),
                json,
                LedgerText::of,
                "There is no such intake."));
  }

  @Command(name = "findings", description = "What the checks found in the rows of an intake.")
  int findings(
      @Parameters(paramLabel = "ID", description = INTAKE) String id,
      @Option(names = "--json", description = ONE_LINE) boolean json,
      @Mixin ServiceOptions options) {
    return ask(
        options,
        id,
        services ->
            lines(
                LedgerPages.findings(services.intakes(), id),
                json,
                finding -> LedgerText.of(finding, Streams.of(spec).language()),
                "Nothing was found."));
  }

  @Command(name = "explain", description = "File why the warnings of one check are true.")
  int explain(
      @Parameters(index = "0", paramLabel = "ID", description = INTAKE) String id,
      @Parameters(index = "1", paramLabel = "CHECK", description = "The check that warned.")
          String check,
      @Option(names = "--why", required = true, paramLabel = "TEXT", description = "The reason.")
          String why,
      @Mixin ServiceOptions options) {
    return ask(
        options,
        id,
        services ->
            LedgerText.of(
                services
                    .intakes()
                    .explainWarnings(
                        ExplainWarningsRequest.newBuilder()
                            .setIntakeId(id)
                            .setCheckId(check)
                            .setExplanation(why)
                            .build())
                    .getIntake()));
  }

  @Command(name = "close", description = "Close an intake, or tell what is in the way.")
  int close(
      @Parameters(paramLabel = "ID", description = INTAKE) String id,
      @Option(names = "--rows", paramLabel = "N", description = "How many rows the tape has.")
          long rows,
      @Option(
              names = "--principal",
              paramLabel = "FEN",
              description = "Control total: principal of the loans contracted on the tape.")
          @Nullable Long principal,
      @Mixin ServiceOptions options) {
    Streams streams = Streams.of(spec);
    try (Services services = Services.open(options, streams, Services.Need.EXISTING_DATABASE)) {
      return Services.unlessRefused(
          streams,
          id,
          () -> {
            CloseIntakeRequest.Builder request =
                CloseIntakeRequest.newBuilder().setIntakeId(id).setRowCount(rows);
            if (principal != null) {
              request.setPrincipalFen(principal);
            }
            CloseIntakeResponse closed = services.patientIntakes().closeIntake(request.build());
            streams.out().println(LedgerText.of(closed));
            return closed.getObstaclesCount() == 0 ? ExitCodes.ANSWERED : ExitCodes.REFUSED;
          });
    }
  }

  @Command(name = "cancel", description = "Give an intake up.")
  int cancel(
      @Parameters(paramLabel = "ID", description = INTAKE) String id,
      @Mixin ServiceOptions options) {
    return ask(
        options,
        id,
        services ->
            LedgerText.of(
                services
                    .intakes()
                    .cancelIntake(CancelIntakeRequest.newBuilder().setIntakeId(id).build())
                    .getIntake()));
  }

  @Command(name = "loan", description = "One loan: as contracted, planned, paid and reported.")
  int loan(
      @Parameters(index = "0", paramLabel = "INSTITUTION", description = "The lender.")
          String institution,
      @Parameters(index = "1", paramLabel = "LOAN", description = "The lender's name for it.")
          String loan,
      @Option(names = "--known", paramLabel = "TIME", description = "As it was known then.")
          @Nullable OffsetDateTime known,
      @Option(names = "--effective", paramLabel = "DAY", description = "As it stood on that day.")
          @Nullable String effective,
      @Option(names = "--json", description = ONE_LINE) boolean json,
      @Mixin ServiceOptions options) {
    return ask(
        options,
        institution + "/" + loan,
        services -> {
          GetLoanRequest.Builder request =
              GetLoanRequest.newBuilder()
                  .setInstitutionId(institution)
                  .setLoanReference(loan)
                  .setEffectiveDate(text(effective));
          if (known != null) {
            request.setKnownTime(EventTime.of(known));
          }
          LedgerLoan found = services.ledger().getLoan(request.build()).getLoan();
          return json ? JsonLines.of(found) : LedgerText.of(found);
        });
  }

  @Command(name = "loans", description = "Loans, in order of lender and name.")
  int loans(
      @Mixin LoanChoice choice,
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "50",
              description = "At most so many, ${DEFAULT-VALUE} by default.")
          int limit,
      @Option(names = "--json", description = ONE_LINE) boolean json,
      @Mixin ServiceOptions options) {
    return ask(
        options,
        "loans",
        services ->
            lines(
                LedgerPages.loans(services.ledger(), choice.filter(), limit),
                json,
                LedgerText::of,
                "There is no such loan."));
  }

  @Command(name = "sum", description = "Counts and sums of loans.")
  int sum(
      @Mixin LoanChoice choice,
      @Option(
              names = "--by",
              required = true,
              paramLabel = "WHAT",
              description = "outcome, month, product_line, institution or province.")
          Dimension by,
      @Option(names = "--json", description = ONE_LINE) boolean json,
      @Mixin ServiceOptions options) {
    return ask(
        options,
        "sum",
        services -> {
          SummariseLoansResponse sums =
              services
                  .ledger()
                  .summariseLoans(
                      SummariseLoansRequest.newBuilder()
                          .setFilter(choice.filter())
                          .setDimension(LoanDimension.valueOf("LOAN_DIMENSION_" + by))
                          .build());
          return json
              ? sums.getRowsList().stream().map(JsonLines::of).collect(Collectors.joining("\n"))
              : LedgerText.of(sums);
        });
  }

  /** What loans are counted by, by the names that people type. */
  enum Dimension {
    OUTCOME,
    MONTH,
    PRODUCT_LINE,
    INSTITUTION,
    PROVINCE
  }

  private int ask(ServiceOptions options, String subject, Function<Services, String> answer) {
    Streams streams = Streams.of(spec);
    try (Services services = Services.open(options, streams, Services.Need.EXISTING_DATABASE)) {
      return Services.answer(streams, subject, () -> answer.apply(services));
    }
  }

  private static <M extends Message> String lines(
      List<M> found, boolean json, Function<M, String> line, String otherwise) {
    if (json) {
      return found.stream().map(JsonLines::of).collect(Collectors.joining("\n"));
    }
    return found.isEmpty() ? otherwise : found.stream().map(line).collect(Collectors.joining("\n"));
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }
}
