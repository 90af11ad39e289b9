package io.clearcost.persistence.law;

import io.clearcost.domain.law.change.Signature;
import io.clearcost.persistence.evidence.CallerColumns;
import io.clearcost.persistence.sqlite.InstantCodec;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The columns of a signature, which {@code law_change} and {@code law_change_verdict} share. */
record SignatureRow(String requestId, CallerColumns caller, String at, String why) {

  static SignatureRow from(Signature signature) {
    return new SignatureRow(
        signature.requestId(),
        CallerColumns.from(signature.caller()),
        InstantCodec.text(signature.at()),
        signature.why());
  }

  /**
   * Reads the columns, whose names in the query begin with {@code prefix}.
   *
   * @param at name of the column with the time, without the prefix
   */
  static SignatureRow of(ResultSet row, String prefix, String at) throws SQLException {
    return new SignatureRow(
        row.getString(prefix + "request_id"),
        CallerColumns.of(row, prefix),
        row.getString(prefix + at),
        row.getString(prefix + "why"));
  }

  Signature toDomain() {
    return new Signature(caller.toDomain(), requestId, InstantCodec.parse(at), why);
  }
}
