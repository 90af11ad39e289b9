package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.client.Refusals;
import io.clearcost.bootstrap.input.RequestIds;
import io.clearcost.bootstrap.settings.InstitutionsFile;
import io.clearcost.bootstrap.sheet.LawChangeText;
import io.clearcost.domain.party.CreditCode;
import io.clearcost.domain.party.Institution;
import io.clearcost.persistence.law.CsvOutcome;
import io.clearcost.persistence.law.InstitutionCsv;
import io.clearcost.proto.cost.v1.LenderKind;
import io.clearcost.proto.law.v1.LawChange;
import io.clearcost.proto.law.v1.ProposeChangeRequest;
import io.clearcost.proto.law.v1.RecordedChange;
import io.clearcost.proto.law.v1.RegisterEntries;
import io.clearcost.proto.law.v1.RegisterEntry;
import io.grpc.StatusRuntimeException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proposes the entries of a file for the register of lenders, as one change. */
@Command(
    name = "propose",
    description = "Propose the entries of a file as one change, for another person to approve.",
    footer = {
      "",
      "At most 10,000 entries. Those that the register holds already are left as they are; one"
          + " that",
      "contradicts the register refuses the whole file."
    })
final class InstitutionsProposeCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Parameters(paramLabel = "FILE", description = "Entries as CSV.")
  Path file;

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Option(names = "--why", required = true, paramLabel = "TEXT", description = "The reason.")
  String why;

  @Option(names = "--json", description = "Print one line of proto3 JSON.")
  boolean json;

  @Mixin ServiceOptions options = new ServiceOptions();

  @Override
  public Integer call() {
    Streams streams = Streams.of(spec);
    List<CsvOutcome.Row<Institution>> rows =
        CsvInput.read(streams, file, InstitutionsFile.ROLE, InstitutionCsv::read);
    ProposeChangeRequest request =
        RequestIds.complete(
            ProposeChangeRequest.newBuilder()
                .setChange(
                    LawChange.newBuilder()
                        .setRegisterEntries(
                            RegisterEntries.newBuilder()
                                .addAllEntries(
                                    rows.stream().map(row -> entry(row.value())).toList())))
                .setWhy(why)
                .build());
    try (Services services = Services.open(options, streams, Services.Need.EXISTING_DATABASE)) {
      RecordedChange change = services.lawChanges().proposeChange(request).getChange();
      streams.out().println(json ? JsonLines.of(change) : LawChangeText.of(change));
      return ExitCodes.ANSWERED;
    } catch (StatusRuntimeException failure) {
      streams.say(
          AnswerPrinter.describe(
              streams, file.toString(), CsvInput.byLine(Refusals.of(failure), rows)));
      return ExitCodes.REFUSED;
    }
  }

  private static RegisterEntry entry(Institution institution) {
    return RegisterEntry.newBuilder()
        .setInstitutionId(institution.id().value())
        .setLegalName(institution.legalName())
        .setCreditCode(institution.creditCode().map(CreditCode::value).orElse(""))
        .setLenderKind(LenderKind.valueOf("LENDER_KIND_" + institution.kind()))
        .setProvinceCode(institution.province().code())
        .setStartDate(institution.from().toString())
        .build();
  }
}
