package io.clearcost.persistence.ledger;

import io.clearcost.domain.disclosure.BorrowerToken;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.ledger.Enhancer;
import io.clearcost.domain.ledger.LineDrawdown;
import io.clearcost.domain.ledger.LoanContract;
import io.clearcost.domain.ledger.LoanLink;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.persistence.evidence.CircumstancesJson;
import io.clearcost.persistence.evidence.JsonFields;
import io.clearcost.persistence.evidence.JsonObject;
import io.clearcost.persistence.evidence.LoanOfferJson;
import io.clearcost.persistence.evidence.PartyJson;
import io.clearcost.persistence.evidence.RatioCodec;
import io.clearcost.persistence.sqlite.DateCodec;
import java.util.OptionalInt;

/** A contract as JSON; what was not told has no field. */
final class ContractJson {

  private ContractJson() {}

  static JsonObject write(LoanContract contract) {
    JsonObject json = JsonFields.newObject();
    json.set("loan", LoanOfferJson.write(contract.offer()));
    json.set("circumstances", CircumstancesJson.write(contract.circumstances()));
    contract.signedOn().ifPresent(day -> json.put("signed_on", DateCodec.text(day)));
    contract.platform().ifPresent(party -> json.set("platform", PartyJson.write(party)));
    if (!contract.enhancers().isEmpty()) {
      json.set("enhancers", JsonFields.array(contract.enhancers(), ContractJson::write));
    }
    contract.drawdown().ifPresent(drawdown -> json.set("line", write(drawdown)));
    if (!contract.links().isEmpty()) {
      json.set("links", JsonFields.array(contract.links(), ContractJson::write));
    }
    contract.borrower().ifPresent(token -> json.put("borrower_token", token.value()));
    contract.disclosure().ifPresent(id -> json.put("disclosure_id", id.value()));
    return json;
  }

  static LoanContract read(JsonFields json) {
    return new LoanContract(
        LoanOfferJson.read(json.object("loan")),
        CircumstancesJson.read(json.object("circumstances")),
        json.optionalDate("signed_on"),
        json.optionalObject("platform").map(PartyJson::readChargingParty),
        json.optionalList("enhancers", ContractJson::readEnhancer),
        json.optionalObject("line").map(ContractJson::readDrawdown),
        json.optionalList("links", ContractJson::readLink),
        json.optionalText("borrower_token").map(BorrowerToken::new),
        json.optionalText("disclosure_id").map(DisclosureId::new));
  }

  private static JsonObject write(Enhancer enhancer) {
    JsonObject json = JsonFields.newObject();
    json.set("party", PartyJson.write(enhancer.party()));
    json.put("kind", enhancer.kind().name());
    enhancer.coveredShare().ifPresent(share -> json.put("covered_share", RatioCodec.text(share)));
    enhancer.annualFeeRate().ifPresent(rate -> json.put("annual_fee_rate", RatioCodec.text(rate)));
    return json;
  }

  private static Enhancer readEnhancer(JsonFields json) {
    return new Enhancer(
        PartyJson.readChargingParty(json.object("party")),
        json.label("kind", Enhancer.Kind.class),
        json.optionalRatio("covered_share"),
        json.optionalRatio("annual_fee_rate"));
  }

  private static JsonObject write(LineDrawdown drawdown) {
    JsonObject json = JsonFields.newObject();
    json.put("reference", drawdown.line());
    json.put("limit_fen", drawdown.limit().fen());
    drawdown.number().ifPresent(number -> json.put("drawdown_number", number));
    return json;
  }

  private static LineDrawdown readDrawdown(JsonFields json) {
    return new LineDrawdown(
        json.text("reference"),
        json.fen("limit_fen"),
        json.has("drawdown_number")
            ? OptionalInt.of(json.count("drawdown_number"))
            : OptionalInt.empty());
  }

  private static JsonObject write(LoanLink link) {
    JsonObject json = JsonFields.newObject();
    json.put("kind", link.kind().name());
    json.put("loan_reference", link.loan().value());
    link.institution().ifPresent(id -> json.put("institution_id", id.value()));
    return json;
  }

  private static LoanLink readLink(JsonFields json) {
    return new LoanLink(
        json.label("kind", LoanLink.Kind.class),
        new LoanReference(json.text("loan_reference")),
        json.optionalText("institution_id").map(InstitutionId::new));
  }
}
