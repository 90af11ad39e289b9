package io.clearcost.persistence.evidence;

import io.clearcost.domain.law.LegalNumber;
import io.clearcost.domain.law.Quantity;
import io.clearcost.persistence.sqlite.DateCodec;

/** A number of the law as JSON, as it was in force for the decision. */
final class LegalNumberJson {

  private static final KeptJson<LegalNumber> KEPT = new KeptJson<>(LegalNumberJson::fields);

  private LegalNumberJson() {}

  static Json write(LegalNumber number) {
    return KEPT.of(number);
  }

  private static JsonObject fields(LegalNumber number) {
    JsonObject json = JsonFields.newObject();
    json.put("name", number.name());
    json.put("value", RatioCodec.text(number.value()));
    json.put("unit", number.unit().name());
    json.set("basis", LegalBasisJson.write(number.basis()));
    return json.put("published", DateCodec.text(number.published()))
        .put("effective", DateCodec.text(number.effective()))
        .put("reviewed", DateCodec.text(number.reviewed()));
  }

  static LegalNumber read(JsonFields json) {
    return new LegalNumber(
        json.text("name"),
        json.ratio("value"),
        json.label("unit", Quantity.Unit.class),
        LegalBasisJson.read(json.object("basis")),
        json.date("published"),
        json.date("effective"),
        json.date("reviewed"));
  }
}
