package io.clearcost.persistence.evidence;

import io.clearcost.domain.loan.BorrowerInformation;
import io.clearcost.domain.loan.BorrowerKind;
import io.clearcost.domain.loan.CreditInformationSource;
import io.clearcost.domain.loan.InformationHolder;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.loan.LoanPurpose;
import io.clearcost.domain.loan.LoanSecurity;
import io.clearcost.domain.loan.ProductLine;
import io.clearcost.domain.loan.UseTerm;
import io.clearcost.domain.party.Province;
import io.clearcost.persistence.sqlite.InstantCodec;
import java.util.EnumMap;
import java.util.Map;

/** What is told of a loan besides its money, as JSON; what was not told has no field. */
public final class CircumstancesJson {

  private CircumstancesJson() {}

  public static JsonObject write(LoanCircumstances told) {
    JsonObject json = JsonFields.newObject();
    told.purpose().ifPresent(purpose -> json.put("purpose", purpose.name()));
    told.borrower().ifPresent(borrower -> json.put("borrower", borrower.name()));
    told.security().ifPresent(security -> json.put("security", security.name()));
    told.consumptionLine().ifPresent(line -> json.put("consumption_line_fen", line.fen()));
    told.partnerShare().ifPresent(share -> json.put("partner_share", RatioCodec.text(share)));
    if (!told.information().isEmpty()) {
      JsonObject information = JsonFields.newObject();
      told.information().forEach((kind, holder) -> information.put(kind.name(), holder.name()));
      json.set("information", information);
    }
    told.creditInformation().ifPresent(source -> json.put("credit_information", source.name()));
    told.disclosedAt().ifPresent(at -> json.put("disclosed_at", InstantCodec.text(at)));
    told.signedAt().ifPresent(at -> json.put("signed_at", InstantCodec.text(at)));
    told.customerProvince().ifPresent(province -> json.put("customer_province", province.code()));
    told.productLine().ifPresent(line -> json.put("product_line", line.code()));
    told.useTerm().ifPresent(term -> json.put("use_term", term.name()));
    return json;
  }

  public static LoanCircumstances read(JsonFields json) {
    return new LoanCircumstances(
        json.optionalLabel("purpose", LoanPurpose.class),
        json.optionalLabel("borrower", BorrowerKind.class),
        json.optionalLabel("security", LoanSecurity.class),
        json.optionalFen("consumption_line_fen"),
        json.optionalRatio("partner_share"),
        json.optionalObject("information").map(CircumstancesJson::information).orElse(Map.of()),
        json.optionalLabel("credit_information", CreditInformationSource.class),
        json.optionalText("disclosed_at").map(InstantCodec::parse),
        json.optionalText("signed_at").map(InstantCodec::parse),
        json.optionalText("customer_province").map(Province::new),
        json.optionalText("product_line").map(ProductLine::new),
        json.optionalLabel("use_term", UseTerm.class));
  }

  private static Map<BorrowerInformation, InformationHolder> information(JsonFields json) {
    Map<BorrowerInformation, InformationHolder> information =
        new EnumMap<>(BorrowerInformation.class);
    for (BorrowerInformation kind : BorrowerInformation.values()) {
      json.optionalLabel(kind.name(), InformationHolder.class)
          .ifPresent(holder -> information.put(kind, holder));
    }
    return information;
  }
}
