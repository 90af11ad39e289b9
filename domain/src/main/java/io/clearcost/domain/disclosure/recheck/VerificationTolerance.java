package io.clearcost.domain.disclosure.recheck;

import io.clearcost.domain.law.Quantity;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.Text;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How far a printed figure may lie from ours without being wrong. For verification only: no cap, no
 * cost and no sheet of our own knows it.
 *
 * <p>It is no number of the law, which names none. Printed rates of the official rules for
 * enterprise loans lie up to 0.0007 percentage points from the exact ones, because they multiply a
 * period rate that was rounded before (企业贷款综合融资成本年化率的计算规则及示例, examples 10 and 12; known from an
 * implementation). 0.001 percentage points take them in and nothing that turns a comparison.
 *
 * @param rate on an annual rate, either way, the end included
 * @param amount on the amount of a standard on one day: shares of a base become whole fen in more
 *     than one way
 * @param since first day of it
 * @param source where it comes from
 */
public record VerificationTolerance(Quantity rate, Quantity amount, LocalDate since, Text source) {

  /** The first day on which an annual rate had to be shown: 中国人民银行公告〔2021〕第3号. */
  private static final LocalDate FIRST = LocalDate.of(2021, 3, 31);

  private static final VerificationTolerance SINCE_FIRST =
      new VerificationTolerance(
          new Quantity(Ratio.of(1, 100_000), Quantity.Unit.ANNUAL_FRACTION),
          Quantity.of(1, Quantity.Unit.FEN),
          FIRST,
          new Text(
              "ours, no number of the law: printed rates of the worked examples of"
                  + " 企业贷款综合融资成本年化率的计算规则及示例 lie up to 0.0007 percentage points from the exact"
                  + " ones, because they multiply a rounded period rate",
              "本程序自定，非法定数值：《企业贷款综合融资成本年化率的计算规则及示例》所印示例因先舍入期利率，" + "与精确值最多相差0.0007个百分点"));

  private static final Quantity NO_RATE = Quantity.of(0, Quantity.Unit.ANNUAL_FRACTION);

  /** The tolerance for a loan paid out on a day; empty where there was none yet. */
  static Optional<VerificationTolerance> on(LocalDate disbursement) {
    return disbursement.isBefore(FIRST) ? Optional.empty() : Optional.of(SINCE_FIRST);
  }

  /** What it is for rates: nothing where there is none. */
  static Quantity ofRates(Optional<VerificationTolerance> inForce) {
    return inForce.map(VerificationTolerance::rate).orElse(NO_RATE);
  }
}
