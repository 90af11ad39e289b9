package io.clearcost.bootstrap.book;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * All that chance decides about a loan; the rest follows.
 *
 * @param key which loan it is
 * @param borrower who borrows
 * @param day when the money is paid out
 * @param shape what is lent
 * @param price what it costs
 * @param course how it is repaid
 * @param pattern what is special about it
 */
record LoanDraft(
    Key key,
    Borrower borrower,
    LocalDate day,
    LoanShape shape,
    LoanPrice price,
    Course course,
    Optional<Pattern> pattern) {

  /** So many days after its term at most the last is paid, beside the loan or late. */
  private static final int LONGEST_DELAY = 160;

  /**
   * Which loan it is.
   *
   * @param lender who lends
   * @param code no other loan of the book has it
   * @param number which loan of its deal, from 0
   */
  record Key(BookLender lender, long code, int number) {}

  /**
   * Who borrows.
   *
   * @param token stands for somebody who does not exist
   * @param province where, ISO 3166-2
   */
  record Borrower(String token, String province) {}

  /** What may be decided apart from each other, so that a change of one leaves the others. */
  enum Question {
    CONTRACT(0x51),
    REPAYMENT(0x52),
    SCHEME(0x53);

    private final long salt;

    Question(long salt) {
      this.salt = salt;
    }
  }

  /** The lender's name for it; says nothing but the month. */
  String reference() {
    String date = day.toString();
    return date.substring(0, 4) + date.substring(5, 7) + "-" + Dice.hex(Dice.mix(key.code()));
  }

  Dice dice(Question question) {
    return new Dice(Dice.mix(key.code() + question.salt));
  }

  YearMonth month() {
    return YearMonth.from(day);
  }

  /** False where its last flow is certainly before a month, and nothing is owed. */
  boolean mayMatterIn(YearMonth month) {
    return !month.isBefore(month())
        && (course.kind() == Course.Kind.DEFAULTED
            || !day.plusDays(shape.mostDays() + LONGEST_DELAY).isBefore(month.atDay(1)));
  }

  Scheme scheme() {
    return pattern.map(Pattern::scheme).orElseGet(Ordinary::new);
  }

  LoanDraft withShape(LoanShape other) {
    return new LoanDraft(key, borrower, day, other, price, course, pattern);
  }

  LoanDraft withPrice(LoanPrice other) {
    return new LoanDraft(key, borrower, day, shape, other, course, pattern);
  }

  LoanDraft withCourse(Course other) {
    return new LoanDraft(key, borrower, day, shape, price, other, pattern);
  }

  /** Another loan of the same borrower, of the same terms. */
  LoanDraft next(BookLender lender, LocalDate otherDay) {
    int number = key.number() + 1;
    return new LoanDraft(
        new Key(lender, key.code() + 1, number), borrower, otherDay, shape, price, course, pattern);
  }
}
