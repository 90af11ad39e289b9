package io.clearcost.grpc.ledger;

import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.ledger.LoanFilter;
import io.clearcost.domain.loan.ProductLine;
import io.clearcost.domain.party.CreditCode;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.Province;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.grpc.law.LawMapper;
import io.clearcost.grpc.law.LawWords;
import io.clearcost.grpc.law.ProvinceShape;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Reads which loans are asked for. */
final class LoanFilterMapper {

  private LoanFilterMapper() {}

  /** The filter; empty when anything is wrong with the request so far. */
  static Optional<LoanFilter> read(
      FieldShapes shapes, io.clearcost.proto.ledger.v1.LoanFilter told) {
    Optional<InstitutionId> institution =
        shapes
            .optionalCode(
                "filter.institution_id",
                told.getInstitutionId(),
                InstitutionId.SHAPE,
                LawWords.INSTITUTION_SHAPE)
            .map(InstitutionId::new);
    Optional<LocalDate> from =
        shapes.optionalDate("filter.disbursement_start_date", told.getDisbursementStartDate());
    Optional<LocalDate> until =
        shapes.optionalDate("filter.disbursement_end_date", told.getDisbursementEndDate());
    Optional<ProductLine> line =
        shapes
            .optionalCode(
                "filter.product_line",
                told.getProductLine(),
                ProductLine.SHAPE,
                LawWords.PRODUCT_LINE_SHAPE)
            .map(ProductLine::new);
    Optional<Province> province =
        ProvinceShape.optional(
            shapes, "filter.customer_province_code", told.getCustomerProvinceCode());
    Optional<CreditCode> platform =
        shapes
            .optionalCode(
                "filter.platform_credit_code",
                told.getPlatformCreditCode(),
                CreditCode.SHAPE,
                LawWords.CREDIT_CODE_SHAPE)
            .map(CreditCode::new);
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    for (int k = 0; k < told.getOutcomesCount(); k++) {
      LawMapper.OUTCOME
          .required(shapes, "filter.outcomes[" + k + "]", told.getOutcomesValue(k))
          .ifPresent(outcomes::add);
    }
    Optional<Instant> known =
        told.hasKnownTime()
            ? shapes.instant("filter.known_time", told.getKnownTime())
            : Optional.empty();
    Optional<LocalDate> effective =
        shapes.optionalDate("filter.effective_date", told.getEffectiveDate());
    return shapes
        .errors()
        .build(
            "filter",
            () ->
                new LoanFilter(
                    institution,
                    from,
                    until,
                    line,
                    province,
                    platform,
                    outcomes,
                    told.getClaimDiffers(),
                    known,
                    effective));
  }
}
