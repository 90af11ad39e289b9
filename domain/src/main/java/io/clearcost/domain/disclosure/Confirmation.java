package io.clearcost.domain.disclosure;

import io.clearcost.domain.text.InvalidValue;
import java.time.Duration;
import java.time.Instant;

/**
 * What is told of a borrower's confirmation.
 *
 * @param disclosure which version
 * @param hash of the content that was confirmed
 * @param borrower who confirmed it
 * @param confirmedAt when, to the microsecond
 * @param reading how long it stood open to be read, as the page measured it; not negative
 */
public record Confirmation(
    DisclosureId disclosure,
    ContentHash hash,
    BorrowerToken borrower,
    Instant confirmedAt,
    Duration reading) {

  public Confirmation {
    if (reading.isNegative()) {
      throw InvalidValue.of("a reading time is not negative: %s", "阅读时间不得为负：%s", reading);
    }
  }
}
