package io.clearcost.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.party.InstitutionId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every disclosure log keeps to. */
public abstract class DisclosureLogContract {

  private static final Instant NOON = Disclosures.NOON;
  private static final InstitutionId BANK = Sheets.BANK.id();
  private static final LoanReference LOAN = new LoanReference("loan");

  /**
   * The log under test, empty at the start of each test; {@link Disclosures#DECISION} is on record.
   */
  protected abstract DisclosureLog log();

  /** The bytes in which the log keeps sheets. */
  protected abstract SheetBytes bytes();

  /** Runs work in a transaction, where the log needs one to be written to. */
  protected abstract void inTransaction(Runnable work);

  @Test
  void find_ofAVersionOnRecord_answersAnEqualOne() {
    DisclosureVersion version = version("v1", 1);

    add(version);

    assertThat(log().find(new DisclosureId("v1"))).contains(version);
    assertThat(log().find(new DisclosureId("V1"))).isEmpty();
    assertThat(log().find(new DisclosureId("v2"))).isEmpty();
  }

  @Test
  void findByRequest_ofAnother_answersNothing() {
    DisclosureVersion version = version("v1", 1);

    add(version);

    assertThat(log().findByRequest(BANK, new RequestId("request-v1"))).contains(version);
    assertThat(log().findByRequest(BANK, new RequestId("REQUEST-v1"))).isEmpty();
    assertThat(log().findByRequest(new InstitutionId("bank-2"), new RequestId("request-v1")))
        .isEmpty();
  }

  @Test
  void add_sameRequestAndLoanOfTwoInstitutions_keepsBoth() {
    DisclosureVersion ofBank = disclosures().version("v1", "bank", "loan", 1, "r");
    DisclosureVersion ofAnother = disclosures().version("v2", "other", "loan", 1, "r");

    add(ofBank);
    add(ofAnother);

    assertThat(log().findByRequest(BANK, new RequestId("r"))).contains(ofBank);
    assertThat(log().findByRequest(new InstitutionId("other"), new RequestId("r")))
        .contains(ofAnother);
    assertThat(log().versions(BANK, LOAN)).containsExactly(ofBank);
  }

  @Test
  void add_ofAnIdOnRecord_throwsAndKeepsTheFirst() {
    DisclosureVersion first = disclosures().version("v1", "bank", "loan", 1, "r1");
    add(first);

    assertThatThrownBy(() -> add(disclosures().version("v1", "bank", "loan", 2, "r2")))
        .isInstanceOf(IllegalStateException.class);

    assertThat(log().versions(BANK, LOAN)).containsExactly(first);
  }

  @Test
  void add_ofARequestOnRecord_throwsAndKeepsTheFirst() {
    DisclosureVersion first = disclosures().version("v1", "bank", "loan", 1, "r1");
    add(first);

    assertThatThrownBy(() -> add(disclosures().version("v2", "bank", "loan", 2, "r1")))
        .isInstanceOf(IllegalStateException.class);

    assertThat(log().findByRequest(BANK, new RequestId("r1"))).contains(first);
    assertThat(log().find(new DisclosureId("v2"))).isEmpty();
  }

  @Test
  void add_ofANumberOnRecord_throwsAndKeepsTheFirst() {
    DisclosureVersion first = disclosures().version("v1", "bank", "loan", 1, "r1");
    add(first);

    assertThatThrownBy(() -> add(disclosures().version("v2", "bank", "loan", 1, "r2")))
        .isInstanceOf(IllegalStateException.class);

    assertThat(log().versions(BANK, LOAN)).containsExactly(first);
  }

  @Test
  void versions_ofOneLoan_areThereOldestFirst() {
    for (int number = 1; number <= 11; number++) {
      add(version("v" + number, number));
      add(disclosures().version("w" + number, "bank", "Loan", number, "s" + number));
    }

    assertThat(log().versions(BANK, LOAN))
        .extracting(version -> version.id().value())
        .containsExactly("v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8", "v9", "v10", "v11");
    assertThat(log().versions(BANK, LOAN).get(2)).isEqualTo(version("v3", 3));
    assertThat(log().versions(BANK, new LoanReference("another"))).isEmpty();
    assertThat(log().versions(new InstitutionId("other"), LOAN)).isEmpty();
  }

  @Test
  void showings_ofAVersion_areInTheOrderOfTheirRecording() {
    add(version("v1", 1));
    add(version("v2", 2));
    Showing late = Disclosures.showing("v1", "s1", ShowingChannel.ONLINE, NOON.plusSeconds(60));
    Showing early = Disclosures.showing("v1", "s2", ShowingChannel.COUNTER, NOON);
    Showing ofAnother = Disclosures.showing("v2", "s1", ShowingChannel.PAYMENT_PAGE, NOON);

    add(late);
    add(ofAnother);
    add(early);

    assertThat(log().showings(new DisclosureId("v1"))).containsExactly(late, early);
    assertThat(log().showings(new DisclosureId("v2"))).containsExactly(ofAnother);
    assertThat(log().showings(new DisclosureId("V1"))).isEmpty();
  }

