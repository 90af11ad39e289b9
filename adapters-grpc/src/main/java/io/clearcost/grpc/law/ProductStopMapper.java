package io.clearcost.grpc.law;

import io.clearcost.domain.law.change.LawChange;
import io.clearcost.domain.loan.ProductLine;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.proto.law.v1.ProductStop;
import java.time.LocalDate;
import java.util.Optional;

/** Reads and writes stops of product lines. */
final class ProductStopMapper {

  private ProductStopMapper() {}

  static Optional<LawChange> read(FieldShapes shapes, String path, ProductStop stop) {
    Optional<InstitutionId> institution =
        shapes
            .code(
                path + ".institution_id",
                stop.getInstitutionId(),
                InstitutionId.SHAPE,
                LawWords.INSTITUTION_SHAPE)
            .map(InstitutionId::new);
    Optional<ProductLine> line =
        shapes
            .code(
                path + ".product_line",
                stop.getProductLine(),
                ProductLine.SHAPE,
                LawWords.PRODUCT_LINE_SHAPE)
            .map(ProductLine::new);
    Optional<LocalDate> from = shapes.date(path + ".start_date", stop.getStartDate());
    Optional<LocalDate> until =
        stop.getEndDate().isEmpty()
            ? Optional.empty()
            : shapes.date(path + ".end_date", stop.getEndDate());
    return shapes
        .errors()
        .build(
            path + ".end_date",
            () ->
                new LawChange.ProductStop(
                    institution.orElseThrow(), line.orElseThrow(), from.orElseThrow(), until));
  }

  static ProductStop.Builder write(LawChange.ProductStop stop) {
    return ProductStop.newBuilder()
        .setInstitutionId(stop.institution().value())
        .setProductLine(stop.productLine().code())
        .setStartDate(stop.from().toString())
        .setEndDate(stop.until().map(LocalDate::toString).orElse(""));
  }
}
