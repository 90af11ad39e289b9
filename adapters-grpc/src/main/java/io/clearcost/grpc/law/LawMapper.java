package io.clearcost.grpc.law;

import com.google.protobuf.InvalidProtocolBufferException;
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
import java.util.concurrent.ConcurrentHashMap;

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

  /** The passages of this program are fewer; of wordings of old that are read no more is kept. */
  private static final int MOST_KEPT = 500;

  /** A few passages stand in nearly all answers. */
  private static final Map<LegalBasis, io.clearcost.proto.type.v1.LegalBasis> KEPT =
      new ConcurrentHashMap<>();

  private LawMapper() {}

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
    return io.clearcost.proto.type.v1.LegalNumber.newBuilder()
        .setName(number.name())
        .setValue(Decimals.exact(number.value()))
        .setUnit(UNIT.toWire(number.unit()))
        .setLegalBasis(write(number.basis()))
        .setPublicationDate(number.published().toString())
        .setEffectiveDate(number.effective().toString())
        .setReviewDate(number.reviewed().toString())
        .build();
  }

  public static io.clearcost.proto.type.v1.LegalBasis write(LegalBasis basis) {
    io.clearcost.proto.type.v1.LegalBasis kept = KEPT.get(basis);
    return kept == null ? keep(basis) : kept;
  }

  /** Read back from its bytes, the message keeps its texts in UTF-8 and never encodes them anew. */
  private static io.clearcost.proto.type.v1.LegalBasis keep(LegalBasis basis) {
    try {
      io.clearcost.proto.type.v1.LegalBasis written =
          io.clearcost.proto.type.v1.LegalBasis.parseFrom(fields(basis).toByteArray());
      if (KEPT.size() < MOST_KEPT) {
        KEPT.put(basis, written);
      }
      return written;
    } catch (InvalidProtocolBufferException impossible) {
      throw new IllegalStateException("what was written can be read", impossible);
    }
  }

  private static io.clearcost.proto.type.v1.LegalBasis fields(LegalBasis basis) {
    return io.clearcost.proto.type.v1.LegalBasis.newBuilder()
        .setInstrumentId(basis.instrument().id())
        .setTitleZh(basis.instrument().title())
        .setNumberZh(basis.instrument().number().orElse(""))
        .setPlaceZh(basis.place())
        .setForce(FORCE.toWire(basis.force()))
        .setQuoteZh(basis.quote())
        .setGlossEn(basis.gloss())
        .setEvidence(EVIDENCE.toWire(basis.evidence()))
        .build();
  }
}
