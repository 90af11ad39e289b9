package io.clearcost.persistence.evidence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clearcost.domain.law.Limit;
import io.clearcost.domain.law.LprPublication;
import io.clearcost.domain.law.Measurement;
import io.clearcost.domain.law.Remedy;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.persistence.sqlite.DateCodec;
import java.math.BigDecimal;

/** What was measured against what, and what would pass, as JSON. */
final class MeasurementJson {

  private MeasurementJson() {}

  static ObjectNode write(Measurement measured) {
    ObjectNode json = JsonFields.newObject();
    json.put("rate", measured.rate().text());
    json.put("convention", measured.rate().convention().name());
    json.set("limit", write(measured.limit()));
    json.set("turning", JsonFields.conventions(measured.turning()));
    return json;
  }

  static Measurement read(JsonFields json) {
    return new Measurement(
        new AnnualRate(
            new BigDecimal(json.text("rate")), json.label("convention", RateConvention.class)),
        readLimit(json.object("limit")),
        json.conventions("turning"));
  }

  static ObjectNode write(Remedy remedy) {
    ObjectNode json = JsonFields.newObject();
    remedy
        .payments()
        .ifPresent(
            lower ->
                json.putObject("lower_payments")
                    .put("by_fen", lower.by().fen())
                    .put("largest_fen", lower.largest().fen()));
    json.put("net_proceeds_higher_by_fen", remedy.netProceedsHigherBy().fen());
    if (!remedy.fixes().isEmpty()) {
      json.set("fixes", JsonFields.array(remedy.fixes(), FixJson::write));
    }
    return json;
  }

  static Remedy readRemedy(JsonFields json) {
    return new Remedy(
        json.optionalObject("lower_payments")
            .map(lower -> new Remedy.LowerPayments(lower.fen("by_fen"), lower.fen("largest_fen"))),
        json.fen("net_proceeds_higher_by_fen"),
        json.optionalList("fixes", FixJson::read));
  }

  private static ObjectNode write(Limit limit) {
    ObjectNode json = JsonFields.newObject();
    json.put("rate", RatioCodec.text(limit.rate()));
    json.put("origin", limit.origin());
    limit.lpr().ifPresent(lpr -> json.set("lpr", write(lpr)));
    return json;
  }

  private static Limit readLimit(JsonFields json) {
    return new Limit(
        json.ratio("rate"),
        json.text("origin"),
        json.optionalObject("lpr").map(MeasurementJson::readLpr));
  }

  private static ObjectNode write(LprPublication lpr) {
    return JsonFields.newObject()
        .put("published", DateCodec.text(lpr.published()))
        .put("one_year", RatioCodec.text(lpr.oneYear()))
        .put("over_five_years", RatioCodec.text(lpr.overFiveYears()));
  }

  private static LprPublication readLpr(JsonFields json) {
    return new LprPublication(
        json.date("published"), json.ratio("one_year"), json.ratio("over_five_years"));
  }
}
