package io.clearcost.domain.loan;

import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.InvalidValue;
import java.math.RoundingMode;
import java.util.List;

/**
 * How the lending of one lender spreads over its product lines (产品结构), by principal.
 *
 * @param parts each line once, in the order given; their shares add up to exactly 1
 */
public record ProductMix(List<Part> parts) {

  /** Fraction digits in which a sum is shown; shares come with no more. */
  private static final int DIGITS = 12;

  public ProductMix {
    parts = List.copyOf(parts);
    if (parts.stream().map(Part::line).distinct().count() != parts.size()) {
      throw InvalidValue.of("a mix names each product line once", "产品结构中每个产品只能出现一次");
    }
    Ratio sum = parts.stream().map(Part::share).reduce(Ratio.ZERO, Ratio::plus);
    if (!sum.equals(Ratio.ONE)) {
      throw InvalidValue.of(
          "the shares of a mix add up to exactly 1, not to %s",
          "产品结构的占比合计须恰为1，不能是%s",
          sum.toDecimal(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString());
    }
  }

  /**
   * What goes to one line.
   *
   * @param line the product line
   * @param share its part of the principal, 0 to 1
   */
  public record Part(ProductLine line, Ratio share) {
    public Part {
      if (share.signum() < 0 || share.compareTo(Ratio.ONE) > 0) {
        throw InvalidValue.of("a share lies between 0 and 1: %s", "占比应在0至1之间：%s", share);
      }
    }
  }
}
