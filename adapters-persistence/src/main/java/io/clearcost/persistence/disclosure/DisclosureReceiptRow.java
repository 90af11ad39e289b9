package io.clearcost.persistence.disclosure;

import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.disclosure.receipt.Receipt;
import io.clearcost.domain.disclosure.receipt.ReceiptKeyId;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A row of {@code disclosure_receipt}, without the sequence that the table gives it. */
record DisclosureReceiptRow(String disclosureId, String keyId, String payload, String signature) {

  static DisclosureReceiptRow from(DisclosureId id, Receipt receipt) {
    return new DisclosureReceiptRow(
        id.value(), receipt.key().value(), receipt.payload(), receipt.signature());
  }

  static DisclosureReceiptRow of(ResultSet row) throws SQLException {
    return new DisclosureReceiptRow(
        row.getString("disclosure_id"),
        row.getString("key_id"),
        row.getString("payload"),
        row.getString("signature"));
  }

  Receipt toDomain() {
    return new Receipt(new ReceiptKeyId(keyId), payload, signature);
  }
}
