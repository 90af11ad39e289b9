package io.clearcost.documents.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.application.disclosure.SheetRenderer.Format;
import io.clearcost.domain.disclosure.CostDisclosure;
import io.clearcost.domain.disclosure.DisclosureVersion;
import io.clearcost.domain.disclosure.SheetForm;
import io.clearcost.domain.text.Text;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PdfSheetTest {

  /** A Japanese form of 吉 beyond the basic plane: in names, and in hardly any font. */
  private static final String RARE = "\uD842\uDFB7";

  private FontSource fonts = Fonts.none();

  @BeforeEach
  void findFont() {
    fonts = Fonts.installed();
  }

  @ParameterizedTest
  @EnumSource(SheetForm.class)
  void pdf_ofASheet_saysWhatTheSheetHolds(SheetForm form) throws IOException {
    DisclosureVersion version = Versions.enterprise();
    CostDisclosure sheet = version.sheet();

    String text = text(pdf(version, form)).replaceAll("\\s+", "");

    assertThat(text)
        .contains("除以上已明示的息费项目外，贷款人及其合作机构不再向借款人收取其他任何形式的利息和费用。")
        .contains("正常履约年化综合融资成本", sheet.annualCost().percent().replace(" ", ""))
        .contains("（单利simple）", version.hash().value(), version.id().value())
        .contains("借款人签名", "提前还款违约金", "增信服务机构");
    sheet.items().forEach(item -> assertThat(text).contains(item.item().name()));
    sheet
        .payees()
        .forEach(payee -> assertThat(text).contains(payee.creditCode().orElseThrow().value()));
    sheet.plan().rows().forEach(row -> assertThat(text).contains(row.dueDate().toString()));
  }

  @Test
  void pdf_ofManyMonths_numbersItsPagesAndRepeatsTheHeadings() throws IOException {
    byte[] pdf = pdf(Versions.plain(90), SheetForm.PLAIN_LIST);

    String text = text(pdf);

    try (PDDocument document = Loader.loadPDF(pdf)) {
      int pages = document.getNumberOfPages();
      assertThat(pages).isGreaterThan(4);
      for (int k = 1; k <= pages; k++) {
        assertThat(text).contains("第 %d 页 / 共 %d 页  Page %d of %d".formatted(k, pages, k, pages));
      }
      for (PDPage page : document.getPages()) {
        assertThat(page.getMediaBox()).hasToString(PDRectangle.A4.toString());
      }
    }
    assertThat(text.split("应还合计", -1).length).isGreaterThan(3);
  }

  @Test
  void row_longerThanAPage_isBrokenAndComplete() throws IOException {
    String name = "示例公司".repeat(700) + "末尾";

    byte[] pdf =
        pdf(
            Versions.manyFees(Versions.party(name, "91110000EXAMPLE0P2")),
            SheetForm.PERSONAL_SHEET);

    String text = text(pdf);
    assertThat(text.split("示", -1).length - 1).isGreaterThan(4 * 700);
    assertThat(text).contains("末尾");
  }

  /** Every block comes at forty heights of a page, under a heading and with a mark of its own. */
  @ParameterizedTest
  @MethodSource("blocksWithAMark")
  void heading_ofABlock_standsOnThePageWhereTheBlockBegins(Function<String, Block> block)
      throws IOException {
    Block.Note filling = new Block.Note(new Phrase("填充", "filling"));
    try (PDDocument document = new PDDocument();
        PdfFont font = PdfFont.open(fonts.file().orElseThrow(), document)) {
      PdfPages pages = new PdfPages(document, font);
      PdfSheet sheet = new PdfSheet(pages);
      for (int k = 1; k <= 40; k++) {
        for (int line = 0; line < k; line++) {
          filling.writeTo(sheet);
        }
        new Block.Heading(k, new Phrase("标题", "heading")).writeTo(sheet);
        block.apply("mark" + k + "!").writeTo(sheet);
      }
      pages.finish("title");

      for (int k = 1; k <= 40; k++) {
        assertThat(pageOf("mark" + k + "!", document)).isEqualTo(pageOf(k + ". 标题", document));
      }
    }
  }

  private static Stream<Named<Function<String, Block>>> blocksWithAMark() {
    Phrase words = new Phrase("图", "drawing");
    BigDecimal one = BigDecimal.ONE;
    return Stream.of(
        Named.of(
            "bars",
            mark ->
                new Block.Bars(Phrase.same(mark), one, List.of(new Block.Bar(words, one, "1")))),
        Named.of("headline", mark -> new Block.Headline(Phrase.same(mark), "1 %", words)),
        Named.of("statement", mark -> new Block.Statement(Phrase.same(mark))),
        Named.of(
            "fields",
            mark -> new Block.Fields(List.of(Block.Field.of("行", "row", Phrase.same(mark))))),
        Named.of(
            "table",
            mark ->
                new Block.Table(
                    Phrase.same(mark),
                    Block.Content.FIGURES,
                    List.of(Block.Column.words("列", "column", 1)),
                    List.of(Block.Row.of(Block.Cell.of("1"))))),
        Named.of(
            "curve",
            mark ->
                new Block.Curve(
                    Phrase.same(mark),
                    words,
                    List.of(
                        new Block.Point(LocalDate.of(2026, 1, 1), one),
                        new Block.Point(LocalDate.of(2027, 1, 1), BigDecimal.TEN)))));
  }

  /** The page on which a text stands. */
  private static int pageOf(String text, PDDocument document) throws IOException {
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      PDFTextStripper onPage = new PDFTextStripper();
      onPage.setStartPage(page);
      onPage.setEndPage(page);
      if (onPage
          .getText(document)
          .lines()
          .anyMatch(line -> line.startsWith(text) || line.contains(" " + text))) {
        return page;
      }
    }
    throw new AssertionError("nowhere: " + text);
  }

  @Test
  void font_ofTheDocument_isEmbeddedInPart() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf(Versions.personal(), SheetForm.PERSONAL_SHEET))) {
      for (PDPage page : document.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).isTrue();
          assertThat(font.getName()).matches("[A-Z]{6}\\+.+");
        }
      }
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
    }
  }

  @Test
  void pdf_ofOneVersionTwice_isTheSameBytes() {
    byte[] first = pdf(Versions.personal(), SheetForm.PERSONAL_SHEET);
    byte[] second = pdf(Versions.personal(), SheetForm.PERSONAL_SHEET);

    assertThat(second).isEqualTo(first);
    assertThat(first).hasSizeLessThan(200_000);
  }

  @Test
  void character_thatTheFontLacks_isNamedInsteadOfLeftOut() {
    DisclosureVersion version =
        Versions.manyFees(Versions.party("示例" + RARE + "野家有限公司", "91110000EXAMPLE0P2"));

    Text advice =
        new SheetDocuments(fonts)
            .render(version, SheetForm.PERSONAL_SHEET, Format.PDF)
            .fold(
                bytes -> {
                  throw new AssertionError("a sheet with an empty box");
                },
                found -> found);

    assertThat(advice.english()).endsWith(": " + RARE).contains("lacks characters");
    assertThat(advice.chinese()).endsWith("：" + RARE);
  }

  @Test
  void headline_onItsPage_isTheLargestFigureAndHasInk() throws IOException {
    DisclosureVersion version = Versions.personal();
    String percent = version.sheet().annualCost().percent();
    try (PDDocument document = Loader.loadPDF(pdf(version, SheetForm.PERSONAL_SHEET))) {
      Glyphs glyphs = new Glyphs();
      glyphs.getText(document);
      Glyph largest = glyphs.found.stream().max(Comparator.comparingInt(Glyph::size)).orElseThrow();

      BufferedImage image = new PDFRenderer(document).renderImage(largest.page() - 1);

      assertThat(
              String.join(
                  "",
                  glyphs.found.stream()
                      .filter(glyph -> glyph.size() == largest.size())
                      .map(Glyph::character)
                      .toList()))
          .isEqualToIgnoringWhitespace(percent);
      glyphs.found.stream()
          .filter(glyph -> glyph.size() == largest.size() && !glyph.character().isBlank())
          .forEach(glyph -> assertThat(inkOf(image, glyph)).as(glyph.toString()).isPositive());
    }
  }

  /** How many pixels of a glyph's box are dark. */
  private static int inkOf(BufferedImage image, Glyph glyph) {
    int dark = 0;
    for (int x = glyph.left(); x < glyph.left() + glyph.width(); x++) {
      for (int y = glyph.base() - glyph.size() * 3 / 4; y < glyph.base(); y++) {
        dark += (image.getRGB(x, y) & 0xFF0000) < 0x800000 ? 1 : 0;
      }
    }
    return dark;
  }

  private byte[] pdf(DisclosureVersion version, SheetForm form) {
    return Rendered.bytes(fonts, version, form, Format.PDF);
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** A character on a page, in points from its upper left corner. */
  private record Glyph(int page, String character, int left, int base, int width, int size) {}

  /** Every character of a document, where it stands. */
  private static final class Glyphs extends PDFTextStripper {

    private final List<Glyph> found = new ArrayList<>();

    @Override
    protected void processTextPosition(TextPosition at) {
      found.add(
          new Glyph(
              getCurrentPageNo(),
              at.getUnicode(),
              Math.round(at.getX()),
              Math.round(at.getY()),
              Math.round(at.getWidth()),
              Math.round(at.getFontSizeInPt())));
    }
  }
}
