package io.clearcost.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.disclosure.receipt.Receipts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptCommandTest {

  private static final Pattern KEY = Pattern.compile("key ([0-9a-f]{16}) from ");

  @TempDir private Path directory;
  private Path receipt;
  private Path key;

  @BeforeEach
  void write() throws IOException {
    receipt =
        Files.write(
            directory.resolve("receipt.json"), Receipts.key(1).sign(Receipts.content()).bytes());
    key = Files.writeString(directory.resolve("key.pem"), Receipts.key(1).published().pem());
  }

  @Test
  void verify_withAKey_needsNoServerAndNoData() {
    CommandRun run = CommandRun.of("verify", "--key", key, receipt).answered();

    assertThat(run.out())
        .startsWith(receipt + ": the receipt is genuine: disclosure dis_1, version 1,")
        .contains("by borrower b-7f3a", "合同-1 of bank", "online", "PT12.4S");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void verify_inChinese_saysItInChinese() {
    CommandRun run = CommandRun.of("verify", "--key", key, receipt, "--lang", "zh").answered();

    assertThat(run.out()).contains("回执真实有效");
  }

  @Test
  void verify_ofAChangedReceipt_isRefused() throws IOException {
    String changed = Files.readString(receipt).replaceFirst("\"signature\":\"....", "$0AAAA");
    Path forged = Files.writeString(directory.resolve("forged.json"), changed);
    Path other =
        Files.writeString(directory.resolve("other.pem"), Receipts.key(2).published().pem());

    CommandRun both = CommandRun.of("verify", "--key", key, receipt, forged);
    CommandRun unknown = CommandRun.of("verify", "--key", other, receipt);

    assertThat(both.code()).isEqualTo(ExitCodes.REFUSED);
    assertThat(both.out()).contains("the receipt is genuine", forged + ": this is not a receipt");
    assertThat(unknown.code()).isEqualTo(ExitCodes.REFUSED);
    assertThat(unknown.out()).contains("is none of those it was held against");
  }

  @Test
  void verify_withWhatCannotBeRead_isUnusable() {
    CommandRun.of("verify", "--key", receipt, receipt).unusableBecause("cannot be used");
    CommandRun.of("verify", "--key", key, directory.resolve("none.json"))
        .unusableBecause("cannot be read");
  }

  @Test
  void keys_rotated_areListedWithTheCurrentOneLast() throws IOException {
    Path data = Loans.registeredIn(directory);

    CommandRun none = CommandRun.of("receipt", "keys", "--data", data).answered();
    String first = id(CommandRun.of("receipt", "rotate-key", "--data", data).answered());
    String next = id(CommandRun.of("receipt", "rotate-key", "--data", data).answered());
    CommandRun keys = CommandRun.of("receipt", "keys", "--data", data).answered();

    assertThat(none.out()).isEmpty();
    assertThat(none.err()).contains("there is no key yet");
    assertThat(KEY.matcher(keys.out()).results().map(found -> found.group(1)))
        .containsExactly(first, next);
    assertThat(keys.out().lines().filter(line -> line.endsWith(", current")))
        .singleElement()
        .asString()
        .startsWith("key " + next);
    CommandRun verified =
        CommandRun.of(
            "verify",
            "--key",
            Files.writeString(directory.resolve("keys.pem"), keys.out()),
            receipt);
    assertThat(verified.code()).isEqualTo(ExitCodes.REFUSED);
    assertThat(verified.out()).contains("none of those");
    assertThat(CommandRun.of("verify", "--data", data, receipt).code())
        .isEqualTo(ExitCodes.REFUSED);
  }

  @Test
  void server_starting_makesTheFirstKeyAndStopsWhereItIsGone() throws IOException {
    Path data = Loans.registeredIn(directory);

    String made;
    try (ServerUnderTest server = ServerUnderTest.start("--data", data)) {
      made = CommandRun.of("receipt", "keys", "--server", server.address()).answered().out();
    }

    assertThat(KEY.matcher(made).results().map(MatchResult::group)).hasSize(1);
    Files.delete(data.resolve("receipt-keys").resolve("0001.private.pem"));
    CommandRun.of("serve", "--listen", "127.0.0.1:0", "--data", data)
        .unusableBecause("0001.private.pem of receipts is missing");
  }

  @Test
  void disclosure_shownAndConfirmed_hasAReceiptThatAnybodyCanCheck() throws IOException {
    Path data = directory.resolve("data");
    Path institutions =
        Files.writeString(
            directory.resolve("lenders.csv"),
            Loans.INSTITUTIONS.replace("公司,,", "公司,91000000EXAMPLE001,"));
    CommandRun.of("institutions", "import", institutions, "--data", data).answered();
    String loan =
        Loans.levelInstalment("test-bank", "loan-1", "0.1").replace("2026-03-02", "2126-03-02");
    String made =
        CommandRun.withInput(
                loan,
                "disclose",
                "-",
                "--data",
                data,
                "--borrower",
                "person",
                "--no-enhancement",
                "--nothing-after-default",
                "--complaints",
                "95000",
                "--json")
            .answered()
            .out();
    String id = found("dis_[0-9a-z]{26}", made);
    Path file = directory.resolve("out.json");
    Path keys = directory.resolve("keys.pem");

    CommandRun early = CommandRun.of("receipt", "get", id, "--data", data);
    disclosure(data, "shown", id, "--channel", "counter").answered();
    disclosure(data, "confirm", id, "--hash", found("[0-9a-f]{64}", made), "--borrower", "b-7")
        .answered();
    CommandRun.of("receipt", "get", id, "--out", file, "--data", data).answered();
    CommandRun printed = CommandRun.of("receipt", "get", id, "--data", data).answered();
    Files.writeString(keys, CommandRun.of("receipt", "keys", "--data", data).answered().out());

    assertThat(early.code()).isEqualTo(ExitCodes.REFUSED);
    assertThat(early.err()).contains("DISCLOSURE_NOT_ACKNOWLEDGED");
    assertThat(printed.out()).isEqualTo(Files.readString(file));
    assertThat(CommandRun.of("verify", "--key", keys, file).answered().out())
        .contains("the receipt is genuine: disclosure " + id, "loan-1 of test-bank", "counter");
    assertThat(CommandRun.of("verify", "--data", data, file).answered().out()).contains(id);
  }

  private static CommandRun disclosure(Path data, Object... words) {
    List<Object> all = new ArrayList<>(List.of("disclosure"));
    all.addAll(List.of(words));
    all.addAll(List.of("--data", data));
    return CommandRun.of(all.toArray());
  }

  private static String found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .findFirst()
        .orElseThrow(() -> new AssertionError(text));
  }

  @Test
  void receipt_ofNoDisclosure_isNotFound() throws IOException {
    Path data = Loans.registeredIn(directory);

    CommandRun run = CommandRun.of("receipt", "get", "dis_none", "--data", data);

    assertThat(run.code()).isEqualTo(ExitCodes.REFUSED);
    assertThat(run.err()).contains("DISCLOSURE_NOT_FOUND");
  }

  private static String id(CommandRun run) {
    return KEY.matcher(run.out())
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow(() -> new AssertionError(run.out()));
  }
}
