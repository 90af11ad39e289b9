package io.clearcost.persistence.evidence;

import io.clearcost.domain.loan.AskedCollection;
import io.clearcost.domain.loan.ContingentEvent;
import io.clearcost.domain.loan.LoanCourse;
import io.clearcost.domain.loan.Movement;
import io.clearcost.persistence.sqlite.DateCodec;

/** What is to be taken from a borrower, and what happened to the loan before, as JSON. */
final class CollectionJson {

  private CollectionJson() {}

  static JsonObject write(AskedCollection collection) {
    JsonObject json = JsonFields.newObject();
    json.set("asked", write(collection.asked()));
    json.set("movements", JsonFields.array(collection.before().movements(), CollectionJson::write));
    json.set("events", JsonFields.array(collection.before().events(), CollectionJson::write));
    return json;
  }

  static AskedCollection read(JsonFields json) {
    return new AskedCollection(
        readMovement(json.object("asked")),
        new LoanCourse(
            json.list("movements", CollectionJson::readMovement),
            json.list("events", CollectionJson::readEvent)));
  }

  private static JsonObject write(Movement movement) {
    JsonObject json = JsonFields.newObject();
    json.put("id", movement.id());
    json.put("date", DateCodec.text(movement.date()));
    json.put("kind", movement.kind().name());
    json.put("amount_fen", movement.amount().fen());
    json.set("party", PartyJson.write(movement.party()));
    movement.code().ifPresent(code -> json.put("code", code));
    movement.link().ifPresent(link -> json.put("link", link.name()));
    return json;
  }

  private static Movement readMovement(JsonFields json) {
    return new Movement(
        json.text("id"),
        json.date("date"),
        json.label("kind", Movement.Kind.class),
        json.fen("amount_fen"),
        PartyJson.readChargingParty(json.object("party")),
        json.optionalText("code"),
        json.optionalLabel("link", Movement.Link.class));
  }

  private static JsonObject write(LoanCourse.Event event) {
    JsonObject json = JsonFields.newObject();
    json.put("kind", event.kind().name());
    return json.put("date", DateCodec.text(event.date()));
  }

  private static LoanCourse.Event readEvent(JsonFields json) {
    return new LoanCourse.Event(json.label("kind", ContingentEvent.class), json.date("date"));
  }
}
