package io.clearcost.bootstrap.sheet;

import io.clearcost.documents.text.DisplayText;
import java.util.List;

/** A sheet as it grows, never wider than {@link #COLUMNS}. */
final class SheetText {

  static final int COLUMNS = 100;

  private final StringBuilder text = new StringBuilder();
  private final Palette palette;

  SheetText(Palette palette) {
    this.palette = palette;
  }

  Palette palette() {
    return palette;
  }

  /** A line as it is; the caller answers for its width. */
  SheetText line(String line) {
    text.append(line.stripTrailing()).append('\n');
    return this;
  }

  SheetText blank() {
    text.append('\n');
    return this;
  }

  SheetText heading(String words) {
    return blank().line("  " + palette.bold(words));
  }

  /** Text in as many lines as it takes, all of them indented. */
  SheetText wrapped(int indent, String words) {
    return wrapped(indent, "", words);
  }

  /** The same with a lead on the first line, under whose end the others begin. */
  SheetText wrapped(int indent, String lead, String words) {
    int hang = indent + DisplayText.width(lead);
    String before = " ".repeat(indent) + lead;
    for (String line : DisplayText.wrap(words, COLUMNS - hang)) {
      line(before + line);
      before = " ".repeat(hang);
    }
    return this;
  }

  SheetText dimmed(int indent, String words) {
    for (String line : DisplayText.wrap(words, COLUMNS - indent)) {
      line(" ".repeat(indent) + palette.dim(line));
    }
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /** Lines below a headline, as wide as a sheet. */
  static String indented(List<String> lines) {
    return DisplayText.indented(lines, COLUMNS);
  }
}
