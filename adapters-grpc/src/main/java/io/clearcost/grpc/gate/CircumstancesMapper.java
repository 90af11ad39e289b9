package io.clearcost.grpc.gate;

import com.google.protobuf.Timestamp;
import io.clearcost.domain.gate.Milestone;
import io.clearcost.domain.loan.BorrowerInformation;
import io.clearcost.domain.loan.BorrowerKind;
import io.clearcost.domain.loan.CreditInformationSource;
import io.clearcost.domain.loan.InformationHolder;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.loan.LoanPurpose;
import io.clearcost.domain.loan.LoanSecurity;
import io.clearcost.domain.loan.ProductLine;
import io.clearcost.domain.loan.UseTerm;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.Province;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.Text;
import io.clearcost.grpc.cost.Decimals;
import io.clearcost.grpc.error.FieldError;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.grpc.error.WireEnum;
import io.clearcost.grpc.law.LawWords;
import io.clearcost.grpc.law.ProvinceShape;
import io.clearcost.proto.gate.v1.InformationHeld;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads and writes where a loan stands and what is told of it besides its money. */
public final class CircumstancesMapper {

  static final WireEnum<io.clearcost.proto.gate.v1.Milestone, Milestone> MILESTONE =
      WireEnum.of("MILESTONE_", io.clearcost.proto.gate.v1.Milestone.class, Milestone.class);

  private static final WireEnum<io.clearcost.proto.gate.v1.LoanPurpose, LoanPurpose> PURPOSE =
      WireEnum.of("LOAN_PURPOSE_", io.clearcost.proto.gate.v1.LoanPurpose.class, LoanPurpose.class);

  /** Who borrows. */
  public static final WireEnum<io.clearcost.proto.gate.v1.BorrowerKind, BorrowerKind> BORROWER =
      WireEnum.of(
          "BORROWER_KIND_", io.clearcost.proto.gate.v1.BorrowerKind.class, BorrowerKind.class);

  private static final WireEnum<io.clearcost.proto.gate.v1.LoanSecurity, LoanSecurity> SECURITY =
      WireEnum.of(
          "LOAN_SECURITY_", io.clearcost.proto.gate.v1.LoanSecurity.class, LoanSecurity.class);
  private static final WireEnum<io.clearcost.proto.gate.v1.BorrowerInformation, BorrowerInformation>
      INFORMATION =
          WireEnum.of(
              "BORROWER_INFORMATION_",
              io.clearcost.proto.gate.v1.BorrowerInformation.class,
              BorrowerInformation.class);
  private static final WireEnum<io.clearcost.proto.gate.v1.InformationHolder, InformationHolder>
      HOLDER =
          WireEnum.of(
              "INFORMATION_HOLDER_",
              io.clearcost.proto.gate.v1.InformationHolder.class,
              InformationHolder.class);
  private static final WireEnum<
          io.clearcost.proto.gate.v1.CreditInformationSource, CreditInformationSource>
      SOURCE =
          WireEnum.of(
              "CREDIT_INFORMATION_SOURCE_",
              io.clearcost.proto.gate.v1.CreditInformationSource.class,
              CreditInformationSource.class);

  private static final WireEnum<io.clearcost.proto.gate.v1.UseTerm, UseTerm> USE_TERM =
      WireEnum.of("USE_TERM_", io.clearcost.proto.gate.v1.UseTerm.class, UseTerm.class);

  private CircumstancesMapper() {}

