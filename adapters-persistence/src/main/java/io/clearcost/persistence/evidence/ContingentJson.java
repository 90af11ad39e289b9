package io.clearcost.persistence.evidence;

import io.clearcost.domain.cost.ContingentCost;
import io.clearcost.domain.cost.ContingentTotal;
import io.clearcost.domain.loan.ContingentCharge;
import io.clearcost.domain.loan.ContingentEvent;
import io.clearcost.domain.loan.ContingentStandard;

/** Charges that are due only when something goes wrong, and what they come to, as JSON. */
final class ContingentJson {

  private ContingentJson() {}

  static JsonObject write(ContingentCharge charge) {
    JsonObject json = JsonFields.newObject();
    json.set("item", FeeJson.write(charge.item()));
    json.set("standard", charge.standard().fold(new Standards()));
    return json;
  }

  static ContingentCharge readCharge(JsonFields json) {
    return new ContingentCharge(
        FeeJson.readItem(json.object("item")), readStandard(json.object("standard")));
  }

  private static ContingentStandard readStandard(JsonFields json) {
    String type = json.text("type");
    return switch (type) {
      case "contract_rate_uplift" ->
          new ContingentStandard.ContractRateUplift(json.ratio("uplift"));
      case "comprehensive_rate_uplift" ->
          new ContingentStandard.ComprehensiveRateUplift(json.ratio("uplift"));
      case "overdue_principal_rate" ->
          new ContingentStandard.OverduePrincipalRate(json.ratio("rate"));
      case "remaining_principal_share" ->
          new ContingentStandard.RemainingPrincipalShare(json.ratio("share"));
      case "fixed_amount" -> new ContingentStandard.FixedAmount(json.fen("amount_fen"));
      default -> throw new UnreadableContentException("unknown contingent standard: " + type);
    };
  }

  static JsonObject write(ContingentCost cost) {
    JsonObject json = JsonFields.newObject();
    json.set("charge", write(cost.charge()));
    json.set("classification", ClassificationJson.write(cost.classification()));
    cost.annualRate().ifPresent(rate -> json.put("annual_rate", RatioCodec.text(rate)));
    cost.amount().ifPresent(amount -> json.put("amount_fen", amount.fen()));
    return json;
  }

  static ContingentCost readCost(JsonFields json) {
    return new ContingentCost(
        readCharge(json.object("charge")),
        ClassificationJson.read(json.object("classification")),
        json.optionalRatio("annual_rate"),
        json.optionalFen("amount_fen"));
  }

  static JsonObject write(ContingentTotal total) {
    return JsonFields.newObject()
        .put("event", total.event().name())
        .put("annual_rate", RatioCodec.text(total.annualRate()))
        .put("amount_fen", total.amount().fen());
  }

  static ContingentTotal readTotal(JsonFields json) {
    return new ContingentTotal(
        json.label("event", ContingentEvent.class),
        json.ratio("annual_rate"),
        json.fen("amount_fen"));
  }

  private record Standards() implements ContingentStandard.Cases<JsonObject> {

    @Override
    public JsonObject contractRateUplift(ContingentStandard.ContractRateUplift standard) {
      return type("contract_rate_uplift").put("uplift", RatioCodec.text(standard.uplift()));
    }

    @Override
    public JsonObject comprehensiveRateUplift(ContingentStandard.ComprehensiveRateUplift standard) {
      return type("comprehensive_rate_uplift").put("uplift", RatioCodec.text(standard.uplift()));
    }

    @Override
    public JsonObject overduePrincipalRate(ContingentStandard.OverduePrincipalRate standard) {
      return type("overdue_principal_rate").put("rate", RatioCodec.text(standard.rate()));
    }

    @Override
    public JsonObject remainingPrincipalShare(ContingentStandard.RemainingPrincipalShare standard) {
      return type("remaining_principal_share").put("share", RatioCodec.text(standard.share()));
    }

    @Override
    public JsonObject fixedAmount(ContingentStandard.FixedAmount standard) {
      return type("fixed_amount").put("amount_fen", standard.amount().fen());
    }

    private static JsonObject type(String type) {
      return JsonFields.newObject().put("type", type);
    }
  }
}
