package io.clearcost.documents.disclosure;

import io.clearcost.documents.disclosure.Block.Cell;
import io.clearcost.documents.disclosure.Block.Column;
import io.clearcost.documents.disclosure.Block.Content;
import io.clearcost.documents.disclosure.Block.Row;
import io.clearcost.documents.disclosure.Block.Statement;
import io.clearcost.documents.disclosure.Block.Table;
import io.clearcost.domain.cost.ContingentCost;
import io.clearcost.domain.disclosure.CostDisclosure;
import java.util.List;

/** What is charged only when something happens, or the statement that nothing is. */
final class AfterDefaultBlocks {

  private AfterDefaultBlocks() {}

  static Block of(CostDisclosure sheet) {
    if (sheet.contingent().isEmpty()) {
      return new Statement(new Phrase("违约后不收取任何息费。", "Nothing is charged after default."));
    }
    return new Table(
        new Phrase("或有息费项目", "Items that are charged only when something happens"),
        Content.WORDS,
        List.of(
            Column.words("息费项目", "Item", 16),
            Column.words("触发情形", "When", 18),
            Column.words("收取标准", "Standard", 24),
            Column.words("收取主体", "Who receives it", 24),
            Column.figures(new Phrase("届时年利率（单利）或金额", "Then a year (simple), or an amount"), 20)),
        sheet.contingent().stream().map(AfterDefaultBlocks::row).toList());
  }

  private static Row row(ContingentCost cost) {
    return Row.of(
        PartyWords.name(cost.charge().item()),
        Cell.of(SheetWords.of(cost.charge().event())),
        Cell.of(StandardWords.of(cost.charge().standard())),
        PartyWords.payee(cost.charge().item()),
        Cell.of(figure(cost)));
  }

  private static Phrase figure(ContingentCost cost) {
    return cost.annualRate()
        .map(rate -> Phrase.same(Figures.percent(rate)))
        .or(() -> cost.amount().map(most -> new Phrase("最高 " + Figures.yuan(most), "at most")))
        .orElse(Phrase.NO_FIGURE);
  }
}
