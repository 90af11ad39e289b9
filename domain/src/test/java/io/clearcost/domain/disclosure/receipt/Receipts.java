package io.clearcost.domain.disclosure.receipt;

import io.clearcost.domain.disclosure.Acknowledgement;
import io.clearcost.domain.disclosure.BorrowerToken;
import io.clearcost.domain.disclosure.Confirmation;
import io.clearcost.domain.disclosure.ContentHash;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.disclosure.DisclosureVersion;
import io.clearcost.domain.disclosure.SheetBytes;
import io.clearcost.domain.disclosure.Sheets;
import io.clearcost.domain.disclosure.Showing;
import io.clearcost.domain.disclosure.ShowingChannel;
import io.clearcost.domain.evidence.DecisionId;
import io.clearcost.domain.evidence.RequestId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;

/** A confirmation for tests, and keys that are the same each time. */
public final class Receipts {

  /** Stands for a sheet; holds what JSON has to escape. */
  public static final SheetBytes BYTES =
      sheet ->
          "{\"loan\":\"%s\",\"note\":\"a\\\\b\\n\t\u0001\u007f€𝄞\"}"
              .formatted(sheet.loan())
              .getBytes(StandardCharsets.UTF_8);

  public static final DisclosureVersion VERSION = version(BYTES);

  private static final Instant SHOWN = Instant.parse("2026-09-01T01:00:00.000001Z");

  private Receipts() {}

  /** The first version of a loan. */
  public static DisclosureVersion version(SheetBytes bytes) {
    return new DisclosureVersion(
        new DisclosureId("dis_1"),
        1,
        new DecisionId("dec_1"),
        new RequestId("create-1"),
        Instant.parse("2026-09-01T00:59:00Z"),
        Sheets.officer(),
        Sheets.sheet(),
        ContentHash.of(bytes.of(Sheets.sheet())));
  }

  /** Its confirmation, twelve and a half seconds after it was shown. */
  public static Acknowledgement acknowledgement(DisclosureVersion version) {
    return new Acknowledgement(
        new Confirmation(
            version.id(),
            version.hash(),
            new BorrowerToken("b-7f3a"),
            SHOWN.plusMillis(12_500),
            Duration.ofMillis(12_400)),
        new Showing(
            version.id(),
            ShowingChannel.ONLINE,
            SHOWN,
            new RequestId("show-1"),
            SHOWN,
            Sheets.officer()),
        new RequestId("confirm-1"),
        SHOWN.plusSeconds(13),
        Sheets.officer());
  }

  public static ReceiptContent content() {
    return ReceiptContent.of(VERSION, acknowledgement(VERSION), BYTES);
  }

  /** A key that follows from a number. */
  public static SigningKey key(int number) {
    return SigningKey.generate(new Repeating(number));
  }

  /** No chance at all. */
  private static final class Repeating extends SecureRandom {

    private static final long serialVersionUID = 1;
    private final int number;

    private Repeating(int number) {
      this.number = number;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      for (int k = 0; k < bytes.length; k++) {
        bytes[k] = (byte) (number * 31 + k * 7);
      }
    }
  }
}
