package io.clearcost.domain.disclosure.receipt;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An object of texts as JSON in the one way that RFC 8785 leaves: members by their names, no blanks
 * between them, nothing escaped that need not be.
 */
final class FlatJson {

  /** What is escaped by one letter, and below it the letters. */
  private static final String SHORT = "\"\\\b\t\n\f\r";

  private static final String LETTERS = "\"\\btnfr";

  private final String text;
  private int at;

  private FlatJson(String text) {
    this.text = text;
  }

  static String write(Map<String, String> members) {
    StringBuilder json = new StringBuilder();
    new TreeMap<>(members)
        .forEach(
            (name, value) -> {
              json.append(json.isEmpty() ? '{' : ',');
              write(json, name);
              write(json.append(':'), value);
            });
    return json.append('}').toString();
  }

  /**
   * Reads what {@link #write} writes.
   *
   * @throws IllegalArgumentException on everything else, be it another way to write the same
   */
  static SortedMap<String, String> read(String text) {
    FlatJson json = new FlatJson(text);
    SortedMap<String, String> members = new TreeMap<>();
    char before = '{';
    do {
      json.require(before);
      String name = json.string();
      json.require(':');
      members.put(name, json.string());
      before = ',';
    } while (json.peek() == ',');
    if (!write(members).equals(text)) {
      throw new IllegalArgumentException("not canonical JSON of texts");
    }
    return members;
  }

  private static void write(StringBuilder json, String value) {
    json.append('"');
    for (int k = 0; k < value.length(); k++) {
      char c = value.charAt(k);
      int letter = SHORT.indexOf(c);
      if (letter >= 0) {
        json.append('\\').append(LETTERS.charAt(letter));
      } else if (c < ' ') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }

  private String string() {
    require('"');
    StringBuilder value = new StringBuilder();
    for (char c = next(); c != '"'; c = next()) {
      value.append(c == '\\' ? escaped() : c);
    }
    return value.toString();
  }

  private char escaped() {
    char c = next();
    if (c == 'u') {
      String digits = "" + next() + next() + next() + next();
      return (char) Integer.parseInt(digits, 16);
    }
    int letter = LETTERS.indexOf(c);
    if (letter < 0) {
      throw new IllegalArgumentException("no JSON: \\" + c);
    }
    return SHORT.charAt(letter);
  }

  private void require(char expected) {
    if (next() != expected) {
      throw new IllegalArgumentException("no JSON object of texts: " + expected + " is missing");
    }
  }

  private char next() {
    char c = peek();
    at++;
    return c;
  }

  private char peek() {
    if (at == text.length()) {
      throw new IllegalArgumentException("no JSON object of texts: it breaks off");
    }
    return text.charAt(at);
  }
}
