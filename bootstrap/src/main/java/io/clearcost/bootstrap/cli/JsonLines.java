package io.clearcost.bootstrap.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import io.clearcost.bootstrap.input.FieldFault;
import io.clearcost.bootstrap.input.Refusal;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Answers for machines: one line of JSON each. */
final class JsonLines {

  private static final JsonFactory JSON = new JsonFactory();
  private static final JsonFormat.Printer PROTO3 =
      JsonFormat.printer().omittingInsignificantWhitespace();

  private JsonLines() {}

  /** The proto3 JSON of a message. */
  static String of(Message message) {
    try {
      return PROTO3.print(message);
    } catch (InvalidProtocolBufferException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** {@code {"decision":{…},"source":"loans.json#3"}}. */
  static String of(String name, Message message, String source) {
    return object(
        json -> {
          json.writeFieldName(name);
          json.writeRawValue(of(message));
          json.writeStringField("source", source);
        });
  }

  /** {@code {"error":{…},"source":"loans.json#3"}}. */
  static String of(Refusal refusal, String source) {
    return object(
        json -> {
          json.writeObjectFieldStart("error");
          json.writeStringField("code", refusal.code());
          json.writeStringField("reason", refusal.reason());
          json.writeStringField("message", refusal.message());
          json.writeArrayFieldStart("fields");
          for (FieldFault field : refusal.fields()) {
            json.writeStartObject();
            json.writeStringField("path", field.path());
            json.writeStringField("reason", field.reason());
            json.writeStringField("description", field.description());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
          json.writeStringField("source", source);
        });
  }

  private static String object(Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      content.writeTo(json);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /** What stands between the braces. */
  private interface Content {
    void writeTo(JsonGenerator json) throws IOException;
  }
}
