package io.clearcost.bootstrap.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.clearcost.domain.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds every field of a JSON object that does not fit its message. The parser of the protobuf
 * library stops at the first one and does not say where it stands; this is asked only after that.
 */
final class FieldFaults {

  private final JsonValue value;
  private final List<FieldFault> faults = new ArrayList<>();

  private FieldFaults(JsonValue value) {
    this.value = value;
  }

  static List<FieldFault> find(JsonValue value, Descriptor message) throws IOException {
    FieldFaults finding = new FieldFaults(value);
    try (JsonParser parser = JsonValues.STRICT.createParser(value.text())) {
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
            Text.of("is not known; known here: %s", "未知字段；此处已知：%s", names(message)));
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
      add(parser, path, "MALFORMED", new Text("must be an array", "须为数组"));
      parser.skipChildren();
    }
  }

  private void element(JsonParser parser, FieldDescriptor field, String path) throws IOException {
    boolean object = parser.currentToken() == JsonToken.START_OBJECT;
    if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE && object) {
      object(parser, field.getMessageType(), path + ".");
    } else if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
      add(parser, path, "MALFORMED", new Text("must be an object", "须为对象"));
      parser.skipChildren();
    } else {
      scalar(parser, field, path);
    }
  }

  private void scalar(JsonParser parser, FieldDescriptor field, String path) throws IOException {
    int from = (int) parser.currentTokenLocation().getCharOffset();
    int line = value.line() + parser.currentTokenLocation().getLineNr() - 1;
    if (parser.currentToken().isStructStart()) {
      parser.skipChildren();
    } else {
      parser.finishToken();
    }
    String raw = value.text().substring(from, (int) parser.currentLocation().getCharOffset());
    String json = field.isRepeated() ? "[" + raw + "]" : raw;
    try {
      JsonFormat.parser()
          .merge(
              "{\"" + field.getName() + "\":" + json + "}",
              DynamicMessage.newBuilder(field.getContainingType()));
    } catch (InvalidProtocolBufferException misfit) {
      boolean isEnum = field.getJavaType() == FieldDescriptor.JavaType.ENUM;
      faults.add(
          FieldFault.of(
              path,
              isEnum ? "UNKNOWN_VALUE" : "MALFORMED",
              Text.of("line %d: %s is not %s", "第%d行：%s不是%s", line, raw, allowed(field))));
    }
  }

  private static Text allowed(FieldDescriptor field) {
    return switch (field.getJavaType()) {
      case ENUM ->
          Text.of(
              "one of %s",
              "下列之一：%s",
              field.getEnumType().getValues().stream()
                  .filter(allowed -> allowed.getNumber() != 0)
                  .map(EnumValueDescriptor::getName)
                  .collect(Collectors.joining(", ")));
      case INT, LONG -> new Text("a whole number in range", "范围内的整数");
      case BOOLEAN -> new Text("true or false", "true或false");
      case STRING -> new Text("a text in quotes", "引号中的文字");
      case FLOAT, DOUBLE -> new Text("a number", "数字");
      case BYTE_STRING -> new Text("text in base64", "base64文字");
      case MESSAGE -> new Text("an object", "对象");
    };
  }

  private void add(JsonParser parser, String path, String reason, Text description) {
    int line = value.line() + parser.currentTokenLocation().getLineNr() - 1;
    faults.add(FieldFault.of(path, reason, Text.of("line %d: %s", "第%d行：%s", line, description)));
  }

  /** Whether a message has a field of that name, in JSON or in proto. */
  static boolean knows(Descriptor message, String name) {
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
