package io.clearcost.grpc.error;

import io.clearcost.domain.law.Fingerprint;
import io.clearcost.domain.text.Text;
import io.clearcost.grpc.error.FieldError.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Which page of a list in order of a key a request asks for: as {@link PageRequest}, where a page
 * ends at a text and not at a place.
 *
 * @param size at most so many entries, positive
 * @param after the key at which the page before ended; empty for the first page
 * @param filters the filters of the list as one text
 */
public record KeyPage(int size, Optional<String> after, String filters) {

  private static final int USUAL = 50;
  private static final int LARGEST = 1_000;

  private static final Text DAMAGED =
      new Text(
          "found a token that is damaged or belongs to other filters; allowed is that of the page"
              + " before, with the same filters",
          "给出的标记已损坏或属于其他筛选条件；允许同一筛选条件下前一页的标记");

  /**
   * Reads {@code page_size}, 1 to {@value #LARGEST} or 0 for {@value #USUAL}, and {@code
   * page_token}; what is wrong with them is reported.
   */
  public static KeyPage read(FieldErrors errors, int size, String token, String filters) {
    new FieldShapes(errors).number("page_size", size, 0, LARGEST);
    Optional<String> after = Optional.empty();
    if (!token.isEmpty()) {
      after = key(token, filters);
      if (after.isEmpty()) {
        errors.add("page_token", Reason.MALFORMED, DAMAGED);
      }
    }
    return new KeyPage(size == 0 ? USUAL : size, after, filters);
  }

  /** The token of the page after one that ended at a key. */
  public String tokenAfter(String key) {
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            ByteBuffer.allocate(Long.BYTES + bytes.length)
                .putLong(check(key, filters))
                .put(bytes)
                .array());
  }

  private static Optional<String> key(String token, String filters) {
    return decoded(token)
        .filter(bytes -> bytes.length > Long.BYTES)
        .map(ByteBuffer::wrap)
        .flatMap(
            buffer -> {
              long check = buffer.getLong();
              String key = StandardCharsets.UTF_8.decode(buffer).toString();
              return check == check(key, filters) ? Optional.of(key) : Optional.empty();
            });
  }

  private static Optional<byte[]> decoded(String token) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(token));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static long check(String key, String filters) {
    String content = key + "|" + filters;
    return ByteBuffer.wrap(Fingerprint.bytes(content.getBytes(StandardCharsets.UTF_8))).getLong();
  }
}
