package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.demo.Demo;
import io.clearcost.bootstrap.settings.Settings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows everything at work. */
@Command(
    name = "demo",
    description = {
      "See everything work once, leaving nothing behind.",
      "Starts a server on a free port, judges the example loans over gRPC, restarts it and reads back."
    },
    footer = {
      "",
      "@|bold Exit codes:|@ 0 every example was judged and read back; 1 one was not; 2 nothing could be shown."
    })
final class DemoCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @Option(
      names = "--examples",
      paramLabel = "DIR",
      description = "Where the examples are; those of the checkout by default.")
  @Nullable Path examples;

  @Override
  public Integer call() {
    Streams streams = Streams.of(spec);
    Path directory =
        Optional.ofNullable(examples).orElseGet(() -> Settings.home().resolve("examples"));
    return new Demo(streams.out(), streams.palette(), directory).run()
        ? ExitCodes.ANSWERED
        : ExitCodes.REFUSED;
  }
}
