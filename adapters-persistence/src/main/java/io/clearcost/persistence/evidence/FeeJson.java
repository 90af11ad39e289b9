package io.clearcost.persistence.evidence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeeKind;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.TermsFee;

/** What is charged beside interest, as JSON. */
final class FeeJson {

  private FeeJson() {}

  static ObjectNode write(FeeItem item) {
    ObjectNode json = JsonFields.newObject();
    json.put("code", item.code());
    json.put("name", item.name());
    json.put("kind", item.kind().name());
    item.chargingParty().ifPresent(party -> json.set("charging_party", PartyJson.write(party)));
    return json;
  }

  static FeeItem readItem(JsonFields json) {
    return new FeeItem(
        json.text("code"),
        json.text("name"),
        json.label("kind", FeeKind.class),
        json.optionalObject("charging_party").map(PartyJson::readChargingParty));
  }

  static ObjectNode write(TermsFee fee) {
    ObjectNode json = JsonFields.newObject();
    json.set("item", write(fee.item()));
    json.set("standard", write(fee.standard()));
    return json.put("timing", fee.timing().name());
  }

  static TermsFee readTermsFee(JsonFields json) {
    return new TermsFee(
        readItem(json.object("item")),
        readStandard(json.object("standard")),
        json.label("timing", FeeTiming.class));
  }

  private static ObjectNode write(FeeStandard standard) {
    ObjectNode json = JsonFields.newObject();
    return standard.fold(
        fixed -> json.put("type", "fixed_amount").put("amount_fen", fixed.amount().fen()),
        share -> json.put("type", "principal_share").put("share", RatioCodec.text(share.share())));
  }

  private static FeeStandard readStandard(JsonFields json) {
    String type = json.text("type");
    return switch (type) {
      case "fixed_amount" -> new FeeStandard.FixedAmount(json.fen("amount_fen"));
      case "principal_share" -> new FeeStandard.PrincipalShare(json.ratio("share"));
      default -> throw new UnreadableDecisionException("unknown fee standard: " + type);
    };
  }
}
