package io.clearcost.benchmarks.server;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, which says where it listens. */
final class ServedProcess implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("\\S+ listens on (127\\S+?)(,.*)?");

  private final Process process;
  private final String address;

  private ServedProcess(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /** Clearcost of a checkout, with the lenders of its examples and a fresh database. */
  static ServedProcess ours(Path checkout, Path directory) throws IOException {
    String command = checkout.resolve("clearcost").toString();
    Path data = directory.resolve("data");
    importLenders(checkout, data);
    return served(
        started(List.of(command, "serve", "--listen", "127.0.0.1:0", "--data", data.toString())));
  }

  /** Puts the lenders of a checkout's examples into a fresh database. */
  static void importLenders(Path checkout, Path data) throws IOException {
    await(
        started(
            List.of(
                checkout.resolve("clearcost").toString(),
                "institutions",
                "import",
                "--data",
                data.toString(),
                checkout.resolve("examples/institutions.csv").toString())));
  }

  /** The echo, on the class path of this process. */
  static ServedProcess echo(Path decision, Path cost) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return served(
        started(
            List.of(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                EchoServer.class.getName(),
                decision.toString(),
                cost.toString())));
  }

  String address() {
    return address;
  }

  /** Starts a command; what goes wrong is seen where this process is. */
  static Process started(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
        .start();
  }

  private static void await(Process process) throws IOException {
    process.getInputStream().transferTo(System.out);
    try {
      if (process.waitFor() != 0) {
        throw new IOException("the lenders were not taken");
      }
    } catch (InterruptedException e) {
      throw new IOException("interrupted", e);
    }
  }

  private static ServedProcess served(Process process) throws IOException {
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    // Libraries may have something to say first.
    Matcher ready = READY.matcher(line(said));
    while (!ready.matches()) {
      ready = READY.matcher(line(said));
    }
    return new ServedProcess(process, ready.group(1));
  }

  private static String line(BufferedReader said) throws IOException {
    return Optional.ofNullable(said.readLine())
        .orElseThrow(() -> new IOException("the server ended before it listened"));
  }

  @Override
  public void close() {
    process.destroy();
  }
}
