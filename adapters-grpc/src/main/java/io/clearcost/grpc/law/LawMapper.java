package io.clearcost.grpc.law;

import com.google.protobuf.ByteString;
import io.clearcost.domain.law.Evidence;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.LegalForce;
import io.clearcost.domain.law.LegalNumber;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.Quantity;
import io.clearcost.domain.text.Text;
import io.clearcost.grpc.cost.Decimals;
import io.clearcost.grpc.error.WireEnum;
import io.clearcost.proto.type.v1.Fact;
import io.clearcost.proto.type.v1.LocalizedText;
import io.clearcost.proto.type.v1.QuantityUnit;
import io.clearcost.proto.type.v1.SourceEvidence;
import java.util.List;
import java.util.Map;

/** Writes passages and numbers of the law, and pairs the enums that every feature speaks of. */
public final class LawMapper {

  public static final WireEnum<io.clearcost.proto.type.v1.Outcome, Outcome> OUTCOME =
      WireEnum.of("OUTCOME_", io.clearcost.proto.type.v1.Outcome.class, Outcome.class);

  private static final WireEnum<io.clearcost.proto.type.v1.LegalForce, LegalForce> FORCE =
      WireEnum.of("LEGAL_FORCE_", io.clearcost.proto.type.v1.LegalForce.class, LegalForce.class);

  private static final WireEnum<SourceEvidence, Evidence> EVIDENCE =
      WireEnum.of("SOURCE_EVIDENCE_", SourceEvidence.class, Evidence.class);

  /** The units of numbers. */
  public static final WireEnum<QuantityUnit, Quantity.Unit> UNIT =
      WireEnum.of("QUANTITY_UNIT_", QuantityUnit.class, Quantity.Unit.class);

  private static final Kept<LegalBasis, io.clearcost.proto.type.v1.LegalBasis> PASSAGES =
      new Kept<>(LawMapper::writeAnew);

  private static final Kept<LegalNumber, io.clearcost.proto.type.v1.LegalNumber> NUMBERS =
      new Kept<>(LawMapper::writeAnew);

  private static final Kept<String, ByteString> WORDS = new Kept<>(ByteString::copyFromUtf8);

  private LawMapper() {}

  /** Words of this program that stand in many answers, such as the name of a rule. */
  public static ByteString words(String words) {
    return WORDS.of(words);
  }

  /** What people read. */
  public static LocalizedText write(Text text) {
    return LocalizedText.newBuilder().setEn(text.english()).setZh(text.chinese()).build();
  }

  /** The facts of a sentence by name. */
  public static List<Fact> write(Map<String, String> facts) {
    return facts.entrySet().stream()
        .map(fact -> Fact.newBuilder().setName(fact.getKey()).setValue(fact.getValue()).build())
        .toList();
  }

  public static io.clearcost.proto.type.v1.LegalNumber write(LegalNumber number) {
    return NUMBERS.of(number);
  }

  private static io.clearcost.proto.type.v1.LegalNumber writeAnew(LegalNumber number) {
    return io.clearcost.proto.type.v1.LegalNumber.newBuilder()
        .setNameBytes(ByteString.copyFromUtf8(number.name()))
        .setValueBytes(ByteString.copyFromUtf8(Decimals.exact(number.value())))
        .setUnit(UNIT.toWire(number.unit()))
        .setLegalBasis(write(number.basis()))
        .setPublicationDateBytes(ByteString.copyFromUtf8(number.published().toString()))
        .setEffectiveDateBytes(ByteString.copyFromUtf8(number.effective().toString()))
        .setReviewDateBytes(ByteString.copyFromUtf8(number.reviewed().toString()))
        .build();
  }

  public static io.clearcost.proto.type.v1.LegalBasis write(LegalBasis basis) {
    return PASSAGES.of(basis);
  }

  private static io.clearcost.proto.type.v1.LegalBasis writeAnew(LegalBasis basis) {
    return io.clearcost.proto.type.v1.LegalBasis.newBuilder()
        .setInstrumentIdBytes(ByteString.copyFromUtf8(basis.instrument().id()))
        .setTitleZhBytes(ByteString.copyFromUtf8(basis.instrument().title()))
        .setNumberZhBytes(ByteString.copyFromUtf8(basis.instrument().number().orElse("")))
        .setPlaceZhBytes(ByteString.copyFromUtf8(basis.place()))
        .setForce(FORCE.toWire(basis.force()))
        .setQuoteZhBytes(ByteString.copyFromUtf8(basis.quote()))
        .setGlossEnBytes(ByteString.copyFromUtf8(basis.gloss()))
        .setEvidence(EVIDENCE.toWire(basis.evidence()))
        .build();
  }
}
