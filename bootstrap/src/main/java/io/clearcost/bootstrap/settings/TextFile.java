package io.clearcost.bootstrap.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads text that a person named, and says in one sentence why it cannot. */
public final class TextFile {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private TextFile() {}

  /**
   * The text of a file in UTF-8, without byte order mark.
   *
   * @param role what the file is, for the sentence of a failure
   */
  public static String read(Path file, String role) {
    try {
      return decode(Files.readAllBytes(file), "The " + role + " " + file);
    } catch (NoSuchFileException missing) {
      throw new UnusableEnvironment("The " + role + " " + file + " does not exist.", missing);
    } catch (IOException unreadable) {
      String reason = Files.isDirectory(file) ? "it is a directory" : unreadable.getMessage();
      throw new UnusableEnvironment(
          "The " + role + " " + file + " cannot be read: " + reason + ".", unreadable);
    }
  }

  /**
   * The text of bytes in UTF-8, without byte order mark.
   *
   * @param name where the bytes come from, to begin the sentence of a failure with
   */
  public static String decode(byte[] bytes, String name) {
    try {
      // Strict, unlike a new String: a wrong encoding must not put other characters on record.
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      throw new UnusableEnvironment(name + " is not text in UTF-8.", notUtf8);
    }
  }
}
