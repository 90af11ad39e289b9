package io.clearcost.persistence.disclosure;

import io.clearcost.domain.disclosure.DisclosureId;

/** A version on disk is not what was written, or not in a form that this program reads. */
public final class UnreadableDisclosureException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnreadableDisclosureException(DisclosureId id, String why) {
    super(message(id, why));
  }

  UnreadableDisclosureException(DisclosureId id, String why, Throwable cause) {
    super(message(id, why), cause);
  }

  private static String message(DisclosureId id, String why) {
    return "The stored disclosure %s cannot be relied on: %s.".formatted(id, why);
  }
}
