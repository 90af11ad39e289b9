package io.clearcost.domain.cost.solver;

import io.clearcost.domain.cost.solver.IrrSolution.Reason;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.rate.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
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

  private final PeriodicFlows flows;
  private final double[] amount;
  private final double[] whole;
  private final double[] fraction;
  private final double seam;
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
    seam = -SEAM / Math.max(1, whole[n - 1]);
  }

  static IrrSolution solve(PeriodicFlows flows) {
    return new RootIsolation(flows).isolate();
  }

  private IrrSolution isolate() {
    Deque<Box> boxes = new ArrayDeque<>();
    boxes.push(new Box(seam, Math.log(1001)));
    boxes.push(new Box(Math.log(0.01), seam));
    List<Root> roots = new ArrayList<>();
    while (!boxes.isEmpty()) {
      Box box = boxes.pop();
      Bounds bounds = bounds(box);
      if (!bounds.value().holdsZero()) {
        continue;
      }
      if (!bounds.slope().holdsZero()) {
        int below = signAt(box.low());
        if (below * signAt(box.high()) <= 0) {
          roots.add(new Root(bisect(box, below < 0), below < 0));
        }
        continue;
      }
      if (box.width() < NARROWEST || work > WORK) {
        return IrrSolution.NotFound.because(Reason.TOO_IRREGULAR);
      }
      double middle = box.low() + SPLIT * box.width();
      boxes.push(new Box(middle, box.high()));
      boxes.push(new Box(box.low(), middle));
    }
    return solution(roots);
  }

  private IrrSolution solution(List<Root> roots) {
    if (roots.isEmpty()) {
      return IrrSolution.NotFound.because(Reason.NO_RATE);
    }
    if (roots.size() > 1) {
      return new IrrSolution.NotFound(
          Reason.SEVERAL_RATES,
          roots.stream()
              .map(root -> new BigDecimal(Math.expm1(root.x()), MathContext.DECIMAL32))
              .toList());
    }
    // A present value that falls through its only rate in range must rise through another one above
    // the range.
    return roots.get(0).rising()
        ? new IrrSolution.Found(IrrSolver.certify(flows, Math.expm1(roots.get(0).x())))
        : IrrSolution.NotFound.because(Reason.OUT_OF_RANGE);
  }

  /** The sign at one end, in exact arithmetic on the very double. */
  private int signAt(double x) {
    work += amount.length;
    return PresentValue.sign(flows, Ratio.of(new BigDecimal(Math.expm1(x))));
  }

  private double bisect(Box box, boolean rising) {
    double low = box.low();
    double high = box.high();
    double middle = low + (high - low) / 2;
    while (middle > low && middle < high) {
      Interval value = bounds(new Box(middle, middle)).value();
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
    work += amount.length;
    double from = box.low() >= seam ? whole[0] : whole[whole.length - 1];
    double valueLow = 0;
    double valueHigh = 0;
    double slopeLow = 0;
    double slopeHigh = 0;
    double growthLow = Math.expm1(box.low());
    double growthHigh = Math.expm1(box.high());
    for (int k = 0; k < amount.length; k++) {
      double a = discount(k, box.low(), growthLow, from);
      double b = discount(k, box.high(), growthHigh, from);
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

  private record Box(double low, double high) {
    double width() {
      return high - low;
    }
  }

  private record Root(double x, boolean rising) {}

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
