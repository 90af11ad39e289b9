package io.clearcost.documents.disclosure;

import io.clearcost.domain.disclosure.DisclosedItem;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.party.ChargingParty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who lends, receives and collects, each with the credit code. */
final class PartyWords {

  private PartyWords() {}

  /** Legal name and credit code, one line each. */
  static List<Phrase> of(ChargingParty party) {
    List<Phrase> lines = new ArrayList<>();
    lines.add(Phrase.same(party.legalName()));
    party.creditCode().ifPresent(code -> lines.add(Phrase.same(code.value())));
    return lines;
  }

  /** Who receives an item (收取主体), and who collects it where that is somebody else. */
  static Block.Cell payee(FeeItem item) {
    List<Phrase> lines = new ArrayList<>();
    item.chargingParty().ifPresent(payee -> lines.addAll(of(payee)));
    item.facts()
        .collector()
        .filter(collector -> !item.chargingParty().equals(Optional.of(collector)))
        .ifPresent(
            collector -> {
              lines.add(new Phrase("代收主体：", "collected by:"));
              lines.addAll(of(collector));
            });
    return new Block.Cell(lines.isEmpty() ? List.of(Phrase.NO_FIGURE) : lines);
  }

  static Block.Cell payee(DisclosedItem item) {
    return payee(item.item());
  }

  /** The lender's name of an item, and its kind. */
  static Block.Cell name(FeeItem item) {
    return Block.Cell.of(new Phrase(item.name(), SheetWords.english(item.kind())));
  }
}
