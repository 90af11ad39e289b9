package io.clearcost.bootstrap.book;

import io.clearcost.bootstrap.book.LoanDraft.Borrower;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Who asks for which loans, when and at which lender. A deal is what one borrower agrees on at once
 * or in one plan: mostly one loan.
 *
 * <p>A deal is known by lender, month and place in the month, and nothing else is needed to say
 * what became of it: no loan has to be remembered, and any month of the book can be made by itself.
 */
final class Deals {

  private static final int PER_MILLE = 1_000;
  private static final int HALF_STEP = 500;

  /** Codes of the loans of one deal follow each other; no deal has more. */
  private static final int LOANS_IN_DEAL = 256;

  private static final int BITS_OF_LENDER = 44;

  private final BookOptions options;
  private final List<BookLender> lenders;
  private final long base;

  /** By lender and month, how many deals begin before it at all lenders in order; and after all. */
  private final long[][] starts;

  Deals(BookOptions options) {
    this.options = options;
    this.lenders = BookParties.lenders(options.lenders());
    this.base = Dice.mix(options.seed() + 1);
    this.starts = starts(options, lenders);
  }

  List<BookLender> lenders() {
    return lenders;
  }

  /** The other one of a pair of small-loan companies, where there is one. */
  Optional<BookLender> sister(BookLender lender) {
    int other = lender.number() ^ 1;
    return lender.house().isSmallLoanCompany() && other < lenders.size()
        ? Optional.of(lenders.get(other))
        : Optional.empty();
  }

  /** How many deals begin at a lender in a month, 0 for the first of the book. */
  int count(BookLender lender, int month) {
    return (int) (starts[lender.number()][month + 1] - starts[lender.number()][month]);
  }

  /** The deals of the lender in earlier months. */
  private long dealsBefore(BookLender lender, int month) {
    return starts[lender.number()][month] - starts[lender.number()][0];
  }

  /** The loans of a deal, in order of time; at least one. */
  List<LoanDraft> loans(BookLender lender, int month, int index) {
    Optional<Pattern> pattern = pattern(lender, month, index);
    long ordinal = dealsBefore(lender, month) + index;
    long code = base + (((long) lender.number() << BITS_OF_LENDER) + ordinal) * LOANS_IN_DEAL;
    Dice dice = new Dice(Dice.mix(code));
    YearMonth when = options.first().plusMonths(month);
    LocalDate day = BookCalendar.day(when, index, count(lender, month));
    Product product = lender.house().products().pick(dice);
    LoanDraft ordinary =
        new LoanDraft(
            new LoanDraft.Key(lender, code, 0),
            new Borrower(
                "b" + Dice.hex(Dice.mix(~code)), BookParties.customerProvince(lender, dice)),
            day,
            product.shape(dice),
            lender.house().prices().pick(product, dice),
            Course.pick(product, dice),
            pattern);
    return ordinary.scheme().loans(ordinary, sister(lender), dice);
  }

  /**
   * The pattern of a deal. Of a thousand deals of a lender so many, evenly spread, evade, each with
   * the next pattern of its house; as many, half a step further, only look like it.
   */
  Optional<Pattern> pattern(BookLender lender, int month, int index) {
    long ordinal = dealsBefore(lender, month) + index;
    return turn(ordinal, 0, lender.house().guilty())
        .or(() -> turn(ordinal, HALF_STEP, lender.house().innocent()));
  }

  private Optional<Pattern> turn(long ordinal, int phase, List<Pattern> patterns) {
    long before = (ordinal * options.evasivePerMille() + phase) / PER_MILLE;
    long after = ((ordinal + 1) * options.evasivePerMille() + phase) / PER_MILLE;
    return after > before
        ? Optional.of(patterns.get((int) (before % patterns.size())))
        : Optional.empty();
  }

  /** Shares out the loans by weight; what is rounded away comes with the next one. */
  private static long[][] starts(BookOptions options, List<BookLender> lenders) {
    long months = 0;
    for (int month = 0; month < options.months(); month++) {
      months += BookCalendar.weight(options.first().plusMonths(month));
    }
    long total = months * lenders.stream().mapToLong(lender -> lender.house().weight()).sum();
    long weight = 0;
    long[][] starts = new long[lenders.size()][options.months() + 1];
    for (BookLender lender : lenders) {
      for (int month = 0; month < options.months(); month++) {
        starts[lender.number()][month] = options.loans() * weight / total;
        weight +=
            (long) lender.house().weight() * BookCalendar.weight(options.first().plusMonths(month));
      }
      starts[lender.number()][options.months()] = options.loans() * weight / total;
    }
    return starts;
  }
}
