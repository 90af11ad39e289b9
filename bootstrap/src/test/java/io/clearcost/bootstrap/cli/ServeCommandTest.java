package io.clearcost.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.bootstrap.settings.BearerToken;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {

  @TempDir private Path directory;

  @Test
  void server_startedAgain_readsBackWhatItDecided() throws IOException {
    Path data = Loans.registeredIn(directory);
    Path loan = file("loan.json", Loans.levelInstalment("test-bank", "kept", "0.12"));
    String before;
    try (ServerUnderTest server = ServerUnderTest.start("--data", data)) {
      before = CommandRun.of("assess", "--server", server.address(), loan).answered().out();
    }

    try (ServerUnderTest server = ServerUnderTest.start("--data", data)) {
      String id = before.replaceAll("(?s).*(dec_[0-9a-z]{26}).*", "$1");

      assertThat(CommandRun.of("decision", id, "--server", server.address()).answered().out())
          .isEqualTo(before);
      assertThat(CommandRun.of("decisions", "--server", server.address()).answered().out())
          .contains(id, "PASS", "12.0001 %", "kept");
      CommandRun none = CommandRun.of("decision", "none", "--server", server.address());
      assertThat(none.code()).isEqualTo(ExitCodes.REFUSED);
      assertThat(none.err()).contains("none: DECISION_NOT_FOUND (NOT_FOUND)");
    }
  }

  @Test
  void caller_withAToken_isWhoTheFileSays() throws IOException {
    Path data = Loans.registeredIn(directory);
    Path loan = file("loan.json", Loans.levelInstalment("test-bank", "theirs", "0.12"));
    CommandRun made = CommandRun.of("token", "--person", "李伟", "--institution", "test-bank");
    Path token = file("li.token", made.answered().out());
    file("callers.csv", "person,institution,roles,token_sha256\n" + lastLine(made.err()));
    Path settings = file("s.properties", "callers = callers.csv\nlocal-caller = false\n");

    try (ServerUnderTest server = ServerUnderTest.start("--data", data, "--settings", settings)) {
      String there = server.address();

      assertThat(CommandRun.of("assess", "--server", there, loan).err()).contains("TOKEN_MISSING");
      assertThat(
              CommandRun.of("assess", "--server", there, "--token-file", token, loan)
                  .answered()
                  .out())
          .contains("for 李伟");
      Path wrong = file("wrong.token", BearerToken.random().text());
      assertThat(CommandRun.of("assess", "--server", there, "--token-file", wrong, loan).err())
          .contains("TOKEN_UNKNOWN");
    }
  }

  @Test
  void lpr_ofTheSettings_replacesTheShippedOne() throws IOException {
    file("lpr.csv", "# test\npublished,lpr_1y,lpr_5y\n2026-01-20,2.5,3.0\n");
    Path settings = file("s.properties", "lpr = lpr.csv\nlisten = 127.0.0.1:0\n");

    assertThat(CommandRun.of("law", "lpr", "2026-02-01", "--settings", settings).answered().out())
        .contains("published 2026-01-20", "2.5000 %", "10.0000 %");
  }

  @Test
  void port_inUse_isOneSentence() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "127.0.0.1:" + taken.getLocalPort();

      CommandRun.of("serve", "--listen", address, "--data", directory.resolve("data"))
          .unusableBecause("Cannot listen on " + address + ": the port is in use.");
    }
  }

  @Test
  void dataDirectory_unusable_isOneSentence() throws IOException, SQLException {
    Path damaged = Files.createDirectory(directory.resolve("damaged"));
    Files.writeString(damaged.resolve("clearcost.db"), "not a database, surely ".repeat(200));
    Path foreign = Files.createDirectory(directory.resolve("foreign"));
    try (Connection other =
            DriverManager.getConnection("jdbc:sqlite:" + foreign.resolve("clearcost.db"));
        Statement statement = other.createStatement()) {
      statement.execute("CREATE TABLE theirs (x)");
    }
    Path plain = file("plain", "");

    for (Path unusable : new Path[] {damaged, foreign, plain}) {
      CommandRun.of("serve", "--listen", "127.0.0.1:0", "--data", unusable)
          .unusableBecause(unusable.toString());
      assertThat(unusable).exists();
    }
  }

  @Test
  void files_malformed_areOneSentenceEach() throws IOException {
    file("callers.csv", "who\n");
    file("lpr.csv", "nothing\n");
    Path data = directory.resolve("data");

    CommandRun.of("serve", "--settings", file("a", "lisen = 1"), "--data", data)
        .unusableBecause("unknown key \"lisen\" (did you mean \"listen\"?)");
    CommandRun.of("serve", "--settings", directory.resolve("b"), "--data", data)
        .unusableBecause("b does not exist.");
    CommandRun.of("serve", "--settings", file("c", "callers = callers.csv"), "--data", data)
        .unusableBecause("callers.csv is refused: line 1");
    CommandRun.of("serve", "--settings", file("d", "callers = none.csv"), "--data", data)
        .unusableBecause("none.csv does not exist.");
    CommandRun.of("serve", "--settings", file("e", "lpr = lpr.csv"), "--data", data)
        .unusableBecause("lpr.csv is wrong in line 1");
    CommandRun.of("serve", "--listen", "0.0.0.0:0", "--data", data)
        .unusableBecause("without a callers file");
    CommandRun.of("serve", "--listen", "nowhere", "--data", data)
        .unusableBecause("'--listen': \"nowhere\" is not HOST:PORT");
    CommandRun.of("serve", "--lisen", "x").unusableBecause("--lisen");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private static String lastLine(String text) {
    return text.strip().lines().reduce((one, next) -> next).orElseThrow();
  }
}
