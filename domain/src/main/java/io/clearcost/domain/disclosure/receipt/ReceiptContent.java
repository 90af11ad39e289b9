package io.clearcost.domain.disclosure.receipt;

import io.clearcost.domain.disclosure.Acknowledgement;
import io.clearcost.domain.disclosure.BorrowerToken;
import io.clearcost.domain.disclosure.Confirmation;
import io.clearcost.domain.disclosure.ContentHash;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.disclosure.DisclosureVersion;
import io.clearcost.domain.disclosure.SheetBytes;
import io.clearcost.domain.disclosure.Showing;
import io.clearcost.domain.disclosure.ShowingChannel;
import io.clearcost.domain.evidence.DecisionId;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.party.InstitutionId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a receipt says. It names no person: the borrower is a token, and who told it is left out.
 *
 * @param disclosure which version
 * @param version its number within the loan, from 1
 * @param institution the lender
 * @param loan the lender's own name for the loan
 * @param decision the decision that the sheet was made from
 * @param hash SHA-256 of {@code sheet} in UTF-8; whoever checks a receipt holds one against the
 *     other
 * @param channel how it was shown
 * @param shownAt since when it stood open
 * @param confirmation what the borrower did
 * @param issuedAt when it was recorded, and the receipt signed
 * @param sheet what was shown, as it is kept: JSON
 */
public record ReceiptContent(
    DisclosureId disclosure,
    int version,
    InstitutionId institution,
    LoanReference loan,
    DecisionId decision,
    ContentHash hash,
    ShowingChannel channel,
    Instant shownAt,
    Confirmation confirmation,
    Instant issuedAt,
    String sheet) {

  /** Stands in every payload, so that what is signed here is never taken for anything else. */
  static final String FORMAT = "clearcost-receipt-payload-1";

  public ReceiptContent {
    if (version < 1) {
      throw new IllegalArgumentException("versions are counted from 1, not " + version);
    }
    if (!confirmation.disclosure().equals(disclosure) || !confirmation.hash().equals(hash)) {
      throw new IllegalArgumentException("another version was confirmed");
    }
  }

  /**
   * What there is to say of a confirmation.
   *
   * @throws IllegalArgumentException when the sheet's bytes are not those that were confirmed
   */
  public static ReceiptContent of(
      DisclosureVersion version, Acknowledgement acknowledgement, SheetBytes bytes) {
    Showing showing = acknowledgement.showing();
    ReceiptContent content =
        new ReceiptContent(
            version.id(),
            version.number(),
            version.institution(),
            version.loan(),
            version.decision(),
            version.hash(),
            showing.channel(),
            showing.shownAt(),
            acknowledgement.confirmation(),
            acknowledgement.recordedAt(),
            new String(bytes.of(version.sheet()), StandardCharsets.UTF_8));
    if (!content.sheetHash().equals(version.hash())) {
      throw new IllegalArgumentException(
          "the sheet of version %s has the bytes of %s, not of %s"
              .formatted(version.id(), content.sheetHash(), version.hash()));
    }
    return content;
  }

  /** The hash that the sheet really has. */
  ContentHash sheetHash() {
    return ContentHash.of(sheet.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The payload: canonical JSON (RFC 8785), all values texts; times in RFC 3339 in UTC, the reading
   * time in ISO 8601.
   */
  String text() {
    SortedMap<String, String> members = new TreeMap<>();
    members.put("format", FORMAT);
    members.put("disclosure_id", disclosure.value());
    members.put("version", Integer.toString(version));
    members.put("institution_id", institution.value());
    members.put("loan_reference", loan.value());
    members.put("decision_id", decision.value());
    members.put("content_hash", hash.value());
    members.put("channel", channel.name());
    members.put("shown_time", shownAt.toString());
    members.put("confirmed_time", confirmation.confirmedAt().toString());
    members.put("reading_time", confirmation.reading().toString());
    members.put("borrower_token", confirmation.borrower().value());
    members.put("issued_time", issuedAt.toString());
    members.put("sheet", sheet);
    return FlatJson.write(members);
  }

  /**
   * Reads a payload.
   *
   * @throws IllegalArgumentException when it is not, to the letter, what {@link #text} writes
   */
  static ReceiptContent read(String payload) {
    Map<String, String> members = FlatJson.read(payload);
    ReceiptContent content;
    try {
      content = read(members);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("a time cannot be read", e);
    }
    if (!content.text().equals(payload)) {
      throw new IllegalArgumentException("the payload is of another format");
    }
    return content;
  }

  private static ReceiptContent read(Map<String, String> members) {
    DisclosureId disclosure = new DisclosureId(member(members, "disclosure_id"));
    ContentHash hash = new ContentHash(member(members, "content_hash"));
    return new ReceiptContent(
        disclosure,
        Integer.parseInt(member(members, "version")),
        new InstitutionId(member(members, "institution_id")),
        new LoanReference(member(members, "loan_reference")),
        new DecisionId(member(members, "decision_id")),
        hash,
        ShowingChannel.valueOf(member(members, "channel")),
        Instant.parse(member(members, "shown_time")),
        new Confirmation(
            disclosure,
            hash,
            new BorrowerToken(member(members, "borrower_token")),
            Instant.parse(member(members, "confirmed_time")),
            Duration.parse(member(members, "reading_time"))),
        Instant.parse(member(members, "issued_time")),
        member(members, "sheet"));
  }

  private static String member(Map<String, String> members, String name) {
    return members.getOrDefault(name, "");
  }
}
