package io.clearcost.grpc.evidence;

import io.clearcost.domain.evidence.DecisionFilter;
import io.clearcost.domain.party.InstitutionId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where a page ended, as an opaque text: eight bytes of position and eight of a hash over position
 * and filters. The hash finds damage and other filters; it guards no secret, for what a caller may
 * see is asked anew on every page.
 */
final class PageToken {

  private static final int BYTES = 2 * Long.BYTES;

  private PageToken() {}

  static String write(long position, DecisionFilter filter) {
    byte[] token =
        ByteBuffer.allocate(BYTES).putLong(position).putLong(check(position, filter)).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** The position; empty when the token is damaged or belongs to other filters. */
  static OptionalLong read(String token, DecisionFilter filter) {
    return decode(token)
        .filter(bytes -> bytes.length == BYTES)
        .map(ByteBuffer::wrap)
        .map(
            buffer -> {
              long position = buffer.getLong();
              return buffer.getLong() == check(position, filter)
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

  private static long check(long position, DecisionFilter filter) {
    String content =
        "%d|%s|%s"
            .formatted(
                position,
                filter.institution().map(InstitutionId::value).orElse(""),
                filter.outcome().map(Enum::name).orElse(""));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
