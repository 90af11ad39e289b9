package io.clearcost.persistence.evidence;

import io.clearcost.domain.law.Evidence;
import io.clearcost.domain.law.Instrument;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.LegalForce;
import io.clearcost.persistence.sqlite.DateCodec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A passage of the law as JSON, in the words that were cited on the day of the decision. */
final class LegalBasisJson {

  /** The passages of this program are fewer; of wordings of old that are read no more is kept. */
  private static final int MOST_KEPT = 500;

  /** A few passages stand in nearly all decisions, and are a fifth of each. */
  private static final Map<LegalBasis, Json> KEPT = new ConcurrentHashMap<>();

  private LegalBasisJson() {}

  static Json write(LegalBasis basis) {
    Json kept = KEPT.get(basis);
    return kept == null ? keep(basis) : kept;
  }

  private static Json keep(LegalBasis basis) {
    Json written = Json.Written.of(fields(basis));
    if (KEPT.size() < MOST_KEPT) {
      KEPT.put(basis, written);
    }
    return written;
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
