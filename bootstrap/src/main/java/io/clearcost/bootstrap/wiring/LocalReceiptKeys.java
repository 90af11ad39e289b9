package io.clearcost.bootstrap.wiring;

import io.clearcost.bootstrap.settings.Settings;
import io.clearcost.bootstrap.settings.UnusableEnvironment;
import io.clearcost.domain.disclosure.receipt.PublishedKey;
import io.clearcost.persistence.disclosure.FileReceiptKeys;
import io.clearcost.persistence.disclosure.UnusableReceiptKeysException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

/** The keys of receipts in a data directory, as their operator handles them. */
public final class LocalReceiptKeys {

  private LocalReceiptKeys() {}

  /** Makes the next key. */
  public static PublishedKey rotate(Settings settings) {
    FileReceiptKeys keys =
        new FileReceiptKeys(
            settings.data(), Optional::empty, new SecureRandom(), InstantSource.system());
    try {
      return keys.rotate();
    } catch (UnusableReceiptKeysException unusable) {
      throw new UnusableEnvironment(String.valueOf(unusable.getMessage()), unusable);
    }
  }

  /** Says in one sentence what hinders signing, before there is anything to sign. */
  static void prepare(FileReceiptKeys keys) {
    try {
      keys.prepare();
    } catch (UnusableReceiptKeysException unusable) {
      throw new UnusableEnvironment(String.valueOf(unusable.getMessage()), unusable);
    }
  }
}
