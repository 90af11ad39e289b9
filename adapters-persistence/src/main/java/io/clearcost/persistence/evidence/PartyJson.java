package io.clearcost.persistence.evidence;

import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.party.CreditCode;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.party.Province;
import io.clearcost.persistence.sqlite.DateCodec;
import java.util.stream.Collectors;

/** Lenders, those who charge fees and those who call, as JSON. */
public final class PartyJson {

  private static final KeptJson<Institution> INSTITUTIONS = new KeptJson<>(PartyJson::fields);

  private PartyJson() {}

  public static Json write(Institution institution) {
    return INSTITUTIONS.of(institution);
  }

  private static JsonObject fields(Institution institution) {
    JsonObject json = JsonFields.newObject();
    json.put("institution_id", institution.id().value());
    json.put("legal_name", institution.legalName());
    institution.creditCode().ifPresent(code -> json.put("credit_code", code.value()));
    json.put("kind", institution.kind().name());
    json.put("province", institution.province().code());
    return json.put("effective_from", DateCodec.text(institution.from()));
  }

  public static Institution readInstitution(JsonFields json) {
    return new Institution(
        new InstitutionId(json.text("institution_id")),
        json.text("legal_name"),
        json.optionalText("credit_code").map(CreditCode::new),
        json.label("kind", LenderKind.class),
        new Province(json.text("province")),
        json.date("effective_from"));
  }

  public static JsonObject write(ChargingParty party) {
    JsonObject json = JsonFields.newObject();
    json.put("legal_name", party.legalName());
    party.creditCode().ifPresent(code -> json.put("credit_code", code.value()));
    return json;
  }

  public static ChargingParty readChargingParty(JsonFields json) {
    return new ChargingParty(
        json.text("legal_name"), json.optionalText("credit_code").map(CreditCode::new));
  }

  /** Roles by name, so that equal callers give equal text. */
  static JsonObject write(Caller caller) {
    JsonObject json = JsonFields.newObject();
    json.put("person", caller.person());
    caller.institution().ifPresent(id -> json.put("institution_id", id.value()));
    json.set("roles", JsonFields.texts(caller.roles().stream().map(Enum::name).sorted().toList()));
    return json;
  }

  static Caller readCaller(JsonFields json) {
    return new Caller(
        json.text("person"),
        json.optionalText("institution_id").map(InstitutionId::new),
        json.texts("roles").stream()
            .map(Caller.Role::valueOf)
            .collect(Collectors.toUnmodifiableSet()));
  }
}
