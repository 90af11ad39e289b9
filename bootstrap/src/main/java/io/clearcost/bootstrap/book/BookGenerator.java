package io.clearcost.bootstrap.book;

import io.clearcost.domain.party.Institution;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A synthetic book of loans: lenders, the tapes that they would send, and what a detector should
 * find in them. It looks real in its shapes, sizes, seasons and misfortunes, and names nobody who
 * exists.
 *
 * <p>The same options make the same records, whatever the machine. Nothing is remembered from one
 * loan to the next: what happens to a loan follows from the seed and its place, and is worked out
 * anew for each month in which it may move. A book of any size takes the same memory.
 */
public final class BookGenerator {

  private final BookOptions options;
  private final Deals deals;

  private BookGenerator(BookOptions options) {
    this.options = options;
    this.deals = new Deals(options);
  }

  public static BookGenerator of(BookOptions options) {
    return new BookGenerator(options);
  }

  public BookOptions options() {
    return options;
  }

  /** The lenders, as the register has to know them before their tapes can be taken in. */
  public List<Institution> institutions() {
    return deals.lenders().stream().map(BookLender::institution).toList();
  }

  /** One tape for each month and lender: the first month of all lenders, then the second. */
  public Stream<Tape> tapes() {
    return IntStream.range(0, options.months())
        .boxed()
        .flatMap(month -> deals.lenders().stream().map(lender -> tape(lender, month)));
  }

  /** What is known of the loans of the book, by lender of the deal and in order of time. */
  public Stream<LabelledLoan> labels() {
    return deals.lenders().stream()
        .flatMap(
            lender ->
                IntStream.range(0, options.months())
                    .boxed()
                    .flatMap(
                        month ->
                            IntStream.range(0, deals.count(lender, month))
                                .boxed()
                                .flatMap(index -> deals.loans(lender, month, index).stream())))
        .filter(loan -> !loan.month().isAfter(options.last()))
        .flatMap(BookGenerator::labels);
  }

  private Tape tape(BookLender lender, int month) {
    YearMonth when = options.first().plusMonths(month);
    return new Tape(
        lender.institution(),
        when,
        new RecordIterator(deals, lender, month, when, new CostClaims(options.claims())));
  }

  /** A pattern says all about a loan; an ordinary loan is known by its price. */
  private static Stream<LabelledLoan> labels(LoanDraft loan) {
    List<Pattern> patterns = new ArrayList<>();
    loan.pattern().ifPresent(patterns::add);
    if (loan.pattern().isEmpty() || loan.scheme().keepsPrice()) {
      addPrice(loan.price(), patterns);
    }
    return patterns.stream()
        .map(
            pattern ->
                new LabelledLoan(
                    loan.key().lender().institution().id(), loan.reference(), pattern));
  }

  private static void addPrice(LoanPrice price, List<Pattern> patterns) {
    band(price).ifPresent(patterns::add);
    if (price.understated()) {
      patterns.add(Pattern.UNDERSTATED_CLAIM);
    }
  }

  private static Optional<Pattern> band(LoanPrice price) {
    if (price.isAboveHardCap()) {
      return Optional.of(Pattern.ABOVE_HARD_CAP);
    }
    return price.isBetweenCaps() ? Optional.of(Pattern.BETWEEN_CAPS) : Optional.empty();
  }
}
