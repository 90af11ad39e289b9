package io.clearcost.documents.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Text as it is set: on a terminal a Chinese character takes two columns and a combining mark none;
 * lines break by the rules of Chinese, and a control character from somebody's data is not let
 * through.
 */
public final class DisplayText {

  /** First and last code point of the wide ranges of Unicode Standard Annex 11, abridged. */
  private static final int[][] WIDE = {
    {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x20000, 0x3FFFD},
  };

  /** What must not begin a line in Chinese typesetting. */
  private static final String CLOSING = "，。；：、！？）》」』】〕”’…%";

  /** What must not end one. */
  private static final String OPENING = "（「『【〔《“‘";

  private static final String INDENT = "    ";
  private static final String HANGING = "  ";

  private DisplayText() {}

  /** Columns that {@code text} takes. */
  public static int width(String text) {
    return sum(text, DisplayText::width);
  }

  /** Control characters replaced, so that data cannot steer the terminal. */
  public static String clean(String text) {
    StringBuilder cleaned = new StringBuilder();
    text.codePoints().forEach(c -> cleaned.appendCodePoint(isSteering(c) ? '?' : c));
    return cleaned.toString();
  }

  /** {@code text} followed by blanks up to {@code columns}, or cut to them. */
  public static String left(String text, int columns) {
    String cut = cut(clean(text), columns);
    return cut + " ".repeat(columns - width(cut));
  }

  /** {@code text} after blanks up to {@code columns}. */
  public static String right(String text, int columns) {
    String cut = cut(clean(text), columns);
    return " ".repeat(columns - width(cut)) + cut;
  }

  /** {@code text} in lines of at most {@code columns}, broken at blanks and between wide ones. */
  public static List<String> wrap(String text, int columns) {
    return wrap(text, columns, DisplayText::width);
  }

  /**
   * The same for characters of any width.
   *
   * @param limit how wide a line may be; at least the width of the widest character
   * @param measure the width of a character, in the unit of {@code limit}
   */
  public static List<String> wrap(String text, int limit, IntUnaryOperator measure) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String atom : atoms(clean(text))) {
      if (sum(line, measure) + sum(atom.stripTrailing(), measure) > limit && !line.isEmpty()) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? atom.stripLeading() : atom);
      while (sum(line.toString().stripTrailing(), measure) > limit) {
        String head = head(line.toString(), limit, measure);
        lines.add(head);
        line.delete(0, head.length());
      }
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  private static List<String> atoms(String text) {
    List<String> atoms = new ArrayList<>();
    StringBuilder atom = new StringBuilder();
    int before = ' ';
    for (int c : text.codePoints().toArray()) {
      boolean breakable = before == ' ' || width(before) == 2 || width(c) == 2;
      boolean bound = c == ' ' || CLOSING.indexOf(c) >= 0 || OPENING.indexOf(before) >= 0;
      if (breakable && !bound && !atom.isEmpty()) {
        atoms.add(atom.toString());
        atom.setLength(0);
      }
      atom.appendCodePoint(c);
      before = c;
    }
    atoms.add(atom.toString());
    return atoms;
  }

  private static String cut(String text, int columns) {
    return width(text) <= columns ? text : head(text, columns - 1, DisplayText::width) + "…";
  }

  private static int sum(CharSequence text, IntUnaryOperator measure) {
    return text.codePoints().map(measure).sum();
  }

  private static String head(String text, int limit, IntUnaryOperator measure) {
    StringBuilder head = new StringBuilder();
    int taken = 0;
    for (int c : text.codePoints().toArray()) {
      taken += measure.applyAsInt(c);
      if (taken > limit) {
        break;
      }
      head.appendCodePoint(c);
    }
    return head.toString();
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    for (int[] range : WIDE) {
      if (c >= range[0] && c <= range[1]) {
        return 2;
      }
    }
    return 1;
  }

  /** Control and format characters; the latter can turn the direction of writing. */
  private static boolean isSteering(int c) {
    return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
  }

  /** An amount in fen as yuan, e.g. {@code ¥1,229.27}. */
  public static String yuan(long fen) {
    BigDecimal yuan = BigDecimal.valueOf(fen, 2);
    return (fen < 0 ? "-" : "") + "¥" + String.format(Locale.ROOT, "%,.2f", yuan.abs());
  }

  /** Lines set in by four columns, each broken within {@code columns} and hanging by two. */
  public static String indented(List<String> lines, int columns) {
    return lines.stream()
        .flatMap(line -> hanging(wrap(line, columns - INDENT.length() - HANGING.length())))
        .map(line -> INDENT + line)
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> hanging(List<String> wrapped) {
    return Stream.concat(
        wrapped.stream().limit(1), wrapped.stream().skip(1).map(rest -> HANGING + rest));
  }
}
