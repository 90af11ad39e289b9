package io.clearcost.domain.loan;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.QuotedRate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Loan terms from which a repayment plan follows.
 *
 * @param principal amount owed at the start, positive
 * @param rate quoted interest rate
 * @param method how the loan is repaid
 * @param term its length; only a single repayment may be counted in days
 * @param disbursementDate day on which the money is paid out
 * @param firstDueDate due date of the first instalment, after disbursement and not more than a year
 *     after it; empty means one month after it; not for a single repayment
 * @param dayCount days of interest of a loan in days; loans in months count 30/360
 * @param rounding where the rounding difference of level instalments goes
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
    List<TermsFee> fees,
    List<Relief> reliefs,
    List<ContingentCharge> contingent) {

  public LoanTerms {
    fees = List.copyOf(fees);
    reliefs = List.copyOf(reliefs);
    contingent = List.copyOf(contingent);
    if (!principal.isPositive()) {
      throw new IllegalArgumentException("the principal must be positive, not " + principal);
    }
    if (term.inDays() && method != RepaymentMethod.BULLET) {
      throw new IllegalArgumentException("only a single repayment may have a term in days");
    }
    if (!term.inDays() && rate.basis() == QuotedRate.Basis.DAILY) {
      throw new IllegalArgumentException("a daily rate needs a term in days");
    }
    if (firstDueDate.isPresent() && method == RepaymentMethod.BULLET) {
      throw new IllegalArgumentException("a single repayment has no first due date");
    }
    if (firstDueDate.isPresent() && !firstDueDate.get().isAfter(disbursementDate)) {
      throw new IllegalArgumentException(
          "the first due date %s is not after disbursement on %s"
              .formatted(firstDueDate.get(), disbursementDate));
    }
    if (firstDueDate.isPresent() && firstDueDate.get().isAfter(disbursementDate.plusYears(1))) {
      throw new IllegalArgumentException(
          "the first due date %s is more than a year after disbursement on %s"
              .formatted(firstDueDate.get(), disbursementDate));
    }
    List<FeeItem> items = fees.stream().map(TermsFee::item).collect(Collectors.toList());
    ContingentCharge.requireApart(items, contingent);
    requireKnownCodes(reliefs, items);
    LocalDate maturity = maturity(firstDueDate, term, disbursementDate);
    fees.forEach(fee -> fee.requireWithin(disbursementDate, maturity));
  }

  /** Terms without reliefs and contingent charges. */
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
        fees,
        List.of(),
        List.of());
  }

  /** The due date of the last payment: the first one and its months where there is one. */
  public LocalDate maturity() {
    return maturity(firstDueDate, term, disbursementDate);
  }

  private static LocalDate maturity(
      Optional<LocalDate> firstDueDate, LoanTerm term, LocalDate disbursementDate) {
    return firstDueDate
        .map(first -> first.plusMonths(term.count() - 1L))
        .orElseGet(() -> term.maturity(disbursementDate));
  }

  private static void requireKnownCodes(List<Relief> reliefs, List<FeeItem> items) {
    for (Relief relief : reliefs) {
      if (!relief.code().equals(FeeItem.INTEREST_CODE)
          && items.stream().noneMatch(item -> item.code().equals(relief.code()))) {
        throw new IllegalArgumentException(
            "a relief is for %s, which is not among the fee items".formatted(relief.code()));
      }
    }
  }
}
