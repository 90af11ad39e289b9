package io.clearcost.persistence.evidence;

import io.clearcost.domain.loan.ContingentEvent;
import io.clearcost.domain.loan.FeeBearer;
import io.clearcost.domain.loan.FeeCondition;
import io.clearcost.domain.loan.FeeFacts;
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.FeeRefund;
import io.clearcost.domain.loan.PayeeRole;
import java.util.Optional;

/** What flows to whom and why, as fields of a fee item; what is as usual has no field. */
final class FeeFactsJson {

  private FeeFactsJson() {}

  static void write(JsonObject json, FeeFacts facts) {
    facts.payeeRole().ifPresent(role -> json.put("payee_role", role.name()));
    facts.purpose().ifPresent(purpose -> json.put("purpose", purpose.name()));
    facts.collector().ifPresent(party -> json.set("collector", PartyJson.write(party)));
    writeCondition(json, facts.condition());
    if (facts.refund() != FeeRefund.NONE) {
      json.put("refund", facts.refund().name());
    }
    if (facts.bearer() != FeeBearer.BORROWER) {
      json.put("bearer", facts.bearer().name());
    }
    facts.taxShare().ifPresent(tax -> json.put("tax_share", RatioCodec.text(tax)));
  }

  private static void writeCondition(JsonObject json, FeeCondition condition) {
    condition
        .trigger()
        .ifPresent(
            event -> json.put("condition", "CONTINGENT").put("contingent_event", event.name()));
    if (condition.fold(always -> false, chosen -> true, later -> false)) {
      json.put("condition", "ELECTIVE");
    }
    condition
        .fold(
            always -> Optional.<String>empty(),
            FeeCondition.Elective::evidence,
            later -> Optional.<String>empty())
        .ifPresent(evidence -> json.put("choice_evidence", evidence));
  }

  static FeeFacts read(JsonFields json) {
    return new FeeFacts(
        json.optionalLabel("payee_role", PayeeRole.class),
        json.optionalLabel("purpose", FeePurpose.class),
        json.optionalObject("collector").map(PartyJson::readChargingParty),
        readCondition(json),
        json.optionalLabel("refund", FeeRefund.class).orElse(FeeRefund.NONE),
        json.optionalLabel("bearer", FeeBearer.class).orElse(FeeBearer.BORROWER),
        json.optionalRatio("tax_share"));
  }

  private static FeeCondition readCondition(JsonFields json) {
    String condition = json.optionalText("condition").orElse("UNCONDITIONAL");
    return switch (condition) {
      case "UNCONDITIONAL" -> new FeeCondition.Unconditional();
      case "ELECTIVE" -> new FeeCondition.Elective(json.optionalText("choice_evidence"));
      case "CONTINGENT" ->
          new FeeCondition.Contingent(json.label("contingent_event", ContingentEvent.class));
      default -> throw new UnreadableContentException("unknown condition: " + condition);
    };
  }
}
