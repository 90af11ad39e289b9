package io.clearcost.bootstrap;

import io.clearcost.bootstrap.cli.Program;
import io.clearcost.bootstrap.cli.Streams;

/** The entry of the program. */
public final class Main {

  private Main() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param args what stands on the command line
   */
  public static void main(String[] args) {
    System.exit(Program.run(Streams.ofProcess(), args));
  }
}
