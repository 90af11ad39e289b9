package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.settings.UnusableEnvironment;
import io.clearcost.tapes.ledger.LoanTape;
import io.clearcost.tapes.ledger.LoanTapes;
import io.clearcost.tapes.ledger.TapeOptions;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Where a tape comes from: a file, which can be read twice, or a pipe, which cannot. */
final class TapeSource {

  private static final String STANDARD_INPUT = "-";
  private static final int LONGEST_NAME = 100;
  private static final int CHUNK_BYTES = 1 << 16;

  private final String given;
  private final Optional<Path> path;
  private final InputStream standardInput;

  private TapeSource(String given, Optional<Path> path, InputStream standardInput) {
    this.given = given;
    this.path = path;
    this.standardInput = standardInput;
  }

  /** What was named on the command line; {@code -} is standard input. */
  static TapeSource of(String given, InputStream standardInput) {
    Optional<Path> path =
        given.equals(STANDARD_INPUT) ? Optional.empty() : Optional.of(Path.of(given));
    TapeSource source = new TapeSource(given, path, standardInput);
    if (path.filter(file -> !Files.isReadable(file) || Files.isDirectory(file)).isPresent()) {
      throw new UnusableEnvironment("The tape " + given + " cannot be read.");
    }
    return source;
  }

  /** What the tape is called in the record of its intake. */
  String name() {
    String name = path.map(Path::getFileName).map(Path::toString).orElse("stdin");
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  /** SHA-256 of the bytes, in lower-case hex; empty for a pipe, of which nothing would be left. */
  Optional<String> fingerprint() {
    return file().map(this::hash);
  }

  private Optional<Path> file() {
    return path.filter(Files::isRegularFile);
  }

  private String hash(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] chunk = new byte[CHUNK_BYTES];
      for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
        digest.update(chunk, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException unreadable) {
      throw unreadable(unreadable);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** Opens the tape. */
  LoanTape open(TapeOptions reading) throws IOException {
    if (path.isEmpty()) {
      return LoanTapes.open(standardInput, reading);
    }
    Optional<Path> file = file();
    // What java.nio opens asks for its place, which a pipe does not have.
    return file.isPresent()
        ? LoanTapes.open(file.get(), reading)
        : LoanTapes.open(new FileInputStream(path.get().toFile()), reading);
  }

  /** What is said where the machine, and not the tape, is at fault. */
  UnusableEnvironment unreadable(Exception why) {
    return new UnusableEnvironment("The tape " + given + " cannot be read.", why);
  }
}
