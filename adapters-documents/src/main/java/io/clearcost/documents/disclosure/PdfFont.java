package io.clearcost.documents.disclosure;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The font of one document, of which only the characters in use are embedded. It remembers every
 * character that was asked for and is not in it.
 */
final class PdfFont implements Closeable {

  /** Widths are thousandths of the size of the font. */
  static final int EM = 1000;

  private final Closeable file;
  private final PDType0Font embedded;
  private final CmapLookup characters;
  private final Map<Integer, Integer> widths = new HashMap<>();
  private final TreeSet<Integer> missing = new TreeSet<>();

  private PdfFont(Closeable file, TrueTypeFont font, PDDocument document) throws IOException {
    this.file = file;
    this.characters = font.getUnicodeCmapLookup();
    this.embedded = PDType0Font.load(document, font, /* embedSubset= */ true);
  }

  /**
   * Opens a font; of a collection (.ttc) the first one.
   *
   * @throws IOException when it cannot be read, or cannot or must not be embedded
   */
  static PdfFont open(Path path, PDDocument document) throws IOException {
    File file = path.toFile();
    if (path.toString().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
      TrueTypeCollection collection = new TrueTypeCollection(file);
      return closedIfUnusable(
          collection, () -> new PdfFont(collection, firstOf(collection), document));
    }
    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file));
    return closedIfUnusable(font, () -> new PdfFont(font, font, document));
  }

  private static TrueTypeFont firstOf(TrueTypeCollection collection) throws IOException {
    List<TrueTypeFont> fonts = new ArrayList<>();
    collection.processAllFonts(fonts::add);
    if (fonts.isEmpty()) {
      throw new IOException("a collection without a font");
    }
    return fonts.get(0);
  }

  /** Makes a font of an open file. */
  private interface Opening {
    PdfFont open() throws IOException;
  }

  /** A font of which no document can be made leaves no open file behind. */
  private static PdfFont closedIfUnusable(Closeable file, Opening opening) throws IOException {
    try {
      return opening.open();
    } catch (IOException | UnsupportedOperationException unusable) {
      file.close();
      throw new IOException("not to be embedded", unusable);
    }
  }

  PDFont embedded() {
    return embedded;
  }

  /** How wide a character is; one that the font lacks is noted and as wide as a Chinese one. */
  int width(int character) {
    return widths.computeIfAbsent(character, this::measure);
  }

  private int measure(int character) {
    if (!hasOrNotes(character)) {
      return EM;
    }
    try {
      return Math.round(embedded.getStringWidth(Character.toString(character)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private boolean hasOrNotes(int character) {
    boolean has = characters.getGlyphId(character) != 0;
    if (!has) {
      missing.add(character);
    }
    return has;
  }

  /** What of {@code text} can be drawn; the rest is noted as missing. */
  String drawable(String text) {
    return text.codePoints()
        .filter(this::hasOrNotes)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /** The characters that were asked for and are not in the font, each once. */
  List<String> missing() {
    return missing.stream().map(Character::toString).toList();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
