package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.settings.BearerToken;
import io.clearcost.bootstrap.settings.CallersFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** People in a callers file, each with a file of the same name that holds the token. */
final class People {

  private final Path directory;
  private final Path callers;

  private People(Path directory) {
    this.directory = directory;
    this.callers = directory.resolve("callers.csv");
  }

  /** Nobody yet, in {@code callers.csv} of a directory. */
  static People in(Path directory) throws IOException {
    People people = new People(directory);
    Files.writeString(people.callers, CallersFile.HEADER + "\n");
    return people;
  }

  /** With one more; {@code institution} is empty for a person of an authority. */
  People with(String person, String institution, String role) throws IOException {
    BearerToken token = BearerToken.random();
    Files.writeString(directory.resolve(person), token.text());
    Files.writeString(
        callers,
        String.join(",", person, institution, role, token.hash()) + "\n",
        StandardOpenOption.APPEND);
    return this;
  }

  /** What a person is answered by a server. */
  CommandRun ask(ServerUnderTest server, String person, Object... words) {
    List<Object> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--server", server.address(), "--token-file", directory.resolve(person)));
    return CommandRun.of(all.toArray());
  }

  /** The same of the command "law". */
  CommandRun law(ServerUnderTest server, String person, Object... words) {
    List<Object> all = new ArrayList<>(List.of("law"));
    all.addAll(List.of(words));
    return ask(server, person, all.toArray());
  }

  /** The identifiers of the changes that a command printed. */
  static List<String> changes(String printed) {
    return printed
        .lines()
        .filter(line -> line.matches("chg_[0-9a-z]{26}  [A-Z]+"))
        .map(line -> line.substring(0, 30))
        .toList();
  }
}
