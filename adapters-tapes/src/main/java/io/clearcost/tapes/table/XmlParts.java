package io.clearcost.tapes.table;

import io.clearcost.tapes.fault.TapeCheck;
import io.clearcost.tapes.fault.TapePlace;
import io.clearcost.tapes.fault.TapeStopped;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of a workbook: XML files in a zip file, none of which is trusted with memory. */
final class XmlParts implements Closeable {

  private static final XMLInputFactory XML = factory();
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final ZipFile zip;

  XmlParts(Path file) throws IOException {
    try {
      this.zip = new ZipFile(file.toFile());
    } catch (ZipException | EOFException damaged) {
      throw broken("zip");
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /** What one part is read with. */
  interface Reading {
    void read(XMLStreamReader xml) throws XMLStreamException, IOException;
  }

  /** A part on its way: its XML, and how far it is read. */
  record Part(XMLStreamReader xml, CountedBytes bytes, long size) {}

  /** Opens a part, where there is one of that name. */
  Optional<Part> open(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return Optional.empty();
    }
    long compressed = entry.getCompressedSize();
    try {
      ExpandedBytes bytes =
          new ExpandedBytes(
              zip.getInputStream(entry),
              () -> compressed,
              TapeLimits.MAX_SHEET_BYTES,
              expanded -> broken(name));
      return Optional.of(new Part(XML.createXMLStreamReader(text(bytes)), bytes, entry.getSize()));
    } catch (ZipException | CharacterCodingException damaged) {
      throw broken(name);
    } catch (XMLStreamException malformed) {
      throw broken(name, malformed);
    }
  }

  /**
   * Decodes a part as UTF-8, strictly. The parser would do so too, but it tells malformed bytes on
   * the console.
   */
  private static Reader text(InputStream bytes) throws IOException {
    Reader text =
        new BufferedReader(
            new InputStreamReader(
                new TaggedBytes(bytes), TextEncoding.strict(StandardCharsets.UTF_8)));
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  /** Reads a whole part, where there is one of that name. */
  void read(String name, Reading reading) throws IOException {
    Optional<Part> part = open(name);
    if (part.isPresent()) {
      try {
        reading.read(part.get().xml());
      } catch (XMLStreamException malformed) {
        throw broken(name, malformed);
      }
    }
  }

  /** What stopped a part: what the bytes below said, else that it is no XML. */
  static IOException broken(String name, XMLStreamException malformed) {
    Throwable below = malformed.getNestedException();
    boolean isOfTheText = below instanceof CharacterCodingException;
    return below instanceof IOException stopped && !isOfTheText ? stopped : broken(name);
  }

  private static TapeStopped broken(String name) {
    return TapeStopped.at(TapePlace.FILE, TapeCheck.TAPE_WORKBOOK_BROKEN, name);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /**
   * Bytes of XML among which a tag comes soon, so that no text and no attribute fills the memory.
   */
  private static final class TaggedBytes extends FilterInputStream {

    private long sinceTag;

    TaggedBytes(InputStream source) {
      super(source);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      for (int at = 0; at < read; at++) {
        sinceTag = bytes[offset + at] == '<' ? 0 : sinceTag + 1;
        if (sinceTag > TapeLimits.MAX_XML_RUN_BYTES) {
          throw TapeStopped.at(
              TapePlace.FILE, TapeCheck.TAPE_WORKBOOK_TEXT_TOO_LONG, TapeLimits.MAX_CELL_CHARS);
        }
      }
      return read;
    }
  }
}
