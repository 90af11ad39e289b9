package io.clearcost.tapes.ledger;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import io.clearcost.proto.ledger.v1.LoanRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** The JSON Schema of a line of JSON, from the descriptors of the contract. */
final class RecordSchema {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FULL_RANGE = "^-?[0-9]{1,19}$";

  private final Map<String, ObjectNode> definitions = new TreeMap<>();

  private RecordSchema() {}

  static String text() {
    RecordSchema schema = new RecordSchema();
    schema.define(LoanRecord.getDescriptor());
    ObjectNode root = JSON.createObjectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("title", "A line of a loan tape in JSON Lines");
    root.put(
        "description",
        "The proto3 JSON of clearcost.ledger.v1.LoanRecord; what each field means stands in the"
            + " comments of the contract.");
    root.put("$ref", "#/$defs/" + name(LoanRecord.getDescriptor()));
    ObjectNode defs = root.putObject("$defs");
    schema.definitions.forEach(defs::set);
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    try {
      return JSON.writer(printer).writeValueAsString(root) + "\n";
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void define(Descriptor message) {
    if (definitions.containsKey(name(message))) {
      return;
    }
    ObjectNode definition = JSON.createObjectNode();
    definitions.put(name(message), definition);
    definition.put("type", "object");
    definition.put("additionalProperties", false);
    ObjectNode properties = definition.putObject("properties");
    for (FieldDescriptor field : message.getFields()) {
      ObjectNode value = value(field);
      properties.set(field.getJsonName(), field.isRepeated() ? list(value) : value);
    }
    for (OneofDescriptor choice : message.getRealOneofs()) {
      ArrayNode most = definition.withArray("allOf");
      for (FieldDescriptor one : choice.getFields()) {
        for (FieldDescriptor other : choice.getFields()) {
          if (one.getIndex() < other.getIndex()) {
            ArrayNode both = JSON.createArrayNode().add(one.getJsonName()).add(other.getJsonName());
            ObjectNode not = JSON.createObjectNode();
            not.putObject("not").set("required", both);
            most.add(not);
          }
        }
      }
    }
  }

  private static ObjectNode list(ObjectNode items) {
    ObjectNode list = JSON.createObjectNode();
    list.put("type", "array");
    list.set("items", items);
    return list;
  }

  private ObjectNode value(FieldDescriptor field) {
    ObjectNode value = JSON.createObjectNode();
    switch (field.getJavaType()) {
      case LONG -> {
        value.putArray("type").add("string").add("integer");
        value.put("pattern", FULL_RANGE);
      }
      case INT -> value.put("type", "integer");
      case STRING -> value.put("type", "string");
      case BOOLEAN -> value.put("type", "boolean");
      case ENUM -> values(value, field.getEnumType());
      case MESSAGE -> message(value, field.getMessageType());
      case FLOAT, DOUBLE, BYTE_STRING ->
          throw new IllegalStateException("no field of a record is " + field.getJavaType());
    }
    return value;
  }

  private static void values(ObjectNode value, EnumDescriptor type) {
    ArrayNode names = value.putArray("enum");
    for (EnumValueDescriptor each : EnumWords.values(type)) {
      names.add(each.getName());
    }
  }

  private void message(ObjectNode value, Descriptor type) {
    if (type.getFullName().equals("google.protobuf.Timestamp")) {
      value.put("type", "string").put("format", "date-time");
    } else {
      value.put("$ref", "#/$defs/" + name(type));
      define(type);
    }
  }

  private static String name(Descriptor message) {
    return message.getFullName();
  }
}
