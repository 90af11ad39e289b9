package io.clearcost.application.evidence;

import io.clearcost.domain.loan.ProductLine;
import io.clearcost.domain.loan.ProductMix;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.rate.Ratio;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts loans by the lines of a product mix as they come, and weighs them at the end. */
final class MixCount {

  private final ProductMix mix;
  private final Map<ProductLine, ProductLineSums> named = new HashMap<>();

  /** Of all other loans together: a lender may have more lines than memory. */
  private final ProductLineSums others = new ProductLineSums();

  private Optional<InstitutionId> lender = Optional.empty();
  private Optional<MixRefusal> severalLenders = Optional.empty();

  MixCount(ProductMix mix) {
    this.mix = mix;
    mix.parts().forEach(part -> named.put(part.line(), new ProductLineSums()));
  }

  void add(LoanEffect effect) {
    InstitutionId institution = effect.application().institution();
    InstitutionId first = lender.orElse(institution);
    lender = Optional.of(first);
    if (!first.equals(institution)) {
      severalLenders = Optional.of(new MixRefusal.SeveralLenders(first, institution));
    }
    effect
        .application()
        .circumstances()
        .productLine()
        .map(line -> named.getOrDefault(line, others))
        .orElse(others)
        .add(effect);
  }

  /**
   * Why they cannot be weighed.
   *
   * @param isAll whether no loan comes any more
   */
  Optional<MixRefusal> refusal(boolean isAll) {
    return severalLenders.or(() -> isAll ? linesNotLent() : Optional.empty());
  }

  private Optional<MixRefusal> linesNotLent() {
    SortedMap<Integer, ProductLine> missing = new TreeMap<>();
    for (int k = 0; k < mix.parts().size(); k++) {
      ProductLine line = mix.parts().get(k).line();
      if (sums(line).principal().isZero()) {
        missing.put(k, line);
      }
    }
    return missing.isEmpty() ? Optional.empty() : Optional.of(new MixRefusal.LinesNotLent(missing));
  }

  private ProductLineSums sums(ProductLine line) {
    return named.getOrDefault(line, others);
  }

  /** What the mix makes of all that was counted, where nothing refuses it. */
  MixEffect effect() {
    Money principal =
        named.values().stream()
            .map(ProductLineSums::principal)
            .reduce(others.principal(), Money::plus);
    Ratio total = Ratio.of(principal.fen());
    List<WeighedLine> lines = new ArrayList<>();
    mix.parts()
        .forEach(
            part ->
                lines.add(
                    new WeighedLine(
                        Optional.of(part.line()), sums(part.line()), part.share(), total)));
    if (others.loans() > 0) {
      lines.add(new WeighedLine(Optional.empty(), others, Ratio.ZERO, total));
    }
    TurnTable lent = new TurnTable();
    TurnTable spread = new TurnTable();
    CostTable before = new CostTable();
    CostTable after = new CostTable();
    for (WeighedLine line : lines) {
      lent.add(line.sums.turns(), Ratio.ONE);
      spread.add(line.sums.turns(), line.weight());
      before.add(line.sums.before(), Ratio.ONE);
      after.add(line.sums.after(), line.weight());
    }
    return new MixEffect(
        lines.stream().map(WeighedLine::shown).toList(),
        spread.turns(),
        lent.turnedShare(),
        spread.turnedShare(),
        before.averages(),
        after.averages());
  }

  /**
   * The loans of a line with the share they are to have.
   *
   * @param share what is supposed, of the principal
   * @param total the principal of all lines in fen, above zero
   */
  private record WeighedLine(
      Optional<ProductLine> line, ProductLineSums sums, Ratio share, Ratio total) {

    /** How many times each loan counts. */
    private Ratio weight() {
      return share.signum() == 0 ? Ratio.ZERO : share.dividedBy(presentShare());
    }

    private Ratio presentShare() {
      return Ratio.of(sums.principal().fen()).dividedBy(total);
    }

    private MixEffect.Line shown() {
      return new MixEffect.Line(
          line,
          sums.loans(),
          sums.principal(),
          presentShare(),
          Money.ofFen(share.times(total).toLong(RoundingMode.HALF_UP)),
          share);
    }
  }
}
