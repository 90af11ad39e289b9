package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.input.JsonValue;
import io.clearcost.proto.law.v1.ProposeChangeRequest;
import io.clearcost.proto.law.v1.ShowChangeEffectRequest;
import io.clearcost.proto.law.v1.ShowChangeEffectResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what changes of law would do to stored loans. */
@Command(
    name = "effect",
    description = {
      "What a change would do to the loans on record.",
      "Judges the latest decision on each loan that the change reaches twice, as the law is and"
          + " with",
      "the change, and says which verdicts turn. Nothing is stored."
    },
    footer = {
      "",
      "A draft is a file as \"law propose\" takes it; it may begin in the past.",
      "",
      "@|bold Examples:|@",
      "  clearcost law effect chg_01...",
      "  clearcost law effect --draft CHANGE.json --list 1000",
      "",
      "@|bold Exit codes:|@ 0 answered; 1 at least one change was refused; 2 nothing was asked."
    })
final class LawEffectCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  Which which = new Which();

  /** Which change. */
  static final class Which {
    @Parameters(paramLabel = "ID", description = "Identifier of an open change.")
    String id = "";

    @Option(
        names = "--draft",
        paramLabel = "FILE",
        description = "Changes that nobody proposed; - is standard input.")
    String draft = "";
  }

  @Mixin EffectOptions shown = new EffectOptions();

  @Mixin ServiceOptions options = new ServiceOptions();

  @Override
  public Integer call() {
    Streams streams = Streams.of(spec);
    List<JsonValue> drafts =
        which.draft.isEmpty() ? List.of() : LoanFiles.read(List.of(which.draft), streams.in());
    try (Services services = Services.open(options, streams, Services.Need.EXISTING_DATABASE)) {
      if (which.draft.isEmpty()) {
        return show(services, streams, which.id, request().setChangeId(which.id).build());
      }
      return FiledRequests.ask(
          drafts,
          streams,
          ProposeChangeRequest::newBuilder,
          (source, draft) ->
              show(services, streams, source, request().setChange(draft.getChange()).build()));
    }
  }

  private ShowChangeEffectRequest.Builder request() {
    return ShowChangeEffectRequest.newBuilder()
        .setInstitutionId(shown.institution)
        .setMostTurned(shown.list);
  }

  private int show(
      Services services, Streams streams, String subject, ShowChangeEffectRequest request) {
    return Services.unlessRefused(
        streams,
        subject,
        () ->
            new EffectPrinter<ShowChangeEffectResponse>(
                    streams,
                    shown.json,
                    answer ->
                        answer.hasTurned() ? Optional.of(answer.getTurned()) : Optional.empty(),
                    ShowChangeEffectResponse::getCount)
                .print(services.lawEffects().showChangeEffect(request)));
  }
}
