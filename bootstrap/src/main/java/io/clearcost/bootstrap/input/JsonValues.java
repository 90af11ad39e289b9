package io.clearcost.bootstrap.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.clearcost.tapes.ledger.JsonFaults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a text apart into its JSON values: one object, an array of them, several in a row, or one a
 * line (JSON Lines).
 *
 * <p>A malformed value does not lose the others: reading goes on at the next line where values
 * stand one a line, else at the next line that begins with a brace, which is the next value in all
 * usual layouts. Only what follows a malformed element of an array is lost with it.
 */
public final class JsonValues {

  private final String name;
  private final char[] text;
  private final List<JsonValue> values = new ArrayList<>();
  private int offset;
  private int line = 1;
  private boolean oneALine;

  private JsonValues(String name, String text) {
    this.name = name;
    this.text = text.toCharArray();
  }

  /**
   * The values of a text in their order.
   *
   * @param name how to call the text in {@link JsonValue#source}
   */
  public static List<JsonValue> of(String name, String text) {
    JsonValues reading = new JsonValues(name, text);
    try {
      reading.read();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return List.copyOf(reading.values);
  }

  private void read() throws IOException {
    skipBlanks();
    while (offset < text.length) {
      int begin = offset;
      int beginLine = line;
      try (JsonParser parser = JsonFaults.STRICT.createParser(text, begin, text.length - begin)) {
        if (text[begin] == '[') {
          readArray(parser, begin, beginLine);
        } else {
          parser.nextToken();
          readElement(parser, begin, beginLine);
        }
        moveTo(begin + at(parser));
        oneALine = line == beginLine;
      } catch (JsonProcessingException malformed) {
        addFault(malformed, beginLine);
        moveTo(text[begin] == '[' ? text.length : nextLine(begin));
      }
      skipBlanks();
    }
  }

  private void readArray(JsonParser parser, int begin, int beginLine) throws IOException {
    parser.nextToken();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      readElement(parser, begin, beginLine);
    }
  }

  private void readElement(JsonParser parser, int begin, int beginLine) throws IOException {
    int from = begin + (int) parser.currentTokenLocation().getCharOffset();
    int lineOfValue = beginLine + parser.currentTokenLocation().getLineNr() - 1;
    boolean object = parser.currentToken() == JsonToken.START_OBJECT;
    parser.skipChildren();
    if (object) {
      String value = new String(text, from, begin + at(parser) - from);
      values.add(new JsonValue(nextSource(), lineOfValue, value, Optional.empty()));
    } else {
      String fault = "line " + lineOfValue + ": a JSON object is expected here";
      values.add(new JsonValue(nextSource(), lineOfValue, "", Optional.of(fault)));
    }
  }

  private void addFault(JsonProcessingException malformed, int beginLine) {
    // A text that exceeds what the parser takes is refused without a place.
    int lines =
        Optional.ofNullable(malformed.getLocation()).map(place -> place.getLineNr() - 1).orElse(0);
    String fault =
        "the value that begins on line %d is not JSON: line %d: %s"
            .formatted(beginLine, beginLine + lines, malformed.getOriginalMessage());
    values.add(new JsonValue(nextSource(), beginLine, "", Optional.of(fault)));
  }

  private String nextSource() {
    return name + "#" + (values.size() + 1);
  }

  private static int at(JsonParser parser) {
    return (int) parser.currentLocation().getCharOffset();
  }

  private int nextLine(int from) {
    for (int at = from + 1; at < text.length; at++) {
      if (text[at - 1] == '\n' && (oneALine || text[at] == '{')) {
        return at;
      }
    }
    return text.length;
  }

  private void skipBlanks() {
    int to = offset;
    // A record separator stands before each value in RFC 7464, a variant of JSON Lines.
    while (to < text.length && (Character.isWhitespace(text[to]) || text[to] == '\u001E')) {
      to++;
    }
    moveTo(to);
  }

  private void moveTo(int to) {
    for (; offset < to; offset++) {
      if (text[offset] == '\n') {
        line++;
      }
    }
  }
}
