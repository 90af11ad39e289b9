package io.clearcost.persistence.disclosure;

import io.clearcost.domain.disclosure.ContentHash;
import io.clearcost.domain.disclosure.CostDisclosure;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.disclosure.DisclosureVersion;
import io.clearcost.domain.evidence.DecisionId;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.persistence.evidence.CallerColumns;
import io.clearcost.persistence.evidence.UnreadableContentException;
import io.clearcost.persistence.sqlite.InstantCodec;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A row of {@code disclosure_version}, without the sequence that the table gives it. */
record DisclosureVersionRow(
    String disclosureId,
    String institutionId,
    String loanReference,
    int number,
    String decisionId,
    String requestId,
    String createdAt,
    CallerColumns caller,
    String content,
    String contentHash) {

  private static final SheetJson SHEETS = new SheetJson();

  /**
   * The row of a version.
   *
   * @throws IllegalArgumentException when its hash is not that of the bytes of its sheet
   */
  static DisclosureVersionRow from(DisclosureVersion version) {
    byte[] content = SHEETS.of(version.sheet());
    if (!ContentHash.of(content).equals(version.hash())) {
      throw new IllegalArgumentException(
          "the hash of version %s is not that of its sheet".formatted(version.id()));
    }
    return new DisclosureVersionRow(
        version.id().value(),
        version.institution().value(),
        version.loan().value(),
        version.number(),
        version.decision().value(),
        version.requestId().value(),
        InstantCodec.text(version.createdAt()),
        CallerColumns.from(version.caller()),
        new String(content, StandardCharsets.UTF_8),
        version.hash().value());
  }

  static DisclosureVersionRow of(ResultSet row) throws SQLException {
    return new DisclosureVersionRow(
        row.getString("disclosure_id"),
        row.getString("institution_id"),
        row.getString("loan_reference"),
        row.getInt("number"),
        row.getString("decision_id"),
        row.getString("request_id"),
        row.getString("created_at"),
        CallerColumns.of(row, ""),
        row.getString("content"),
        row.getString("content_hash"));
  }

  /**
   * The version, with the hash that was stored: its sheet is never written anew.
   *
   * @throws UnreadableDisclosureException when somebody altered the content, or what it is found by
   */
  DisclosureVersion toDomain() {
    DisclosureId id = new DisclosureId(disclosureId);
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    ContentHash hash = ContentHash.of(bytes);
    if (!hash.value().equals(contentHash)) {
      throw new UnreadableDisclosureException(id, "its content does not have its hash");
    }
    CostDisclosure sheet = sheet(id, bytes);
    if (!sheet.lender().id().value().equals(institutionId)
        || !sheet.loan().value().equals(loanReference)) {
      throw new UnreadableDisclosureException(id, "it stands under another loan than its content");
    }
    return new DisclosureVersion(
        id,
        number,
        new DecisionId(decisionId),
        new RequestId(requestId),
        InstantCodec.parse(createdAt),
        caller.toDomain(),
        sheet,
        hash);
  }

  private static CostDisclosure sheet(DisclosureId id, byte[] bytes) {
    try {
      return SHEETS.read(bytes);
    } catch (UnreadableContentException e) {
      throw new UnreadableDisclosureException(id, "its content cannot be read", e);
    }
  }
}
