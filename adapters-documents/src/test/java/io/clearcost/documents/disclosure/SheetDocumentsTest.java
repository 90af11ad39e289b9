package io.clearcost.documents.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.application.disclosure.SheetRenderer.Format;
import io.clearcost.documents.text.DisplayText;
import io.clearcost.domain.disclosure.CostDisclosure;
import io.clearcost.domain.disclosure.DisclosureVersion;
import io.clearcost.domain.disclosure.SheetForm;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetDocumentsTest {

  private static final String NOTHING_ELSE = "除以上已明示的息费项目外，贷款人及其合作机构不再向借款人收取其他任何形式的利息和费用。";

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(SheetForm.class)
  void sheet_inAnyForm_saysAllThatTheSheetHolds(SheetForm form) {
    DisclosureVersion version = Versions.enterprise();
    List<String> said = saidBy(version);

    String text = Rendered.text(version, form, Format.TEXT);
    String html = Rendered.text(version, form, Format.HTML);

    assertThat(text.replaceAll("\\s+", "")).contains(withoutBlanks(said));
    assertThat(html.replaceAll("<[^>]*>", "").replaceAll("\\s+", ""))
        .contains(withoutBlanks(said.stream().map(Markup::escaped).toList()));
  }

  @Test
  void sheet_enhancedByNobodyAndFreeAfterDefault_saysSo() {
    String text = Rendered.text(Versions.plain(), SheetForm.PLAIN_LIST, Format.TEXT);

    assertThat(text).contains("无增信服务机构", "None: nobody enhances the loan");
    assertThat(text).contains("违约后不收取任何息费。", "Nothing is charged after default.");
  }

  @Test
  void plainList_itemByItem_hasNoRateOfItsOwn() {
    DisclosureVersion version = Versions.personal();

    String text = Rendered.text(version, SheetForm.PLAIN_LIST, Format.TEXT);

    assertThat(text).contains(version.sheet().annualCost().percent()).doesNotContain("逐项相加");
  }

  @ParameterizedTest
  @EnumSource(SheetForm.class)
  void text_ofAnySheet_keepsToOneHundredColumns(SheetForm form) {
    for (DisclosureVersion version :
        List.of(
            Versions.personal(),
            Versions.enterprise(),
            Versions.plain(60),
            Versions.manyFees(Versions.VALUER))) {
      assertThat(Rendered.text(version, form, Format.TEXT).lines())
          .allMatch(line -> DisplayText.width(line) <= TextSheet.COLUMNS);
    }
  }

  @Test
  void plan_withAFeeThatTheLenderBears_asksNoneOfItOfTheBorrower() {
    String text = Rendered.text(Versions.enterprise(), SheetForm.ENTERPRISE_LIST, Format.TEXT);

    assertThat(text).contains("由贷款人承担").contains("抵押登记费");
    assertThat(text).containsPattern("(?m)^  2026-09-01 .* 11,000\\.00$");
  }

  @Test
  void sheet_withMoreFeesThanColumns_namesEachInItsRow() {
    String text =
        Rendered.text(Versions.manyFees(Versions.VALUER), SheetForm.PERSONAL_SHEET, Format.TEXT);

    assertThat(text).contains("服务费1 1.50", "服务费4 4.50", "服务费4 27.00");
  }

  @Test
  void sheet_ofANameThatSteers_showsItHarmless() {
    ChargingParty steering =
        Versions.party("示例\u001B[31m\u202E<script>alert(1)</script>", "91110000EXAMPLE0P2");
    DisclosureVersion version = Versions.manyFees(steering);

    String text = Rendered.text(version, SheetForm.PERSONAL_SHEET, Format.TEXT);
    String html = Rendered.text(version, SheetForm.PERSONAL_SHEET, Format.HTML);

    assertThat(text).contains("示例?[31m?<script>").doesNotContain("\u001B", "\u202E");
    assertThat(html)
        .contains("示例?[31m?&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script", "\u001B", "\u202E");
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"TEXT", "HTML"})
  void document_ofOneVersionTwice_isTheSameBytes(Format format) {
    byte[] first =
        Rendered.bytes(Fonts.none(), Versions.enterprise(), SheetForm.ENTERPRISE_LIST, format);
    byte[] second =
        Rendered.bytes(Fonts.none(), Versions.enterprise(), SheetForm.ENTERPRISE_LIST, format);

    assertThat(second).isEqualTo(first);
  }

  @Test
  void pdf_withoutAFont_saysWhichPackageToInstall() {
    Text advice = obstacle(Fonts.none());

    assertThat(advice.english()).contains("fonts-wqy-microhei");
    assertThat(advice.chinese()).contains("fonts-wqy-microhei");
  }

  @Test
  void pdf_withAFontThatIsNotThere_namesIt() {
    Path missing = directory.resolve("missing.ttf");

    Text advice = obstacle(FontSource.of(Optional.of(missing)));

    assertThat(advice.english()).contains("cannot be read").contains(missing.toString());
    assertThat(advice.chinese()).contains(missing.toString());
  }

  @Test
  void pdf_withAFileThatIsNoFont_saysWhatIsNeeded() throws Exception {
    Path nothing = Files.writeString(directory.resolve("letter.ttf"), "Dear sir or madam");

    Text advice = obstacle(FontSource.of(Optional.of(nothing)));

    assertThat(advice.english()).contains("TrueType is needed").contains(nothing.toString());
  }

  private static Text obstacle(FontSource fonts) {
    return new SheetDocuments(fonts)
        .render(Versions.personal(), SheetForm.PERSONAL_SHEET, Format.PDF)
        .fold(
            bytes -> {
              throw new AssertionError("a PDF without a font");
            },
            advice -> advice);
  }

  /** Everything of the sheet that must be read somewhere. */
  private static List<String> saidBy(DisclosureVersion version) {
    CostDisclosure sheet = version.sheet();
    List<String> said =
        new ArrayList<>(
            List.of(
                NOTHING_ELSE,
                version.hash().value(),
                version.id().value(),
                sheet.loan().value(),
                sheet.validThrough().toString(),
                sheet.complaints().value(),
                Figures.yuan(sheet.terms().principal()),
                Figures.yuan(sheet.received()),
                sheet.annualCost().percent() + "（单利"));
    for (ChargingParty party : sheet.payees()) {
      said.add(party.legalName());
      said.add(party.creditCode().orElseThrow().value());
    }
    sheet.lenders().forEach(lender -> said.add(lender.legalName()));
    sheet.enhancement().providers().forEach(provider -> said.add(provider.legalName()));
    sheet
        .items()
        .forEach(
            item -> {
              said.add(item.item().name());
              said.add(Figures.yuan(item.paid()));
            });
    sheet.contingent().forEach(charge -> said.add(charge.charge().item().name()));
    sheet
        .plan()
        .rows()
        .forEach(
            row -> {
              said.add(row.dueDate().toString());
              said.add(Figures.amount(row.principal()));
            });
    return said;
  }

  private static List<String> withoutBlanks(List<String> said) {
    return said.stream().map(words -> words.replaceAll("\\s+", "")).toList();
  }
}
