package io.clearcost.domain.disclosure.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clearcost.domain.disclosure.DisclosureId;
import org.junit.jupiter.api.Test;

/** What every log of receipts keeps to. */
public abstract class ReceiptLogContract {

  private static final Receipt RECEIPT = Receipts.key(1).sign(Receipts.content());
  private static final DisclosureId CONFIRMED = Receipts.VERSION.id();

  /** The log under test, empty at the start of each test. */
  protected abstract ReceiptLog log();

  /** Puts a version of the id of {@link Receipts#VERSION} and its confirmation on record. */
  protected abstract void confirm();

  /** Runs work in a transaction, where the log needs one to be written to. */
  protected abstract void inTransaction(Runnable work);

  @Test
  void find_ofAReceiptOnRecord_answersItToTheByte() {
    confirm();

    add(RECEIPT);

    assertThat(log().find(CONFIRMED)).contains(RECEIPT);
    assertThat(log().find(CONFIRMED).orElseThrow().bytes()).isEqualTo(RECEIPT.bytes());
    assertThat(log().find(new DisclosureId("DIS_1"))).isEmpty();
  }

  @Test
  void add_ofASecondReceipt_throwsAndKeepsTheFirst() {
    confirm();
    add(RECEIPT);

    assertThatThrownBy(() -> add(Receipts.key(2).sign(Receipts.content())))
        .isInstanceOf(IllegalStateException.class);

    assertThat(log().find(CONFIRMED)).contains(RECEIPT);
  }

  @Test
  void add_withoutAConfirmation_throws() {
    assertThatThrownBy(() -> add(RECEIPT)).isInstanceOf(IllegalStateException.class);

    assertThat(log().find(CONFIRMED)).isEmpty();
  }

  private void add(Receipt receipt) {
    inTransaction(() -> log().add(CONFIRMED, receipt));
  }
}
