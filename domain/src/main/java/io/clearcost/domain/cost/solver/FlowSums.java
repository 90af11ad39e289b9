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
  private double skewDoubt;
  private double fourth;
  private double interestExcess;
  private double interestTurnover;

  /** Sums and cumulants at rate zero. */
  abstract void measureUndiscounted();

  /**
   * Sums, cumulants and interest at a rate per unit period.
   *
   * @param rate fraction per unit period
   * @param x its logarithm of growth; which of the two is taken as exact is up to the kind of flows
   */
  abstract void measureAt(double rate, double x);

  /** Discounted sum of the payments in fen. */
  final double paid() {
    return paid;
  }

  /** Discounted sum of the receipts in fen. */
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

  /** By which part of itself {@link #skewGap} may be wrong. */
  final double skewDoubt() {
    return skewDoubt;
  }

  /** At least about the size of the gap of the fourth cumulants. */
  final double fourth() {
    return fourth;
  }

  /**
   * How much the interest of the whole loan exceeds what the rate explains, in fen: sum of amounts
   * minus sum of amount · (1 − discount). It is {@link #paid()} − {@link #received()} without the
   * digits that this difference loses.
   */
  final double interestExcess() {
    return interestExcess;
  }

  /** Sum of |amount · (1 − discount)| in fen. */
  final double interestTurnover() {
    return interestTurnover;
  }

  final void setInterest(double excess, double turnover) {
    interestExcess = excess;
    interestTurnover = turnover;
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

  /** Takes the raw moments of the payments up to the second. */
  final void setPaid(double s0, double s1, double s2) {
    double inverse = 1 / s0;
    double mean = s1 * inverse;
    paid = s0;
    meanGap = mean;
    varianceGap = s2 * inverse - mean * mean;
  }

  /**
   * Takes the third cumulant of the same flows put together; how far the second ones differ tells
   * how far it is to be doubted.
   */
  final void setSkew(FlowSums rough) {
    skewGap = rough.skewGap;
    skewDoubt = Math.abs(rough.varianceGap / varianceGap - 1);
  }

  /** Takes a bound of the fourth cumulants. */
  final void setFourth(double bound) {
    fourth = bound;
  }

  /** Takes the raw moments of the payments up to the fourth, after {@link #setPaid}. */
  final void setFourth(double s0, double s1, double s2, double s3, double s4) {
    double inverse = 1 / s0;
    double mean = s1 * inverse;
    double square = mean * mean;
    double spread = varianceGap * varianceGap;
    double central = (s4 - mean * (4 * s3 - mean * 6 * s2)) * inverse - 3 * square * square;
    // The square of the variance keeps it from vanishing by chance.
    fourth = Math.abs(central - 3 * spread) + spread;
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
