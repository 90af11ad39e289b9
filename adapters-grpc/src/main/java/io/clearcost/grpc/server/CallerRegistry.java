package io.clearcost.grpc.server;

import io.clearcost.domain.law.Fingerprint;
import io.clearcost.domain.party.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The callers this server knows. Only hashes of their tokens are held. */
public final class CallerRegistry {

  private static final int HASH_BYTES = 32;

  private final List<Entry> entries;
  private final Optional<Caller> local;

  /**
   * Makes a registry.
   *
   * @param byTokenHash callers by the SHA-256 of their token, 64 hex digits
   * @param local who calls without a token from this machine; empty when everybody needs one
   * @throws IllegalArgumentException when a hash is not one
   */
  public CallerRegistry(Map<String, Caller> byTokenHash, Optional<Caller> local) {
    this.entries =
        byTokenHash.entrySet().stream()
            .map(entry -> new Entry(parse(entry.getKey()), entry.getValue()))
            .toList();
    this.local = local;
  }

  /** Who calls without a token from this machine. */
  Optional<Caller> local() {
    return local;
  }

  /** Whose token this is. Takes the same time whichever entry matches, or none. */
  Optional<Caller> byToken(String token) {
    byte[] hash = sha256(token);
    Optional<Caller> found = Optional.empty();
    for (Entry entry : entries) {
      if (MessageDigest.isEqual(entry.hash, hash)) {
        found = Optional.of(entry.caller);
      }
    }
    return found;
  }

  private static byte[] parse(String hex) {
    byte[] hash = HexFormat.of().parseHex(hex);
    if (hash.length != HASH_BYTES) {
      throw new IllegalArgumentException("the SHA-256 of a token has 64 hex digits");
    }
    return hash;
  }

  private static byte[] sha256(String token) {
    return Fingerprint.bytes(token.getBytes(StandardCharsets.UTF_8));
  }

  /** A class and not a record: the hash is never compared but in constant time. */
  private static final class Entry {

    private final byte[] hash;
    private final Caller caller;

    private Entry(byte[] hash, Caller caller) {
      this.hash = hash;
      this.caller = caller;
    }
  }
}
