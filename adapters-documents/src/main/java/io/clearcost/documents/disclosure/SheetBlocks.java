package io.clearcost.documents.disclosure;

import io.clearcost.documents.disclosure.Block.Field;
import io.clearcost.documents.disclosure.Block.Fields;
import io.clearcost.documents.disclosure.Block.Heading;
import io.clearcost.documents.disclosure.Block.Headline;
import io.clearcost.documents.disclosure.Block.Note;
import io.clearcost.documents.disclosure.Block.Signature;
import io.clearcost.documents.disclosure.Block.Statement;
import io.clearcost.documents.disclosure.Block.Title;
import io.clearcost.domain.disclosure.CostDisclosure;
import io.clearcost.domain.disclosure.DisclosedTerms;
import io.clearcost.domain.disclosure.DisclosureVersion;
import io.clearcost.domain.disclosure.SheetForm;
import io.clearcost.domain.loan.Drawdown;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands on a sheet and in which order, Chinese before English.
 *
 * <p>Source of the items: the notice on internet-assisted lending, 九; the guideline on small-loan
 * companies, 一; the forms of 金规〔2026〕2号 and 银办发〔2025〕203号 as far as they are known.
 */
final class SheetBlocks {

  /** How much of the content hash is read aloud: no two versions of a loan share it by chance. */
  static final int SHORT_HASH = 12;

  private final DisclosureVersion version;
  private final CostDisclosure sheet;
  private final SheetForm form;
  private final List<Block> blocks = new ArrayList<>();
  private int section;

  private SheetBlocks(DisclosureVersion version, SheetForm form) {
    this.version = version;
    this.sheet = version.sheet();
    this.form = form;
  }

  /** The blocks of a version, in their order. */
  static List<Block> of(DisclosureVersion version, SheetForm form) {
    SheetBlocks all = new SheetBlocks(version, form);
    all.identity();
    all.parties();
    all.loan();
    all.items();
    all.total();
    all.afterDefault();
    all.enhancement();
    all.repayment();
    all.promise();
    all.confirmation();
    return List.copyOf(all.blocks);
  }

  static String shortHash(DisclosureVersion version) {
    return version.hash().value().substring(0, SHORT_HASH);
  }

  private void identity() {
    blocks.add(new Title(SheetWords.of(form)));
    blocks.add(
        new Fields(
            List.of(
                field("版本", "Version", Integer.toString(version.number())),
                field("内容摘要（短）", "Content hash, short", shortHash(version)),
                field("内容摘要（SHA-256）", "Content hash, full", version.hash().value()),
                field("明示编号", "Disclosure id", version.id().value()),
                field("贷款编号", "Loan reference", sheet.loan().value()),
                field("有效期至（含当日）", "Valid through", sheet.validThrough().toString()))));
  }

  private void parties() {
    heading("借贷双方", "Who lends and who borrows");
    List<Phrase> lenders =
        sheet.lenders().stream().flatMap(lender -> PartyWords.of(lender).stream()).toList();
    blocks.add(
        new Fields(
            List.of(
                new Field(new Phrase("贷款人", "Lender"), lenders),
                Field.of("借款人类型", "Borrower", SheetWords.of(sheet.borrower())))));
  }

