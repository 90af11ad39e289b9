package io.clearcost.application.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.application.law.ApprovedLaws;
import io.clearcost.application.port.DirectTransactions;
import io.clearcost.domain.disclosure.Acknowledgement;
import io.clearcost.domain.disclosure.ContentHash;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.disclosure.DisclosureVersion;
import io.clearcost.domain.disclosure.Disclosures;
import io.clearcost.domain.disclosure.InMemoryDisclosureLog;
import io.clearcost.domain.disclosure.Sheets;
import io.clearcost.domain.disclosure.Showing;
import io.clearcost.domain.disclosure.ShowingChannel;
import io.clearcost.domain.evidence.ClaimedDisclosure;
import io.clearcost.domain.evidence.InMemoryDecisionLog;
import io.clearcost.domain.evidence.Judgement;
import io.clearcost.domain.evidence.LoanApplication;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.gate.Milestone;
import io.clearcost.domain.gate.RuleBook;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.loan.AskedCollection;
import io.clearcost.domain.loan.BorrowerKind;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.loan.LoanCourse;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.Loans;
import io.clearcost.domain.loan.Movement;
import io.clearcost.domain.party.InMemoryInstitutionRegister;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The gate asks the log of disclosures, whatever it is told. */
class SheetsOnRecordTest {

  private static final String DISCLOSED = "ALN_A09_P1_DISCLOSURE_NOT_BEFORE_SIGNING";
  private static final String AS_SHOWN = "ALN_A09_P1_LOAN_NOT_AS_SHOWN";

  private final InMemoryDisclosureLog disclosures = new InMemoryDisclosureLog();
  private final Instant confirmed = Disclosures.NOON.plusSeconds(120);

  @Test
  void loan_withAConfirmedSheetUnderItsReference_isJudgedByTheLog() {
    confirm(add("dis-1", 1, Disclosures.NOON.minusSeconds(1)));

    Judgement judgement = judged(application(LoanCircumstances.NONE, Optional.empty()));

    assertThat(outcome(judgement, DISCLOSED)).isEqualTo(Outcome.PASS);
    assertThat(outcome(judgement, AS_SHOWN)).isEqualTo(Outcome.PASS);
    assertThat(judgement.sheet().flatMap(sheet -> sheet.acknowledgedAt())).contains(confirmed);
  }

  @Test
  void loan_toldToBeConfirmedThatNobodyConfirmed_isBlocked() {
    add("dis-1", 1, Disclosures.NOON.minusSeconds(1));

    Judgement judgement =
        judged(application(LoanCircumstances.NONE.withDisclosedAt(confirmed), Optional.empty()));

    assertThat(outcome(judgement, DISCLOSED)).isEqualTo(Outcome.BLOCK);
  }

  @Test
  void loan_withoutASheetOnRecord_isBelieved() {
    Judgement judgement =
        judged(application(LoanCircumstances.NONE.withDisclosedAt(confirmed), Optional.empty()));

    assertThat(judgement.sheet()).isEmpty();
    assertThat(outcome(judgement, DISCLOSED)).isEqualTo(Outcome.PASS);
  }

  @Test
  void loan_restingOnANamedVersionThatWasReplaced_isBlocked() {
    confirm(add("dis-1", 1, Disclosures.NOON.minusSeconds(1)));
    add("dis-2", 2, Disclosures.NOON);

    Judgement judgement = judged(application(LoanCircumstances.NONE, Optional.of("dis-1")));

    assertThat(outcome(judgement, DISCLOSED)).isEqualTo(Outcome.BLOCK);
  }

  /** What is shown for a later drawdown does not take the place of what was signed. */
  @Test
  void loan_ofWhichALaterVersionWasMadeAfterDisbursement_restsOnTheOneBefore() {
    confirm(add("dis-1", 1, Disclosures.NOON.minusSeconds(1)));
    add("dis-2", 2, Instant.parse("2026-09-01T16:00:00Z"));

    Judgement judgement = judged(application(LoanCircumstances.NONE, Optional.empty()));

    assertThat(outcome(judgement, DISCLOSED)).isEqualTo(Outcome.PASS);
  }

  @Test
  void loan_restingOnADisclosureThatIsNotThere_isNotJudged() {
    AssessLoan.Outcome outcome = assess(application(LoanCircumstances.NONE, Optional.of("dis-9")));

    assertThat(outcome)
        .isEqualTo(new AssessLoan.Outcome.DisclosureNotFound(new ClaimedDisclosure("dis-9")));
  }

  @Test
  void judgement_madeAgainFromWhatIsStored_needsNoLog() {
    confirm(add("dis-1", 1, Disclosures.NOON.minusSeconds(1)));
    LoanApplication application =
        application(LoanCircumstances.NONE.withDisclosedAt(confirmed), Optional.of("dis-1"));
    Judgement stored = judged(application);

    LoanJudge.Outcome again =
        new LoanJudge(RuleBook.ofThisProgram())
            .judge(
                application,
                stored.institution(),
                stored.asOf(),
                ApprovedLaws.none().inForce(stored.institution(), stored.asOf()),
                loan -> stored.sheet());

    assertThat(again).isEqualTo(new LoanJudge.Outcome.Judged(stored, again.parts()));
  }

