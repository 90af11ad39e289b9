package io.clearcost.tapes.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds every field of a JSON object that does not fit its message. The parser of the protobuf
 * library stops at the first one and does not say where it stands; this is asked only after that.
 */
public final class JsonFaults {

  /** Refuses a field that is given twice, which the parser of the protobuf library does not. */
  public static final JsonFactory STRICT =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String text;
  private final List<JsonFault> faults = new ArrayList<>();

  private JsonFaults(String text) {
    this.text = text;
  }

  /**
   * Every field that does not fit, in the order in which they stand.
   *
   * @param text one well-formed JSON object
   */
  public static List<JsonFault> find(String text, Descriptor message) throws IOException {
    JsonFaults finding = new JsonFaults(text);
    try (JsonParser parser = STRICT.createParser(text)) {
      parser.nextToken();
      finding.object(parser, message, "");
    }
    return finding.faults;
  }

  private void object(JsonParser parser, Descriptor message, String path) throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Optional<FieldDescriptor> field = field(message, name);
      String fieldPath = path + field.map(FieldDescriptor::getName).orElse(name);
      if (field.isEmpty()) {
        add(
            parser,
            fieldPath,
            "UNKNOWN_FIELD",
            "is not known; known here: " + names(message),
            "未知字段；此处已知：" + names(message));
        parser.nextToken();
        parser.skipChildren();
      } else {
        parser.nextToken();
        field(parser, field.get(), fieldPath);
      }
    }
  }

  private void field(JsonParser parser, FieldDescriptor field, String path) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    if (!field.isRepeated()) {
      element(parser, field, path);
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
        element(parser, field, path + "[" + index + "]");
      }
    } else {
      add(parser, path, "MALFORMED", "must be an array", "须为数组");
      parser.skipChildren();
    }
  }

  private void element(JsonParser parser, FieldDescriptor field, String path) throws IOException {
    boolean object = parser.currentToken() == JsonToken.START_OBJECT;
    if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE && object) {
      object(parser, field.getMessageType(), path + ".");
    } else if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
      add(parser, path, "MALFORMED", "must be an object", "须为对象");
      parser.skipChildren();
    } else {
      scalar(parser, field, path);
    }
  }

  private void scalar(JsonParser parser, FieldDescriptor field, String path) throws IOException {
    int from = (int) parser.currentTokenLocation().getCharOffset();
    int line = parser.currentTokenLocation().getLineNr();
    if (parser.currentToken().isStructStart()) {
      parser.skipChildren();
    } else {
      parser.finishToken();
    }
    String raw = text.substring(from, (int) parser.currentLocation().getCharOffset());
    String json = field.isRepeated() ? "[" + raw + "]" : raw;
    try {
      JsonFormat.parser()
          .merge(
              "{\"" + field.getName() + "\":" + json + "}",
              DynamicMessage.newBuilder(field.getContainingType()));
    } catch (InvalidProtocolBufferException misfit) {
      boolean isEnum = field.getJavaType() == FieldDescriptor.JavaType.ENUM;
      faults.add(
          new JsonFault(
              path,
              line,
              isEnum ? "UNKNOWN_VALUE" : "MALFORMED",
              "%s is not %s".formatted(raw, english(field)),
              "%s不是%s".formatted(raw, chinese(field))));
    }
  }

  private static String english(FieldDescriptor field) {
    return switch (field.getJavaType()) {
      case ENUM -> "one of " + values(field);
      case INT, LONG -> "a whole number in range";
      case BOOLEAN -> "true or false";
      case STRING -> "a text in quotes";
      case FLOAT, DOUBLE -> "a number";
      case BYTE_STRING -> "text in base64";
      case MESSAGE -> "an object";
    };
  }

  private static String chinese(FieldDescriptor field) {
    return switch (field.getJavaType()) {
      case ENUM -> "下列之一：" + values(field);
      case INT, LONG -> "范围内的整数";
      case BOOLEAN -> "true或false";
      case STRING -> "引号中的文字";
      case FLOAT, DOUBLE -> "数字";
      case BYTE_STRING -> "base64文字";
      case MESSAGE -> "对象";
    };
  }

  private static String values(FieldDescriptor field) {
    return field.getEnumType().getValues().stream()
        .filter(allowed -> allowed.getNumber() != 0)
        .map(EnumValueDescriptor::getName)
        .collect(Collectors.joining(", "));
  }

  private void add(JsonParser parser, String path, String reason, String english, String chinese) {
    int line = parser.currentTokenLocation().getLineNr();
    faults.add(new JsonFault(path, line, reason, english, chinese));
  }

  /** Whether a message has a field of that name, in JSON or in proto. */
  public static boolean knows(Descriptor message, String name) {
    return field(message, name).isPresent();
  }

  private static Optional<FieldDescriptor> field(Descriptor message, String name) {
    return message.getFields().stream()
        .filter(field -> field.getJsonName().equals(name) || field.getName().equals(name))
        .findAny();
  }

  private static String names(Descriptor message) {
    return message.getFields().stream()
        .map(FieldDescriptor::getJsonName)
        .collect(Collectors.joining(", "));
  }
}
