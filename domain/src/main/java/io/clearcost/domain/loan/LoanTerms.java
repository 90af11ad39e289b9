package io.clearcost.domain.loan;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.QuotedRate;
import io.clearcost.domain.text.InvalidValue;
import io.clearcost.domain.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Loan terms from which a repayment plan follows.
 *
 * @param principal amount owed in all, positive
 * @param rate quoted interest rate
 * @param method how the loan is repaid
 * @param term its length
 * @param disbursementDate day on which the money, or the first part of it, is paid out
 * @param firstDueDate due date of the first instalment, after disbursement and not more than a year
 *     after it; empty means one payment interval after it; not for a single repayment
 * @param dayCount how days of interest become a part of a year
 * @param rounding where the rounding difference of the instalments goes
 * @param shape where the repayment departs from one regular instalment after the other
 * @param fees what is charged beside interest, with distinct codes
 * @param reliefs discounts and subsidies, in the order in which they are taken off
 * @param contingent what is charged only when something goes wrong
 */
public record LoanTerms(
    Money principal,
    QuotedRate rate,
    RepaymentMethod method,
    LoanTerm term,
    LocalDate disbursementDate,
    Optional<LocalDate> firstDueDate,
    DayCount dayCount,
    InstalmentRounding rounding,
    RepaymentShape shape,
    List<TermsFee> fees,
    List<Relief> reliefs,
    List<ContingentCharge> contingent) {

  /** Refuses terms that contradict themselves, naming every contradiction. */
  public LoanTerms {
    fees = List.copyOf(fees);
    reliefs = List.copyOf(reliefs);
    contingent = List.copyOf(contingent);
    if (!principal.isPositive()) {
      throw InvalidValue.of("the principal must be positive, not %s", "本金应为正数，不能是%s", principal);
    }
    List<Text> contradictions =
        TermsContradictions.of(method, rate, term, disbursementDate, firstDueDate, shape);
    if (!contradictions.isEmpty()) {
      throw new InvalidValue(Text.join(contradictions));
    }
    List<InstalmentPeriod> periods = periods(method, term, disbursementDate, firstDueDate, shape);
    TermsContradictions.requireFit(principal, method, disbursementDate, shape, periods);
    List<FeeItem> items = fees.stream().map(TermsFee::item).collect(Collectors.toList());
    ContingentCharge.requireApart(items, contingent);
    requireKnownCodes(reliefs, items);
    LocalDate maturity = periods.get(periods.size() - 1).end();
    fees.forEach(fee -> fee.requireWithin(disbursementDate, maturity));
  }

  /** Terms of a regular shape, without reliefs and contingent charges. */
  public LoanTerms(
      Money principal,
      QuotedRate rate,
      RepaymentMethod method,
      LoanTerm term,
      LocalDate disbursementDate,
      Optional<LocalDate> firstDueDate,
      DayCount dayCount,
      InstalmentRounding rounding,
      List<TermsFee> fees) {
    this(
        principal,
        rate,
        method,
        term,
        disbursementDate,
        firstDueDate,
        dayCount,
        rounding,
        RepaymentShape.REGULAR,
        fees,
        List.of(),
        List.of());
  }

  /** The same loan at another price: what differs is what it costs and how that falls due. */
  public LoanTerms repriced(
      QuotedRate otherRate,
      RepaymentShape otherShape,
      List<TermsFee> otherFees,
      List<Relief> otherReliefs) {
    return new LoanTerms(
        principal,
        otherRate,
        method,
        term,
        disbursementDate,
        firstDueDate,
        dayCount,
        rounding,
        otherShape,
        otherFees,
        otherReliefs,
        contingent);
  }

  /** The periods before each instalment, or the one of a single repayment. */
  public List<InstalmentPeriod> periods() {
    return periods(method, term, disbursementDate, firstDueDate, shape);
  }

  /** The due date of the last payment. */
  public LocalDate maturity() {
    List<InstalmentPeriod> periods = periods();
    return periods.get(periods.size() - 1).end();
  }

  private static List<InstalmentPeriod> periods(
      RepaymentMethod method,
      LoanTerm term,
      LocalDate start,
      Optional<LocalDate> firstDueDate,
      RepaymentShape shape) {
    return method == RepaymentMethod.BULLET
        ? DueDates.single(term, start, shape)
        : DueDates.instalments(term, start, firstDueDate, shape);
  }

  private static void requireKnownCodes(List<Relief> reliefs, List<FeeItem> items) {
    for (Relief relief : reliefs) {
      if (!relief.code().equals(FeeItem.INTEREST_CODE)
          && items.stream().noneMatch(item -> item.code().equals(relief.code()))) {
        throw InvalidValue.of(
            "a relief is for %s, which is not among the fee items",
            "减免所针对的%s不在费用项目之中", relief.code());
      }
    }
  }
}
