package io.clearcost.application.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clearcost.application.disclosure.DisclosureOutcome.Answered;
import io.clearcost.application.disclosure.DisclosureOutcome.NotFound;
import io.clearcost.application.disclosure.DisclosureOutcome.Refused;
import io.clearcost.application.disclosure.DisclosureOutcome.Subject;
import io.clearcost.application.port.DirectTransactions;
import io.clearcost.domain.disclosure.Acknowledgement;
import io.clearcost.domain.disclosure.Confirmation;
import io.clearcost.domain.disclosure.DisclosureControl;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.disclosure.InMemoryDisclosureLog;
import io.clearcost.domain.disclosure.SheetBytes;
import io.clearcost.domain.disclosure.Sheets;
import io.clearcost.domain.disclosure.receipt.InMemoryReceiptKeys;
import io.clearcost.domain.disclosure.receipt.InMemoryReceiptLog;
import io.clearcost.domain.disclosure.receipt.PublishedKey;
import io.clearcost.domain.disclosure.receipt.Receipt;
import io.clearcost.domain.disclosure.receipt.ReceiptVerdict;
import io.clearcost.domain.disclosure.receipt.Receipts;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever confirms gets a receipt, once. */
class ReceiptOfConfirmationTest {

  private static final Acknowledgement CONFIRMED = Receipts.acknowledgement(Receipts.VERSION);
  private static final DisclosureId ID = Receipts.VERSION.id();
  private static final AcknowledgeDisclosure.Command COMMAND =
      new AcknowledgeDisclosure.Command(CONFIRMED.confirmation(), CONFIRMED.requestId());

  private final InMemoryDisclosureLog disclosures = new InMemoryDisclosureLog();
  private final InMemoryReceiptLog receipts = new InMemoryReceiptLog(disclosures);
  private final InMemoryReceiptKeys keys = new InMemoryReceiptKeys();
  private final AcknowledgeDisclosure acknowledge = acknowledge(Receipts.BYTES);
  private final ReadReceipt read = new ReadReceipt(disclosures, receipts);
  private final VerifyReceipt verify = new VerifyReceipt(keys);

  @BeforeEach
  void show() {
    disclosures.add(Receipts.VERSION);
    disclosures.add(CONFIRMED.showing());
  }

  @Test
  void confirmation_onRecord_hasAGenuineReceipt() {
    assertThat(acknowledge.handle(COMMAND, Sheets.officer())).isEqualTo(new Answered<>(CONFIRMED));

    assertThat(verify.handle(receipt().bytes()))
        .isEqualTo(new ReceiptVerdict.Valid(Receipts.content(), receipt().key()));
  }

  @Test
  void confirmation_toldAgain_keepsItsReceiptWhateverTheKey() {
    acknowledge.handle(COMMAND, Sheets.officer());
    Receipt first = receipt();
    keys.rotated();

    acknowledge.handle(COMMAND, Sheets.officer());

    assertThat(receipt()).isEqualTo(first);
    assertThat(verify.handle(first.bytes())).isInstanceOf(ReceiptVerdict.Valid.class);
  }

  @Test
  void receipt_afterRotation_isOfTheNextKey() {
    keys.rotated();

    acknowledge.handle(COMMAND, Sheets.officer());

    List<PublishedKey> published = new ListReceiptKeys(keys).handle();
    assertThat(published).hasSize(2);
    assertThat(receipt().key()).isEqualTo(published.get(1).key().id());
  }

  @Test
  void receipt_ofWhatIsNotConfirmed_isRefused() {
    assertThat(read.handle(ID, Sheets.officer()))
        .isEqualTo(new Refused<>(DisclosureControl.notAcknowledged(Receipts.VERSION)));
  }

  @Test
  void receipt_askedForByAStranger_isNotThere() {
    acknowledge.handle(COMMAND, Sheets.officer());
    Caller stranger =
        new Caller("stranger", Optional.of(new InstitutionId("other")), Set.of(Caller.Role.LENDER));

    assertThat(read.handle(ID, stranger)).isEqualTo(new NotFound<>(Subject.DISCLOSURE, ID.value()));
  }

  @Test
  void confirmation_refused_leavesNoReceipt() {
    AcknowledgeDisclosure.Command unseen =
        new AcknowledgeDisclosure.Command(
            new Confirmation(
                ID,
                Receipts.VERSION.hash(),
                CONFIRMED.confirmation().borrower(),
                CONFIRMED.showing().shownAt().minusSeconds(1),
                CONFIRMED.confirmation().reading()),
            CONFIRMED.requestId());

    assertThat(acknowledge.handle(unseen, Sheets.officer())).isInstanceOf(Refused.class);

    assertThat(receipts.find(ID)).isEmpty();
  }

  @Test
  void confirmation_ofASheetWhoseBytesDiffer_isNotSigned() {
    SheetBytes other = sheet -> new byte[] {'{', '}'};

    assertThatThrownBy(() -> acknowledge(other).handle(COMMAND, Sheets.officer()))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(receipts.find(ID)).isEmpty();
  }

  private AcknowledgeDisclosure acknowledge(SheetBytes bytes) {
    return new AcknowledgeDisclosure(
        disclosures,
        new ReceiptIssuer(receipts, keys, bytes),
        new DirectTransactions(),
        InstantSource.fixed(CONFIRMED.recordedAt()));
  }

  private Receipt receipt() {
    return receipts.find(ID).orElseThrow();
  }
}
