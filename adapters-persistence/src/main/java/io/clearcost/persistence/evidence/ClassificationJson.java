package io.clearcost.persistence.evidence;

import io.clearcost.domain.cost.FeeClassification;

/** Whether a charge counts, and why, as JSON. */
final class ClassificationJson {

  private static final KeptJson<FeeClassification> KEPT =
      new KeptJson<>(ClassificationJson::fields);

  private ClassificationJson() {}

  static Json write(FeeClassification found) {
    return KEPT.of(found);
  }

  private static JsonObject fields(FeeClassification found) {
    JsonObject json = JsonFields.newObject();
    found.fold(
        included -> json.put("class", "included").put("by_reading", included.byReading()),
        excluded -> json.put("class", "excluded"),
        prohibited -> json.put("class", "prohibited"));
    json.set("basis", LegalBasisJson.write(found.basis()));
    return json.put("reason", found.reason());
  }

  static FeeClassification read(JsonFields json) {
    String type = json.text("class");
    return switch (type) {
      case "included" ->
          new FeeClassification.Included(
              LegalBasisJson.read(json.object("basis")),
              json.text("reason"),
              json.flag("by_reading"));
      case "excluded" ->
          new FeeClassification.Excluded(
              LegalBasisJson.read(json.object("basis")), json.text("reason"));
      case "prohibited" ->
          new FeeClassification.Prohibited(
              LegalBasisJson.read(json.object("basis")), json.text("reason"));
      default -> throw new UnreadableContentException("unknown class of a charge: " + type);
    };
  }
}
