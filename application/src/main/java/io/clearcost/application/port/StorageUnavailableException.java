package io.clearcost.application.port;

/**
 * The store cannot be used just now: another process holds it, or the disk is full or failing.
 * Nothing of the call is on disk; the same call may succeed later.
 */
public final class StorageUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * What stands in the way.
   *
   * @param message one English sentence
   * @param cause what the store said
   */
  public StorageUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }

  /** What stands in the way, where the store itself said nothing. */
  public StorageUnavailableException(String message) {
    super(message);
  }
}
