package io.clearcost.domain.cost.solver;

import io.clearcost.domain.cost.solver.IrrSolution.Reason;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.rate.RateBracket;
import io.clearcost.domain.rate.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds every rate of flows whose sign changes more than once, by interval arithmetic on {@code x =
 * ln(1 + i)}.
 *
 * <p>An interval of x on which the present value cannot be zero is dropped; one on which its slope
 * cannot be zero holds a rate exactly when its ends have opposite signs; every other one is halved.
 * Nothing is guessed: what cannot be told within bounded work is {@link Reason#TOO_IRREGULAR}.
 */
final class RootIsolation {

  /** Terms evaluated at most; about a tenth of a second. */
  private static final long WORK = 4_000_000;

  /**
   * An interval of x narrower than this that is still undecided holds rates too close to tell
   * apart.
   */
  private static final double NARROWEST = 1e-9;

  /** Below x = −(this / longest time) times count from the last flow, above it from the first. */
  private static final double SEAM = 0.4871;

  /**
   * Relative room for one term; its own error and its share in the error of the sum of 3,660 terms
   * stay below it.
   */
  private static final double SLACK = 1e-12;

  /** Intervals are split off-centre, so that round rates do not fall on an end. */
  private static final double SPLIT = 0.4871;

  /** Decimals of a cut: what {@link Certification} works with at least. */
  private static final int CUT_SCALE = 15;

  private final PeriodicFlows flows;
  private final double[] amount;
  private final double[] whole;
  private final double[] fraction;
  private final Cut seam;
  private long work;

  private RootIsolation(PeriodicFlows flows) {
    this.flows = flows;
    List<PeriodicFlow> list = flows.flows();
    int n = list.size();
    amount = new double[n];
    whole = new double[n];
    fraction = new double[n];
    for (int k = 0; k < n; k++) {
      amount[k] = list.get(k).amount().fen();
      whole[k] = list.get(k).offset().whole();
      fraction[k] = (double) list.get(k).offset().numerator() / list.get(k).offset().denominator();
    }
    seam = Cut.near(-SEAM / Math.max(1, whole[n - 1]));
  }

  static IrrSolution solve(PeriodicFlows flows) {
    return new RootIsolation(flows).isolate();
  }

  private IrrSolution isolate() {
    Deque<Box> boxes = new ArrayDeque<>();
    boxes.push(new Box(seam, Cut.at(IrrSolver.HIGHEST)));
    boxes.push(new Box(Cut.at(IrrSolver.LOWEST), seam));
    List<BigDecimal> cuts = new ArrayList<>(List.of(boxes.element().low().rate()));
    List<Root> roots = new ArrayList<>();
    while (!boxes.isEmpty()) {
      Box box = boxes.pop();
      Bounds bounds = bounds(box);
      if (bounds.value().holdsZero() && bounds.slope().holdsZero()) {
        if (box.width() < NARROWEST || work > WORK) {
          return IrrSolution.NotFound.because(Reason.TOO_IRREGULAR);
        }
        Cut middle = Cut.near(box.low().x() + SPLIT * box.width());
        boxes.push(new Box(middle, box.high()));
        boxes.push(new Box(box.low(), middle));
        continue;
      }
      cuts.add(box.high().rate());
      if (bounds.value().holdsZero()) {
        int below = signAt(box.low());
        if (below * signAt(box.high()) <= 0) {
          roots.add(new Root(box, below < 0));
        }
      }
    }
    return solution(roots, cuts);
  }

  private IrrSolution solution(List<Root> roots, List<BigDecimal> cuts) {
    if (roots.isEmpty()) {
      return IrrSolution.NotFound.because(Reason.NO_RATE);
    }
    List<RateBracket> rates = roots.stream().map(this::enclose).distinct().toList();
    if (rates.size() > 1) {
      return new IrrSolution.NotFound(Reason.SEVERAL_RATES, rates);
    }
    // A present value that falls through its only rate in range must rise through another one above
    // the range.
    return roots.get(0).rising()
        ? new IrrSolution.Found(rates.get(0), new Uniqueness.Isolated(cuts))
        : IrrSolution.NotFound.because(Reason.OUT_OF_RANGE);
  }

  private RateBracket enclose(Root root) {
    double estimate = Math.expm1(bisect(root.box(), root.rising()));
    return new Certification(flows, new FlowArrays(flows), root.rising())
        .around(estimate, Ratio.of(root.box().low().rate()), Ratio.of(root.box().high().rate()));
  }

  /** The exact sign at a cut. */
  private int signAt(Cut cut) {
    work += amount.length;
    return PresentValue.sign(flows, Ratio.of(cut.rate()));
  }

  private double bisect(Box box, boolean rising) {
    double low = box.low().x();
    double high = box.high().x();
    double middle = low + (high - low) / 2;
    while (middle > low && middle < high) {
      Interval value = bounds(middle, middle).value();
      if (value.low() + value.high() > 0 == rising) {
        high = middle;
      } else {
        low = middle;
      }
      middle = low + (high - low) / 2;
    }
    return middle;
  }

  /**
   * Bounds of the present value times e^(from·x), and of its slope by x. Times count from the flow
   * that discounting leaves largest, so that no exponential overflows.
   */
  private Bounds bounds(Box box) {
    return bounds(box.low().x(), box.high().x());
  }

  private Bounds bounds(double lowX, double highX) {
    work += amount.length;
    double from = lowX >= seam.x() ? whole[0] : whole[whole.length - 1];
    double valueLow = 0;
    double valueHigh = 0;
    double slopeLow = 0;
    double slopeHigh = 0;
    double growthLow = Math.expm1(lowX);
    double growthHigh = Math.expm1(highX);
    for (int k = 0; k < amount.length; k++) {
      double a = discount(k, lowX, growthLow, from);
      double b = discount(k, highX, growthHigh, from);
      double least = Math.min(a, b) * (1 - SLACK);
      double most = Math.max(a, b) * (1 + SLACK);
      // Time of the discounted flow; rises with x.
      double timeLow =
          whole[k] - from + fraction[k] * (1 + growthLow) / (1 + fraction[k] * growthLow);
      double timeHigh =
          whole[k] - from + fraction[k] * (1 + growthHigh) / (1 + fraction[k] * growthHigh);
      double weightLow = amount[k] > 0 ? amount[k] * least : amount[k] * most;
      double weightHigh = amount[k] > 0 ? amount[k] * most : amount[k] * least;
      valueLow += weightLow;
      valueHigh += weightHigh;
      Interval slope = new Interval(weightLow, weightHigh).times(-timeHigh, -timeLow);
      slopeLow += slope.low();
      slopeHigh += slope.high();
    }
    return new Bounds(new Interval(valueLow, valueHigh), new Interval(slopeLow, slopeHigh));
  }

  private double discount(int k, double x, double growth, double from) {
    return Math.exp((from - whole[k]) * x) / (1 + fraction[k] * growth);
  }

  /**
   * An end of an interval: an exact decimal, because the proof has to name it.
   *
   * @param rate per unit period
   * @param x ln(1 + rate), to the precision of a double
   */
  private record Cut(BigDecimal rate, double x) {

    static Cut near(double x) {
      BigDecimal rate = new BigDecimal(Math.expm1(x)).setScale(CUT_SCALE, RoundingMode.HALF_EVEN);
      return new Cut(rate, Math.log1p(rate.doubleValue()));
    }

    static Cut at(Ratio end) {
      BigDecimal rate = end.toDecimal(2, RoundingMode.UNNECESSARY);
      return new Cut(rate, Math.log1p(rate.doubleValue()));
    }
  }

  private record Box(Cut low, Cut high) {
    double width() {
      return high.x() - low.x();
    }
  }

  private record Root(Box box, boolean rising) {}

  private record Bounds(Interval value, Interval slope) {}

  private record Interval(double low, double high) {
    boolean holdsZero() {
      return low <= 0 && high >= 0;
    }

    Interval times(double otherLow, double otherHigh) {
      double a = low * otherLow;
      double b = low * otherHigh;
      double c = high * otherLow;
      double d = high * otherHigh;
      return new Interval(
          Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }
  }
}
