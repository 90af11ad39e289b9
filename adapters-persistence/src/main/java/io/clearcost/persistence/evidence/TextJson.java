package io.clearcost.persistence.evidence;

import io.clearcost.domain.text.Text;

/** What people read, as two fields: English under the name, Chinese under the name with _zh. */
final class TextJson {

  private TextJson() {}

  static JsonObject write(JsonObject json, String name, Text text) {
    return json.put(name, text.english()).put(name + "_zh", text.chinese());
  }

  /** Decisions of old have English only. */
  static Text read(JsonFields json, String name) {
    String english = json.text(name);
    return new Text(english, json.optionalText(name + "_zh").orElse(english));
  }
}
