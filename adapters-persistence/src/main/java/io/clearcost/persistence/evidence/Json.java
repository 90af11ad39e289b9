package io.clearcost.persistence.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A value to be written as JSON, without space; {@link JsonFields} reads it back.
 *
 * <p>Every decision waits for its text, and the library's tree costs more to make than to write:
 * its objects hold their fields in a map. The signs are the library's.
 */
public sealed interface Json
    permits JsonObject, Json.Array, Json.Quoted, Json.Whole, Json.Flag, Json.Written {

  /** Makes what writes; shared by all threads, as the library wants it. */
  JsonFactory LIBRARY = new JsonFactory();

  /** Room for most decisions. */
  int USUAL_LENGTH = 1 << 14;

  /** Writes the value. */
  void writeTo(JsonGenerator out) throws IOException;

  /** The whole text. */
  default String text() {
    StringWriter text = new StringWriter(USUAL_LENGTH);
    try (JsonGenerator out = LIBRARY.createGenerator(text)) {
      writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory takes everything", e);
    }
    return text.toString();
  }

  /** A list of values. */
  record Array(List<Json> values) implements Json {

    public Array {
      values = List.copyOf(values);
    }

    @Override
    public void writeTo(JsonGenerator out) throws IOException {
      out.writeStartArray();
      for (Json value : values) {
        value.writeTo(out);
      }
      out.writeEndArray();
    }
  }

  /** A text in quotes. */
  record Quoted(String value) implements Json {
    @Override
    public void writeTo(JsonGenerator out) throws IOException {
      out.writeString(value);
    }
  }

  /** A whole number. */
  record Whole(long value) implements Json {
    @Override
    public void writeTo(JsonGenerator out) throws IOException {
      out.writeNumber(value);
    }
  }

  /** True or false. */
  record Flag(boolean value) implements Json {
    @Override
    public void writeTo(JsonGenerator out) throws IOException {
      out.writeBoolean(value);
    }
  }

  /** What is JSON already, for what stands in many texts. */
  record Written(String json) implements Json {
    @Override
    public void writeTo(JsonGenerator out) throws IOException {
      out.writeRawValue(json);
    }
  }
}
