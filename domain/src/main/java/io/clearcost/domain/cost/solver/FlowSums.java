package io.clearcost.domain.cost.solver;

/**
 * Discounted sums over the flows of one loan, and the cumulants of their times.
 *
 * <p>Sums are in fen and positive on both sides; times are in unit periods. All gaps are payments
 * minus receipts. An abstract class and not an interface, so that the sums are fields.
 */
abstract class FlowSums {

  private double paid;
  private double received;
  private double meanGap;
  private double varianceGap;
  private double skewGap;

  /** Sums at rate zero. */
  abstract void measureUndiscounted();

  /** Sums at a rate per unit period. */
  abstract void measureAt(double rate);

  /**
   * How much the interest of the whole loan exceeds what the rate explains, in fen: sum of amounts
   * minus sum of amount · (1 − discount). Sets {@link #received()} and {@link #interestTurnover()}.
   */
  abstract double interestExcessAt(double rate);

  /** Sum of |amount · (1 − discount)| in fen, at the rate of {@link #interestExcessAt}. */
  abstract double interestTurnover();

  final double paid() {
    return paid;
  }

  final double received() {
    return received;
  }

  final double meanGap() {
    return meanGap;
  }

  final double varianceGap() {
    return varianceGap;
  }

  final double skewGap() {
    return skewGap;
  }

  final void setReceived(double value) {
    received = value;
  }

  /** Takes the raw moments of the payments: sums of amount · time^0..3. */
  final void setPaid(double s0, double s1, double s2, double s3) {
    double inverse = 1 / s0;
    double mean = s1 * inverse;
    double second = s2 * inverse;
    paid = s0;
    meanGap = mean;
    varianceGap = second - mean * mean;
    skewGap = s3 * inverse - mean * (3 * second - 2 * mean * mean);
  }

  /** Takes off the raw moments of the receipts. */
  final void takeOffReceived(double s0, double s1, double s2, double s3) {
    double inverse = 1 / s0;
    double mean = s1 * inverse;
    double second = s2 * inverse;
    received = s0;
    meanGap -= mean;
    varianceGap -= second - mean * mean;
    skewGap -= s3 * inverse - mean * (3 * second - 2 * mean * mean);
  }
}
