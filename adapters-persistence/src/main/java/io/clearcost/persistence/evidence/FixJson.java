package io.clearcost.persistence.evidence;

import io.clearcost.domain.law.Fix;
import io.clearcost.domain.law.Lever;

/** How far one lever goes, as JSON. */
final class FixJson {

  private FixJson() {}

  static Json write(Fix fix) {
    Lever lever = fix.lever();
    return JsonFields.newObject()
        .put("kind", lever.kind().name())
        .put("code", lever.code())
        .put("name", lever.name())
        .put("measure", lever.measure().name())
        .put("now", RatioCodec.text(lever.now()))
        .put("passing", RatioCodec.text(fix.passing()))
        .put("less_in_all_fen", fix.lessInAll().fen());
  }

  static Fix read(JsonFields json) {
    Lever lever =
        new Lever(
            json.label("kind", Lever.Kind.class),
            json.text("code"),
            json.text("name"),
            json.label("measure", Lever.Measure.class),
            json.ratio("now"));
    return new Fix(lever, json.ratio("passing"), json.fen("less_in_all_fen"));
  }
}
