package io.clearcost.tapes.table;

import io.clearcost.tapes.fault.TapeCheck;
import io.clearcost.tapes.fault.TapePlace;
import io.clearcost.tapes.fault.TapeStopped;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.ZipException;

/**
 * A tape as a file that is open. What it is follows from its first bytes and never from its name:
 * gzip, a workbook (a zip file), JSON Lines (a brace is its first character), else CSV.
 */
public final class TapeFile implements Closeable {

  private static final int MAGIC_BYTES = 2;

  /** Blanks before the first character that says whether it is JSON. */
  private static final int MAX_BLANKS = 64;

  private static final int GZIP = 0x1f8b;
  private static final int ZIP = 0x504b;
  private static final int OLE = 0xd0cf;

  private final Form form;
  private final OptionalLong bytesTotal;
  private final Deque<Closeable> open = new ArrayDeque<>();
  private final CountedBytes counted;
  private Optional<XlsxRows> sheet = Optional.empty();
  private Optional<TableRows> table = Optional.empty();
  private Optional<TextLines> lines = Optional.empty();

  /**
   * How to read what the bytes do not tell.
   *
   * @param charset encoding of text; empty to find out
   * @param delimiter between the cells of a CSV file; empty to find out
   * @param sheet name of the sheet of a workbook; empty for the only one that can be seen and is
   *     filled
   */
  public record Form(
      Optional<Charset> charset, Optional<Character> delimiter, Optional<String> sheet) {}

  private TapeFile(InputStream source, Form form, OptionalLong bytesTotal) {
    this.form = form;
    this.bytesTotal = bytesTotal;
    this.counted = new CountedBytes(source);
    open.push(counted);
  }

  /**
   * Opens a file.
   *
   * @throws TapeStopped where it is none that can be read
   */
  public static TapeFile open(Path path, Form form) throws IOException {
    return opened(
        new TapeFile(Files.newInputStream(path), form, OptionalLong.of(Files.size(path))),
        Optional.of(path));
  }

  /**
   * Opens what comes through a pipe.
   *
   * @throws TapeStopped where it is nothing that can be read
   */
  public static TapeFile open(InputStream source, Form form) throws IOException {
    return opened(new TapeFile(source, form, OptionalLong.empty()), Optional.empty());
  }

  // A stopped file is closed here, because nobody else has it yet.
  private static TapeFile opened(TapeFile file, Optional<Path> path) throws IOException {
    try {
      file.recognise(path);
      return file;
    } catch (IOException | RuntimeException stopped) {
      file.close();
      throw stopped;
    }
  }

  /** Its rows, where it is a table. */
  public Optional<TableRows> table() {
    return table;
  }

  /** Its lines, where it is JSON Lines; it is one of the two. */
  public Optional<TextLines> lines() {
    return lines;
  }

  /** Bytes of the file that are read. */
  public long bytesRead() {
    return sheet
        .map(rows -> bytesTotal.orElse(0) * rows.thousandthsRead() / 1000)
        .orElseGet(counted::count);
  }

  /** Bytes that the file has, where it is a file. */
  public OptionalLong bytesTotal() {
    return bytesTotal;
  }

  @Override
  public void close() throws IOException {
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }

  private void recognise(Optional<Path> path) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(counted, 1 << 16);
    Optional<Path> asFile = path;
    int magic = magic(bytes);
    if (magic == GZIP) {
      bytes = new BufferedInputStream(expanded(bytes), 1 << 16);
      asFile = Optional.empty();
      magic = magic(bytes);
    }
    switch (magic) {
      case GZIP -> throw TapeStopped.at(TapePlace.FILE, TapeCheck.TAPE_GZIP_IN_GZIP);
      case OLE -> throw TapeStopped.at(TapePlace.FILE, TapeCheck.TAPE_OLD_WORKBOOK);
      case ZIP -> openWorkbook(asFile.isPresent() ? asFile.get() : spooled(bytes));
      default -> openText(bytes);
    }
  }

  private InputStream expanded(InputStream bytes) throws IOException {
    try {
      return new ExpandedBytes(
          new GzipMembers(bytes),
          counted::count,
          TapeLimits.MAX_EXPANDED_BYTES,
          TapeFile::brokenGzip);
    } catch (ZipException | EOFException damaged) {
      throw brokenGzip(0);
    }
  }

  private static TapeStopped brokenGzip(long expanded) {
    return TapeStopped.at(TapePlace.FILE, TapeCheck.TAPE_GZIP_BROKEN, expanded);
  }

  private void openWorkbook(Path path) throws IOException {
    XmlParts parts = new XmlParts(path);
    open.push(parts);
    XlsxRows rows = Workbook.open(parts).rows(form.sheet());
    sheet = Optional.of(rows);
    table = Optional.of(rows);
  }

  private void openText(InputStream bytes) throws IOException {
    TapeText text = new TapeText(bytes, form.charset());
    StringBuilder blanks = new StringBuilder();
    int first = text.next();
    while (first >= 0 && Character.isWhitespace(first) && blanks.length() < MAX_BLANKS) {
      blanks.append((char) first);
      first = text.next();
    }
    if (first < 0) {
      throw TapeStopped.at(TapePlace.FILE, TapeCheck.TAPE_EMPTY);
    }
    text.unread(blanks.append((char) first));
    if (first == '[') {
      throw TapeStopped.at(TapePlace.row(1), TapeCheck.TAPE_JSON_ARRAY);
    }
    if (first == '{') {
      lines = Optional.of(new TextLines(text));
    } else {
      table = Optional.of(new CsvRows(text, form.delimiter()));
    }
  }

  /** A workbook is read from its end, so what comes through a pipe is put down first. */
  private Path spooled(InputStream bytes) throws IOException {
    Path spool = Files.createTempFile("tape", ".xlsx");
    open.addLast(() -> Files.deleteIfExists(spool));
    try (var out = Files.newOutputStream(spool)) {
      byte[] chunk = new byte[1 << 16];
      long written = 0;
      for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
        written += read;
        if (written > TapeLimits.MAX_SPOOLED_BYTES) {
          throw TapeStopped.at(
              TapePlace.FILE, TapeCheck.TAPE_EXPANDS_TOO_FAR, TapeLimits.MAX_SPOOLED_BYTES);
        }
        out.write(chunk, 0, read);
      }
    }
    return spool;
  }

  private static int magic(BufferedInputStream bytes) throws IOException {
    bytes.mark(MAGIC_BYTES);
    byte[] first = bytes.readNBytes(MAGIC_BYTES);
    bytes.reset();
    return first.length < MAGIC_BYTES ? 0 : (first[0] & 0xff) << 8 | (first[1] & 0xff);
  }
}