  @Test
  void add_ofAShowingWhoseRequestIsOnRecord_throwsAndKeepsTheFirst() {
    add(version("v1", 1));
    Showing first = Disclosures.showing("v1", "s1", ShowingChannel.ONLINE, NOON);
    add(first);

    assertThatThrownBy(() -> add(Disclosures.showing("v1", "s1", ShowingChannel.COUNTER, NOON)))
        .isInstanceOf(IllegalStateException.class);

    assertThat(log().showings(new DisclosureId("v1"))).containsExactly(first);
  }

  @Test
  void add_ofAShowingOfNoVersion_throws() {
    assertThatThrownBy(() -> add(Disclosures.showing("v1", "s1", ShowingChannel.ONLINE, NOON)))
        .isInstanceOf(IllegalStateException.class);

    assertThat(log().showings(new DisclosureId("v1"))).isEmpty();
  }

  @Test
  void acknowledgement_ofAVersionOnRecord_answersAnEqualOne() {
    Acknowledgement acknowledgement = shownAndConfirmed("v1", 1);
    shownAndConfirmed("v2", 2);

    add(acknowledgement);

    assertThat(log().acknowledgement(new DisclosureId("v1"))).contains(acknowledgement);
    assertThat(log().acknowledgement(new DisclosureId("V1"))).isEmpty();
    assertThat(log().acknowledgement(new DisclosureId("v2"))).isEmpty();
  }

  @Test
  void acknowledgement_amongSeveralShowings_restsOnItsOwn() {
    shownAndConfirmed("v1", 1);
    Showing second = Disclosures.showing("v1", "s2", ShowingChannel.COUNTER, NOON.plusSeconds(3));
    add(second);
    Acknowledgement acknowledgement = Disclosures.acknowledgement(version("v1", 1), second);

    add(acknowledgement);

    assertThat(log().acknowledgement(new DisclosureId("v1"))).contains(acknowledgement);
  }

  @Test
  void add_ofASecondAcknowledgement_throwsAndKeepsTheFirst() {
    Acknowledgement first = shownAndConfirmed("v1", 1);
    Showing again = Disclosures.showing("v1", "s2", ShowingChannel.COUNTER, NOON);
    add(again);
    add(first);

    assertThatThrownBy(() -> add(Disclosures.acknowledgement(version("v1", 1), again)))
        .isInstanceOf(IllegalStateException.class);

    assertThat(log().acknowledgement(new DisclosureId("v1"))).contains(first);
  }

  @Test
  void add_ofAnAcknowledgementOfAnotherContent_throws() {
    Acknowledgement right = shownAndConfirmed("v1", 1);
    Confirmation told = right.confirmation();
    Confirmation other =
        new Confirmation(
            told.disclosure(),
            ContentHash.of(new byte[0]),
            told.borrower(),
            told.confirmedAt(),
            told.reading());

    assertThatThrownBy(() -> add(Disclosures.acknowledgement(other, right.showing())))
        .isInstanceOf(IllegalStateException.class);

    assertThat(log().acknowledgement(new DisclosureId("v1"))).isEmpty();
  }

  @Test
  void add_ofAnAcknowledgementWithoutItsShowing_throws() {
    DisclosureVersion version = version("v1", 1);
    Showing recorded = Disclosures.showing("v1", "s1", ShowingChannel.ONLINE, NOON);
    Showing unrecorded = Disclosures.showing("v1", "s2", ShowingChannel.ONLINE, NOON);
    Showing altered = Disclosures.showing("v1", "s1", ShowingChannel.ONLINE, NOON.minusSeconds(1));
    add(version);
    add(recorded);

    for (Showing showing : List.of(unrecorded, altered)) {
      assertThatThrownBy(() -> add(Disclosures.acknowledgement(version, showing)))
          .isInstanceOf(IllegalStateException.class);
    }

    assertThat(log().acknowledgement(new DisclosureId("v1"))).isEmpty();
  }

  @Test
  void add_ofAnAcknowledgementOfNoVersion_throws() {
    Showing showing = Disclosures.showing("v1", "s1", ShowingChannel.ONLINE, NOON);

    assertThatThrownBy(() -> add(Disclosures.acknowledgement(version("v1", 1), showing)))
        .isInstanceOf(IllegalStateException.class);

    assertThat(log().acknowledgement(new DisclosureId("v1"))).isEmpty();
  }

  /** Adds a version and a showing; the confirmation of them is not yet added. */
  protected final Acknowledgement shownAndConfirmed(String id, int number) {
    DisclosureVersion version = version(id, number);
    Acknowledgement acknowledgement = confirmed(version);
    add(version);
    add(acknowledgement.showing());
    return acknowledgement;
  }

  /** A showing and a confirmation of a version. */
  protected static final Acknowledgement confirmed(DisclosureVersion version) {
    return Disclosures.acknowledgement(
        version, Disclosures.showing(version.id().value(), "s1", ShowingChannel.ONLINE, NOON));
  }

  /** A version of one loan of the bank. */
  protected final DisclosureVersion version(String id, int number) {
    return disclosures().version(id, number);
  }

  private Disclosures disclosures() {
    return new Disclosures(bytes());
  }

  protected final void add(DisclosureVersion version) {
    inTransaction(() -> log().add(version));
  }

  private void add(Showing showing) {
    inTransaction(() -> log().add(showing));
  }

  private void add(Acknowledgement acknowledgement) {
    inTransaction(() -> log().add(acknowledgement));
  }
}
