package io.clearcost.grpc.law;

import io.clearcost.domain.law.change.LawChange;
import io.clearcost.domain.party.CreditCode;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.party.Province;
import io.clearcost.grpc.cost.LoanWords;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.proto.law.v1.RegisterEntries;
import io.clearcost.proto.law.v1.RegisterEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and writes entries of the register of lenders. */
final class RegisterEntriesMapper {

  /** So many of a change are shown where several changes stand in one answer. */
  static final int FIRST = 100;

  private static final int LONGEST_NAME = 200;

  private RegisterEntriesMapper() {}

  static Optional<LawChange> read(FieldShapes shapes, String path, RegisterEntries entries) {
    if (!shapes.entries(
        path + ".entries", entries.getEntriesCount(), 1, LawChange.RegisterEntries.MOST)) {
      return Optional.empty();
    }
    List<Institution> read = new ArrayList<>();
    for (int k = 0; k < entries.getEntriesCount(); k++) {
      read(shapes, "%s.entries[%d]".formatted(path, k), entries.getEntries(k)).ifPresent(read::add);
    }
    return shapes.errors().build(path, () -> new LawChange.RegisterEntries(read));
  }

  private static Optional<Institution> read(FieldShapes shapes, String path, RegisterEntry entry) {
    Optional<InstitutionId> id =
        shapes
            .code(
                path + ".institution_id",
                entry.getInstitutionId(),
                InstitutionId.SHAPE,
                LawWords.INSTITUTION_SHAPE)
            .map(InstitutionId::new);
    Optional<String> legalName =
        shapes.text(path + ".legal_name", entry.getLegalName(), LONGEST_NAME);
    Optional<CreditCode> creditCode =
        shapes
            .optionalCode(
                path + ".credit_code",
                entry.getCreditCode(),
                CreditCode.SHAPE,
                LawWords.CREDIT_CODE_SHAPE)
            .map(CreditCode::new);
    Optional<LenderKind> kind =
        LoanWords.LENDER_KIND.required(shapes, path + ".lender_kind", entry.getLenderKindValue());
    Optional<Province> province =
        ProvinceShape.required(shapes, path + ".province_code", entry.getProvinceCode());
    Optional<LocalDate> from = shapes.date(path + ".start_date", entry.getStartDate());
    return shapes
        .errors()
        .build(
            path,
            () ->
                new Institution(
                    id.orElseThrow(),
                    legalName.orElseThrow(),
                    creditCode,
                    kind.orElseThrow(),
                    province.orElseThrow(),
                    from.orElseThrow()));
  }

  /**
   * The entries.
   *
   * @param most so many of them at most
   */
  static RegisterEntries write(LawChange.RegisterEntries entries, int most) {
    return RegisterEntries.newBuilder()
        .addAllEntries(
            entries.entries().stream().limit(most).map(RegisterEntriesMapper::write).toList())
        .setEntryCount(entries.entries().size())
        .build();
  }

  private static RegisterEntry write(Institution entry) {
    return RegisterEntry.newBuilder()
        .setInstitutionId(entry.id().value())
        .setLegalName(entry.legalName())
        .setCreditCode(entry.creditCode().map(CreditCode::value).orElse(""))
        .setLenderKind(LoanWords.LENDER_KIND.toWire(entry.kind()))
        .setProvinceCode(entry.province().code())
        .setStartDate(entry.from().toString())
        .build();
  }
}