  @Test
  void collection_ofWhatIsDue_isPermittedByTheSheetThatWasConfirmed() {
    confirm(add("dis-1", 1, Disclosures.NOON.minusSeconds(1)));
    add("dis-2", 2, Disclosures.NOON);

    Judgement due = judged(collecting("20", Optional.empty()));
    Judgement more = judged(collecting("20.01", Optional.of("dis-1")));
    Judgement unconfirmed = judged(collecting("20", Optional.of("dis-2")));

    assertThat(due.verdict().outcome()).isEqualTo(Outcome.PASS);
    assertThat(outcome(more, "ALN_A09_P1_COLLECTED_BEYOND_DUE")).isEqualTo(Outcome.BLOCK);
    assertThat(outcome(unconfirmed, "ALN_A09_P1_COLLECTED_WITHOUT_RECEIPT"))
        .isEqualTo(Outcome.BLOCK);
  }

  /** The sheet of another loan permits nothing. */
  @Test
  void collection_uponTheSheetOfAnotherLoan_isNotJudged() {
    DisclosureVersion other = new Disclosures(sheet -> new byte[0]).version("dis-1", 1);
    disclosures.add(other);

    AssessLoan.Outcome outcome = assess(collecting("20", Optional.of("dis-1")));

    assertThat(other.institution()).isEqualTo(Sheets.BANK.id());
    assertThat(outcome)
        .isEqualTo(new AssessLoan.Outcome.DisclosureNotFound(new ClaimedDisclosure("dis-1")));
  }

  private static Outcome outcome(Judgement judgement, String rule) {
    return judgement.verdict().findings().stream()
        .filter(finding -> finding.rule().value().equals(rule))
        .map(Finding::outcome)
        .findAny()
        .orElseThrow();
  }

  private Judgement judged(LoanApplication application) {
    AssessLoan.Outcome outcome = assess(application);
    assertThat(outcome).isInstanceOf(AssessLoan.Outcome.Judged.class);
    return ((AssessLoan.Outcome.Judged) outcome).judgement();
  }

  private AssessLoan.Outcome assess(LoanApplication application) {
    InstantSource clock = InstantSource.fixed(confirmed.plusSeconds(60));
    return new AssessLoan(
            new InMemoryInstitutionRegister(Sheets.BANK),
            new LoanJudge(RuleBook.ofThisProgram()),
            new SheetsOnRecord(disclosures, clock),
            ApprovedLaws.none(),
            new InMemoryDecisionLog(),
            new DirectTransactions(),
            () -> "decision",
            clock)
        .handle(new AssessLoan.Command(application, Optional.empty()), Sheets.officer())
        .toCompletableFuture()
        .join();
  }

  private static LoanApplication application(LoanCircumstances told, Optional<String> named) {
    return new LoanApplication(
        Sheets.BANK.id(),
        new LoanReference("合同-1"),
        new LoanOffer.OfTerms(Sheets.terms("0.12", "20")),
        Milestone.BEFORE_SIGNING,
        told.withBorrower(BorrowerKind.PERSON),
        named.map(ClaimedDisclosure::new),
        Optional.empty());
  }

  private static LoanApplication collecting(String yuan, Optional<String> named) {
    return new LoanApplication(
        Sheets.BANK.id(),
        new LoanReference("合同-1"),
        new LoanOffer.OfTerms(Sheets.terms("0.12", "20")),
        Milestone.COLLECTION,
        LoanCircumstances.NONE,
        named.map(ClaimedDisclosure::new),
        Optional.of(
            new AskedCollection(
                new Movement(
                    "guarantee-1",
                    Sheets.DISBURSEMENT.plusMonths(1),
                    Movement.Kind.DEBIT,
                    Loans.yuan(yuan),
                    Sheets.GUARANTOR,
                    Optional.of("guarantee"),
                    Optional.empty()),
                new LoanCourse(List.of(), List.of()))));
  }

  private DisclosureVersion add(String id, int number, Instant createdAt) {
    DisclosureVersion version =
        new DisclosureVersion(
            new DisclosureId(id),
            number,
            Disclosures.DECISION,
            new RequestId("request-" + id),
            createdAt,
            Sheets.officer(),
            Sheets.sheet(),
            new ContentHash("a".repeat(64)));
    disclosures.add(version);
    return version;
  }

  private void confirm(DisclosureVersion version) {
    Showing showing =
        Disclosures.showing(version.id().value(), "show", ShowingChannel.ONLINE, Disclosures.NOON);
    disclosures.add(showing);
    Acknowledgement acknowledgement = Disclosures.acknowledgement(version, showing);
    disclosures.add(acknowledgement);
  }
}
