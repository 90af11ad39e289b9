package io.clearcost.grpc.law;

import io.clearcost.domain.law.Evidence;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.LegalForce;
import io.clearcost.domain.law.Outcome;
import io.clearcost.grpc.error.WireEnum;
import io.clearcost.proto.type.v1.SourceEvidence;

/** Writes passages of the law, and pairs the enums that every feature speaks of. */
public final class LawMapper {

  public static final WireEnum<io.clearcost.proto.type.v1.Outcome, Outcome> OUTCOME =
      WireEnum.of("OUTCOME_", io.clearcost.proto.type.v1.Outcome.class, Outcome.class);

  private static final WireEnum<io.clearcost.proto.type.v1.LegalForce, LegalForce> FORCE =
      WireEnum.of("LEGAL_FORCE_", io.clearcost.proto.type.v1.LegalForce.class, LegalForce.class);

  private static final WireEnum<SourceEvidence, Evidence> EVIDENCE =
      WireEnum.of("SOURCE_EVIDENCE_", SourceEvidence.class, Evidence.class);

  private LawMapper() {}

  public static io.clearcost.proto.type.v1.LegalBasis write(LegalBasis basis) {
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
