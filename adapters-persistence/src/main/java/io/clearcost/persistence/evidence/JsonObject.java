package io.clearcost.persistence.evidence;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;

/**
 * An object to be written as JSON: its fields in the order in which they were put, each name once.
 */
public final class JsonObject implements Json {

  /** Most objects have no more fields. */
  private static final int USUAL_COUNT = 4;

  private String[] names = new String[USUAL_COUNT];
  private Json[] values = new Json[USUAL_COUNT];
  private int count;

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
    if (count == names.length) {
      names = Arrays.copyOf(names, 2 * count);
      values = Arrays.copyOf(values, 2 * count);
    }
    names[count] = name;
    values[count] = value;
    count++;
    return this;
  }

  @Override
  public void writeTo(JsonGenerator out) throws IOException {
    out.writeStartObject();
    for (int k = 0; k < count; k++) {
      out.writeFieldName(names[k]);
      values[k].writeTo(out);
    }
    out.writeEndObject();
  }
}
