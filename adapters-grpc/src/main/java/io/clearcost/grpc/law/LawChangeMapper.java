package io.clearcost.grpc.law;

import com.google.protobuf.Timestamp;
import io.clearcost.domain.law.LprPublication;
import io.clearcost.domain.law.change.ChangeStatus;
import io.clearcost.domain.law.change.ChangeVerdict;
import io.clearcost.domain.law.change.LawChange;
import io.clearcost.domain.law.change.LimitKind;
import io.clearcost.domain.law.change.RecordedChange;
import io.clearcost.domain.law.change.Scope;
import io.clearcost.domain.law.change.Signature;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.law.reading.Reading;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.Province;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.Text;
import io.clearcost.grpc.cost.Decimals;
import io.clearcost.grpc.error.FieldError.Reason;
import io.clearcost.grpc.error.FieldErrors;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.grpc.error.WireEnum;
import io.clearcost.proto.law.v1.LprAddition;
import io.clearcost.proto.law.v1.ProvincialScheme;
import io.clearcost.proto.law.v1.ReadingChoice;
import io.clearcost.proto.law.v1.StricterLimit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads changes of law as they are proposed, and writes them as they stand on record. */
final class LawChangeMapper {

  static final WireEnum<io.clearcost.proto.law.v1.ChangeStatus, ChangeStatus> STATUS =
      WireEnum.of(
          "CHANGE_STATUS_", io.clearcost.proto.law.v1.ChangeStatus.class, ChangeStatus.class);

  private static final WireEnum<io.clearcost.proto.law.v1.LimitKind, LimitKind> LIMIT_KIND =
      WireEnum.of("LIMIT_KIND_", io.clearcost.proto.law.v1.LimitKind.class, LimitKind.class);

  /** Looser limits are refused with their reason; more than the whole principal is no rate. */
  private static final Text FOR_ONE_OF_BOTH =
      new Text("a choice is for a province or for an institution", "一项选择或针对省份，或针对机构");

  private static final long HIGHEST_RATE = 1;

  private LawChangeMapper() {}

  /** The change in the field {@code path}; empty when something in it was reported. */
  static Optional<LawChange> read(
      FieldShapes shapes, String path, io.clearcost.proto.law.v1.LawChange change) {
    return switch (change.getKindCase()) {
      case READING_CHOICE -> read(shapes, path + ".reading_choice", change.getReadingChoice());
      case LPR_ADDITION -> read(shapes, path + ".lpr_addition", change.getLprAddition());
      case PROVINCIAL_SCHEME ->
          read(shapes, path + ".provincial_scheme", change.getProvincialScheme());
      case STRICTER_LIMIT -> read(shapes, path + ".stricter_limit", change.getStricterLimit());
      case REGISTER_ENTRIES ->
          RegisterEntriesMapper.read(
              shapes, path + ".register_entries", change.getRegisterEntries());
      case PRODUCT_STOP ->
          ProductStopMapper.read(shapes, path + ".product_stop", change.getProductStop());
      case KIND_NOT_SET -> {
        shapes.missing(path);
        yield Optional.empty();
      }
    };
  }

  private static Optional<LawChange> read(FieldShapes shapes, String path, ReadingChoice choice) {
    Optional<Answer> answer = answer(shapes, path + ".answer", choice.getAnswer());
    Optional<LocalDate> from = shapes.date(path + ".start_date", choice.getStartDate());
    Optional<Province> province =
        ProvinceShape.optional(shapes, path + ".province_code", choice.getProvinceCode());
    Optional<InstitutionId> institution =
        shapes
            .optionalCode(
                path + ".institution_id",
                choice.getInstitutionId(),
                InstitutionId.SHAPE,
                LawWords.INSTITUTION_SHAPE)
            .map(InstitutionId::new);
    shapes.notAllowed(
        path + ".institution_id",
        !choice.getProvinceCode().isEmpty() && !choice.getInstitutionId().isEmpty(),
        FOR_ONE_OF_BOTH);
    Scope scope =
        province
            .<Scope>map(Scope.OfProvince::new)
            .or(() -> institution.map(Scope.OfInstitution::new))
            .orElseGet(Scope.Nation::new);
    return build(
        shapes,
        path,
        () -> new LawChange.ReadingChoice(scope, answer.orElseThrow(), from.orElseThrow()));
  }

  private static Optional<LawChange> read(FieldShapes shapes, String path, LprAddition addition) {
    Optional<LocalDate> published =
        shapes.date(path + ".publication_date", addition.getPublicationDate());
    Optional<Ratio> oneYear = rate(shapes, path + ".one_year", addition.getOneYear());
    Optional<Ratio> overFiveYears =
        rate(shapes, path + ".over_five_years", addition.getOverFiveYears());
    return build(
        shapes,
        path,
        () ->
            new LawChange.LprAddition(
                new LprPublication(
                    published.orElseThrow(), oneYear.orElseThrow(), overFiveYears.orElseThrow())));
  }

  private static Optional<LawChange> read(
      FieldShapes shapes, String path, ProvincialScheme scheme) {
    Optional<Province> province =
        ProvinceShape.required(shapes, path + ".province_code", scheme.getProvinceCode());
    Optional<Ratio> cap = rate(shapes, path + ".ultra_short_cap", scheme.getUltraShortCap());
    Optional<LocalDate> from = shapes.date(path + ".start_date", scheme.getStartDate());
    return build(
        shapes,
        path,
        () ->
            new LawChange.ProvincialScheme(
                province.orElseThrow(), cap.orElseThrow(), from.orElseThrow()));
  }

