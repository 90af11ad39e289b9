package io.clearcost.domain.loan;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.Province;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.InvalidValue;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is told of a loan besides its money. What is empty was not told; nothing follows from that
 * but that it is missing.
 *
 * @param purpose what the money is for
 * @param borrower who borrows
 * @param security what stands behind the loan
 * @param consumptionLine all unsecured credit for consumption that the lender grants the borrower,
 *     this loan and its line included
 * @param partnerShare part of the principal that others put up, 0 to 1; 0 where the lender funds it
 *     alone
 * @param information who has which information about the borrower
 * @param creditInformation where credit information comes from
 * @param disclosedAt when the borrower confirmed the disclosure of the cost
 * @param signedAt when the contract was or will be signed
 * @param customerProvince where the borrower lives, or has its business, on applying
 * @param productLine the product line of the lender
 * @param useTerm whether the term of use was agreed when the money was drawn
 */
public record LoanCircumstances(
    Optional<LoanPurpose> purpose,
    Optional<BorrowerKind> borrower,
    Optional<LoanSecurity> security,
    Optional<Money> consumptionLine,
    Optional<Ratio> partnerShare,
    Map<BorrowerInformation, InformationHolder> information,
    Optional<CreditInformationSource> creditInformation,
    Optional<Instant> disclosedAt,
    Optional<Instant> signedAt,
    Optional<Province> customerProvince,
    Optional<ProductLine> productLine,
    Optional<UseTerm> useTerm) {

  /** Nothing is told. */
  public static final LoanCircumstances NONE =
      new LoanCircumstances(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public LoanCircumstances {
    Map<BorrowerInformation, InformationHolder> held = new EnumMap<>(BorrowerInformation.class);
    held.putAll(information);
    information = Collections.unmodifiableMap(held);
    consumptionLine.ifPresent(
        line -> {
          if (line.isNegative()) {
            throw InvalidValue.of("a line is not negative: %s", "额度不能为负：%s", line);
          }
        });
    partnerShare.ifPresent(
        share -> {
          if (share.signum() < 0 || share.compareTo(Ratio.ONE) > 0) {
            throw InvalidValue.of("a share lies between 0 and 1: %s", "占比应在0至1之间：%s", share);
          }
        });
  }

  public LoanCircumstances withPurpose(LoanPurpose changed) {
    return new CircumstancesCopy(this).purpose(changed).build();
  }

  public LoanCircumstances withBorrower(BorrowerKind changed) {
    return new CircumstancesCopy(this).borrower(changed).build();
  }

  public LoanCircumstances withConsumptionLine(Money changed) {
    return new CircumstancesCopy(this).consumptionLine(changed).build();
  }

  public LoanCircumstances withPartnerShare(Ratio changed) {
    return new CircumstancesCopy(this).partnerShare(changed).build();
  }

  public LoanCircumstances withInformation(Map<BorrowerInformation, InformationHolder> changed) {
    return new CircumstancesCopy(this).information(changed).build();
  }

  public LoanCircumstances withCreditInformation(CreditInformationSource changed) {
    return new CircumstancesCopy(this).creditInformation(changed).build();
  }

  public LoanCircumstances withDisclosedAt(Instant changed) {
    return new CircumstancesCopy(this).disclosedAt(changed).build();
  }

  public LoanCircumstances withSignedAt(Instant changed) {
    return new CircumstancesCopy(this).signedAt(changed).build();
  }

  public LoanCircumstances withCustomerProvince(Province changed) {
    return new CircumstancesCopy(this).customerProvince(changed).build();
  }

  public LoanCircumstances withProductLine(ProductLine changed) {
    return new CircumstancesCopy(this).productLine(changed).build();
  }

  public LoanCircumstances withUseTerm(UseTerm changed) {
    return new CircumstancesCopy(this).useTerm(changed).build();
  }
}
