package io.clearcost.persistence.sqlite;

/** The database cannot be opened; the message is one English sentence for the person who tried. */
public final class UnusableDatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnusableDatabaseException(String message) {
    super(message);
  }

  UnusableDatabaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
