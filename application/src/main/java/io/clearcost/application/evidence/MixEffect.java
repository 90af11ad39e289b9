package io.clearcost.application.evidence;

import io.clearcost.application.evidence.EffectCount.Turn;
import io.clearcost.domain.loan.ProductLine;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import java.util.List;
import java.util.Optional;

/**
 * What stored loans look like when the same money is spread otherwise over product lines. With the
 * principal P of a line, the principal T of all loans and the share s that is supposed, every loan
 * of the line counts
 *
 * <pre>
 * w = s / (P / T)
 * </pre>
 *
 * times; loans of no named line count zero times. Every figure is summed exactly, and rounded half
 * up by itself at the end, so that rounded parts may miss their rounded sum by a fen or a loan.
 *
 * @param lines the lines of the mix in its order, then the other loans if there are any
 * @param turns loans by the outcome before and after, weighed; the pairs are those of the loans as
 *     they were lent
 * @param turnedShare the part of the principal as lent that gets another outcome, 0 to 1, exact
 * @param supposedTurnedShare the same of the principal as spread
 * @param averagesBefore average cost as lent and as the law is known now, one for each convention
 * @param averagesAfter average cost as spread and as supposed, one for each convention
 */
public record MixEffect(
    List<Line> lines,
    List<Turn> turns,
    Ratio turnedShare,
    Ratio supposedTurnedShare,
    List<AverageCost> averagesBefore,
    List<AverageCost> averagesAfter) {

  public MixEffect {
    lines = List.copyOf(lines);
    turns = List.copyOf(turns);
    averagesBefore = List.copyOf(averagesBefore);
    averagesAfter = List.copyOf(averagesAfter);
  }

  /**
   * A product line.
   *
   * @param line the line; empty for the other loans, those without a line among them
   * @param loans how many loans there are
   * @param principal theirs
   * @param share part of all principal, 0 to 1, exact
   * @param supposedPrincipal the principal as spread
   * @param supposedShare the share that is supposed
   */
  public record Line(
      Optional<ProductLine> line,
      long loans,
      Money principal,
      Ratio share,
      Money supposedPrincipal,
      Ratio supposedShare) {}
}
