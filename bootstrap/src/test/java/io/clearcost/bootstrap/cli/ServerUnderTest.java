package io.clearcost.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.bootstrap.sheet.Palette;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command "serve" in a thread of its own, as it would be in a process of its own. */
final class ServerUnderTest implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("Clearcost listens on (\\S+), data in .*");

  private final FutureTask<Integer> run;
  private final Thread thread;
  private final String address;

  private ServerUnderTest(FutureTask<Integer> run, Thread thread, String address) {
    this.run = run;
    this.thread = thread;
    this.address = address;
  }

  /** Serves on a free port; the arguments say the rest. */
  static ServerUnderTest start(Object... args) throws IOException {
    PipedReader said = new PipedReader();
    PrintWriter out = new PrintWriter(new PipedWriter(said));
    StringWriter err = new StringWriter();
    Streams streams =
        new Streams(InputStream.nullInputStream(), out, new PrintWriter(err), Palette.PLAIN, false);
    String[] words = new String[args.length + 3];
    words[0] = "serve";
    words[1] = "--listen";
    words[2] = "127.0.0.1:0";
    for (int index = 0; index < args.length; index++) {
      words[index + 3] = String.valueOf(args[index]);
    }
    Callable<Integer> serving =
        () -> {
          try (out) {
            return Program.run(streams, words);
          }
        };
    FutureTask<Integer> run = new FutureTask<>(serving);
    Thread thread = new Thread(run, "server-under-test");
    thread.start();
    String line = Optional.ofNullable(new BufferedReader(said).readLine()).orElse("");
    Matcher ready = READY.matcher(line);
    assertThat(ready.matches()).as(line + err).isTrue();
    return new ServerUnderTest(run, thread, ready.group(1));
  }

  /** Host and real port. */
  String address() {
    return address;
  }

  /** Stops it as a signal would. */
  @Override
  public void close() {
    try {
      thread.interrupt();
      thread.join(Duration.ofSeconds(30).toMillis());
      assertThat(run.get()).isEqualTo(ExitCodes.ANSWERED);
    } catch (InterruptedException | ExecutionException failure) {
      throw new AssertionError("the server did not end well", failure);
    }
  }
}
