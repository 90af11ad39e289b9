package io.clearcost.grpc.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.clearcost.domain.text.Text;
import io.clearcost.proto.cost.v1.FeeTiming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireEnumTest {

  private enum Fewer {
    UPFRONT
  }

  private enum Other {
    UPFRONT,
    EACH_PERIOD,
    SOME_DAY
  }

  private enum Same {
    AT_MATURITY,
    BEFORE_DISBURSEMENT,
    EACH_PERIOD,
    EACH_PERIOD_IN_ADVANCE,
    ON_LISTED_DATES,
    UPFRONT
  }

  private static final String PREFIX = "FEE_TIMING_";

  @Test
  void pair_ofTheSameNames_translatesBothWays() {
    WireEnum<FeeTiming, Same> pair = WireEnum.of(PREFIX, FeeTiming.class, Same.class);
    FieldErrors errors = new FieldErrors();

    for (Same value : Same.values()) {
      assertThat(pair.required(new FieldShapes(errors), "timing", pair.toWire(value).getNumber()))
          .contains(value);
    }
    assertThat(errors.isEmpty()).isTrue();
  }

  @Test
  void unknownValue_inAField_tellsWhatIsAllowed() {
    WireEnum<FeeTiming, Same> pair = WireEnum.of(PREFIX, FeeTiming.class, Same.class);
    FieldErrors errors = new FieldErrors();

    pair.optional(new FieldShapes(errors), "timing", 9);

    assertThat(errors.found())
        .containsExactly(
            error(
                FieldError.Reason.UNKNOWN_VALUE,
                "9",
                "FEE_TIMING_AT_MATURITY, FEE_TIMING_BEFORE_DISBURSEMENT,"
                    + " FEE_TIMING_EACH_PERIOD, FEE_TIMING_EACH_PERIOD_IN_ADVANCE,"
                    + " FEE_TIMING_ON_LISTED_DATES, FEE_TIMING_UPFRONT"));
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 7, Integer.MAX_VALUE})
  void number_thatNoValueHas_isUnknown(int number) {
    WireEnum<FeeTiming, Same> pair = WireEnum.of(PREFIX, FeeTiming.class, Same.class);
    FieldErrors errors = new FieldErrors();

    assertThat(pair.optional(new FieldShapes(errors), "timing", number)).isEmpty();

    assertThat(errors.found())
        .extracting(FieldError::reason)
        .containsExactly(FieldError.Reason.UNKNOWN_VALUE);
  }

  @Test
  void missingValue_inAFieldThatRefusesOne_tellsTheOthers() {
    WireEnum<FeeTiming, Same> pair =
        WireEnum.of(PREFIX, FeeTiming.class, Same.class).refusing(Same.EACH_PERIOD);
    FieldErrors errors = new FieldErrors();

    pair.required(new FieldShapes(errors), "timing", 0);

    assertThat(errors.found())
        .containsExactly(
            error(
                FieldError.Reason.REQUIRED,
                "FEE_TIMING_UNSPECIFIED",
                "FEE_TIMING_AT_MATURITY,"
                    + " FEE_TIMING_BEFORE_DISBURSEMENT, FEE_TIMING_EACH_PERIOD_IN_ADVANCE,"
                    + " FEE_TIMING_ON_LISTED_DATES, FEE_TIMING_UPFRONT"));
  }

  private static FieldError error(FieldError.Reason reason, String found, String allowed) {
    return new FieldError(
        "timing",
        reason,
        new Text(
            "found %s; allowed %s".formatted(found, allowed),
            "给出%s；允许%s".formatted(found, allowed)));
  }

  @Test
  void pair_whereTheDomainLacksAName_isRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> WireEnum.of(PREFIX, FeeTiming.class, Fewer.class));
  }

  @Test
  void pair_whereTheWireLacksAName_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WireEnum.of(PREFIX, FeeTiming.class, Other.class));
  }
}
