package io.clearcost.bootstrap.settings;

/**
 * What the program was given cannot be worked with: a file, a directory, a port. The message is one
 * clear sentence for the person who started it, who is owed no stack trace.
 */
public final class UnusableEnvironment extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnusableEnvironment(String sentence) {
    super(sentence);
  }

  public UnusableEnvironment(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
