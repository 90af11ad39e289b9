package io.clearcost.domain.disclosure.receipt;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;

/**
 * The published half of a key: whoever has it can check receipts, and nobody can make one with it.
 *
 * @param id follows from {@code key}
 * @param key of Ed25519
 */
public record ReceiptKey(ReceiptKeyId id, PublicKey key) {

  /** RFC 8032, with edwards25519. */
  static final String ALGORITHM = "Ed25519";

  private static final String LABEL = "PUBLIC KEY";

  public ReceiptKey {
    if (!id.equals(ReceiptKeyId.of(key.getEncoded()))) {
      throw new IllegalArgumentException("key " + id + " has the name of another one");
    }
  }

  static ReceiptKey of(PublicKey key) {
    return new ReceiptKey(ReceiptKeyId.of(key.getEncoded()), key);
  }

  /**
   * Reads a key; what stands before its first line of dashes is passed over.
   *
   * @param pem X.509 in PEM
   * @throws IllegalArgumentException when it holds no such key
   */
  public static ReceiptKey ofPem(String pem) {
    return of(Pem.read(LABEL, pem));
  }

  /**
   * Reads all keys of a text, with whatever words between them.
   *
   * @param pem X.509 in PEM
   * @throws IllegalArgumentException when it holds none, or another one
   */
  public static List<ReceiptKey> allOfPem(String pem) {
    List<ReceiptKey> keys = Pem.readAll(LABEL, pem).stream().map(ReceiptKey::of).toList();
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("there is no " + LABEL + " in PEM");
    }
    return keys;
  }

  private static ReceiptKey of(byte[] encoded) {
    try {
      PublicKey key =
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
      return of(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not a public key of Ed25519", e);
    }
  }

  /** X.509 in PEM, with its line ends. */
  public String pem() {
    return Pem.write(LABEL, key.getEncoded());
  }

  boolean fits(byte[] payload, byte[] signature) {
    try {
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(key);
      check.update(payload);
      return check.verify(signature);
    } catch (SignatureException malformed) {
      return false;
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("a key that was read can be used", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java 17 has " + ALGORITHM, e);
    }
  }
}
