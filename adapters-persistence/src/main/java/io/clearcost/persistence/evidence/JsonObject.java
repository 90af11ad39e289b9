package io.clearcost.persistence.evidence;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * An object to be written as JSON: its fields in the order in which they were put, each name once.
 */
public final class JsonObject implements Json {

  /** Most objects have no more fields. */
  private static final int USUAL_COUNT = 6;

  private final List<String> names = new ArrayList<>(USUAL_COUNT);
  private final List<Json> values = new ArrayList<>(USUAL_COUNT);

  public JsonObject put(String name, String value) {
    return set(name, new Quoted(value));
  }

  public JsonObject put(String name, long value) {
    return set(name, new Whole(value));
  }

  public JsonObject put(String name, boolean value) {
    return set(name, new Flag(value));
  }

  public JsonObject set(String name, Json value) {
    names.add(name);
    values.add(value);
    return this;
  }

  @Override
  public void writeTo(JsonGenerator out) throws IOException {
    out.writeStartObject();
    for (int k = 0; k < names.size(); k++) {
      out.writeFieldName(names.get(k));
      values.get(k).writeTo(out);
    }
    out.writeEndObject();
  }
}
