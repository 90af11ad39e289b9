package io.clearcost.persistence.evidence;

/** A stored decision is not in a form that this program reads. */
public final class UnreadableDecisionException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnreadableDecisionException(String message) {
    super(message);
  }

  UnreadableDecisionException(String message, Throwable cause) {
    super(message, cause);
  }
}
