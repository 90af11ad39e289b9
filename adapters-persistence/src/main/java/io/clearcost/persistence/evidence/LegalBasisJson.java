package io.clearcost.persistence.evidence;

import io.clearcost.domain.law.Evidence;
import io.clearcost.domain.law.Instrument;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.LegalForce;
import io.clearcost.persistence.sqlite.DateCodec;

/** A passage of the law as JSON, in the words that were cited on the day of the decision. */
final class LegalBasisJson {

  private static final KeptJson<LegalBasis> KEPT = new KeptJson<>(LegalBasisJson::fields);

  private LegalBasisJson() {}

  static Json write(LegalBasis basis) {
    return KEPT.of(basis);
  }

  private static JsonObject fields(LegalBasis basis) {
    JsonObject json = JsonFields.newObject();
    json.set("instrument", write(basis.instrument()));
    return json.put("place", basis.place())
        .put("force", basis.force().name())
        .put("quote", basis.quote())
        .put("gloss", basis.gloss())
        .put("evidence", basis.evidence().name());
  }

  static LegalBasis read(JsonFields json) {
    return new LegalBasis(
        readInstrument(json.object("instrument")),
        json.text("place"),
        json.label("force", LegalForce.class),
        json.text("quote"),
        json.text("gloss"),
        json.label("evidence", Evidence.class));
  }

  private static JsonObject write(Instrument instrument) {
    JsonObject json = JsonFields.newObject();
    json.put("id", instrument.id());
    json.put("title", instrument.title());
    instrument.number().ifPresent(number -> json.put("number", number));
    return json.put("publisher", instrument.publisher())
        .put("published", DateCodec.text(instrument.published()))
        .put("effective", DateCodec.text(instrument.effective()))
        .put("evidence", instrument.evidence().name());
  }

  private static Instrument readInstrument(JsonFields json) {
    return new Instrument(
        json.text("id"),
        json.text("title"),
        json.optionalText("number"),
        json.text("publisher"),
        json.date("published"),
        json.date("effective"),
        json.label("evidence", Evidence.class));
  }
}