  private void loan() {
    DisclosedTerms terms = sheet.terms();
    heading("贷款", "The loan");
    List<Field> fields = new ArrayList<>();
    fields.add(field("贷款本金", "Principal", Figures.yuan(terms.principal())));
    fields.add(field("实际到手金额", "What you really receive", Figures.yuan(sheet.received())));
    sheet
        .annualLoanRate()
        .ifPresent(
            quoted ->
                fields.add(
                    Field.of(
                        "年化贷款利率（合同）",
                        "Annual loan rate by the contract",
                        Figures.labelled(Figures.percent(quoted), RateConvention.NOMINAL_SIMPLE))));
    sheet.items().stream()
        .findFirst()
        .flatMap(interest -> interest.cost().ownRate())
        .ifPresent(
            own ->
                fields.add(
                    Field.of(
                        "年化贷款利率（按实际占用本金折算）",
                        "Annual loan rate on the principal in use",
                        Figures.labelled(own))));
    fields.add(Field.of("还款方式", "Repayment", StandardWords.repayment(terms)));
    fields.add(field("放款日", "Disbursement", terms.disbursementDate().toString()));
    for (Drawdown later : sheet.plan().drawdowns()) {
      fields.add(
          field("分次放款", "Later drawdown", later.date() + " " + Figures.yuan(later.amount())));
    }
    fields.add(field("到期日", "Last payment", sheet.plan().maturity().toString()));
    blocks.add(new Fields(fields));
  }

  private void items() {
    ItemBlocks items = new ItemBlocks(sheet, form);
    heading("正常履约的息费项目", "What is charged when the loan is kept");
    blocks.add(items.counted());
    items.apart().ifPresent(blocks::add);
  }

  private void total() {
    AnnualRate cost = sheet.annualCost();
    heading("年化综合融资成本", "The comprehensive financing cost a year");
    blocks.add(
        new Headline(
            new Phrase("正常履约年化综合融资成本", "Comprehensive financing cost a year, the loan being kept"),
            cost.percent(),
            Phrase.same(Figures.suffix(cost.convention()))));
    if (form == SheetForm.ENTERPRISE_LIST) {
      blocks.add(
          new Fields(
              List.of(
                  Field.of(
                      "清单合计（单项年化之和）",
                      "Total of the list, each item by itself",
                      ItemBlocks.additive(sheet)
                          .map(Figures::labelled)
                          .orElse(Phrase.NO_FIGURE)))));
    }
    sheet
        .cost()
        .decomposition()
        .grossRate()
        .filter(gross -> gross.compareTo(cost) > 0)
        .ifPresent(
            gross ->
                blocks.add(
                    new Fields(
                        List.of(
                            Field.of(
                                "减免及补贴前",
                                "Before discounts and subsidies",
                                Figures.labelled(gross))))));
  }

  private void afterDefault() {
    heading("违约等情形下的息费", "What is charged besides when something happens");
    blocks.add(AfterDefaultBlocks.of(sheet));
  }

  private void enhancement() {
    heading("增信服务", "Credit enhancement");
    blocks.add(new EnhancementBlocks(sheet, form).block());
  }

  private void repayment() {
    PlanBlocks plan = new PlanBlocks(sheet);
    heading("还款计划", "Repayment plan");
    blocks.add(plan.plan());
    heading("每100元的去向", "Where every 100 yuan go");
    blocks.add(plan.perHundredYuan());
    heading("提前结清", "If you settle early");
    blocks.addAll(SettlementBlocks.of(sheet));
  }

  private void promise() {
    heading("承诺与投诉", "Promise and complaints");
    blocks.add(
        new Statement(
            new Phrase(
                CostDisclosure.NO_OTHER_CHARGES.chinese(),
                CostDisclosure.NO_OTHER_CHARGES.english())));
    blocks.add(new Fields(List.of(field("投诉渠道", "Where to complain", sheet.complaints().value()))));
  }

  private void confirmation() {
    heading("借款人确认", "Confirmation by the borrower");
    blocks.add(
        new Note(
            new Phrase(
                "本人（本单位）已在签署贷款合同前阅读并知悉以上内容。",
                "I have read the above before signing the loan contract.")));
    blocks.add(
        new Signature(
            List.of(
                new Phrase("借款人签名（盖章）", "Signature of the borrower"), new Phrase("日期", "Date"))));
  }

  private void heading(String chinese, String english) {
    section++;
    blocks.add(new Heading(section, new Phrase(chinese, english)));
  }

  private static Field field(String chinese, String english, String value) {
    return Field.of(chinese, english, Phrase.same(value));
  }
}
