package io.clearcost.persistence.disclosure;

import io.clearcost.domain.disclosure.Acknowledgement;
import io.clearcost.domain.disclosure.BorrowerToken;
import io.clearcost.domain.disclosure.Confirmation;
import io.clearcost.domain.disclosure.ContentHash;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.disclosure.Showing;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.persistence.evidence.CallerColumns;
import io.clearcost.persistence.sqlite.InstantCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** A row of {@code disclosure_acknowledgement}, without the sequence that the table gives it. */
record DisclosureAcknowledgementRow(
    String disclosureId,
    String contentHash,
    String borrower,
    String confirmedAt,
    String readingTime,
    String showingRequestId,
    String requestId,
    String recordedAt,
    CallerColumns caller) {

  static DisclosureAcknowledgementRow from(Acknowledgement acknowledgement) {
    Confirmation told = acknowledgement.confirmation();
    return new DisclosureAcknowledgementRow(
        told.disclosure().value(),
        told.hash().value(),
        told.borrower().value(),
        InstantCodec.text(told.confirmedAt()),
        told.reading().toString(),
        acknowledgement.showing().requestId().value(),
        acknowledgement.requestId().value(),
        InstantCodec.text(acknowledgement.recordedAt()),
        CallerColumns.from(acknowledgement.caller()));
  }

  static DisclosureAcknowledgementRow of(ResultSet row) throws SQLException {
    return new DisclosureAcknowledgementRow(
        row.getString("disclosure_id"),
        row.getString("content_hash"),
        row.getString("borrower"),
        row.getString("confirmed_at"),
        row.getString("reading_time"),
        row.getString("showing_request_id"),
        row.getString("request_id"),
        row.getString("recorded_at"),
        CallerColumns.of(row, ""));
  }

  /**
   * The acknowledgement.
   *
   * @param showing the one that it rests on
   */
  Acknowledgement toDomain(Showing showing) {
    return new Acknowledgement(
        new Confirmation(
            new DisclosureId(disclosureId),
            new ContentHash(contentHash),
            new BorrowerToken(borrower),
            InstantCodec.parse(confirmedAt),
            Duration.parse(readingTime)),
        showing,
        new RequestId(requestId),
        InstantCodec.parse(recordedAt),
        caller.toDomain());
  }
}
