package io.clearcost.grpc.error;

import io.clearcost.domain.law.Fingerprint;
import io.clearcost.domain.text.Text;
import io.clearcost.grpc.error.FieldError.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Where a page ended, as a text that clients pass on: the position, eight bytes or in a list in
 * order of a key that key, and eight bytes of a hash over position and filters. The hash finds
 * damage and other filters; it guards no secret, for what a caller may see is asked anew on every
 * page. The position can be read by who decodes it, and in a log it is the place among the entries
 * of everybody: it tells how many there are, as identifiers that follow the time tell when. Tokens
 * hold across restarts, which a key of one process would end.
 */
public final class PageToken {

  private static final String FIELD = "page_token";

  private static final Text DAMAGED =
      new Text(
          "found a token that is damaged or belongs to other filters; allowed is that of the page"
              + " or response before, with the same filters",
          "给出的标记已损坏或属于其他筛选条件；允许同一筛选条件下前一页或前一响应的标记");

  private PageToken() {}

  /**
   * The token of a position.
   *
   * @param filters the filters of the list as one text
   */
  public static String write(long position, String filters) {
    return write(
        ByteBuffer.allocate(Long.BYTES).putLong(position).array(),
        Long.toString(position),
        filters);
  }

  /** The token of a position in a list in order of a key. */
  static String writeKey(String key, String filters) {
    return write(key.getBytes(StandardCharsets.UTF_8), key, filters);
  }

  private static String write(byte[] position, String text, String filters) {
    byte[] token =
        ByteBuffer.allocate(position.length + Long.BYTES)
            .put(position)
            .putLong(check(text, filters))
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /**
   * The position in the field {@code page_token}; empty when there is none. A token that is damaged
   * or belongs to other filters is reported.
   */
  public static OptionalLong read(FieldErrors errors, String token, String filters) {
    return read(errors, FIELD, token, filters);
  }

  /** The same of another field, which holds a place that an earlier response named. */
  public static OptionalLong read(FieldErrors errors, String field, String token, String filters) {
    return position(errors, field, token, filters, PageToken::number)
        .map(number -> OptionalLong.of(Long.parseLong(number)))
        .orElseGet(OptionalLong::empty);
  }

  /** The key in the field {@code page_token} of a list in order of a key. */
  static Optional<String> readKey(FieldErrors errors, String token, String filters) {
    return position(
        errors,
        FIELD,
        token,
        filters,
        bytes -> Optional.of(new String(bytes, StandardCharsets.UTF_8)));
  }

  /**
   * The position as text.
   *
   * @param form reads the bytes of a position; empty where they are none
   */
  private static Optional<String> position(
      FieldErrors errors,
      String field,
      String token,
      String filters,
      Function<byte[], Optional<String>> form) {
    if (token.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> position =
        decode(token)
            .filter(bytes -> bytes.length > Long.BYTES)
            .flatMap(bytes -> checked(bytes, filters, form));
    if (position.isEmpty()) {
      errors.add(field, Reason.MALFORMED, DAMAGED);
    }
    return position;
  }

  private static Optional<String> checked(
      byte[] token, String filters, Function<byte[], Optional<String>> form) {
    int length = token.length - Long.BYTES;
    long check = ByteBuffer.wrap(token, length, Long.BYTES).getLong();
    return form.apply(Arrays.copyOf(token, length)).filter(text -> check == check(text, filters));
  }

  private static Optional<String> number(byte[] position) {
    return position.length == Long.BYTES
        ? Optional.of(Long.toString(ByteBuffer.wrap(position).getLong()))
        : Optional.empty();
  }

  private static Optional<byte[]> decode(String token) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(token));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static long check(String position, String filters) {
    String content = position + "|" + filters;
    return ByteBuffer.wrap(Fingerprint.bytes(content.getBytes(StandardCharsets.UTF_8))).getLong();
  }
}
