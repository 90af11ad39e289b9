package io.clearcost.persistence.evidence;

import io.clearcost.domain.loan.FeeAmount;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.persistence.sqlite.DateCodec;

/** A repayment plan as JSON. */
public final class RepaymentPlanJson {

  private RepaymentPlanJson() {}

  public static JsonObject write(RepaymentPlan plan) {
    JsonObject json = JsonFields.newObject();
    json.put("principal_fen", plan.principal().fen());
    json.put("disbursement_date", DateCodec.text(plan.disbursementDate()));
    if (!plan.drawdowns().isEmpty()) {
      json.set("drawdowns", DrawdownJson.write(plan.drawdowns()));
    }
    json.set("rows", JsonFields.array(plan.rows(), RepaymentPlanJson::write));
    json.set("fees", JsonFields.array(plan.fees(), FeeJson::write));
    if (!plan.contingent().isEmpty()) {
      json.set("contingent", JsonFields.array(plan.contingent(), ContingentJson::write));
    }
    return json;
  }

  public static RepaymentPlan read(JsonFields json) {
    return new RepaymentPlan(
        json.fen("principal_fen"),
        json.date("disbursement_date"),
        DrawdownJson.read(json),
        json.list("rows", RepaymentPlanJson::readRow),
        json.list("fees", FeeJson::readItem),
        json.optionalList("contingent", ContingentJson::readCharge));
  }

  private static JsonObject write(PlanRow row) {
    JsonObject json = JsonFields.newObject();
    json.put("due_date", DateCodec.text(row.dueDate()));
    json.put("principal_fen", row.principal().fen());
    json.put("interest_fen", row.interest().fen());
    json.set("fees", JsonFields.array(row.fees(), RepaymentPlanJson::write));
    if (!row.reliefs().isEmpty()) {
      json.set("reliefs", JsonFields.array(row.reliefs(), ReliefJson::write));
    }
    return json;
  }

  private static PlanRow readRow(JsonFields json) {
    return new PlanRow(
        json.date("due_date"),
        json.fen("principal_fen"),
        json.fen("interest_fen"),
        json.list("fees", RepaymentPlanJson::readFee),
        json.optionalList("reliefs", ReliefJson::readAmount));
  }

  private static JsonObject write(FeeAmount fee) {
    return JsonFields.newObject().put("code", fee.code()).put("amount_fen", fee.amount().fen());
  }

  private static FeeAmount readFee(JsonFields json) {
    return new FeeAmount(json.text("code"), json.fen("amount_fen"));
  }
}
