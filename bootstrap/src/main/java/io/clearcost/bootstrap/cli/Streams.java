package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.sheet.Language;
import io.clearcost.bootstrap.sheet.Palette;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command reads and writes.
 *
 * @param in standard input
 * @param out what was asked for
 * @param err everything else that is said
 * @param palette how words are set off on {@code out}
 * @param progress whether somebody watches {@code err}
 * @param language in which refusals are told to people
 */
public record Streams(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    Palette palette,
    boolean progress,
    Language language) {

  /** Streams that speak English. */
  public Streams(
      InputStream in, PrintWriter out, PrintWriter err, Palette palette, boolean progress) {
    this(in, out, err, palette, progress, Language.ENGLISH);
  }

  /**
   * Those of the process. Always in UTF-8: Java would write question marks for Chinese names where
   * the locale is not set. Whether they are terminals is known to the launcher, which says it in
   * system properties; Java itself knows only of both together.
   */
  public static Streams ofProcess() {
    boolean colour =
        Boolean.getBoolean("clearcost.terminal.out") && System.getenv("NO_COLOR") == null;
    return new Streams(
        System.in,
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        colour ? Palette.COLOUR : Palette.PLAIN,
        Boolean.getBoolean("clearcost.terminal.err"),
        Language.of(System.getenv()));
  }

  /** Those that the command was started with. */
  static Streams of(CommandSpec spec) {
    return ((ClearcostCommand) spec.root().userObject()).streams();
  }

  /** The same in another language. */
  Streams in(Language other) {
    return new Streams(in, out, err, palette, progress, other);
  }

  /** Tells the person at the terminal something beside what was asked for. */
  public void say(String sentence) {
    out.flush();
    err.println("clearcost: " + sentence);
    err.flush();
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
  }
}
