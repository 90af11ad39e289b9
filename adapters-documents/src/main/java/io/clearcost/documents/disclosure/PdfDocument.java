package io.clearcost.documents.disclosure;

import io.clearcost.domain.disclosure.DisclosureVersion;
import io.clearcost.domain.law.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * The sheet as PDF. The same version gives the same bytes: the document's date is that of the
 * version and its identifier comes of the content hash.
 */
final class PdfDocument {

  private static final DateTimeFormatter PDF_TIME =
      DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  private final DisclosureVersion version;
  private final String title;

  PdfDocument(DisclosureVersion version, String title) {
    this.version = version;
    this.title = title;
  }

  /**
   * The document, or what of the font is in the way.
   *
   * @param fontFile a readable file
   */
  <R> R fold(
      List<Block> blocks, Path fontFile, Function<byte[], R> document, Function<Text, R> obstacle) {
    try (PDDocument pdf = new PDDocument()) {
      PdfFont font;
      try {
        font = PdfFont.open(fontFile, pdf);
      } catch (IOException unusable) {
        return obstacle.apply(
            new Text(
                    "the font %s cannot be embedded in a PDF: TrueType is needed (.ttf, or .ttc)",
                    "字体 %s 无法嵌入PDF：需要TrueType字体（.ttf 或 .ttc）")
                .with(fontFile));
      }
      try (font) {
        PdfPages pages = new PdfPages(pdf, font);
        PdfSheet sheet = new PdfSheet(pages);
        blocks.forEach(block -> block.writeTo(sheet));
        pages.finish(title);
        if (!font.missing().isEmpty()) {
          return obstacle.apply(
              new Text(
                      "the font %s lacks these characters, and a sheet without them would be"
                          + " incomplete: %s",
                      "字体 %s 缺少以下字符，缺字的明示表不完整：%s")
                  .with(fontFile, String.join(" ", font.missing())));
        }
        return document.apply(saved(pdf));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private byte[] saved(PDDocument pdf) throws IOException {
    PDDocumentInformation about = pdf.getDocumentInformation();
    about.setTitle(title);
    about.setCreator("Clearcost");
    about.getCOSObject().setString(COSName.CREATION_DATE, PDF_TIME.format(version.createdAt()));
    pdf.getDocumentCatalog().setLanguage("zh-CN");
    PDViewerPreferences viewer = new PDViewerPreferences(pdf.getDocumentCatalog().getCOSObject());
    viewer.setDisplayDocTitle(true);
    pdf.getDocumentCatalog().setViewerPreferences(viewer);
    pdf.setDocumentId(Long.parseUnsignedLong(version.hash().value().substring(0, 16), 16));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    pdf.save(bytes);
    return bytes.toByteArray();
  }
}
