package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.input.JsonValue;
import io.clearcost.bootstrap.input.Refusal;
import io.clearcost.bootstrap.input.RequestIds;
import io.clearcost.bootstrap.input.RequestJson;
import io.clearcost.bootstrap.settings.UnusableEnvironment;
import io.clearcost.proto.cost.v1.ChargingParty;
import io.clearcost.proto.disclosure.v1.CreateDisclosureRequest;
import io.clearcost.proto.disclosure.v1.Disclosure;
import io.clearcost.proto.disclosure.v1.Enhancement;
import io.clearcost.proto.disclosure.v1.EnhancementProviders;
import io.clearcost.proto.disclosure.v1.NoEnhancement;
import io.clearcost.proto.disclosure.v1.PlanStandards;
import io.clearcost.proto.gate.v1.AssessLoanRequest;
import io.clearcost.proto.gate.v1.BorrowerKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes what a borrower is shown before signing. */
@Command(
    name = "disclose",
    description = {
      "Make the sheet of a loan that its borrower is shown before signing.",
      "Judges the loan, puts decision and sheet on record, and prints the sheet. What the borrower",
      "would not be told is named, all of it."
    },
    footer = {
      "",
      "FILE holds one loan as \"clearcost assess\" takes it: loan terms, or a plan with"
          + " --standards.",
      "Every payee, and who enhances the loan, needs a credit code. A sheet that says nothing else",
      "than the loan's latest version is that version.",
      "",
      "@|bold Examples:|@",
      "  clearcost disclose LOAN.json --borrower person --no-enhancement --complaints 95000 \\",
      "            --nothing-after-default",
      "  clearcost disclose LOAN.json --enhancement 示例融资担保有限公司=91370000EXAMPLE0G1 \\",
      "            --complaints 95000 --out SHEET.pdf",
      "",
      "@|bold Exit codes:|@ 0 made; 1 the loan or its sheet was refused; 2 nothing was asked."
    })
