package io.clearcost.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.poi.ss.formula.functions.Irr;
import org.decampo.xirr.NewtonRaphson;
import org.decampo.xirr.Transaction;
import org.decampo.xirr.Xirr;

/** How each peer is asked for a rate; every refusal comes back as no number. */
final class Peers {

  /** A guess picked by hand for monthly consumer loans; POI's own is 10 % a period. */
  private static final double MONTHLY_GUESS = 0.01;

  private static final int EVALUATIONS = 200;
  private static final double ABSOLUTE = 1e-13;
  private static final double RELATIVE = 1e-13;
  private static final double FEN_A_YUAN = 100;
  private static final double DAYS_A_YEAR = 365;

  private Peers() {}

  static double poi(double[] amounts) {
    return Irr.irr(amounts);
  }

  static double poiGuided(double[] amounts) {
    return Irr.irr(amounts, MONTHLY_GUESS);
  }

  static double commonsMathBrent(double[] amounts) {
    return brent(rate -> presentValue(amounts, rate), -0.02, 0.2);
  }

  static double commonsMathBrentDated(double[] amounts, int[] days) {
    return brent(rate -> presentValue(amounts, days, rate), -0.2, 4);
  }

  /**
   * In yuan and with bounded work: its tolerance is absolute money, and on a long loan in fen it
   * looks for hours.
   */
  static double decampo(List<Transaction> transactions) {
    try {
      return Xirr.builder()
          .withNewtonRaphsonBuilder(NewtonRaphson.builder().withIterations(EVALUATIONS))
          .withTransactions(transactions)
          .xirr();
    } catch (IllegalArgumentException | IllegalStateException refused) {
      return Double.NaN;
    }
  }

  static List<Transaction> transactions(double[] amounts, int[] days, LocalDate start) {
    List<Transaction> transactions = new ArrayList<>();
    for (int k = 0; k < amounts.length; k++) {
      transactions.add(new Transaction(amounts[k] / FEN_A_YUAN, start.plusDays(days[k])));
    }
    return transactions;
  }

  private static double brent(UnivariateFunction function, double lowest, double highest) {
    try {
      return new BrentSolver(RELATIVE, ABSOLUTE).solve(EVALUATIONS, function, lowest, highest);
    } catch (MathIllegalArgumentException | MathIllegalStateException refused) {
      return Double.NaN;
    }
  }

  private static double presentValue(double[] amounts, double rate) {
    double discount = 1 / (1 + rate);
    double sum = 0;
    for (int k = amounts.length - 1; k >= 0; k--) {
      sum = sum * discount + amounts[k];
    }
    return sum;
  }

  private static double presentValue(double[] amounts, int[] days, double rate) {
    double growth = 1 + rate;
    double sum = 0;
    for (int k = 0; k < amounts.length; k++) {
      sum += amounts[k] * Math.pow(growth, -days[k] / DAYS_A_YEAR);
    }
    return sum;
  }
}
