package io.clearcost.persistence.disclosure;

/** The keys of receipts cannot be used; the message is one or two English sentences. */
public final class UnusableReceiptKeysException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnusableReceiptKeysException(String message) {
    super(message);
  }

  UnusableReceiptKeysException(String message, Throwable cause) {
    super(message, cause);
  }
}
