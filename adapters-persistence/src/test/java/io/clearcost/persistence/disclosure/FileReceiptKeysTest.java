package io.clearcost.persistence.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clearcost.domain.disclosure.receipt.PublishedKey;
import io.clearcost.domain.disclosure.receipt.Receipt;
import io.clearcost.domain.disclosure.receipt.ReceiptKeyId;
import io.clearcost.domain.disclosure.receipt.ReceiptVerdict;
import io.clearcost.domain.disclosure.receipt.ReceiptVerifier;
import io.clearcost.domain.disclosure.receipt.Receipts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileReceiptKeysTest {

  private static final Instant NOW = Instant.parse("2026-09-01T01:00:00.000001Z");

  @TempDir private Path data;

  @Test
  void keys_onlyLookedAt_leaveNothingBehind() {
    assertThat(keys().published()).isEmpty();

    assertThat(data).isEmptyDirectory();
  }

  @Test
  void firstReceipt_withoutAKey_makesOneAndPublishesIt() {
    FileReceiptKeys keys = keys();

    Receipt receipt = keys.sign(Receipts.content());

    assertThat(keys.published())
        .containsExactly(new PublishedKey(keys.published().get(0).key(), NOW));
    assertThat(verified(keys, receipt)).isInstanceOf(ReceiptVerdict.Valid.class);
    assertThat(data.resolve("receipt-keys"))
        .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("part"));
  }

  @Test
  void privateKey_whenWritten_isForItsOwnerAlone() throws IOException {
    keys().prepare();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("0001.private"))))
        .isEqualTo("rw-------");
  }

  @Test
  void key_readByAnotherProcess_isTheSame() {
    Receipt receipt = keys().sign(Receipts.content());

    assertThat(keys().sign(Receipts.content())).isEqualTo(receipt);
  }

  @Test
  void rotation_betweenTwoStarts_leavesOldReceiptsGenuine() {
    FileReceiptKeys before = keys();
    Receipt old = before.sign(Receipts.content());

    PublishedKey next = keys().rotate();

    FileReceiptKeys after = keys();
    Receipt ofNext = after.sign(Receipts.content());
    assertThat(ofNext.key()).isEqualTo(next.key().id()).isNotEqualTo(old.key());
    assertThat(verified(after, old)).isInstanceOf(ReceiptVerdict.Valid.class);
    assertThat(verified(after, ofNext)).isInstanceOf(ReceiptVerdict.Valid.class);
    assertThat(before.sign(Receipts.content())).as("until it starts again").isEqualTo(old);
    assertThat(verified(before, ofNext)).isInstanceOf(ReceiptVerdict.Valid.class);
  }

  @Test
  void rotation_ofKeysWhoseOldPrivateHalfIsGone_signs() throws IOException {
    keys().prepare();
    keys().rotate();
    Files.delete(file("0001.private"));

    assertThat(keys().sign(Receipts.content()).key())
        .isEqualTo(keys().published().get(1).key().id());
  }

  @Test
  void privateKey_thatIsMissing_stopsAndNamesTheFile() throws IOException {
    keys().prepare();
    Files.delete(file("0001.private"));

    assertRefused("0001.private.pem", "missing", "rotate-key");
    assertThat(keys().published()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-----BEGIN PRIVATE KEY-----\nMC4CAQ==\n-----END PRIVATE KEY-----\n",
        "-----BEGIN PRIVATE KEY-----\nno base 64!\n-----END PRIVATE KEY-----\n"
      })
  void privateKey_thatIsDamaged_stops(String text) throws IOException {
    keys().prepare();
    Files.writeString(file("0001.private"), text);

    assertRefused("0001.private.pem", "damaged");
  }

  @Test
  void privateKey_ofAnotherPair_doesNotSign() throws IOException {
    keys().prepare();
    Files.writeString(file("0001.private"), Receipts.key(1).pem());

    assertRefused("0001.private.pem", "damaged", "is not that of");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw-----w-"})
  void privateKey_openToOthers_doesNotSign(String permissions) throws IOException {
    keys().prepare();
    Files.setPosixFilePermissions(
        file("0001.private"), PosixFilePermissions.fromString(permissions));

    assertRefused("0001.private.pem", "open to others");
  }

  @Test
  void publicKey_missingAmongThem_isNamed() throws IOException {
    keys().prepare();
    keys().rotate();
    Files.delete(file("0001.public"));

    assertRefusedToPublish("0001.public.pem", "missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "From: yesterday\n", "From: 2026-09-01T01:00:00.000001Z\nno key\n"})
  void publicKey_thatIsDamaged_isNamed(String text) throws IOException {
    keys().prepare();
    Files.writeString(file("0001.public"), text);

    assertRefusedToPublish("0001.public.pem", "damaged");
  }

  @Test
  void firstKey_whereReceiptsWereSignedBefore_isNotMadeUnasked() {
    ReceiptKeyId used = Receipts.key(1).published().id();
    FileReceiptKeys keys = keys(Optional.of(used));

    assertThatThrownBy(keys::prepare)
        .isInstanceOf(UnusableReceiptKeysException.class)
        .hasMessageContaining(used.value());
    assertThat(keys.published()).isEmpty();

    keys.rotate();
    keys.prepare();
    assertThat(keys.published()).hasSize(1);
  }

  @Test
  void keys_madeByManyAtOnce_areOneFirstAndNoneIsLost() {
    Set<ReceiptKeyId> first = new HashSet<>();
    IntStream.range(0, 8)
        .parallel()
        .mapToObj(k -> keys().sign(Receipts.content()).key())
        .forEachOrdered(first::add);

    List<PublishedKey> rotated =
        IntStream.range(0, 8).parallel().mapToObj(k -> keys().rotate()).toList();

    assertThat(first).hasSize(1);
    assertThat(keys().published()).hasSize(9).containsAll(rotated);
  }

  @Test
  void directory_thatIsAFile_isNamed() throws IOException {
    Files.writeString(data.resolve("receipt-keys"), "");

    assertRefused("receipt-keys", "cannot be written");
  }

  private FileReceiptKeys keys() {
    return keys(Optional.empty());
  }

  private FileReceiptKeys keys(Optional<ReceiptKeyId> lastUsed) {
    return new FileReceiptKeys(data, () -> lastUsed, new SecureRandom(), InstantSource.fixed(NOW));
  }

  private Path file(String name) {
    return data.resolve("receipt-keys").resolve(name + ".pem");
  }

  private void assertRefused(String... words) {
    assertThatThrownBy(() -> keys().sign(Receipts.content()))
        .isInstanceOf(UnusableReceiptKeysException.class)
        .hasMessageContainingAll(words);
  }

  private void assertRefusedToPublish(String... words) {
    assertThatThrownBy(() -> keys().published())
        .isInstanceOf(UnusableReceiptKeysException.class)
        .hasMessageContainingAll(words);
  }

  private static ReceiptVerdict verified(FileReceiptKeys keys, Receipt receipt) {
    return ReceiptVerifier.verify(
        receipt.bytes(), keys.published().stream().map(PublishedKey::key).toList());
  }
}
