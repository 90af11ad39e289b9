package io.clearcost.bootstrap.cli;

/** What the program ends with. */
public final class ExitCodes {

  /** Everything asked was answered, whatever the verdicts. */
  public static final int ANSWERED = 0;

  /** At least one loan, or what was looked for, got no answer. */
  public static final int REFUSED = 1;

  /** Wrong usage, an environment that cannot be worked with, or a fault of the program. */
  public static final int UNUSABLE = 2;

  private ExitCodes() {}
}
