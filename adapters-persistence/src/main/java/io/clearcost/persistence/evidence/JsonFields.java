package io.clearcost.persistence.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.persistence.sqlite.DateCodec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The fields of a stored JSON object. Reading is strict: a field is there with its type, or the
 * content is unreadable; only what is read as optional may be absent, and nothing is ever null.
 */
public final class JsonFields {

  private final JsonNode node;

  public JsonFields(JsonNode node) {
    if (!node.isObject()) {
      throw new UnreadableContentException("an object is expected, not " + node.getNodeType());
    }
    this.node = node;
  }

  public static JsonObject newObject() {
    return new JsonObject();
  }

  public static <V> Json array(List<V> values, Function<V, Json> writer) {
    List<Json> written = new ArrayList<>(values.size());
    for (V value : values) {
      written.add(writer.apply(value));
    }
    return new Json.Array(written);
  }

  static Json texts(List<String> values) {
    return array(values, Json.Quoted::new);
  }

  static Json conventions(List<RateConvention> values) {
    return texts(values.stream().map(Enum::name).toList());
  }

  public boolean has(String name) {
    return node.has(name);
  }

  public String text(String name) {
    return asText(name, field(name));
  }

  public Optional<String> optionalText(String name) {
    return has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  public int count(String name) {
    JsonNode field = field(name);
    if (!field.isIntegralNumber() || !field.canConvertToInt()) {
      throw unexpected(name, field);
    }
    return field.intValue();
  }

  public Money fen(String name) {
    JsonNode field = field(name);
    if (!field.isIntegralNumber() || !field.canConvertToLong()) {
      throw unexpected(name, field);
    }
    return Money.ofFen(field.longValue());
  }

  public Optional<Money> optionalFen(String name) {
    return has(name) ? Optional.of(fen(name)) : Optional.empty();
  }

  public LocalDate date(String name) {
    return DateCodec.parse(text(name));
  }

  public Optional<LocalDate> optionalDate(String name) {
    return optionalText(name).map(DateCodec::parse);
  }

  Ratio ratio(String name) {
    return RatioCodec.parse(text(name));
  }

  public Optional<Ratio> optionalRatio(String name) {
    return has(name) ? Optional.of(ratio(name)) : Optional.empty();
  }

  public <E extends Enum<E>> E label(String name, Class<E> type) {
    return Enum.valueOf(type, text(name));
  }

  public <E extends Enum<E>> Optional<E> optionalLabel(String name, Class<E> type) {
    return has(name) ? Optional.of(label(name, type)) : Optional.empty();
  }

  boolean flag(String name) {
    JsonNode field = field(name);
    if (!field.isBoolean()) {
      throw unexpected(name, field);
    }
    return field.booleanValue();
  }

  public JsonFields object(String name) {
    return new JsonFields(field(name));
  }

  public Optional<JsonFields> optionalObject(String name) {
    return has(name) ? Optional.of(object(name)) : Optional.empty();
  }

  public <V> List<V> list(String name, Function<JsonFields, V> reader) {
    return elements(name).stream().map(element -> reader.apply(new JsonFields(element))).toList();
  }

  /** The elements of a list that has no field while it is empty. */
  public <V> List<V> optionalList(String name, Function<JsonFields, V> reader) {
    return has(name) ? list(name, reader) : List.of();
  }

  List<LocalDate> optionalDates(String name) {
    return has(name) ? texts(name).stream().map(DateCodec::parse).toList() : List.of();
  }

  List<String> texts(String name) {
    return elements(name).stream().map(element -> asText(name, element)).toList();
  }

  List<RateConvention> conventions(String name) {
    return texts(name).stream().map(RateConvention::valueOf).toList();
  }

  private List<JsonNode> elements(String name) {
    JsonNode field = field(name);
    if (!field.isArray()) {
      throw unexpected(name, field);
    }
    List<JsonNode> elements = new ArrayList<>();
    field.forEach(elements::add);
    return elements;
  }

  private JsonNode field(String name) {
    JsonNode field = node.get(name);
    if (field == null) {
      throw new UnreadableContentException("the field " + name + " is missing");
    }
    return field;
  }

  private static String asText(String name, JsonNode field) {
    if (!field.isTextual()) {
      throw unexpected(name, field);
    }
    return field.textValue();
  }

  private static UnreadableContentException unexpected(String name, JsonNode field) {
    return new UnreadableContentException(
        "the field %s is unexpectedly %s".formatted(name, field.getNodeType()));
  }
}
