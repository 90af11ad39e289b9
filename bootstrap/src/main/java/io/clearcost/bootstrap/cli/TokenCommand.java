package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.settings.BearerToken;
import io.clearcost.bootstrap.settings.CallersFile;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a token. */
@Command(
    name = "token",
    description = {
      "Make a random bearer token for a caller.",
      "The token goes to standard output, the line for the callers file to standard error."
    },
    footer = {
      "",
      "The callers file holds only a hash; whoever has the token is the caller. Roles: LENDER assesses",
      "loans of the own institution and reads its decisions, AUDITOR reads them, SUPERVISOR does both",
      "for every institution.",
      "",
      "@|bold Example:|@",
      "  (umask 077; clearcost token --person li.wei --institution demo-bank --roles LENDER > li.token)",
      "  clearcost assess --server HOST:50051 --token-file li.token LOAN.json"
    })
final class TokenCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @Option(names = "--person", paramLabel = "NAME", description = "Whose token it will be.")
  String person = "PERSON";

  @Option(
      names = "--institution",
      paramLabel = "ID",
      description = "The person's institution; none for an authority.")
  String institution = "";

  @Option(
      names = "--roles",
      paramLabel = "ROLES",
      description = "LENDER, AUDITOR, SUPERVISOR, several of them with | between.")
  String roles = "LENDER";

  @Override
  public Integer call() {
    Streams streams = Streams.of(spec);
    BearerToken token = BearerToken.random();
    streams.out().println(token.text());
    streams.say("the line for the callers file, under its first line " + CallersFile.HEADER + ":");
    streams.err().println(String.join(",", person, institution, roles, token.hash()));
    return ExitCodes.ANSWERED;
  }
}
