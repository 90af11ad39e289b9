package io.clearcost.persistence.disclosure;

import io.clearcost.domain.disclosure.receipt.PublishedKey;
import io.clearcost.domain.disclosure.receipt.ReceiptKey;
import io.clearcost.domain.disclosure.receipt.SigningKey;
import io.clearcost.persistence.sqlite.InstantCodec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Keys as files, two for each, numbered from 1 on without a gap:
 *
 * <pre>
 *   0001.public.pem    "From: TIME", then X.509 in PEM; kept for ever
 *   0001.private.pem   PKCS #8 in PEM, for its owner alone; of the last key only it is needed
 * </pre>
 *
 * <p>A key is there as soon as its public half is: that is written last, each file in one step.
 */
final class ReceiptKeyFiles {

  private static final String PUBLIC = ".public.pem";
  private static final String PRIVATE = ".private.pem";
  private static final String FROM = "From: ";
  private static final String RESTORE = "Restore it from a backup.";
  private static final String ADVICE =
      "Restore it from a backup, or make the next one with \"clearcost receipt rotate-key\".";
  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Path directory;

  ReceiptKeyFiles(Path directory) {
    this.directory = directory;
  }

  Path directory() {
    return directory;
  }

  /** Every key, oldest first. */
  List<PublishedKey> published() {
    List<PublishedKey> keys = new ArrayList<>();
    int count = count();
    for (int number = 1; number <= count; number++) {
      keys.add(readPublic(number));
    }
    return keys;
  }

  /** The last key. */
  SigningKey current() {
    int number = count();
    ReceiptKey published = readPublic(number).key();
    Path file = file(number, PRIVATE);
    String pem = read(file, "private", ADVICE);
    requireSecret(file);
    try {
      return SigningKey.ofPem(pem, published);
    } catch (IllegalArgumentException damaged) {
      throw new UnusableReceiptKeysException(
          "The private key %s of receipts is damaged: %s. %s"
              .formatted(file, damaged.getMessage(), ADVICE),
          damaged);
    }
  }

  /** Adds a key; called while {@link #locked}. */
  PublishedKey add(SigningKey key, Instant from) {
    int number = count() + 1;
    write(file(number, PRIVATE), key.pem());
    write(file(number, PUBLIC), FROM + InstantCodec.text(from) + "\n" + key.published().pem());
    return readPublic(number);
  }

  /** Runs what only one process may do at a time. */
  <R> R locked(Supplier<R> work) {
    synchronized (ReceiptKeyFiles.class) { // a process does not wait for a lock of its own
      try {
        Files.createDirectories(directory);
        try (FileChannel file =
            FileChannel.open(
                directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
          FileLock held = file.lock();
          try {
            return work.get();
          } finally {
            held.release();
          }
        }
      } catch (IOException e) {
        throw new UnusableReceiptKeysException(
            "The directory %s of the keys of receipts cannot be written: %s."
                .formatted(directory, e.getMessage()),
            e);
      }
    }
  }

  private int count() {
    if (!Files.isDirectory(directory)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("[0-9]{4}\\.public\\.pem"))
          .mapToInt(name -> Integer.parseInt(name.substring(0, 4)))
          .max()
          .orElse(0);
    } catch (IOException e) {
      throw new UnusableReceiptKeysException(
          "The directory %s of the keys of receipts cannot be read.".formatted(directory), e);
    }
  }

  private PublishedKey readPublic(int number) {
    Path file = file(number, PUBLIC);
    String text = read(file, "public", RESTORE);
    try {
      String from = text.lines().findFirst().orElse("");
      if (!from.startsWith(FROM)) {
        throw new IllegalArgumentException("it does not say from when it is");
      }
      return new PublishedKey(
          ReceiptKey.ofPem(text), InstantCodec.parse(from.substring(FROM.length())));
    } catch (IllegalArgumentException | DateTimeException damaged) {
      throw new UnusableReceiptKeysException(
          "The public key %s of receipts is damaged: %s. %s"
              .formatted(file, damaged.getMessage(), RESTORE),
          damaged);
    }
  }

  private static String read(Path file, String half, String advice) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException missing) {
      throw new UnusableReceiptKeysException(
          "The %s key %s of receipts is missing. %s".formatted(half, file, advice), missing);
    } catch (IOException e) {
      throw new UnusableReceiptKeysException(
          "The %s key %s of receipts cannot be read: %s.".formatted(half, file, e.getMessage()), e);
    }
  }

  private static void requireSecret(Path file) {
    try {
      if (isPosix(file) && !OWNER.containsAll(Files.getPosixFilePermissions(file))) {
        throw new UnusableReceiptKeysException(
            ("The private key %s of receipts is open to others than its owner. If nobody has"
                    + " copied it: chmod 600; else make the next one with \"clearcost receipt"
                    + " rotate-key\".")
                .formatted(file));
      }
    } catch (IOException e) {
      throw new UnusableReceiptKeysException(
          "Who may read the private key %s of receipts cannot be told.".formatted(file), e);
    }
  }

  /** Whole and on the disk, or not there; for the owner alone. */
  private void write(Path file, String text) {
    try {
      Path part = Files.createTempFile(directory, "part", ".pem");
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      if (isPosix(part)) {
        Files.setPosixFilePermissions(part, OWNER);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      if (isPosix(directory)) {
        try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
          entries.force(true);
        }
      }
    } catch (IOException e) {
      throw new UnusableReceiptKeysException(
          "The key %s of receipts cannot be written: %s.".formatted(file, e.getMessage()), e);
    }
  }

  private static boolean isPosix(Path file) {
    return Files.getFileAttributeView(file, PosixFileAttributeView.class) != null;
  }

  private Path file(int number, String kind) {
    return directory.resolve(String.format(Locale.ROOT, "%04d%s", number, kind));
  }
}
