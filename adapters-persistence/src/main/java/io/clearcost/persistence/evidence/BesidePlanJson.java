package io.clearcost.persistence.evidence;

import io.clearcost.domain.disclosure.DisclosedTerms.BesidePlan;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.rate.QuotedRate;

/** What was told beside a plan as JSON; the plan itself stands elsewhere. */
public final class BesidePlanJson {

  private BesidePlanJson() {}

  public static JsonObject write(BesidePlan told) {
    JsonObject json = JsonFields.newObject();
    json.put("rate", RatioCodec.text(told.rate().fraction()));
    json.put("rate_basis", told.rate().basis().name());
    json.set("fees", JsonFields.array(told.fees(), FeeJson::write));
    return json;
  }

  /**
   * Reads it back.
   *
   * @param plan the plan that it was told beside
   */
  public static BesidePlan read(JsonFields json, RepaymentPlan plan) {
    return new BesidePlan(
        plan,
        new QuotedRate(json.ratio("rate"), json.label("rate_basis", QuotedRate.Basis.class)),
        json.list("fees", FeeJson::readTermsFee));
  }
}
