package io.clearcost.grpc.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.text.InvalidValue;
import io.clearcost.domain.text.Text;
import org.junit.jupiter.api.Test;

class FieldErrorsTest {

  private static final Text WHY = new Text("a term is at least 1, not 0", "期限至少为1，不能是0");

  private final FieldErrors errors = new FieldErrors();

  @Test
  void build_invariantBroken_isAContradictionInItsOwnWords() {
    errors.build(
        "loan.terms",
        () -> {
          throw new InvalidValue(WHY);
        });

    assertThat(errors.found())
        .containsExactly(new FieldError("loan.terms", FieldError.Reason.CONTRADICTORY, WHY));
  }

  /** What is told in one language only is a bug, and no refusal. */
  @Test
  void build_brokenWithoutATextInBothLanguages_isNotSwallowed() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                errors.build(
                    "loan.terms",
                    () -> {
                      throw new IllegalArgumentException("a bug");
                    }))
        .withMessage("a bug");
  }

  @Test
  void build_afterAnError_isNotTried() {
    errors.add("loan", FieldError.Reason.REQUIRED, WHY);

    var built =
        errors.build(
            "loan.terms",
            () -> {
              throw new IllegalStateException("tried");
            });

    assertThat(built).isEmpty();
    assertThat(errors.count()).isOne();
  }

  @Test
  void compute_beyond64Bits_isOutOfRange() {
    Money most = Money.ofFen(Long.MAX_VALUE);

    var sum = errors.compute("loan", () -> most.plus(most));

    assertThat(sum).isEmpty();
    assertThat(errors.found())
        .extracting(FieldError::path, FieldError::reason)
        .containsExactly(tuple("loan", FieldError.Reason.OUT_OF_RANGE));
  }

  @Test
  void compute_ofWhatCannotBe_isContradictory() {
    var made =
        errors.compute(
            "loan",
            () -> {
              throw new InvalidValue(WHY);
            });

    assertThat(made).isEmpty();
    assertThat(errors.found())
        .extracting(FieldError::path, FieldError::reason, FieldError::description)
        .containsExactly(tuple("loan", FieldError.Reason.CONTRADICTORY, WHY));
  }

  @Test
  void add_beyondAThousand_onlyCounts() {
    for (int k = 0; k < 1_500; k++) {
      errors.add("loan", FieldError.Reason.REQUIRED, WHY);
    }

    assertThat(errors.count()).isEqualTo(1_500);
    assertThat(errors.found()).hasSize(1_000);
  }
}
