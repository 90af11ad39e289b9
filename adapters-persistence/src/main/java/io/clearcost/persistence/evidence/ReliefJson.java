package io.clearcost.persistence.evidence;

import io.clearcost.domain.loan.Relief;
import io.clearcost.domain.loan.ReliefAmount;
import io.clearcost.domain.loan.ReliefGiver;

/** Discounts and subsidies as JSON. */
final class ReliefJson {

  private ReliefJson() {}

  static JsonObject write(Relief relief) {
    JsonObject json = JsonFields.newObject();
    json.put("code", relief.code());
    json.put("giver", relief.giver().name());
    relief
        .extent()
        .fold(
            share -> json.put("share", RatioCodec.text(share.share())),
            amount -> json.put("amount_fen", amount.amount().fen()));
    return json.put("first_instalment", relief.firstInstalment())
        .put("last_instalment", relief.lastInstalment());
  }

  static Relief read(JsonFields json) {
    return new Relief(
        json.text("code"),
        json.label("giver", ReliefGiver.class),
        json.has("share")
            ? new Relief.Share(json.ratio("share"))
            : new Relief.Amount(json.fen("amount_fen")),
        json.count("first_instalment"),
        json.count("last_instalment"));
  }

  static JsonObject write(ReliefAmount relief) {
    return JsonFields.newObject()
        .put("code", relief.code())
        .put("giver", relief.giver().name())
        .put("amount_fen", relief.amount().fen());
  }

  static ReliefAmount readAmount(JsonFields json) {
    return new ReliefAmount(
        json.text("code"), json.label("giver", ReliefGiver.class), json.fen("amount_fen"));
  }
}
