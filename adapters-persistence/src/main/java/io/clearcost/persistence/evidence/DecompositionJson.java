package io.clearcost.persistence.evidence;

import io.clearcost.domain.cost.CostDecomposition;
import io.clearcost.domain.cost.CostItem;
import io.clearcost.domain.cost.PayeeShare;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import java.math.BigDecimal;

/** Where a cost goes, as JSON. */
final class DecompositionJson {

  private DecompositionJson() {}

  static JsonObject write(CostItem item) {
    JsonObject json = JsonFields.newObject();
    json.set("item", FeeJson.write(item.item()));
    json.put("total_fen", item.total().fen());
    if (!item.charged().equals(item.total())) {
      json.put("charged_fen", item.charged().fen());
    }
    item.classification()
        .ifPresent(found -> json.set("classification", ClassificationJson.write(found)));
    item.increment().ifPresent(rate -> json.set("increment", write(rate)));
    item.ownRate().ifPresent(rate -> json.set("own_rate", write(rate)));
    return json;
  }

  static CostItem readItem(JsonFields json) {
    return new CostItem(
        FeeJson.readItem(json.object("item")),
        json.fen("total_fen"),
        json.optionalFen("charged_fen").orElseGet(() -> json.fen("total_fen")),
        json.optionalObject("classification").map(ClassificationJson::read),
        json.optionalObject("increment").map(DecompositionJson::readRate),
        json.optionalObject("own_rate").map(DecompositionJson::readRate));
  }

  static JsonObject write(CostDecomposition parts) {
    JsonObject json = JsonFields.newObject();
    json.set("payees", JsonFields.array(parts.payees(), DecompositionJson::write));
    parts.quotedRate().ifPresent(rate -> json.put("quoted_rate", RatioCodec.text(rate)));
    parts.grossRate().ifPresent(rate -> json.set("gross_rate", write(rate)));
    json.set("contingent", JsonFields.array(parts.contingent(), ContingentJson::write));
    json.set(
        "contingent_totals", JsonFields.array(parts.contingentTotals(), ContingentJson::write));
    return json;
  }

  static CostDecomposition read(JsonFields json) {
    return new CostDecomposition(
        json.list("payees", DecompositionJson::readPayee),
        json.optionalRatio("quoted_rate"),
        json.optionalObject("gross_rate").map(DecompositionJson::readRate),
        json.list("contingent", ContingentJson::readCost),
        json.list("contingent_totals", ContingentJson::readTotal));
  }

  private static JsonObject write(PayeeShare share) {
    JsonObject json = JsonFields.newObject();
    share.payee().ifPresent(payee -> json.set("payee", PartyJson.write(payee)));
    json.put("total_fen", share.total().fen());
    share.increment().ifPresent(rate -> json.set("increment", write(rate)));
    share.ownRate().ifPresent(rate -> json.set("own_rate", write(rate)));
    return json;
  }

  private static PayeeShare readPayee(JsonFields json) {
    return new PayeeShare(
        json.optionalObject("payee").map(PartyJson::readChargingParty),
        json.fen("total_fen"),
        json.optionalObject("increment").map(DecompositionJson::readRate),
        json.optionalObject("own_rate").map(DecompositionJson::readRate));
  }

  private static JsonObject write(AnnualRate rate) {
    return JsonFields.newObject()
        .put("value", rate.text())
        .put("convention", rate.convention().name());
  }

  private static AnnualRate readRate(JsonFields json) {
    return new AnnualRate(
        new BigDecimal(json.text("value")), json.label("convention", RateConvention.class));
  }
}
