package io.clearcost.persistence.evidence;

/** What is stored is not in a form that this program reads. */
public final class UnreadableContentException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public UnreadableContentException(String message) {
    super(message);
  }

  public UnreadableContentException(String message, Throwable cause) {
    super(message, cause);
  }
}
