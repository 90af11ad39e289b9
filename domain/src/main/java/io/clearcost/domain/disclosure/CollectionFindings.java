package io.clearcost.domain.disclosure;

import io.clearcost.domain.disclosure.CollectionFinding.Reason;
import io.clearcost.domain.law.Measurement;
import io.clearcost.domain.law.Operator;
import io.clearcost.domain.law.Quantity;
import io.clearcost.domain.loan.Movement;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.text.NamedFacts;
import io.clearcost.domain.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The findings on one loan, each with the passage that speaks about its lender. */
final class CollectionFindings {

  private static final Text ON_THE_SHEET = new Text("the sheet that was shown", "明示表");

  private final LenderKind lender;
  private final List<CollectionFinding> found = new ArrayList<>();

  CollectionFindings(LenderKind lender) {
    this.lender = lender;
  }

  /**
   * Adds one whose sentence names its facts in their order.
   *
   * @param held what is held against its limit; empty where there is none
   * @param text has a place for each fact
   * @param namesAndValues the facts, name and value in turn
   */
  void add(
      Reason reason,
      Optional<Movement> movement,
      Optional<Held> held,
      Text text,
      Object... namesAndValues) {
    NamedFacts facts = NamedFacts.of(namesAndValues);
    found.add(
        new CollectionFinding(
            reason,
            reason.demand().rule(lender),
            reason.demand().basis(lender),
            movement,
            facts.in(text),
            facts.byName(),
            held.map(Held::measurement)));
  }

  /**
   * Money against its limit.
   *
   * @param money what was found
   * @param operator how it has to stand to the limit
   * @param limit what the sheet says
   */
  record Held(Money money, Operator operator, Money limit) {

    static Optional<Held> atMost(Money money, Money limit) {
      return Optional.of(new Held(money, Operator.AT_MOST, limit));
    }

    static Optional<Held> atLeast(Money money, Money limit) {
      return Optional.of(new Held(money, Operator.AT_LEAST, limit));
    }

    private Measurement measurement() {
      return new Measurement.OfQuantity(
          Quantity.of(money.fen(), Quantity.Unit.FEN),
          operator,
          Quantity.of(limit.fen(), Quantity.Unit.FEN),
          ON_THE_SHEET);
    }
  }

  List<CollectionFinding> list() {
    return List.copyOf(found);
  }
}
