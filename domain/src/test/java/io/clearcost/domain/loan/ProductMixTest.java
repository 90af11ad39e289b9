package io.clearcost.domain.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clearcost.domain.rate.Ratio;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductMixTest {

  @Test
  void shares_thatAddUpToOne_areKeptInTheirOrder() {
    ProductMix mix = mix(part("b", "0.1"), part("a", "0.9"), part("c", "0"));

    assertThat(mix.parts()).extracting(part -> part.line().code()).containsExactly("b", "a", "c");
  }

  @Test
  void shares_aTrillionthBesideOne_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mix(part("a", "0.5"), part("b", "0.499999999999")))
        .withMessageContaining("0.999999999999");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mix(part("a", "0.5"), part("b", "0.500000000001")))
        .withMessageContaining("1.000000000001");
    assertThatIllegalArgumentException().isThrownBy(() -> mix());
  }

  @Test
  void line_namedTwice_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mix(part("a", "0.5"), part("a", "0.5")))
        .withMessageContaining("once");
  }

  @Test
  void share_belowZeroOrAboveOne_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> part("a", "-0.1"));
    assertThatIllegalArgumentException().isThrownBy(() -> part("a", "1.1"));
  }

  private static ProductMix mix(ProductMix.Part... parts) {
    return new ProductMix(List.of(parts));
  }

  private static ProductMix.Part part(String line, String share) {
    return new ProductMix.Part(new ProductLine(line), Ratio.parse(share));
  }
}
