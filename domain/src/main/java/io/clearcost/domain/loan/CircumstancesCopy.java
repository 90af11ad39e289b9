package io.clearcost.domain.loan;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.Province;
import io.clearcost.domain.rate.Ratio;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Circumstances that differ from others in what is told anew. */
final class CircumstancesCopy {

  private Optional<LoanPurpose> purpose;
  private Optional<BorrowerKind> borrower;
  private final Optional<LoanSecurity> security;
  private Optional<Money> consumptionLine;
  private Optional<Ratio> partnerShare;
  private Map<BorrowerInformation, InformationHolder> information;
  private Optional<CreditInformationSource> creditInformation;
  private Optional<Instant> disclosedAt;
  private Optional<Instant> signedAt;
  private Optional<Province> customerProvince;
  private Optional<ProductLine> productLine;
  private Optional<UseTerm> useTerm;

  CircumstancesCopy(LoanCircumstances told) {
    purpose = told.purpose();
    borrower = told.borrower();
    security = told.security();
    consumptionLine = told.consumptionLine();
    partnerShare = told.partnerShare();
    information = told.information();
    creditInformation = told.creditInformation();
    disclosedAt = told.disclosedAt();
    signedAt = told.signedAt();
    customerProvince = told.customerProvince();
    productLine = told.productLine();
    useTerm = told.useTerm();
  }

  CircumstancesCopy purpose(LoanPurpose told) {
    purpose = Optional.of(told);
    return this;
  }

  CircumstancesCopy borrower(BorrowerKind told) {
    borrower = Optional.of(told);
    return this;
  }

  CircumstancesCopy consumptionLine(Money told) {
    consumptionLine = Optional.of(told);
    return this;
  }

  CircumstancesCopy partnerShare(Ratio told) {
    partnerShare = Optional.of(told);
    return this;
  }

  CircumstancesCopy information(Map<BorrowerInformation, InformationHolder> told) {
    information = told;
    return this;
  }

  CircumstancesCopy creditInformation(CreditInformationSource told) {
    creditInformation = Optional.of(told);
    return this;
  }

  CircumstancesCopy disclosedAt(Instant told) {
    disclosedAt = Optional.of(told);
    return this;
  }

  CircumstancesCopy signedAt(Instant told) {
    signedAt = Optional.of(told);
    return this;
  }

  CircumstancesCopy customerProvince(Province told) {
    customerProvince = Optional.of(told);
    return this;
  }

  CircumstancesCopy productLine(ProductLine told) {
    productLine = Optional.of(told);
    return this;
  }

  CircumstancesCopy useTerm(UseTerm told) {
    useTerm = Optional.of(told);
    return this;
  }

  LoanCircumstances build() {
    return new LoanCircumstances(
        purpose,
        borrower,
        security,
        consumptionLine,
        partnerShare,
        information,
        creditInformation,
        disclosedAt,
        signedAt,
        customerProvince,
        productLine,
        useTerm);
  }
}
