package io.clearcost.persistence.ledger;

import io.clearcost.domain.ledger.ClaimEvent;
import io.clearcost.domain.ledger.PaidFlow;
import io.clearcost.domain.loan.FlowComponent;
import io.clearcost.domain.loan.Movement;
import io.clearcost.persistence.evidence.JsonFields;
import io.clearcost.persistence.evidence.JsonObject;
import io.clearcost.persistence.evidence.PartyJson;
import io.clearcost.persistence.sqlite.DateCodec;

/** What was paid and what else happened to the claim, as JSON; what was not told has no field. */
final class PaidJson {

  private PaidJson() {}

  static JsonObject write(PaidFlow flow) {
    JsonObject json = JsonFields.newObject();
    json.put("id", flow.id());
    json.put("date", DateCodec.text(flow.date()));
    json.put("component", flow.component().name());
    json.put("amount_fen", flow.amount().fen());
    flow.party().ifPresent(party -> json.set("party", PartyJson.write(party)));
    flow.item().ifPresent(item -> json.put("item", item));
    flow.link().ifPresent(link -> json.put("link", link.name()));
    flow.statementText().ifPresent(text -> json.put("statement_text", text));
    return json;
  }

  static PaidFlow readFlow(JsonFields json) {
    return new PaidFlow(
        json.text("id"),
        json.date("date"),
        json.label("component", FlowComponent.class),
        json.fen("amount_fen"),
        json.optionalObject("party").map(PartyJson::readChargingParty),
        json.optionalText("item"),
        json.optionalLabel("link", Movement.Link.class),
        json.optionalText("statement_text"));
  }

  static JsonObject write(ClaimEvent event) {
    JsonObject json = JsonFields.newObject();
    json.put("id", event.id());
    json.put("date", DateCodec.text(event.date()));
    json.put("kind", event.kind().name());
    json.put("amount_fen", event.amount().fen());
    event.party().ifPresent(party -> json.set("party", PartyJson.write(party)));
    return json;
  }

  static ClaimEvent readEvent(JsonFields json) {
    return new ClaimEvent(
        json.text("id"),
        json.date("date"),
        json.label("kind", ClaimEvent.Kind.class),
        json.fen("amount_fen"),
        json.optionalObject("party").map(PartyJson::readChargingParty));
  }
}
