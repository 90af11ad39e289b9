package io.clearcost.domain.disclosure.receipt;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Keys in memory, of which the last one signs. */
public final class InMemoryReceiptKeys implements ReceiptKeys {

  private final List<SigningKey> keys = new ArrayList<>();

  /** Begins with the first of {@link Receipts#key}. */
  public InMemoryReceiptKeys() {
    keys.add(Receipts.key(1));
  }

  /** Makes the next key the current one. */
  public InMemoryReceiptKeys rotated() {
    keys.add(Receipts.key(keys.size() + 1));
    return this;
  }

  @Override
  public Receipt sign(ReceiptContent content) {
    return keys.get(keys.size() - 1).sign(content);
  }

  @Override
  public List<PublishedKey> published() {
    return keys.stream().map(key -> new PublishedKey(key.published(), Instant.EPOCH)).toList();
  }
}
