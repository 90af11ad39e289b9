package io.clearcost.tapes.ledger;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.clearcost.tapes.fault.InBoth;
import io.clearcost.tapes.fault.TapeCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/**
 * Whether a line is one JSON object and says what its writer meant: the parser of the protobuf
 * library takes more than JSON, programs keep 15 digits of a number, and half a character is sent
 * as a question mark.
 */
final class LineSyntax {

  /** A number as it was written, of no more digits than programs keep. */
  private static final Pattern WHOLE_NUMBER =
      Pattern.compile("(?=[-.0-9]{1,17}$)-?[0-9]{1,15}(\\.[0-9]{1,14})?");

  private static final int MAX_SHOWN = 40;

  private static final InBoth HALF =
      new InBoth("a text has half a character (a surrogate alone)", "文本中有半个字符（单独的代理项）");

  private LineSyntax() {}

  /** Adds the first fault of a line, if it has one. */
  static void examine(String text, CellFaults faults) {
    try (JsonParser parser = JsonFaults.STRICT.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        faults.add(TapeCheck.TAPE_JSON_MALFORMED, "no object");
      } else if (isSound(parser, text.contains("\\u"), faults) && parser.nextToken() != null) {
        faults.add(TapeCheck.TAPE_JSON_MALFORMED, "more than one object");
      }
    } catch (JsonProcessingException malformed) {
      faults.add(TapeCheck.TAPE_JSON_MALFORMED, malformed.getOriginalMessage());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /**
   * Reads to the end of the object.
   *
   * @param escaped whether there are characters by their number, among which halves may be
   * @return whether nothing in it was wrong
   */
  private static boolean isSound(JsonParser parser, boolean escaped, CellFaults faults)
      throws IOException {
    int depth = 1;
    while (depth > 0) {
      JsonToken token = parser.nextToken();
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      } else if (token.isNumeric() && !WHOLE_NUMBER.matcher(parser.getText()).matches()) {
        faults.add(TapeCheck.TAPE_JSON_REFUSED, number(parser.getText()));
        return false;
      } else if (escaped && token == JsonToken.VALUE_STRING && hasHalf(parser.getText())) {
        faults.add(TapeCheck.TAPE_JSON_REFUSED, HALF);
        return false;
      }
    }
    return true;
  }

  private static InBoth number(String digits) {
    String text = digits.length() > MAX_SHOWN ? digits.substring(0, MAX_SHOWN) + "…" : digits;
    return new InBoth(
        "the number " + text + " has an exponent or more than 15 digits; write it in quotes",
        "数字" + text + "用了指数或超过15位；请写在引号中");
  }

  private static boolean hasHalf(String text) {
    return text.codePoints().anyMatch(each -> Character.getType(each) == Character.SURROGATE);
  }
}
