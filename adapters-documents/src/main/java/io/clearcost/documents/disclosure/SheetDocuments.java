package io.clearcost.documents.disclosure;

import io.clearcost.application.disclosure.SheetRenderer;
import io.clearcost.domain.disclosure.DisclosureVersion;
import io.clearcost.domain.disclosure.SheetForm;
import io.clearcost.domain.law.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Makes documents of sheets. Only PDF needs a font on this machine; text and HTML are shown in the
 * reader's.
 */
public final class SheetDocuments implements SheetRenderer {

  private static final Text NO_FONT =
      new Text(
          "no font with Chinese characters to embed in a PDF: install the Debian package"
              + " fonts-wqy-microhei, or name a TrueType font in the settings; the HTML sheet"
              + " prints without one",
          "没有可嵌入PDF的中文字体：请安装Debian软件包 fonts-wqy-microhei，或在设置中指定TrueType字体；" + "HTML明示表无需字体即可打印");

  private final FontSource fonts;

  public SheetDocuments(FontSource fonts) {
    this.fonts = fonts;
  }

  @Override
  public Rendering render(DisclosureVersion version, SheetForm form, Format format) {
    List<Block> blocks = SheetBlocks.of(version, form);
    String title = SheetWords.of(form).chinese() + " " + SheetBlocks.shortHash(version);
    return switch (format) {
      case TEXT -> document(TextSheet.of(blocks));
      case HTML -> document(HtmlSheet.of(title, blocks));
      case PDF ->
          fonts
              .file()
              .map(new PdfDocument(version, title, blocks)::in)
              .orElseGet(() -> new Rendering.Unavailable(noFont()));
    };
  }

  private static Rendering document(String text) {
    return new Rendering.Document(text.getBytes(StandardCharsets.UTF_8));
  }

  private Text noFont() {
    return fonts
        .configured()
        .map(
            file ->
                new Text("the font of the settings cannot be read: %s", "设置中的字体无法读取：%s").with(file))
        .orElse(NO_FONT);
  }
}
