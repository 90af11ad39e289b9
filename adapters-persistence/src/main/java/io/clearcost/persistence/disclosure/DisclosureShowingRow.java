package io.clearcost.persistence.disclosure;

import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.disclosure.Showing;
import io.clearcost.domain.disclosure.ShowingChannel;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.persistence.evidence.CallerColumns;
import io.clearcost.persistence.sqlite.InstantCodec;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A row of {@code disclosure_showing}, without the sequence that the table gives it. */
record DisclosureShowingRow(
    String disclosureId,
    String channel,
    String shownAt,
    String requestId,
    String recordedAt,
    CallerColumns caller) {

  static DisclosureShowingRow from(Showing showing) {
    return new DisclosureShowingRow(
        showing.disclosure().value(),
        showing.channel().name(),
        InstantCodec.text(showing.shownAt()),
        showing.requestId().value(),
        InstantCodec.text(showing.recordedAt()),
        CallerColumns.from(showing.caller()));
  }

  static DisclosureShowingRow of(ResultSet row) throws SQLException {
    return new DisclosureShowingRow(
        row.getString("disclosure_id"),
        row.getString("channel"),
        row.getString("shown_at"),
        row.getString("request_id"),
        row.getString("recorded_at"),
        CallerColumns.of(row, ""));
  }

  Showing toDomain() {
    return new Showing(
        new DisclosureId(disclosureId),
        ShowingChannel.valueOf(channel),
        InstantCodec.parse(shownAt),
        new RequestId(requestId),
        InstantCodec.parse(recordedAt),
        caller.toDomain());
  }
}
