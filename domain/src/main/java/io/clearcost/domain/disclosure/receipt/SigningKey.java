package io.clearcost.domain.disclosure.receipt;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;

/** Both halves of a key. That they belong together is tried before it is there. */
public final class SigningKey {

  private static final String LABEL = "PRIVATE KEY";
  private static final byte[] TRIAL = "trial".getBytes(StandardCharsets.US_ASCII);

  private final PrivateKey secret;
  private final ReceiptKey published;

  private SigningKey(PrivateKey secret, ReceiptKey published) {
    this.secret = secret;
    this.published = published;
    if (!published.fits(TRIAL, signature(TRIAL))) {
      throw new IllegalArgumentException("the private key is not that of " + published.id());
    }
  }

  /** A key that nobody had before. */
  public static SigningKey generate(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ReceiptKey.ALGORITHM);
      generator.initialize(NamedParameterSpec.ED25519, random);
      KeyPair pair = generator.generateKeyPair();
      return new SigningKey(pair.getPrivate(), ReceiptKey.of(pair.getPublic()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java 17 has " + ReceiptKey.ALGORITHM, e);
    }
  }

  /**
   * Reads the private half of a published key.
   *
   * @param pem PKCS #8 in PEM
   * @throws IllegalArgumentException when it is not that
   */
  public static SigningKey ofPem(String pem, ReceiptKey published) {
    byte[] encoded = Pem.read(LABEL, pem);
    try {
      return new SigningKey(
          KeyFactory.getInstance(ReceiptKey.ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(encoded)),
          published);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not a private key of Ed25519", e);
    }
  }

  /** PKCS #8 in PEM, with its line ends; whoever sees it can sign. */
  public String pem() {
    return Pem.write(LABEL, secret.getEncoded());
  }

  public ReceiptKey published() {
    return published;
  }

  /** Signs. The same content has the same receipt. */
  public Receipt sign(ReceiptContent content) {
    return sign(content.text());
  }

  Receipt sign(String payload) {
    return Receipt.of(published.id(), payload, signature(payload.getBytes(StandardCharsets.UTF_8)));
  }

  private byte[] signature(byte[] content) {
    try {
      Signature signing = Signature.getInstance(ReceiptKey.ALGORITHM);
      signing.initSign(secret);
      signing.update(content);
      return signing.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("the private key cannot sign", e);
    }
  }
}
