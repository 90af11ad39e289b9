package io.clearcost.domain.ledger;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.text.InvalidValue;
import java.util.OptionalInt;

/**
 * A loan as a drawdown of a credit line.
 *
 * @param line the lender's own name for the line, 1 to {@value #LONGEST} characters
 * @param limit the limit of the line, positive
 * @param number which drawdown of the line, from 1
 */
public record LineDrawdown(String line, Money limit, OptionalInt number) {

  public static final int LONGEST = 100;

  public LineDrawdown {
    if (line.isBlank() || line.length() > LONGEST) {
      throw InvalidValue.of("a line reference has 1 to %s characters", "授信编号为1至%s个字符", LONGEST);
    }
    if (!limit.isPositive()) {
      throw InvalidValue.of("a limit is positive, not %s", "授信额度须为正数，不得为%s", limit);
    }
    if (number.isPresent() && number.getAsInt() < 1) {
      throw InvalidValue.of("drawdowns are numbered from 1", "提款序号从1开始");
    }
  }
}
