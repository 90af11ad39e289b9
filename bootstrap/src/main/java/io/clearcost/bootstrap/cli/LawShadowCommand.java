package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.sheet.EffectText;
import io.clearcost.proto.law.v1.FollowChangeRequest;
import io.clearcost.proto.law.v1.FollowChangeResponse;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Follows what an open change would do to new decisions. */
@Command(
    name = "shadow",
    description = {
      "Follow new decisions, and say which an open change would turn.",
      "Goes on until the change is decided or you stop it; --place goes on where it was."
    },
    footer = {
      "",
      "Each count on standard error ends with the place to go on from.",
      "",
      "@|bold Exit codes:|@ 0 the change was decided; 1 refused or broken off; 2 nothing could be"
          + " asked."
    })
final class LawShadowCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @Parameters(paramLabel = "ID", description = "Identifier of an open change.")
  String id = "";

  @Option(names = "--institution", paramLabel = "ID", description = "Only loans of this lender.")
  String institution = "";

  @Option(
      names = "--place",
      paramLabel = "PLACE",
      description = "Go on after this place; without it begin with what is decided from now on.")
  String place = "";

  @Option(names = "--json", description = "Print lines of proto3 JSON, counts among them.")
  boolean json;

  @Mixin ServiceOptions options = new ServiceOptions();

  @Override
  public Integer call() {
    Streams streams = Streams.of(spec);
    try (Services services = Services.open(options, streams, Services.Need.EXISTING_DATABASE)) {
      return Services.unlessRefused(streams, id, () -> follow(services, streams));
    }
  }

  private int follow(Services services, Streams streams) {
    services
        .lawEffects()
        .followChange(
            FollowChangeRequest.newBuilder()
                .setChangeId(id)
                .setInstitutionId(institution)
                .setPlace(place)
                .build())
        .forEachRemaining(answer -> print(streams, answer));
    return ExitCodes.ANSWERED;
  }

  private void print(Streams streams, FollowChangeResponse answer) {
    if (json) {
      streams.out().println(JsonLines.of(answer));
    } else if (answer.hasTurned()) {
      streams.out().println(EffectText.of(answer.getTurned()));
    } else if (answer.getCount().getComplete()) {
      streams.out().println(EffectText.of(answer.getCount()));
    } else {
      streams.say(
          "%d decisions looked at, %d turn; place %s"
              .formatted(
                  answer.getCount().getLoanCount(),
                  answer.getCount().getTurnedCount(),
                  answer.getPlace()));
    }
    streams.out().flush();
  }
}
