package io.clearcost.persistence.disclosure;

import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.disclosure.receipt.Receipt;
import io.clearcost.domain.disclosure.receipt.ReceiptKeyId;
import io.clearcost.domain.disclosure.receipt.ReceiptLog;
import io.clearcost.persistence.sqlite.JdbiTransactions;
import java.util.Optional;

/** The receipts in the table {@code disclosure_receipt}. */
public final class JdbiReceiptLog implements ReceiptLog {

  private final JdbiTransactions transactions;

  public JdbiReceiptLog(JdbiTransactions transactions) {
    this.transactions = transactions;
  }

  private static final String INSERT =
      """
      INSERT INTO disclosure_receipt (disclosure_id, key_id, payload, signature)
      VALUES (?, ?, ?, ?)
      """;

  @Override
  public void add(DisclosureId id, Receipt receipt) {
    DisclosureReceiptRow row = DisclosureReceiptRow.from(id, receipt);
    transactions.append(
        handle ->
            handle.execute(
                INSERT, row.disclosureId(), row.keyId(), row.payload(), row.signature()));
  }

  private static final String SELECT =
      """
      SELECT disclosure_id, key_id, payload, signature
      FROM disclosure_receipt
      WHERE disclosure_id = ?
      """;

  @Override
  public Optional<Receipt> find(DisclosureId id) {
    return transactions.read(
        handle ->
            handle
                .createQuery(SELECT)
                .bind(0, id.value())
                .map((rs, context) -> DisclosureReceiptRow.of(rs).toDomain())
                .findOne());
  }

  private static final String SELECT_LAST_KEY =
      "SELECT key_id FROM disclosure_receipt ORDER BY sequence DESC LIMIT 1";

  /** The key of the receipt that was issued last. */
  public Optional<ReceiptKeyId> lastKey() {
    return transactions.read(
        handle ->
            handle
                .createQuery(SELECT_LAST_KEY)
                .mapTo(String.class)
                .findOne()
                .map(ReceiptKeyId::new));
  }
}
