package io.clearcost.documents.disclosure;

import io.clearcost.application.disclosure.SheetRenderer.Rendering;
import io.clearcost.domain.disclosure.DisclosureVersion;
import io.clearcost.domain.law.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
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

  /** A font without Chinese lacks hundreds; these many tell as much. */
  private static final int MOST_NAMED = 40;

  /** Hex digits that make a number of 64 bits. */
  private static final int ID_DIGITS = 16;

  private final DisclosureVersion version;
  private final String title;
  private final List<Block> blocks;

  PdfDocument(DisclosureVersion version, String title, List<Block> blocks) {
    this.version = version;
    this.title = title;
    this.blocks = blocks;
  }

  /**
   * The document, unless the font is in the way.
   *
   * @param fontFile a readable file
   */
  Rendering in(Path fontFile) {
    try (PDDocument pdf = new PDDocument()) {
      PdfFont font;
      try {
        font = PdfFont.open(fontFile, pdf);
      } catch (IOException unusable) {
        return new Rendering.Unavailable(notEmbeddable(fontFile));
      }
      try (font) {
        setOut(pdf, font);
        return font.missing().isEmpty()
            ? new Rendering.Document(saved(pdf))
            : new Rendering.Unavailable(lacking(fontFile, font.missing()));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void setOut(PDDocument pdf, PdfFont font) {
    PdfPages pages = new PdfPages(pdf, font);
    PdfSheet sheet = new PdfSheet(pages);
    blocks.forEach(block -> block.writeTo(sheet));
    pages.finish(title);
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
    pdf.setDocumentId(Long.parseUnsignedLong(version.hash().value().substring(0, ID_DIGITS), 16));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    pdf.save(bytes);
    return bytes.toByteArray();
  }

  private static Text notEmbeddable(Path fontFile) {
    return new Text(
            "the font %s cannot be embedded in a PDF: TrueType is needed (.ttf or .ttc)",
            "字体 %s 无法嵌入PDF：需要TrueType字体（.ttf 或 .ttc）")
        .with(fontFile);
  }

  private static Text lacking(Path fontFile, List<String> characters) {
    String more = characters.size() > MOST_NAMED ? " …" : "";
    return new Text(
            "the font %s lacks characters, and a sheet without them would be incomplete: %s",
            "字体 %s 缺少以下字符，缺字的明示表不完整：%s")
        .with(
            fontFile,
            characters.stream().limit(MOST_NAMED).collect(Collectors.joining(" ", "", more)));
  }
}
