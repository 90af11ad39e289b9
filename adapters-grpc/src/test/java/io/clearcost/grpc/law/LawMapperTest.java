package io.clearcost.grpc.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import io.clearcost.domain.law.Evidence;
import io.clearcost.domain.law.Instrument;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.LegalForce;
import io.clearcost.domain.law.LegalNumber;
import io.clearcost.domain.law.Quantity;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.proto.type.v1.QuantityUnit;
import io.clearcost.proto.type.v1.SourceEvidence;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LawMapperTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2017, 8, 4);

  @Test
  void passage_onTheWire_saysWhatTheLawSays() throws InvalidProtocolBufferException {
    var read =
        io.clearcost.proto.type.v1.LegalBasis.parseFrom(
            LawMapper.write(passage(Optional.of("法发〔2017〕22号"))).toByteString());

    assertThat(read)
        .isEqualTo(
            io.clearcost.proto.type.v1.LegalBasis.newBuilder()
                .setInstrumentId("FTO")
                .setTitleZh("若干意见")
                .setNumberZh("法发〔2017〕22号")
                .setPlaceZh("二、2")
                .setForce(io.clearcost.proto.type.v1.LegalForce.LEGAL_FORCE_REFERENCED_INSTRUMENT)
                .setQuoteZh("应予支持")
                .setGlossEn("It is to be supported.")
                .setEvidence(SourceEvidence.SOURCE_EVIDENCE_RECALLED)
                .build());
  }

  @Test
  void passage_withoutNumber_hasAnEmptyOne() {
    assertThat(LawMapper.write(passage(Optional.empty())).getNumberZh()).isEmpty();
  }

  @Test
  void passages_thatDifferInOneWord_areKeptApart() {
    assertThat(LawMapper.write(passage(Optional.of("法发〔2017〕22号"))))
        .isNotEqualTo(LawMapper.write(passage(Optional.of("法发〔2017〕23号"))));
  }

  @Test
  void number_onTheWire_saysWhatTheLawSays() throws InvalidProtocolBufferException {
    LegalBasis basis = passage(Optional.of("法发〔2017〕22号"));
    var read =
        io.clearcost.proto.type.v1.LegalNumber.parseFrom(
            LawMapper.write(
                    new LegalNumber(
                        "HARD_CAP",
                        Ratio.parse("0.24"),
                        Quantity.Unit.ANNUAL_FRACTION,
                        basis,
                        PUBLISHED,
                        PUBLISHED.plusDays(1),
                        PUBLISHED.plusDays(2)))
                .toByteString());

    assertThat(read)
        .isEqualTo(
            io.clearcost.proto.type.v1.LegalNumber.newBuilder()
                .setName("HARD_CAP")
                .setValue("0.24")
                .setUnit(QuantityUnit.QUANTITY_UNIT_ANNUAL_FRACTION)
                .setLegalBasis(LawMapper.write(basis))
                .setPublicationDate("2017-08-04")
                .setEffectiveDate("2017-08-05")
                .setReviewDate("2017-08-06")
                .build());
  }

  private static LegalBasis passage(Optional<String> number) {
    return new LegalBasis(
        new Instrument("FTO", "若干意见", number, "最高人民法院", PUBLISHED, PUBLISHED, Evidence.FOUND),
        "二、2",
        LegalForce.REFERENCED_INSTRUMENT,
        "应予支持",
        "It is to be supported.",
        Evidence.RECALLED);
  }
}