  /** What is told; empty when anything told is malformed. */
  public static Optional<LoanCircumstances> read(
      FieldShapes shapes, String path, io.clearcost.proto.gate.v1.LoanCircumstances told) {
    Optional<LoanPurpose> purpose =
        PURPOSE.optional(shapes, path + ".purpose", told.getPurposeValue());
    Optional<BorrowerKind> borrower =
        BORROWER.optional(shapes, path + ".borrower_kind", told.getBorrowerKindValue());
    Optional<LoanSecurity> security =
        SECURITY.optional(shapes, path + ".security", told.getSecurityValue());
    Optional<Money> line =
        told.hasConsumptionLineFen()
            ? Optional.of(
                shapes.amount(path + ".consumption_line_fen", told.getConsumptionLineFen(), 0))
            : Optional.empty();
    Optional<Ratio> share =
        told.getPartnerShare().isEmpty()
            ? Optional.empty()
            : shapes.decimal(path + ".partner_share", told.getPartnerShare(), 1);
    Map<BorrowerInformation, InformationHolder> information = information(shapes, path, told);
    Optional<CreditInformationSource> source =
        SOURCE.optional(
            shapes, path + ".credit_information_source", told.getCreditInformationSourceValue());
    Optional<Instant> disclosed =
        told.hasDisclosedTime()
            ? instant(shapes, path + ".disclosed_time", told.getDisclosedTime())
            : Optional.empty();
    Optional<Instant> signed =
        told.hasSignedTime()
            ? instant(shapes, path + ".signed_time", told.getSignedTime())
            : Optional.empty();
    Optional<Province> province =
        ProvinceShape.optional(
            shapes, path + ".customer_province_code", told.getCustomerProvinceCode());
    Optional<ProductLine> productLine =
        shapes
            .optionalCode(
                path + ".product_line",
                told.getProductLine(),
                ProductLine.SHAPE,
                LawWords.PRODUCT_LINE_SHAPE)
            .map(ProductLine::new);
    Optional<UseTerm> useTerm =
        USE_TERM.optional(shapes, path + ".use_term", told.getUseTermValue());
    return shapes
        .errors()
        .build(
            path,
            () ->
                new LoanCircumstances(
                    purpose,
                    borrower,
                    security,
                    line,
                    share,
                    information,
                    source,
                    disclosed,
                    signed,
                    province,
                    productLine,
                    useTerm));
  }

  private static Map<BorrowerInformation, InformationHolder> information(
      FieldShapes shapes, String path, io.clearcost.proto.gate.v1.LoanCircumstances told) {
    Map<BorrowerInformation, InformationHolder> information =
        new EnumMap<>(BorrowerInformation.class);
    for (int k = 0; k < told.getInformationCount(); k++) {
      String at = path + ".information[" + k + "]";
      InformationHeld held = told.getInformation(k);
      Optional<BorrowerInformation> kind =
          INFORMATION.required(shapes, at + ".information", held.getInformationValue());
      Optional<InformationHolder> holder =
          HOLDER.required(shapes, at + ".holder", held.getHolderValue());
      kind.ifPresent(
          one -> {
            boolean again = information.containsKey(one);
            shapes.notAllowed(
                at + ".information",
                again,
                new Text(one + " stands in the list already", one + "已在列表中"));
            holder.ifPresent(who -> information.put(one, who));
          });
    }
    return information;
  }

  /** A time to the microsecond, as it is kept. */
  private static Optional<Instant> instant(FieldShapes shapes, String path, Timestamp time) {
    Optional<Instant> instant = shapes.instant(path, time);
    Optional<Instant> finer =
        instant.filter(read -> !read.truncatedTo(ChronoUnit.MICROS).equals(read));
    finer.ifPresent(
        read ->
            shapes
                .errors()
                .add(
                    path + ".nanos",
                    FieldError.Reason.MALFORMED,
                    Text.of("found %s; allowed are whole microseconds", "给出%s；允许整微秒", read)));
    return finer.isPresent() ? Optional.empty() : instant;
  }

  public static io.clearcost.proto.gate.v1.LoanCircumstances write(LoanCircumstances told) {
    io.clearcost.proto.gate.v1.LoanCircumstances.Builder written =
        io.clearcost.proto.gate.v1.LoanCircumstances.newBuilder();
    told.purpose().map(PURPOSE::toWire).ifPresent(written::setPurpose);
    told.borrower().map(BORROWER::toWire).ifPresent(written::setBorrowerKind);
    told.security().map(SECURITY::toWire).ifPresent(written::setSecurity);
    told.consumptionLine().map(Money::fen).ifPresent(written::setConsumptionLineFen);
    told.partnerShare().map(Decimals::exact).ifPresent(written::setPartnerShare);
    told.information()
        .forEach(
            (information, holder) ->
                written.addInformation(
                    InformationHeld.newBuilder()
                        .setInformation(INFORMATION.toWire(information))
                        .setHolder(HOLDER.toWire(holder))));
    told.creditInformation().map(SOURCE::toWire).ifPresent(written::setCreditInformationSource);
    told.disclosedAt().map(DecisionMapper::write).ifPresent(written::setDisclosedTime);
    told.signedAt().map(DecisionMapper::write).ifPresent(written::setSignedTime);
    told.customerProvince().map(Province::code).ifPresent(written::setCustomerProvinceCode);
    told.productLine().map(ProductLine::code).ifPresent(written::setProductLine);
    told.useTerm().map(USE_TERM::toWire).ifPresent(written::setUseTerm);
    return written.build();
  }
}
