package io.clearcost.bootstrap.book;

import io.clearcost.proto.ledger.v1.LoanRecord;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;

/**
 * The records of one lender for one month, made as they are asked for: month by month the deals
 * that began then, after the lender's own those of its sister, of which single loans may be its
 * own.
 */
final class RecordIterator implements Iterator<LoanRecord> {

  private final Deals deals;
  private final BookLender lender;
  private final int lastMonth;
  private final YearMonth when;
  private final CostClaims claims;
  private final Queue<LoanRecord> made = new ArrayDeque<>();
  private int month;
  private int index;

  /** Whose deals come next. */
  private BookLender source;

  RecordIterator(Deals deals, BookLender lender, int lastMonth, YearMonth when, CostClaims claims) {
    this.deals = deals;
    this.lender = lender;
    this.lastMonth = lastMonth;
    this.when = when;
    this.claims = claims;
    this.source = lender;
  }

  @Override
  public boolean hasNext() {
    while (made.isEmpty() && month <= lastMonth) {
      if (index < deals.count(source, month)) {
        make();
        index++;
      } else {
        toNextSource();
      }
    }
    return !made.isEmpty();
  }

  @Override
  public LoanRecord next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the tape is at its end");
    }
    return made.remove();
  }

  private void make() {
    boolean own = source.equals(lender);
    if (!own && !mayBelongToSister()) {
      return;
    }
    for (LoanDraft loan : deals.loans(source, month, index)) {
      if (loan.key().lender().equals(lender) && loan.mayMatterIn(when)) {
        Life.of(loan).record(when, claims).ifPresent(made::add);
      }
    }
  }

  private boolean mayBelongToSister() {
    return deals
        .pattern(source, month, index)
        .filter(pattern -> pattern == Pattern.ROLLING_ULTRA_SHORT)
        .isPresent();
  }

  private void toNextSource() {
    index = 0;
    if (source.equals(lender) && deals.sister(lender).isPresent()) {
      source = deals.sister(lender).orElseThrow();
    } else {
      source = lender;
      month++;
    }
  }
}