final class DiscloseCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The loan; - is standard input.")
  String file = "";

  @Option(
      names = "--institution",
      paramLabel = "ID",
      description = "The lender, where the file names none.")
  String institution = "";

  @Option(
      names = "--borrower",
      paramLabel = "WHO",
      description = "person or enterprise, where the file does not say.")
  @Nullable Borrower borrower;

  @Option(
      names = "--complaints",
      paramLabel = "TEXT",
      description = "Where the borrower can complain: a telephone number, an address, a page.")
  String complaints = "";

  @ArgGroup Enhancing enhancing = new Enhancing();

  /** Who enhances the loan, said either way or not at all. */
  static final class Enhancing {
    @Option(names = "--no-enhancement", description = "Nobody guarantees or insures the loan.")
    boolean nobody;

    @Option(
        names = "--enhancement",
        paramLabel = "NAME=CODE",
        description = "Who guarantees or insures it, with its credit code; for each of them.")
    Map<String, String> providers = Map.of();
  }

  @Option(
      names = "--co-lender",
      paramLabel = "NAME=CODE",
      description = "Who else lends, with its credit code; for each of them.")
  Map<String, String> coLenders = Map.of();

  @Option(
      names = "--nothing-after-default",
      description = "Nothing is charged when the borrower is late or breaks the contract.")
  boolean nothingAfterDefault;

  @Option(
      names = "--standards",
      paramLabel = "FILE",
      description = "By what standards a plan is charged: PlanStandards in proto3 JSON.")
  String standards = "";

  @Mixin SheetOptions sheet = new SheetOptions();

  @Option(names = "--json", description = "Print the disclosure as one line of proto3 JSON.")
  boolean json;

  @Mixin ServiceOptions options = new ServiceOptions();

  /** Who borrows, by the names that people type. */
  enum Borrower {
    PERSON,
    ENTERPRISE
  }

  @Override
  public Integer call() {
    Streams streams = Streams.of(spec);
    sheet.format();
    List<JsonValue> loans = LoanFiles.read(List.of(file), streams.in());
    if (loans.size() > 1) {
      throw new UnusableEnvironment("A sheet is of one loan, and " + file + " holds several.");
    }
    JsonValue loan = loans.get(0);
    AssessLoanRequest.Builder request = AssessLoanRequest.newBuilder();
    Optional<Refusal> misread = RequestJson.merge(loan, request);
    if (misread.isPresent()) {
      streams.say(AnswerPrinter.describe(streams, loan.source(), misread.get()));
      return ExitCodes.REFUSED;
    }
    PlanStandards.Builder beside = PlanStandards.newBuilder();
    for (JsonValue told : standards.isEmpty() ? List.<JsonValue>of() : standards(streams)) {
      Optional<Refusal> unread = RequestJson.merge(told, beside);
      if (unread.isPresent()) {
        streams.say(AnswerPrinter.describe(streams, told.source(), unread.get()));
        return ExitCodes.REFUSED;
      }
    }
    try (Services services = Services.open(options, streams, Services.Need.DATABASE)) {
      return Services.unlessRefused(
          streams,
          loan.source(),
          () -> disclose(services, streams, completed(request), beside.build()));
    }
  }

  private List<JsonValue> standards(Streams streams) {
    List<JsonValue> told = LoanFiles.read(List.of(standards), streams.in());
    if (told.size() > 1) {
      throw new UnusableEnvironment(
          "Standards are of one loan, and " + standards + " holds several.");
    }
    return told;
  }

  /** What is added makes it another request, which cannot keep the id of the file. */
  private AssessLoanRequest completed(AssessLoanRequest.Builder request) {
    if (request.getInstitutionId().isEmpty() && !institution.isEmpty()) {
      request.clearRequestId().setInstitutionId(institution);
    }
    if (borrower != null
        && request.getCircumstances().getBorrowerKind() == BorrowerKind.BORROWER_KIND_UNSPECIFIED) {
      request
          .clearRequestId()
          .getCircumstancesBuilder()
          .setBorrowerKind(BorrowerKind.valueOf("BORROWER_KIND_" + borrower));
    }
    return RequestIds.complete(request.setValidateOnly(false).build());
  }

  private int disclose(
      Services services, Streams streams, AssessLoanRequest loan, PlanStandards beside) {
    String decision = services.gate().assessLoan(loan).getDecision().getDecisionId();
    Disclosure disclosure =
        services.disclosures().createDisclosure(creating(decision, beside)).getDisclosure();
    streams.say(
        "disclosure %s, version %d, true through %s"
            .formatted(
                disclosure.getDisclosureId(),
                disclosure.getVersionNumber(),
                disclosure.getValidThroughDate()));
    if (json) {
      streams.out().println(JsonLines.of(disclosure));
    }
    if (!json || sheet.isFile()) {
      sheet.print(services, streams, disclosure.getDisclosureId());
    }
    return ExitCodes.ANSWERED;
  }

  /**
   * An id of its own each time: the same sheet again is the latest version anyway, and a sheet that
   * was followed by another one is to be made anew.
   */
  private CreateDisclosureRequest creating(String decision, PlanStandards beside) {
    CreateDisclosureRequest.Builder request =
        CreateDisclosureRequest.newBuilder()
            .setRequestId("disclose:" + UUID.randomUUID())
            .setDecisionId(decision)
            .setComplaintChannel(complaints)
            .setNothingAfterDefault(nothingAfterDefault);
    if (!standards.isEmpty()) {
      request.setPlanStandards(beside);
    }
    coLenders.forEach((name, code) -> request.addCoLenders(party(name, code)));
    if (enhancing.nobody) {
      request.setEnhancement(Enhancement.newBuilder().setNone(NoEnhancement.getDefaultInstance()));
    } else if (!enhancing.providers.isEmpty()) {
      EnhancementProviders.Builder providers = EnhancementProviders.newBuilder();
      enhancing.providers.forEach((name, code) -> providers.addParties(party(name, code)));
      request.setEnhancement(Enhancement.newBuilder().setProviders(providers));
    }
    return request.build();
  }

  private static ChargingParty party(String name, String code) {
    return ChargingParty.newBuilder().setLegalName(name).setCreditCode(code).build();
  }
}
