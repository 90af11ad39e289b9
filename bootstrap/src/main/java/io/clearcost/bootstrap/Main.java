package io.clearcost.bootstrap;

/** The entry of the program. For now it answers with its own arguments, one per line. */
public final class Main {

  private Main() {}

  /**
   * Prints the arguments.
   *
   * @param args what stands on the command line
   */
  public static void main(String[] args) {
    for (String arg : args) {
      System.out.println(arg);
    }
  }
}
