package io.clearcost.bootstrap.cli;

import com.google.protobuf.Message;
import io.clearcost.bootstrap.sheet.DisclosureText;
import io.clearcost.proto.disclosure.v1.CheckSigningRequest;
import io.clearcost.proto.disclosure.v1.CompareDisclosureRequest;
import io.clearcost.proto.disclosure.v1.GetDisclosureRequest;
import io.clearcost.proto.disclosure.v1.ListDisclosuresRequest;
import io.clearcost.proto.disclosure.v1.ListDisclosuresResponse;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads disclosures, keeps what becomes of them, and holds contracts against them. */
@Command(
    name = "disclosure",
    description = {
      "Keep what becomes of sheets: shown, confirmed, and held against the contract.",
      "\"clearcost disclose\" makes what is read here."
    },
    subcommands = {
      DisclosureShownCommand.class,
      DisclosureConfirmCommand.class,
      DisclosureMatchCommand.class,
      DisclosureRecheckCommand.class
    },
    footer = {
      "",
      "Times are written as in 2026-09-01T10:00:00+08:00; without one it is now.",
      "",
      "@|bold Examples:|@",
      "  clearcost disclosure show dis_01...",
      "  clearcost disclosure sheet dis_01... --out SHEET.html",
      "  clearcost disclosure list --institution demo-bank --loan LOAN-1",
      "  clearcost disclosure shown dis_01... --channel online",
      "  clearcost disclosure confirm dis_01... --hash 0f3a... --borrower b-7 --read 12",
      "  clearcost disclosure check dis_01... dec_01... --signed 2026-09-01T10:00:00+08:00",
      "  clearcost disclosure match MOVEMENTS.json",
      "  clearcost disclosure recheck SHEET.json",
      "",
      "@|bold Exit codes:|@ 0 answered, a contract that may not be signed too; 1 refused or not"
          + " found; 2 nothing",
      "could be asked."
    })
final class DisclosureCommand implements Runnable {

  private static final int LARGEST_PAGE = 1_000;
  private static final String ONE_LINE = "Print one line of proto3 JSON.";
  private static final String VERSION = "Identifier of the disclosure.";

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Say what to do: show, sheet, list, shown, confirm, compare, check, match or"
            + " recheck.");
  }

  @Command(name = "show", description = "One version, and what became of it.")
  int show(
      @Parameters(paramLabel = "ID", description = VERSION) String id,
      @Option(names = "--json", description = ONE_LINE) boolean json,
      @Mixin ServiceOptions options) {
    return answer(
        options,
        id,
        json,
        services ->
            services
                .disclosures()
                .getDisclosure(GetDisclosureRequest.newBuilder().setDisclosureId(id).build())
                .getDisclosure(),
        DisclosureText::of);
  }

  @Command(name = "sheet", description = "One version as the borrower is shown it.")
  int sheet(
      @Parameters(paramLabel = "ID", description = VERSION) String id,
      @Mixin SheetOptions sheet,
      @Mixin ServiceOptions options) {
    Streams streams = Streams.of(spec);
    sheet.format();
    try (Services services = Services.open(options, streams, Services.Need.EXISTING_DATABASE)) {
      return Services.unlessRefused(
          streams,
          id,
          () -> {
            sheet.print(services, streams, id);
            return ExitCodes.ANSWERED;
          });
    }
  }

  @Command(name = "list", description = "The versions of a loan, oldest first.")
  int list(
      @Option(
              names = "--institution",
              required = true,
              paramLabel = "ID",
              description = "The lender.")
          String institution,
      @Option(
              names = "--loan",
              required = true,
              paramLabel = "REFERENCE",
              description = "The lender's own name for the loan.")
          String loan,
      @Option(names = "--json", description = ONE_LINE) boolean json,
      @Mixin ServiceOptions options) {
    return answer(
        options, loan, json, services -> versions(services, institution, loan), DisclosureText::of);
  }

  private static ListDisclosuresResponse versions(
      Services services, String institution, String loan) {
    ListDisclosuresRequest.Builder request =
        ListDisclosuresRequest.newBuilder()
            .setInstitutionId(institution)
            .setLoanReference(loan)
            .setPageSize(LARGEST_PAGE);
    ListDisclosuresResponse.Builder all = ListDisclosuresResponse.newBuilder();
    do {
      ListDisclosuresResponse page = services.disclosures().listDisclosures(request.build());
      all.addAllDisclosures(page.getDisclosuresList());
      request.setPageToken(page.getNextPageToken());
    } while (!request.getPageToken().isEmpty());
    return all.build();
  }

  @Command(name = "compare", description = "What a loan has otherwise now than it was shown.")
  int compare(
      @Parameters(index = "0", paramLabel = "ID", description = VERSION) String id,
      @Parameters(
              index = "1",
              paramLabel = "DECISION",
              description = "The decision on the loan as it is now.")
          String decision,
      @Option(names = "--json", description = ONE_LINE) boolean json,
      @Mixin ServiceOptions options) {
    return answer(
        options,
        id,
        json,
        services ->
            services
                .disclosures()
                .compareDisclosure(
                    CompareDisclosureRequest.newBuilder()
                        .setDisclosureId(id)
                        .setDecisionId(decision)
                        .build()),
        DisclosureText::of);
  }

  @Command(name = "check", description = "Whether a contract may be signed upon a version.")
  int check(
      @Parameters(index = "0", paramLabel = "ID", description = VERSION) String id,
      @Parameters(
              index = "1",
              paramLabel = "DECISION",
              description = "The decision on the loan as the contract has it.")
          String decision,
      @Option(names = "--signed", paramLabel = "TIME", description = "When it is, or was, signed.")
          @Nullable OffsetDateTime signed,
      @Option(names = "--json", description = ONE_LINE) boolean json,
      @Mixin ServiceOptions options) {
    return answer(
        options,
        id,
        json,
        services ->
            services
                .disclosures()
                .checkSigning(
                    CheckSigningRequest.newBuilder()
                        .setDisclosureId(id)
                        .setDecisionId(decision)
                        .setSignedTime(EventTime.of(signed))
                        .build()),
        DisclosureText::of);
  }

  private <M extends Message> int answer(
      ServiceOptions options,
      String subject,
      boolean json,
      Function<Services, M> ask,
      Function<M, String> text) {
    Streams streams = Streams.of(spec);
    try (Services services = Services.open(options, streams, Services.Need.EXISTING_DATABASE)) {
      return Services.answer(
          streams,
          subject,
          () -> {
            M found = ask.apply(services);
            return json ? JsonLines.of(found) : text.apply(found);
          });
    }
  }
}
