package io.clearcost.persistence.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
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
  JsonFactory LIBRARY =
      JsonFactory.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

  /** Room for most records of a loan. */
  int USUAL_LENGTH = 1 << 14;

  /** Writes the value. */
  void writeTo(JsonGenerator out) throws IOException;

  /** The whole text. */
  default String text() {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = LIBRARY.createGenerator(text)) {
      writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory takes everything", e);
    }
    return text.toString();
  }

  /**
   * The whole text in UTF-8, without making a text first: to encode one costs as much as to write
   * it. Half a pair of surrogates, which is no Unicode, is escaped.
   */
  default byte[] utf8() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_LENGTH);
    writeTo(bytes);
    return bytes.toByteArray();
  }

  /** Adds the whole text in UTF-8, as {@link #utf8} has it. */
  default void writeTo(ByteArrayOutputStream bytes) {
    try (JsonGenerator out = LIBRARY.createGenerator(bytes)) {
      writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException("an array in memory takes everything", e);
    }
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

  /** What is JSON already, for what stands in many texts; keeps how it is encoded. */
  record Written(SerializableString json) implements Json {

    static Written of(Json value) {
      return new Written(new SerializedString(value.text()));
    }

    @Override
    public void writeTo(JsonGenerator out) throws IOException {
      out.writeRawValue(json);
    }
  }
}
