package io.clearcost.persistence.evidence;

import io.clearcost.domain.law.Limit;
import io.clearcost.domain.law.LprPublication;
import io.clearcost.domain.law.Measurement;
import io.clearcost.domain.law.Operator;
import io.clearcost.domain.law.Quantity;
import io.clearcost.domain.law.Remedy;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.persistence.sqlite.DateCodec;
import java.math.BigDecimal;

/** What was measured against what, and what would pass, as JSON. */
final class MeasurementJson {

  private MeasurementJson() {}

  static JsonObject write(Measurement measured) {
    return measured.fold(MeasurementJson::writeCost, MeasurementJson::writeQuantity);
  }

  static Measurement read(JsonFields json) {
    return json.has("quantity") ? readQuantity(json) : readCost(json);
  }

  private static JsonObject writeCost(Measurement.OfCost measured) {
    JsonObject json = JsonFields.newObject();
    json.put("rate", measured.rate().text());
    json.put("convention", measured.rate().convention().name());
    json.set("limit", write(measured.limit()));
    json.set("turning", JsonFields.conventions(measured.turning()));
    return json;
  }

  private static Measurement readCost(JsonFields json) {
    return new Measurement.OfCost(
        new AnnualRate(
            new BigDecimal(json.text("rate")), json.label("convention", RateConvention.class)),
        readLimit(json.object("limit")),
        json.conventions("turning"));
  }

  private static JsonObject writeQuantity(Measurement.OfQuantity measured) {
    JsonObject json = JsonFields.newObject();
    json.put("quantity", RatioCodec.text(measured.measured().value()));
    json.put("unit", measured.measured().unit().name());
    json.put("operator", measured.operator().name());
    json.put("limit", RatioCodec.text(measured.limit().value()));
    return TextJson.write(json, "origin", measured.origin());
  }

  private static Measurement readQuantity(JsonFields json) {
    Quantity.Unit unit = json.label("unit", Quantity.Unit.class);
    return new Measurement.OfQuantity(
        new Quantity(json.ratio("quantity"), unit),
        json.label("operator", Operator.class),
        new Quantity(json.ratio("limit"), unit),
        TextJson.read(json, "origin"));
  }

  static JsonObject write(Remedy remedy) {
    JsonObject json = JsonFields.newObject();
    remedy
        .payments()
        .ifPresent(
            lower ->
                json.set(
                    "lower_payments",
                    JsonFields.newObject()
                        .put("by_fen", lower.by().fen())
                        .put("largest_fen", lower.largest().fen())));
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

  private static JsonObject write(Limit limit) {
    JsonObject json = JsonFields.newObject();
    json.put("rate", RatioCodec.text(limit.rate()));
    TextJson.write(json, "origin", limit.origin());
    limit.lpr().ifPresent(lpr -> json.set("lpr", write(lpr)));
    return json;
  }

  private static Limit readLimit(JsonFields json) {
    return new Limit(
        json.ratio("rate"),
        TextJson.read(json, "origin"),
        json.optionalObject("lpr").map(MeasurementJson::readLpr));
  }

  private static JsonObject write(LprPublication lpr) {
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
