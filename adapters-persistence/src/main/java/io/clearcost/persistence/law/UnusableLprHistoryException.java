package io.clearcost.persistence.law;

/**
 * A file of LPR publications cannot be used; the message is one English sentence with the line that
 * is wrong.
 */
public final class UnusableLprHistoryException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnusableLprHistoryException(String message) {
    super(message);
  }

  UnusableLprHistoryException(String message, Throwable cause) {
    super(message, cause);
  }
}
