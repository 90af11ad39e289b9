package io.clearcost.domain.loan;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.text.InvalidValue;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What falls due on one day.
 *
 * @param dueDate the day
 * @param principal principal repaid, not negative
 * @param interest before reliefs; not negative, except that a rounding difference may lower the
 *     last period's interest below zero by a few fen
 * @param fees before reliefs, at most one amount for each fee item
 * @param reliefs what discounts and subsidies take off interest or a fee, never more than it
 */
public record PlanRow(
    LocalDate dueDate,
    Money principal,
    Money interest,
    List<FeeAmount> fees,
    List<ReliefAmount> reliefs) {

  public PlanRow {
    fees = List.copyOf(fees);
    reliefs = List.copyOf(reliefs);
    if (principal.isNegative()) {
      throw InvalidValue.of("principal is not negative: %s", "本金不能为负：%s", principal);
    }
    if (fees.size() > 1 && !isEachOnce(fees)) {
      throw InvalidValue.of("a fee item stands twice in the row of %s", "%s这一行中有费用项目重复", dueDate);
    }
    for (ReliefAmount relief : reliefs) {
      Money charged = charged(relief.code(), interest, fees);
      if (relieved(relief.code(), reliefs).compareTo(charged) > 0) {
        throw InvalidValue.of(
            "the row of %s takes more off %s than the %s that it charges",
            "%s这一行对%s的减免超过所收的%s", dueDate, relief.code(), charged);
      }
    }
  }

  /** A row without reliefs. */
  public PlanRow(LocalDate dueDate, Money principal, Money interest, List<FeeAmount> fees) {
    this(dueDate, principal, interest, fees, List.of());
  }

  private static boolean isEachOnce(List<FeeAmount> fees) {
    Set<String> seen = new HashSet<>();
    for (FeeAmount fee : fees) {
      seen.add(fee.code());
    }
    return seen.size() == fees.size();
  }

  /** Adds the size of every single amount of the row to a sum, as {@link Money} does for one. */
  long sumOfSizes(long sum) {
    long sizes = Money.sumOfSizes(Money.sumOfSizes(sum, principal), interest);
    for (FeeAmount fee : fees) {
      sizes = Money.sumOfSizes(sizes, fee.amount());
    }
    for (ReliefAmount relief : reliefs) {
      sizes = Money.sumOfSizes(sizes, relief.amount());
    }
    return sizes;
  }

  /** Everything that the borrower pays on the day: after reliefs. */
  public Money total() {
    Money total = principal.plus(interest);
    for (FeeAmount fee : fees) {
      total = total.plus(fee.amount());
    }
    for (ReliefAmount relief : reliefs) {
      total = total.minus(relief.amount());
    }
    return total;
  }

  /** Whether nothing at all moves on the day. */
  public boolean isIdle() {
    if (!principal.isZero() || !interest.isZero()) {
      return false;
    }
    for (FeeAmount fee : fees) {
      if (!fee.amount().isZero()) {
        return false;
      }
    }
    return reliefs.isEmpty();
  }

  /** Whether a fee comes back on the day. */
  boolean givesBack() {
    for (FeeAmount fee : fees) {
      if (fee.amount().isNegative()) {
        return true;
      }
    }
    return false;
  }

  /** Interest or one fee item before reliefs, zero when the row does not charge it. */
  public Money charged(String code) {
    return charged(code, interest, fees);
  }

  /** What the borrower pays of interest or of one fee item, after reliefs. */
  public Money paid(String code) {
    return charged(code).minus(relieved(code, reliefs));
  }

  /** The same row with some of its fees only. */
  PlanRow keeping(Predicate<String> codes) {
    return new PlanRow(
        dueDate,
        principal,
        interest,
        fees.stream().filter(fee -> codes.test(fee.code())).toList(),
        reliefs.stream()
            .filter(
                relief -> relief.code().equals(FeeItem.INTEREST_CODE) || codes.test(relief.code()))
            .toList());
  }

  void requireKnownCodes(Set<String> known) {
    for (FeeAmount fee : fees) {
      if (!known.contains(fee.code())) {
        throw InvalidValue.of(
            "the row of %s charges %s, which is not among the fee items",
            "%s这一行收取的%s不在费用项目之中", dueDate, fee.code());
      }
    }
  }

  private static Money charged(String code, Money interest, List<FeeAmount> fees) {
    if (code.equals(FeeItem.INTEREST_CODE)) {
      return interest;
    }
    for (FeeAmount fee : fees) {
      if (fee.code().equals(code)) {
        return fee.amount();
      }
    }
    return Money.ZERO;
  }

  private static Money relieved(String code, List<ReliefAmount> reliefs) {
    Money relieved = Money.ZERO;
    for (ReliefAmount relief : reliefs) {
      if (relief.code().equals(code)) {
        relieved = relieved.plus(relief.amount());
      }
    }
    return relieved;
  }
}
