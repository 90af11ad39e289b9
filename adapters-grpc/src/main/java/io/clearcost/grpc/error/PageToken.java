package io.clearcost.grpc.error;

import io.clearcost.domain.law.Fingerprint;
import io.clearcost.domain.text.Text;
import io.clearcost.grpc.error.FieldError.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where a page ended, as a text that clients pass on: eight bytes of position and eight of a hash
 * over position and filters. The hash finds damage and other filters; it guards no secret, for what
 * a caller may see is asked anew on every page. The position can be read by who decodes it, and in
 * a log it is the place among the entries of everybody: it tells how many there are, as identifiers
 * that follow the time tell when. Tokens hold across restarts, which a key of one process would
 * end.
 */
public final class PageToken {

  private static final Text DAMAGED =
      new Text(
          "found a token that is damaged or belongs to other filters; allowed is that of the page"
              + " or response before, with the same filters",
          "给出的标记已损坏或属于其他筛选条件；允许同一筛选条件下前一页或前一响应的标记");

  private static final int BYTES = 2 * Long.BYTES;

  private PageToken() {}

  /**
   * The token of a position.
   *
   * @param filters the filters of the list as one text
   */
  public static String write(long position, String filters) {
    byte[] token =
        ByteBuffer.allocate(BYTES).putLong(position).putLong(check(position, filters)).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /**
   * The position in the field {@code page_token}; empty when there is none. A token that is damaged
   * or belongs to other filters is reported.
   */
  public static OptionalLong read(FieldErrors errors, String token, String filters) {
    return read(errors, "page_token", token, filters);
  }

  /** The same of another field, which holds a place that an earlier response named. */
  public static OptionalLong read(FieldErrors errors, String field, String token, String filters) {
    if (token.isEmpty()) {
      return OptionalLong.empty();
    }
    OptionalLong position = position(token, filters);
    if (position.isEmpty()) {
      errors.add(field, Reason.MALFORMED, DAMAGED);
    }
    return position;
  }

  private static OptionalLong position(String token, String filters) {
    return decode(token)
        .filter(bytes -> bytes.length == BYTES)
        .map(ByteBuffer::wrap)
        .map(
            buffer -> {
              long position = buffer.getLong();
              return buffer.getLong() == check(position, filters)
                  ? OptionalLong.of(position)
                  : OptionalLong.empty();
            })
        .orElseGet(OptionalLong::empty);
  }

  private static Optional<byte[]> decode(String token) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(token));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static long check(long position, String filters) {
    String content = position + "|" + filters;
    return ByteBuffer.wrap(Fingerprint.bytes(content.getBytes(StandardCharsets.UTF_8))).getLong();
  }
}
