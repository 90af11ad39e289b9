package io.clearcost.persistence.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clearcost.application.disclosure.AcknowledgeDisclosure;
import io.clearcost.application.disclosure.ReceiptIssuer;
import io.clearcost.domain.disclosure.Acknowledgement;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.disclosure.DisclosureVersion;
import io.clearcost.domain.disclosure.SheetBytes;
import io.clearcost.domain.disclosure.Sheets;
import io.clearcost.domain.disclosure.receipt.InMemoryReceiptKeys;
import io.clearcost.domain.disclosure.receipt.Receipt;
import io.clearcost.domain.disclosure.receipt.ReceiptContent;
import io.clearcost.domain.disclosure.receipt.ReceiptKeys;
import io.clearcost.domain.disclosure.receipt.ReceiptLog;
import io.clearcost.domain.disclosure.receipt.ReceiptLogContract;
import io.clearcost.domain.disclosure.receipt.ReceiptVerdict;
import io.clearcost.domain.disclosure.receipt.ReceiptVerifier;
import io.clearcost.domain.disclosure.receipt.Receipts;
import io.clearcost.persistence.evidence.JdbiDecisionLog;
import io.clearcost.persistence.sqlite.SqliteDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbiReceiptLogTest extends ReceiptLogContract {

  private static final SheetBytes BYTES = new SheetJson();
  private static final DisclosureVersion VERSION = Receipts.version(BYTES);
  private static final Acknowledgement CONFIRMED = Receipts.acknowledgement(VERSION);

  @TempDir private Path directory;
  private SqliteDatabase database;

  @BeforeEach
  void open() {
    database = SqliteDatabase.open(directory, Instant.parse("2026-01-01T00:00:00Z"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected JdbiReceiptLog log() {
    return new JdbiReceiptLog(database.transactions());
  }

  @Override
  protected void confirm() {
    show();
    inTransaction(() -> disclosures().add(CONFIRMED));
  }

  @Override
  protected void inTransaction(Runnable work) {
    database
        .transactions()
        .write(
            () -> {
              work.run();
              return null;
            });
  }

  @Test
  void lastKey_ofTheReceiptsOnRecord_isTheOneThatSigned() {
    show();
    assertThat(log().lastKey()).isEmpty();

    acknowledge(new InMemoryReceiptKeys());

    assertThat(log().lastKey()).contains(Receipts.key(1).published().id());
  }

  @Test
  void confirmation_withAKeyInAFile_leavesAGenuineReceipt() {
    show();
    FileReceiptKeys keys = keys();

    acknowledge(keys);

    Receipt receipt = log().find(VERSION.id()).orElseThrow();
    assertThat(ReceiptVerifier.verify(receipt.bytes(), List.of(keys.published().get(0).key())))
        .isEqualTo(
            new ReceiptVerdict.Valid(ReceiptContent.of(VERSION, CONFIRMED, BYTES), receipt.key()));
  }

  @Test
  void confirmation_thatCannotBeSigned_isNotStored() throws Exception {
    show();
    keys().prepare();
    Files.delete(directory.resolve("receipt-keys").resolve("0001.private.pem"));

    assertThatThrownBy(() -> acknowledge(keys())).isInstanceOf(UnusableReceiptKeysException.class);

    assertThat(disclosures().acknowledgement(VERSION.id())).isEmpty();
    assertThat(log().find(VERSION.id())).isEmpty();
  }

  @Test
  void confirmation_whoseReceiptCannotBeStored_isNotStored() {
    show();
    ReceiptLog full =
        new ReceiptLog() {
          @Override
          public void add(DisclosureId id, Receipt receipt) {
            throw new IllegalStateException("full");
          }

          @Override
          public Optional<Receipt> find(DisclosureId id) {
            return Optional.empty();
          }
        };

    assertThatThrownBy(() -> acknowledge(new InMemoryReceiptKeys(), full))
        .isInstanceOf(IllegalStateException.class);

    assertThat(disclosures().acknowledgement(VERSION.id())).isEmpty();
  }

  @Test
  void keys_lostWithReceiptsOnRecord_areNotBegunAnew() throws Exception {
    show();
    acknowledge(keys());
    Path lost = directory.resolve("receipt-keys");
    Files.delete(lost.resolve("0001.private.pem"));
    Files.delete(lost.resolve("0001.public.pem"));

    assertThatThrownBy(() -> keys().prepare())
        .isInstanceOf(UnusableReceiptKeysException.class)
        .hasMessageContaining("Receipts on record were signed with key");
  }

  private void show() {
    inTransaction(
        () -> {
          new JdbiDecisionLog(database.transactions())
              .record(Sheets.decision(VERSION.decision().value(), Sheets.terms("0.12", "20")));
          disclosures().add(VERSION);
          disclosures().add(CONFIRMED.showing());
        });
  }

  private void acknowledge(ReceiptKeys keys) {
    acknowledge(keys, log());
  }

  private void acknowledge(ReceiptKeys keys, ReceiptLog receipts) {
    new AcknowledgeDisclosure(
            disclosures(),
            new ReceiptIssuer(receipts, keys, BYTES),
            database.transactions(),
            InstantSource.fixed(CONFIRMED.recordedAt()))
        .handle(
            new AcknowledgeDisclosure.Command(CONFIRMED.confirmation(), CONFIRMED.requestId()),
            Sheets.officer());
  }

  private FileReceiptKeys keys() {
    return new FileReceiptKeys(
        directory, log()::lastKey, new SecureRandom(), InstantSource.fixed(CONFIRMED.recordedAt()));
  }

  private JdbiDisclosureLog disclosures() {
    return new JdbiDisclosureLog(database.transactions());
  }
}
