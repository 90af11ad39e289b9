package io.clearcost.persistence.evidence;

import io.clearcost.domain.loan.LoanOffer;

/** A loan offer as JSON; {@code depth} says how much is known of it. */
public final class LoanOfferJson {

  private LoanOfferJson() {}

  public static JsonObject write(LoanOffer offer) {
    return offer.fold(
        terms -> atDepth("terms", LoanTermsJson.write(terms)),
        plan -> atDepth("plan", RepaymentPlanJson.write(plan)),
        flows -> atDepth("flows", FlowsJson.write(flows)));
  }

  public static LoanOffer read(JsonFields json) {
    String depth = json.text("depth");
    return switch (depth) {
      case "terms" -> new LoanOffer.OfTerms(LoanTermsJson.read(json.object(depth)));
      case "plan" -> new LoanOffer.OfPlan(RepaymentPlanJson.read(json.object(depth)));
      case "flows" -> new LoanOffer.OfFlows(FlowsJson.readCashFlows(json.object(depth)));
      default -> throw new UnreadableContentException("unknown depth of a loan offer: " + depth);
    };
  }

  private static JsonObject atDepth(String depth, JsonObject content) {
    JsonObject json = JsonFields.newObject().put("depth", depth);
    json.set(depth, content);
    return json;
  }
}
