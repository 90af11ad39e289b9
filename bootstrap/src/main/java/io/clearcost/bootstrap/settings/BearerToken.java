package io.clearcost.bootstrap.settings;

import io.clearcost.domain.law.Fingerprint;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret that shows who calls.
 *
 * @param text the secret itself, 43 characters that every header can carry
 */
public record BearerToken(String text) {

  private static final int RANDOM_BYTES = 32;

  /** One that nobody has been given before, and nobody can guess. */
  public static BearerToken random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return new BearerToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What a callers file holds in its place: SHA-256 in hex. */
  public String hash() {
    return Fingerprint.hex(text);
  }

  /** Not the secret, which must not come into a log. */
  @Override
  public String toString() {
    return "a bearer token";
  }
}
