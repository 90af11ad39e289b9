package io.clearcost.domain.loan;

import java.time.LocalDate;

/** The length of a loan. */
public sealed interface LoanTerm {

  /** The day on which a loan of this length, paid out on {@code start}, matures. */
  LocalDate maturity(LocalDate start);

  boolean inDays();

  /** How many months or days. */
  int count();

  /**
   * Whole months.
   *
   * @param count at least 1
   */
  record Months(int count) implements LoanTerm {
    public Months {
      requirePositive(count);
    }

    @Override
    public LocalDate maturity(LocalDate start) {
      return start.plusMonths(count);
    }

    @Override
    public boolean inDays() {
      return false;
    }
  }

  /**
   * Days.
   *
   * @param count at least 1
   */
  record Days(int count) implements LoanTerm {
    public Days {
      requirePositive(count);
    }

    @Override
    public LocalDate maturity(LocalDate start) {
      return start.plusDays(count);
    }

    @Override
    public boolean inDays() {
      return true;
    }
  }

  private static void requirePositive(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("a term is at least 1, not " + count);
    }
  }
}