  private static Optional<LawChange> read(FieldShapes shapes, String path, StricterLimit limit) {
    Optional<InstitutionId> institution =
        shapes
            .code(
                path + ".institution_id",
                limit.getInstitutionId(),
                InstitutionId.SHAPE,
                LawWords.INSTITUTION_SHAPE)
            .map(InstitutionId::new);
    Optional<LimitKind> kind =
        LIMIT_KIND.required(shapes, path + ".limit_kind", limit.getLimitKindValue());
    Optional<Ratio> value = rate(shapes, path + ".value", limit.getValue());
    Optional<LocalDate> from = shapes.date(path + ".start_date", limit.getStartDate());
    return build(
        shapes,
        path,
        () ->
            new LawChange.StricterLimit(
                institution.orElseThrow(),
                kind.orElseThrow(),
                value.orElseThrow(),
                from.orElseThrow()));
  }

  private static Optional<LawChange> build(
      FieldShapes shapes, String path, Supplier<LawChange> constructor) {
    FieldErrors errors = shapes.errors();
    return errors.build(path, constructor);
  }

  private static Optional<Answer> answer(FieldShapes shapes, String path, String name) {
    if (name.isEmpty()) {
      shapes.missing(path);
      return Optional.empty();
    }
    Optional<Answer> answer =
        Arrays.stream(Answer.values()).filter(any -> any.name().equals(name)).findAny();
    if (answer.isEmpty()) {
      shapes
          .errors()
          .add(
              path,
              Reason.UNKNOWN_VALUE,
              Text.of(
                  "found an unknown answer; allowed %s",
                  "给出未知的答案；允许%s",
                  Arrays.stream(Reading.values())
                      .filter(Reading::isOpen)
                      .flatMap(reading -> reading.answers().stream())
                      .map(Enum::name)
                      .collect(Collectors.joining(", "))));
    }
    return answer;
  }

  /** A rate above zero. */
  private static Optional<Ratio> rate(FieldShapes shapes, String path, String value) {
    Optional<Ratio> rate = shapes.decimal(path, value, HIGHEST_RATE);
    if (rate.filter(found -> found.signum() == 0).isPresent()) {
      shapes.errors().add(path, Reason.OUT_OF_RANGE, LawWords.ZERO_FOUND);
      return Optional.empty();
    }
    return rate;
  }

  /** A change; of many entries of the register the first ones and their number. */
  static io.clearcost.proto.law.v1.RecordedChange write(RecordedChange change) {
    return write(change, RegisterEntriesMapper.FIRST);
  }

  /** A change with everything in it. */
  static io.clearcost.proto.law.v1.RecordedChange writeWhole(RecordedChange change) {
    return write(change, LawChange.RegisterEntries.MOST);
  }

  private static io.clearcost.proto.law.v1.RecordedChange write(
      RecordedChange change, int mostEntries) {
    io.clearcost.proto.law.v1.RecordedChange.Builder written =
        io.clearcost.proto.law.v1.RecordedChange.newBuilder()
            .setChangeId(change.proposal().id().value())
            .setChange(write(change.proposal().change(), mostEntries))
            .setStatus(STATUS.toWire(change.status()))
            .setProposal(write(change.proposal().signature()));
    change
        .verdict()
        .map(ChangeVerdict::signature)
        .map(LawChangeMapper::write)
        .ifPresent(written::setVerdict);
    return written.build();
  }

  private static io.clearcost.proto.law.v1.LawChange write(LawChange change, int mostEntries) {
    io.clearcost.proto.law.v1.LawChange.Builder written =
        io.clearcost.proto.law.v1.LawChange.newBuilder();
    return change
        .fold(
            LawChange.Cases.of(
                choice -> written.setReadingChoice(write(choice)),
                addition -> written.setLprAddition(write(addition.publication())),
                scheme ->
                    written.setProvincialScheme(
                        ProvincialScheme.newBuilder()
                            .setProvinceCode(scheme.province().code())
                            .setUltraShortCap(Decimals.exact(scheme.ultraShortCap()))
                            .setStartDate(scheme.from().toString())),
                limit ->
                    written.setStricterLimit(
                        StricterLimit.newBuilder()
                            .setInstitutionId(limit.institution().value())
                            .setLimitKind(LIMIT_KIND.toWire(limit.kind()))
                            .setValue(Decimals.exact(limit.value()))
                            .setStartDate(limit.from().toString())),
                stop -> written.setProductStop(ProductStopMapper.write(stop)),
                entries ->
                    written.setRegisterEntries(RegisterEntriesMapper.write(entries, mostEntries))))
        .build();
  }

  private static ReadingChoice.Builder write(LawChange.ReadingChoice choice) {
    ReadingChoice.Builder written =
        ReadingChoice.newBuilder()
            .setAnswer(choice.answer().name())
            .setStartDate(choice.from().toString());
    return choice
        .scope()
        .fold(
            () -> written,
            of -> written.setProvinceCode(of.province().code()),
            of -> written.setInstitutionId(of.institution().value()));
  }

  private static LprAddition.Builder write(LprPublication publication) {
    return LprAddition.newBuilder()
        .setPublicationDate(publication.published().toString())
        .setOneYear(Decimals.exact(publication.oneYear()))
        .setOverFiveYears(Decimals.exact(publication.overFiveYears()));
  }

  private static io.clearcost.proto.law.v1.Signature write(Signature signature) {
    return io.clearcost.proto.law.v1.Signature.newBuilder()
        .setPerson(signature.caller().person())
        .setInstitutionId(signature.caller().institution().map(InstitutionId::value).orElse(""))
        .setSignTime(write(signature.at()))
        .setWhy(signature.why())
        .build();
  }

  private static Timestamp write(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }
}
