package io.clearcost.domain.disclosure.recheck;

import io.clearcost.domain.disclosure.SheetForm;
import io.clearcost.domain.law.MissingFact;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What has to stand on a sheet and does not: the principal, every item with its payee, its standard
 * and, but on the plain list, its annual rate; the annual cost, with the word 单利 where it is
 * simple; what is charged after default, or that nothing is. Sources: the notice, 九; the guideline,
 * 一; the press on 金规〔2026〕2号; 中国人民银行公告〔2021〕第3号, 四.
 */
final class RequiredFigures {

  private final ToldSheet sheet;
  private final List<MissingFact> missing = new ArrayList<>();

  private RequiredFigures(ToldSheet sheet) {
    this.sheet = sheet;
  }

  /**
   * Everything that is lacking.
   *
   * @param agreed the convention under which an annual cost agrees; empty where none does
   */
  static List<MissingFact> lackingIn(ToldSheet sheet, Optional<RateConvention> agreed) {
    RequiredFigures required = new RequiredFigures(sheet);
    required.require(sheet.principal().isPresent(), "principal", "the principal", "贷款本金");
    required.require(
        sheet.interest().isPresent(), "items[interest]", "the line of interest", "贷款利息一项");
    sheet.items().forEach(required::item);
    required.require(
        sheet.annualCost().isPresent(), "annual_cost", "the annual cost", "正常履约年化综合融资成本");
    boolean simple = agreed.filter(convention -> !convention.label().isEmpty()).isPresent();
    required.require(
        !simple || sheet.label().isPresent(),
        "label",
        "the word 单利 beside a simple rate",
        "单利方法的说明");
    sheet.contingent().forEach(required::contingent);
    required.require(
        sheet.nothingAfterDefault() || !sheet.contingent().isEmpty(),
        "contingent",
        "what is charged after default, or that nothing is",
        "违约后收取的息费，或不收取的声明");
    return List.copyOf(required.missing);
  }

  private void item(ToldItem item) {
    String path = "items[%s]".formatted(item.code());
    payee(path, item.item().chargingParty().isPresent(), item.item().name());
    if (item.isInterest()) {
      require(sheet.rate().isPresent(), "rate", "the interest rate a year", "年化贷款利率");
    } else {
      require(
          item.standard().isPresent(),
          path + ".standard",
          "the standard of " + item.item().name(),
          item.item().name() + "的收取标准");
    }
    if (sheet.form().filter(form -> form != SheetForm.PLAIN_LIST).isPresent()) {
      boolean isEnterprise = sheet.form().filter(SheetForm.ENTERPRISE_LIST::equals).isPresent();
      require(
          (isEnterprise ? item.ownRate() : item.increment()).isPresent(),
          path + (isEnterprise ? ".own_rate" : ".increment"),
          item.item().name() + " as a rate a year",
          item.item().name() + "的年化水平");
    }
  }

  private void contingent(ToldContingent told) {
    String path = "contingent[%s]".formatted(told.code());
    payee(path, told.item().chargingParty().isPresent(), told.item().name());
    require(
        told.standard().isPresent(),
        path + ".standard",
        "the standard of " + told.item().name(),
        told.item().name() + "的收取标准");
    require(
        told.event().isPresent(),
        path + ".event",
        "what makes %s due".formatted(told.item().name()),
        told.item().name() + "的触发情形");
  }

  private void payee(String path, boolean told, String name) {
    require(told, path + ".payee", "who receives " + name, name + "的收取主体");
  }

  private void require(boolean told, String path, String what, String whatZh) {
    if (!told) {
      missing.add(new MissingFact(path, new Text(what, whatZh)));
    }
  }
}
