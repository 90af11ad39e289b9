package io.clearcost.bootstrap.cli;

import com.google.protobuf.ByteString;
import com.google.protobuf.util.Timestamps;
import io.clearcost.bootstrap.settings.Settings;
import io.clearcost.bootstrap.settings.UnusableEnvironment;
import io.clearcost.bootstrap.sheet.ReceiptText;
import io.clearcost.bootstrap.wiring.LocalReceiptKeys;
import io.clearcost.domain.disclosure.receipt.PublishedKey;
import io.clearcost.proto.disclosure.v1.GetReceiptRequest;
import io.clearcost.proto.disclosure.v1.ReceiptKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives away receipts and the keys that they are checked with. */
@Command(
    name = "receipt",
    description = {
      "Fetch the receipt of a confirmed disclosure, and the keys to check it with.",
      "\"clearcost verify\" checks it; so does verify/receipt.py, without this program."
    },
    footer = {
      "",
      "A receipt is signed once, when the confirmation is recorded, and stays the same. rotate-key"
          + " makes",
      "the next key: receipts signed before stay genuine, for every key stays published.",
      "",
      "@|bold Examples:|@",
      "  clearcost receipt get dis_01... --out RECEIPT.json",
      "  clearcost receipt keys > KEYS.pem",
      "  clearcost verify --key KEYS.pem RECEIPT.json",
      "  clearcost receipt rotate-key --data /var/lib/clearcost",
      "",
      "@|bold Exit codes:|@ 0 answered; 1 refused or not found; 2 nothing could be asked."
    })
final class ReceiptCommand implements Runnable {

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: get, keys or rotate-key.");
  }

  @Command(name = "get", description = "The receipt of a disclosure that was confirmed.")
  int get(
      @Parameters(paramLabel = "ID", description = "Identifier of the disclosure.") String id,
      @Option(names = "--out", paramLabel = "FILE", description = "Write it to this file.")
          @Nullable Path out,
      @Mixin ServiceOptions options) {
    Streams streams = Streams.of(spec);
    GetReceiptRequest request = GetReceiptRequest.newBuilder().setDisclosureId(id).build();
    try (Services services = Services.open(options, streams, Services.Need.EXISTING_DATABASE)) {
      return Services.unlessRefused(
          streams,
          id,
          () -> {
            give(streams, services.receipts().getReceipt(request).getReceipt().getFile(), out);
            return ExitCodes.ANSWERED;
          });
    }
  }

  private static void give(Streams streams, ByteString file, @Nullable Path out) {
    if (out == null) {
      streams.out().print(file.toStringUtf8());
      return;
    }
    try {
      Files.write(out, file.toByteArray());
    } catch (IOException unwritable) {
      throw new UnusableEnvironment("The file " + out + " cannot be written.", unwritable);
    }
    streams.say("written to " + out);
  }

  @Command(name = "keys", description = "Every key that ever signed, in PEM; the last one signs.")
  int keys(@Mixin ServiceOptions options) {
    Streams streams = Streams.of(spec);
    try (Services services = Services.open(options, streams, Services.Need.EXISTING_DATABASE)) {
      return Services.unlessRefused(
          streams, "keys", () -> print(streams, ReceiptKeyPages.read(services)));
    }
  }

  private static int print(Streams streams, List<ReceiptKey> keys) {
    for (int k = 0; k < keys.size(); k++) {
      ReceiptKey key = keys.get(k);
      streams
          .out()
          .print(ReceiptText.of(key, k == keys.size() - 1, Timestamps.toString(key.getFromTime())));
    }
    if (keys.isEmpty()) {
      streams.say("there is no key yet; the first one is made when the server starts");
    }
    return ExitCodes.ANSWERED;
  }

  @Command(name = "rotate-key", description = "Make the key that signs from the next start on.")
  int rotate(
      @Option(
              names = "--data",
              paramLabel = "DIR",
              defaultValue = "data",
              description = "Directory of the database, ./data by default.")
          Path data) {
    Settings settings = Settings.DEFAULTS.withData(data);
    settings.requireDatabase();
    PublishedKey next = LocalReceiptKeys.rotate(settings);
    Streams streams = Streams.of(spec);
    streams.out().println("key %s from %s".formatted(next.key().id(), next.from()));
    streams.say(
        "a server that runs goes on with the key before until it is started again; publish this"
            + " one with \"clearcost receipt keys\", and take it into the backup");
    return ExitCodes.ANSWERED;
  }
}
