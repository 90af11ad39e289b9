package io.clearcost.persistence.evidence;

import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeeKind;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.persistence.sqlite.DateCodec;

/** What is charged beside interest, as JSON. */
final class FeeJson {

  private FeeJson() {}

  static JsonObject write(FeeItem item) {
    JsonObject json = JsonFields.newObject();
    json.put("code", item.code());
    json.put("name", item.name());
    json.put("kind", item.kind().name());
    item.chargingParty().ifPresent(party -> json.set("charging_party", PartyJson.write(party)));
    FeeFactsJson.write(json, item.facts());
    return json;
  }

  static FeeItem readItem(JsonFields json) {
    return new FeeItem(
        json.text("code"),
        json.text("name"),
        json.label("kind", FeeKind.class),
        json.optionalObject("charging_party").map(PartyJson::readChargingParty),
        FeeFactsJson.read(json));
  }

  static JsonObject write(TermsFee fee) {
    JsonObject json = JsonFields.newObject();
    json.set("item", write(fee.item()));
    json.set("standard", write(fee.standard()));
    json.put("timing", fee.timing().name());
    if (!fee.dates().isEmpty()) {
      json.set("dates", JsonFields.texts(fee.dates().stream().map(DateCodec::text).toList()));
    }
    return json;
  }

  static TermsFee readTermsFee(JsonFields json) {
    return new TermsFee(
        readItem(json.object("item")),
        readStandard(json.object("standard")),
        json.label("timing", FeeTiming.class),
        json.optionalDates("dates"));
  }

  private static JsonObject write(FeeStandard standard) {
    return standard.fold(new Standards());
  }

  private static FeeStandard readStandard(JsonFields json) {
    String type = json.text("type");
    return switch (type) {
      case "fixed_amount" -> new FeeStandard.FixedAmount(json.fen("amount_fen"));
      case "principal_share" -> new FeeStandard.PrincipalShare(json.ratio("share"));
      case "outstanding_share" -> new FeeStandard.OutstandingShare(json.ratio("share"));
      case "interest_share" -> new FeeStandard.InterestShare(json.ratio("share"));
      default -> throw new UnreadableContentException("unknown fee standard: " + type);
    };
  }

  private record Standards() implements FeeStandard.Cases<JsonObject> {

    @Override
    public JsonObject fixedAmount(FeeStandard.FixedAmount fixed) {
      return JsonFields.newObject()
          .put("type", "fixed_amount")
          .put("amount_fen", fixed.amount().fen());
    }

    @Override
    public JsonObject principalShare(FeeStandard.PrincipalShare standard) {
      return share("principal_share", standard.share());
    }

    @Override
    public JsonObject outstandingShare(FeeStandard.OutstandingShare standard) {
      return share("outstanding_share", standard.share());
    }

    @Override
    public JsonObject interestShare(FeeStandard.InterestShare standard) {
      return share("interest_share", standard.share());
    }

    private static JsonObject share(String type, Ratio share) {
      return JsonFields.newObject().put("type", type).put("share", RatioCodec.text(share));
    }
  }
}
