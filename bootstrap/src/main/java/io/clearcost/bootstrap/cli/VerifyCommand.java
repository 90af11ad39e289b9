package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.settings.TextFile;
import io.clearcost.bootstrap.settings.UnusableEnvironment;
import io.clearcost.bootstrap.sheet.ReceiptText;
import io.clearcost.domain.disclosure.receipt.ReceiptKey;
import io.clearcost.domain.disclosure.receipt.ReceiptVerdict;
import io.clearcost.domain.disclosure.receipt.ReceiptVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks receipts. */
@Command(
    name = "verify",
    description = {
      "Check receipts: who signed, that nothing was changed, and what was confirmed.",
      "With --key it needs no server and no data; without, it takes the keys of the installation."
    },
    footer = {
      "",
      "Take the keys from where you trust them, and not from whoever hands you the receipt.",
      "",
      "@|bold Examples:|@",
      "  clearcost verify RECEIPT.json",
      "  clearcost verify --key KEYS.pem RECEIPT.json",
      "",
      "@|bold Exit codes:|@ 0 all genuine; 1 at least one is not; 2 a file or key cannot be read."
    })
final class VerifyCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Receipts as they were issued.")
  List<Path> files = List.of();

  @Option(
      names = "--key",
      paramLabel = "PEM",
      description = "File with one or more keys, as \"clearcost receipt keys\" prints them.")
  List<Path> keys = List.of();

  @Mixin ServiceOptions options = new ServiceOptions();

  @Override
  public Integer call() {
    Streams streams = Streams.of(spec);
    if (!keys.isEmpty()) {
      return verify(streams, keys.stream().flatMap(VerifyCommand::readKeys).toList());
    }
    try (Services services = Services.open(options, streams, Services.Need.EXISTING_DATABASE)) {
      return Services.unlessRefused(
          streams,
          "keys",
          () ->
              verify(
                  streams,
                  ReceiptKeyPages.read(services).stream()
                      .map(key -> ReceiptKey.ofPem(key.getPem()))
                      .toList()));
    }
  }

  private int verify(Streams streams, List<ReceiptKey> trusted) {
    boolean genuine = true;
    for (Path file : files) {
      ReceiptVerdict verdict = ReceiptVerifier.verify(read(file), trusted);
      streams.out().println(file + ": " + ReceiptText.of(verdict, streams.language()));
      genuine &= verdict.isValid();
    }
    return genuine ? ExitCodes.ANSWERED : ExitCodes.REFUSED;
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UnusableEnvironment("The receipt " + file + " cannot be read.", unreadable);
    }
  }

  private static Stream<ReceiptKey> readKeys(Path file) {
    try {
      return ReceiptKey.allOfPem(TextFile.read(file, "key file")).stream();
    } catch (IllegalArgumentException damaged) {
      throw new UnusableEnvironment(
          "The key file " + file + " cannot be used: " + damaged.getMessage() + ".", damaged);
    }
  }
}
