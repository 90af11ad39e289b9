package io.clearcost.persistence.disclosure;

import io.clearcost.domain.disclosure.receipt.PublishedKey;
import io.clearcost.domain.disclosure.receipt.Receipt;
import io.clearcost.domain.disclosure.receipt.ReceiptContent;
import io.clearcost.domain.disclosure.receipt.ReceiptKeyId;
import io.clearcost.domain.disclosure.receipt.ReceiptKeys;
import io.clearcost.domain.disclosure.receipt.SigningKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The keys in the directory {@value #DIRECTORY} beside the database.
 *
 * <p>The current key is read once, when it is first needed: a process goes on with it after another
 * one has made the next. Whatever is wrong with a key, {@link UnusableReceiptKeysException} says
 * so, and nothing is signed with another one.
 */
public final class FileReceiptKeys implements ReceiptKeys {

  public static final String DIRECTORY = "receipt-keys";

  private final ReceiptKeyFiles files;
  private final Supplier<Optional<ReceiptKeyId>> lastUsed;
  private final SecureRandom random;
  private final InstantSource clock;
  private Optional<SigningKey> current = Optional.empty();

  /**
   * The keys of a data directory; nothing is read yet.
   *
   * @param lastUsed the key of the last receipt on record
   */
  public FileReceiptKeys(
      Path data,
      Supplier<Optional<ReceiptKeyId>> lastUsed,
      SecureRandom random,
      InstantSource clock) {
    this.files = new ReceiptKeyFiles(data.resolve(DIRECTORY));
    this.lastUsed = lastUsed;
    this.random = random;
    this.clock = clock;
  }

  @Override
  public Receipt sign(ReceiptContent content) {
    return current().sign(content);
  }

  @Override
  public List<PublishedKey> published() {
    return files.published();
  }

  /** Reads the current key, so that what is wrong with it shows before anything is to be signed. */
  public void prepare() {
    current();
  }

  /** Makes the next key and publishes it; who signs from now on starts with it. */
  public PublishedKey rotate() {
    return files.locked(this::add);
  }

  private synchronized SigningKey current() {
    if (current.isEmpty()) {
      current = Optional.of(files.locked(this::readOrCreate));
    }
    return current.orElseThrow();
  }

  private SigningKey readOrCreate() {
    if (files.published().isEmpty()) {
      lastUsed.get().ifPresent(this::refuseToBeginAnew);
      add();
    }
    return files.current();
  }

  private PublishedKey add() {
    return files.add(SigningKey.generate(random), clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private void refuseToBeginAnew(ReceiptKeyId used) {
    throw new UnusableReceiptKeysException(
        ("Receipts on record were signed with key %s, and %s holds no key. Restore it from a"
                + " backup, or begin anew with \"clearcost receipt rotate-key\".")
            .formatted(used, files.directory()));
  }
}
