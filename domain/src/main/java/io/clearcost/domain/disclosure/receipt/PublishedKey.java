package io.clearcost.domain.disclosure.receipt;

import java.time.Instant;

/**
 * A key and when it came into use; it is published for ever.
 *
 * @param key the key
 * @param from when it was made
 */
public record PublishedKey(ReceiptKey key, Instant from) {}
