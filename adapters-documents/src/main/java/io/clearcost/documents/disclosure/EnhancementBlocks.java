package io.clearcost.documents.disclosure;

import io.clearcost.documents.disclosure.Block.Cell;
import io.clearcost.documents.disclosure.Block.Column;
import io.clearcost.documents.disclosure.Block.Content;
import io.clearcost.documents.disclosure.Block.Row;
import io.clearcost.documents.disclosure.Block.Statement;
import io.clearcost.documents.disclosure.Block.Table;
import io.clearcost.domain.disclosure.CostDisclosure;
import io.clearcost.domain.disclosure.DisclosedItem;
import io.clearcost.domain.disclosure.SheetForm;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who enhances the loan, and at what rate (增信服务机构、增信服务费率), or that nobody does. */
final class EnhancementBlocks {

  private final CostDisclosure sheet;
  private final SheetForm form;

  EnhancementBlocks(CostDisclosure sheet, SheetForm form) {
    this.sheet = sheet;
    this.form = form;
  }

  Block block() {
    return sheet
        .enhancement()
        .fold(
            none ->
                new Statement(
                    new Phrase(
                        "无增信服务机构，不收取增信服务费。",
                        "None: nobody enhances the loan, and nothing is charged for it.")),
            by ->
                new Table(
                    new Phrase("增信服务机构及费率", "Who enhances the loan, and at what rate"),
                    Content.WORDS,
                    List.of(
                        Column.words("增信服务机构", "Provider", 34),
                        Column.words("收取项目及标准", "What it charges, by what standard", 38),
                        Column.figures(
                            new Phrase("年化" + Figures.suffix(convention()), "A year"), 20)),
                    by.parties().stream().map(this::row).toList()));
  }

  private Row row(ChargingParty provider) {
    List<Phrase> charged = charged(provider);
    return Row.of(
        new Cell(PartyWords.of(provider)),
        charged.isEmpty()
            ? Cell.of(new Phrase("不向借款人收费", "it charges the borrower nothing"))
            : new Cell(charged),
        Cell.of(
            charged.isEmpty()
                ? Phrase.NO_FIGURE.chinese()
                : Figures.percentOrDash(rate(provider))));
  }

  private List<Phrase> charged(ChargingParty provider) {
    List<Phrase> lines = new ArrayList<>();
    for (DisclosedItem item : sheet.items()) {
      if (item.counts() && item.item().chargingParty().filter(provider::equals).isPresent()) {
        lines.add(new Phrase(item.item().name(), SheetWords.english(item.item().kind())));
        item.fee().ifPresent(fee -> lines.add(StandardWords.of(fee.standard())));
      }
    }
    return lines;
  }

  private Optional<AnnualRate> rate(ChargingParty provider) {
    return sheet.cost().decomposition().payees().stream()
        .filter(share -> share.payee().filter(provider::equals).isPresent())
        .findFirst()
        .flatMap(
            share ->
                switch (form) {
                  case ENTERPRISE_LIST -> share.ownRate();
                  case PERSONAL_SHEET, PLAIN_LIST -> share.increment();
                });
  }

  private RateConvention convention() {
    return switch (form) {
      case ENTERPRISE_LIST -> RateConvention.ENTERPRISE_ADDITIVE;
      case PERSONAL_SHEET, PLAIN_LIST -> sheet.cost().binding().convention();
    };
  }
}
