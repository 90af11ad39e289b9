package io.clearcost.bootstrap.book;

import io.clearcost.domain.text.InvalidValue;
import java.time.YearMonth;

/**
 * What a book is made from. The same options make the same book.
 *
 * @param seed decides everything that chance decides
 * @param first the first month, of the years in which every rule of today holds
 * @param months how many months, 1 to {@value #MOST_MONTHS}
 * @param loans how many loans borrowers ask for, 1 to {@value #MOST_LOANS}; a renewal, a companion
 *     order or a second loan of the same borrower comes on top
 * @param lenders how many lenders, 1 to {@value #MOST_LENDERS}
 * @param evasivePerMille how many loans of a thousand begin a pattern of evasion, and as many an
 *     innocent look-alike, 0 to {@value #MOST_EVASIVE}
 * @param claims whether the records say what the lender claims the loan to cost, which takes as
 *     long as all the rest
 */
public record BookOptions(
    long seed,
    YearMonth first,
    int months,
    int loans,
    int lenders,
    int evasivePerMille,
    boolean claims) {

  public static final int MOST_MONTHS = 120;
  public static final int MOST_LOANS = 100_000_000;
  public static final int MOST_LENDERS = 60;
  public static final int MOST_EVASIVE = 500;

  /** The guideline on small-loan companies is the youngest text; it came in December 2025. */
  private static final YearMonth EARLIEST = YearMonth.of(2026, 1);

  private static final YearMonth LATEST = YearMonth.of(2100, 12);

  /** One lender of each house, half a year, one loan in twenty evasive. */
  public static final BookOptions DEFAULTS =
      new BookOptions(1, YearMonth.of(2026, 5), 6, 1_000, 4, 50, true);

  public BookOptions {
    if (first.isBefore(EARLIEST) || first.isAfter(LATEST)) {
      throw InvalidValue.of(
          "the first month of a book is one from %s to %s, not %s",
          "起始月份应在%s至%s之间，不能是%s", EARLIEST, LATEST, first);
    }
    requireWithin("months", "月数", months, 1, MOST_MONTHS);
    requireWithin("loans", "贷款笔数", loans, 1, MOST_LOANS);
    requireWithin("lenders", "机构数", lenders, 1, MOST_LENDERS);
    requireWithin("evasive loans in a thousand", "每千笔规避贷款数", evasivePerMille, 0, MOST_EVASIVE);
  }

  private static void requireWithin(String name, String nameZh, int value, int from, int to) {
    if (value < from || value > to) {
      throw InvalidValue.of(
          name + ": %s is not from %s to %s", nameZh + "：%s不在%s至%s之间", value, from, to);
    }
  }

  public BookOptions withSeed(long other) {
    return new BookOptions(other, first, months, loans, lenders, evasivePerMille, claims);
  }

  public BookOptions withLoans(int other) {
    return new BookOptions(seed, first, months, other, lenders, evasivePerMille, claims);
  }

  public BookOptions withEvasivePerMille(int other) {
    return new BookOptions(seed, first, months, loans, lenders, other, claims);
  }

  public BookOptions withMonths(int other) {
    return new BookOptions(seed, first, other, loans, lenders, evasivePerMille, claims);
  }

  /** The last month. */
  public YearMonth last() {
    return first.plusMonths(months - 1L);
  }
}
