package io.clearcost.application.law;

import static io.clearcost.domain.law.change.LawChangeFixtures.BANK;
import static io.clearcost.domain.law.change.LawChangeFixtures.OTHER_BANK;
import static io.clearcost.domain.law.change.LawChangeFixtures.compliance;
import static io.clearcost.domain.law.change.LawChangeFixtures.entries;
import static io.clearcost.domain.law.change.LawChangeFixtures.lender;
import static io.clearcost.domain.law.change.LawChangeFixtures.limit;
import static io.clearcost.domain.law.change.LawChangeFixtures.lpr;
import static io.clearcost.domain.law.change.LawChangeFixtures.stop;
import static io.clearcost.domain.law.change.LawChangeFixtures.supervisor;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.application.port.DirectTransactions;
import io.clearcost.domain.law.FixedLprHistory;
import io.clearcost.domain.law.LprHistory;
import io.clearcost.domain.law.change.ChangeId;
import io.clearcost.domain.law.change.ChangeRefusal;
import io.clearcost.domain.law.change.ChangeStatus;
import io.clearcost.domain.law.change.ChangeVerdict;
import io.clearcost.domain.law.change.InMemoryLawChanges;
import io.clearcost.domain.law.change.LawChange;
import io.clearcost.domain.law.change.RecordedChange;
import io.clearcost.domain.law.change.Ruling;
import io.clearcost.domain.law.change.Scope;
import io.clearcost.domain.law.change.Signature;
import io.clearcost.domain.law.change.StoppedLines;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.law.reading.Reading;
import io.clearcost.domain.loan.ProductLine;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InMemoryInstitutionRegister;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.party.Province;
import io.clearcost.domain.party.Recording;
import io.clearcost.domain.rate.Ratio;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Changes of law from the proposal to what follows from them. */
class LawChangeTest {

  /** Shortly after midnight in China, where the day is one more than in UTC. */
  private static final Instant START = Instant.parse("2026-07-31T16:30:00Z");

  private static final LocalDate TODAY = LocalDate.of(2026, 8, 1);
  private static final Caller LI = supervisor("li");
  private static final Caller C1 = compliance("c-1", BANK);
  private static final Caller WANG = supervisor("wang");
  private static final Institution INSTITUTION =
      new Institution(
          BANK,
          "示例银行股份有限公司",
          Optional.empty(),
          LenderKind.COMMERCIAL_BANK,
          new Province("CN-SD"),
          LocalDate.of(2020, 1, 1));

  private final LprHistory delivered = new FixedLprHistory();
  private final InMemoryLawChanges changes = new InMemoryLawChanges();
  private final InMemoryInstitutionRegister register = new InMemoryInstitutionRegister(INSTITUTION);
  private Instant now = START;
  private int ids;
  private final ApprovedLaw approvedLaw = new ApprovedLaw(changes, delivered, () -> now);
  private final ProposeLawChange propose =
      new ProposeLawChange(
          changes, delivered, register, new DirectTransactions(), () -> "c" + ++ids, () -> now);
  private final DecideLawChange decide =
      new DecideLawChange(
          changes, delivered, register, approvedLaw, new DirectTransactions(), () -> now);
  private final ReadReadings readReadings = new ReadReadings(changes, register, () -> now);

  @Test
  void change_approvedByAnother_isOnRecordWithBothNames() {
    RecordedChange change = recorded(proposed(limit("0.2", TODAY), compliance("c-1", BANK), "r1"));

    assertThat(change.status()).isEqualTo(ChangeStatus.OPEN);
    RecordedChange approved =
        recorded(decided(change.proposal().id(), compliance("c-2", BANK), "r1"));
    assertThat(approved.status()).isEqualTo(ChangeStatus.APPROVED);
    assertThat(approved.proposal().signature().caller().person()).isEqualTo("c-1");
    assertThat(approved.verdict().orElseThrow().signature().caller())
        .isEqualTo(compliance("c-2", BANK));
    assertThat(changes.find(change.proposal().id())).contains(approved);
  }

  @Test
  void change_approvedByWhoProposedIt_staysOpen() {
    ChangeId id = recorded(proposed(lpr("2026-07-20", "0.03", "0.035"), LI, "r1")).proposal().id();

    assertThat(refusal(decided(id, LI, "r1"))).isEqualTo(ChangeRefusal.Reason.SAME_PERSON);

    assertThat(changes.find(id).orElseThrow().status()).isEqualTo(ChangeStatus.OPEN);
    assertThat(approvedLaw.lprHistory().end()).isEqualTo(delivered.end());
  }

  @Test
  void firstDay_heldAgainstTheDayInChina_isNotBeforeIt() {
    assertThat(refusal(proposed(nation(Answer.COMPOUND, TODAY.minusDays(1)), LI, "r1")))
        .isEqualTo(ChangeRefusal.Reason.RETROACTIVE);

    assertThat(recorded(proposed(nation(Answer.COMPOUND, TODAY), LI, "r2")).status())
        .isEqualTo(ChangeStatus.OPEN);
  }

  @Test
  void proposal_decidedAfterItsFirstDay_canOnlyBeRejected() {
    ChangeId id = recorded(proposed(nation(Answer.COMPOUND, TODAY), LI, "r1")).proposal().id();

    now = START.plus(Duration.ofDays(1));

    assertThat(refusal(decided(id, WANG, "r1"))).isEqualTo(ChangeRefusal.Reason.RETROACTIVE);
    assertThat(recorded(decided(id, Ruling.REJECTED, LI, "r2")).status())
        .isEqualTo(ChangeStatus.REJECTED);
  }

  @Test
  void publication_approved_isInTheHistoryAtOnce() {
    LprHistory history = approvedLaw.lprHistory();
    ChangeId id =
        recorded(proposed(lpr("2026-07-20", "0.0295", "0.0345"), LI, "r1")).proposal().id();
    assertThat(history.end()).isEqualTo(LocalDate.of(2026, 6, 22));

    decided(id, WANG, "r1");

    assertThat(history.end()).isEqualTo(LocalDate.of(2026, 7, 20));
    assertThat(history.at(TODAY).value().orElseThrow().oneYear()).isEqualTo(Ratio.parse("0.0295"));
  }

  private StoppedLines stopped(LocalDate day) {
    return approvedLaw.inForce(INSTITUTION, day).caps().limits().stopped();
  }

  @Test
  void productStop_approved_holdsForTheInstitutionFromItsDay() {
    LawChange stop = stop("cash", TODAY, Optional.empty());
    assertThat(refusal(proposed(stop("cash", TODAY.minusDays(1), Optional.empty()), C1, "r0")))
        .isEqualTo(ChangeRefusal.Reason.RETROACTIVE);
    ChangeId id = recorded(proposed(stop, C1, "r1")).proposal().id();
    assertThat(stopped(TODAY).isEmpty()).isTrue();

    decided(id, compliance("c-2", BANK), "r1");

    assertThat(stopped(TODAY).of(new ProductLine("cash"))).isPresent();
    assertThat(stopped(TODAY.minusDays(1)).isEmpty()).isTrue();
  }

  @Test
  void twoProposals_ofOnePublication_cannotBothBeApproved() {
    LawChange july = lpr("2026-07-20", "0.0295", "0.0345");
    ChangeId first = recorded(proposed(july, LI, "r1")).proposal().id();
    ChangeId second = recorded(proposed(july, LI, "r2")).proposal().id();
    decided(first, WANG, "r1");

    assertThat(refusal(decided(second, WANG, "r2")))
        .isEqualTo(ChangeRefusal.Reason.LPR_OUT_OF_ORDER);
  }

  @Test
  void approval_byAnotherProcess_showsAfterASecond() {
    LprHistory history = approvedLaw.lprHistory();
    ChangeId id =
        recorded(proposed(lpr("2026-07-20", "0.0295", "0.0345"), LI, "r1")).proposal().id();
    changes.decide(
        new ChangeVerdict(id, Ruling.APPROVED, new Signature(WANG, "elsewhere", now, "why")));

    now = START.plus(ApprovedLaw.LONGEST_AGE);
    assertThat(history.end()).isEqualTo(LocalDate.of(2026, 6, 22));

    now = now.plusMillis(1);
    assertThat(history.end()).isEqualTo(LocalDate.of(2026, 7, 20));
  }

  @Test
  void proposal_repeated_isTheSameAndOtherContentIsRefused() {
    ChangeOutcome first = proposed(lpr("2026-07-20", "0.03", "0.035"), LI, "r1");
    now = START.plusSeconds(60);

    assertThat(proposed(lpr("2026-07-20", "0.03", "0.035"), LI, "r1")).isEqualTo(first);
    assertThat(proposed(lpr("2026-07-20", "0.0295", "0.035"), LI, "r1"))
        .isEqualTo(new ChangeOutcome.RequestIdReused("r1", new ChangeId("c1")));
    assertThat(
            propose.handle(
                new ProposeLawChange.Command(
                    lpr("2026-07-20", "0.03", "0.035"), "another reason", "r1"),
                LI))
        .isEqualTo(new ChangeOutcome.RequestIdReused("r1", new ChangeId("c1")));
    assertThat(recorded(proposed(lpr("2026-07-20", "0.03", "0.035"), WANG, "r1")).proposal().id())
        .isEqualTo(new ChangeId("c2"));
  }

  @Test
  void entries_approvedByAnother_areInTheRegisterAndThoseThatItHeldAreLeft() {
    Institution later = lender("bank-1", LenderKind.TRUST_COMPANY, TODAY.minusDays(9));
    Institution other = lender("slc-1", LenderKind.SMALL_LOAN_COMPANY, TODAY);
    ChangeId id = recorded(proposed(entries(INSTITUTION, later, other), LI, "r1")).proposal().id();

    assertThat(register.entries()).containsExactly(INSTITUTION);
    assertThat(decided(id, LI, "own")).isInstanceOf(ChangeOutcome.Refused.class);
    assertThat(register.entries()).containsExactly(INSTITUTION);
    recorded(decided(id, WANG, "r1"));
    recorded(decided(id, WANG, "r1"));

    assertThat(register.entries()).containsExactly(INSTITUTION, later, other);
    assertThat(register.recording(other))
        .isEqualTo(new Recording(now, "wang", Optional.of(id.value())));
  }

  @Test
  void entries_rejected_neverReachTheRegister() {
    Institution other = lender("slc-1", LenderKind.SMALL_LOAN_COMPANY, TODAY);
    ChangeId id = recorded(proposed(entries(other), LI, "r1")).proposal().id();

    recorded(decided(id, Ruling.REJECTED, WANG, "r1"));

    assertThat(register.entries()).containsExactly(INSTITUTION);
  }

  @Test
  void entries_thatTheRegisterLearnedOtherwiseMeanwhile_cannotBeApproved() {
    Institution one = lender("slc-1", LenderKind.SMALL_LOAN_COMPANY, TODAY);
    Institution contradicting = lender("slc-1", LenderKind.TRUST_COMPANY, TODAY);
    ChangeId first = recorded(proposed(entries(one), LI, "r1")).proposal().id();
    ChangeId second = recorded(proposed(entries(contradicting), LI, "r2")).proposal().id();
    recorded(decided(first, WANG, "r1"));

    ChangeOutcome outcome = decided(second, WANG, "r2");

    assertThat(outcome).isInstanceOf(ChangeOutcome.Refused.class);
    assertThat(register.entries()).containsExactly(INSTITUTION, one);
  }

  @Test
  void verdict_repeated_isTheSameAndOtherContentIsRefused() {
    ChangeId id = recorded(proposed(nation(Answer.COMPOUND, TODAY), LI, "r1")).proposal().id();
    ChangeOutcome first = decided(id, WANG, "r1");
    now = START.plus(Duration.ofDays(9));

    assertThat(decided(id, WANG, "r1")).isEqualTo(first);
    assertThat(decided(id, Ruling.REJECTED, WANG, "r1"))
        .isEqualTo(new ChangeOutcome.RequestIdReused("r1", id));
    assertThat(refusal(decided(id, WANG, "r2"))).isEqualTo(ChangeRefusal.Reason.ALREADY_DECIDED);
  }

  @Test
  void callers_withoutTheRole_changeNothing() {
    LawChange own = limit("0.2", TODAY);
    ChangeId id = recorded(proposed(own, compliance("c-1", BANK), "r1")).proposal().id();
    ChangeId national =
        recorded(proposed(nation(Answer.COMPOUND, TODAY), LI, "r1")).proposal().id();

    assertThat(proposed(own, LI, "r2")).isEqualTo(new ChangeOutcome.NotPermitted(own));
    assertThat(proposed(own, compliance("c-9", OTHER_BANK), "r2"))
        .isEqualTo(new ChangeOutcome.NotPermitted(own));
    assertThat(decided(id, LI, "r2")).isEqualTo(new ChangeOutcome.NotPermitted(own));
    assertThat(decided(id, compliance("c-9", OTHER_BANK), "r2"))
        .isEqualTo(new ChangeOutcome.NotFound(id));
    assertThat(decided(national, compliance("c-9", BANK), "r2"))
        .isInstanceOf(ChangeOutcome.NotPermitted.class);
    assertThat(decided(new ChangeId("c9"), LI, "r2"))
        .isEqualTo(new ChangeOutcome.NotFound(new ChangeId("c9")));
    assertThat(changes.approved()).isEmpty();
  }

  @Test
  void readings_asKnownBeforeAnApproval_areWhatTheyWereThen() {
    approve(nation(Answer.COMPOUND, TODAY.plusDays(5)), "r1");
    Instant approvedAt = now;
    now = START.plus(Duration.ofDays(30));

    assertThat(annualisation(TODAY.plusDays(5), Optional.empty())).isEqualTo(Answer.COMPOUND);
    assertThat(annualisation(TODAY.plusDays(4), Optional.empty())).isEqualTo(Answer.SIMPLE);
    assertThat(annualisation(TODAY.plusDays(5), Optional.of(approvedAt)))
        .isEqualTo(Answer.COMPOUND);
    assertThat(annualisation(TODAY.plusDays(5), Optional.of(approvedAt.minusMillis(1))))
        .isEqualTo(Answer.SIMPLE);
    assertThat(approvedLaw.inForce(INSTITUTION, TODAY.plusDays(5)).readings().hold(Answer.COMPOUND))
        .isTrue();
  }

  @Test
  void readings_ofToday_areThoseOfTheDayInChina() {
    approve(nation(Answer.COMPOUND, TODAY), "r1");

    ReadReadings.Outcome.Read read =
        read(new ReadReadings.Command(Optional.empty(), Optional.empty(), Optional.empty()), LI);

    assertThat(read.asOf()).isEqualTo(TODAY);
    assertThat(read.readings().readings().hold(Answer.COMPOUND)).isTrue();
  }

  @Test
  void readings_ofAnInstitution_areForItsOwnPeople() {
    InstitutionId unknown = new InstitutionId("nobody");

    assertThat(readings(BANK, compliance("c-9", OTHER_BANK)))
        .isEqualTo(new ReadReadings.Outcome.NotPermitted(BANK));
    assertThat(readings(unknown, LI))
        .isEqualTo(new ReadReadings.Outcome.UnknownInstitution(unknown, TODAY));
    assertThat(readings(BANK, compliance("c-1", BANK)))
        .isInstanceOf(ReadReadings.Outcome.Read.class);
  }

  @Test
  void list_forACaller_showsAuthoritiesAndTheOwnInstitution() {
    proposed(limit("0.2", TODAY), compliance("c-1", BANK), "r1");
    proposed(nation(Answer.COMPOUND, TODAY), LI, "r1");

    assertThat(listed(LI)).containsExactly("c2", "c1");
    assertThat(listed(compliance("c-1", BANK))).containsExactly("c2", "c1");
    assertThat(listed(compliance("c-9", OTHER_BANK))).containsExactly("c2");
  }

  private List<String> listed(Caller caller) {
    return new ListLawChanges(changes)
            .handle(new ListLawChanges.Command(Optional.empty(), OptionalLong.empty(), 9), caller)
            .changes()
            .stream()
            .map(change -> change.proposal().id().value())
            .toList();
  }

  private static LawChange nation(Answer answer, LocalDate from) {
    return new LawChange.ReadingChoice(new Scope.Nation(), answer, from);
  }

  private void approve(LawChange change, String requestId) {
    decided(recorded(proposed(change, LI, requestId)).proposal().id(), WANG, requestId);
  }

  private ChangeOutcome proposed(LawChange change, Caller caller, String requestId) {
    return propose.handle(new ProposeLawChange.Command(change, "a reason", requestId), caller);
  }

  private ChangeOutcome decided(ChangeId id, Caller caller, String requestId) {
    return decided(id, Ruling.APPROVED, caller, requestId);
  }

  private ChangeOutcome decided(ChangeId id, Ruling ruling, Caller caller, String requestId) {
    return decide.handle(new DecideLawChange.Command(id, ruling, "a reason", requestId), caller);
  }

  private Answer annualisation(LocalDate day, Optional<Instant> known) {
    return read(new ReadReadings.Command(Optional.of(BANK), Optional.of(day), known), LI)
        .readings()
        .readings()
        .to(Reading.ANNUALISATION);
  }

  private ReadReadings.Outcome readings(InstitutionId institution, Caller caller) {
    return readReadings.handle(
        new ReadReadings.Command(Optional.of(institution), Optional.of(TODAY), Optional.empty()),
        caller);
  }

  private ReadReadings.Outcome.Read read(ReadReadings.Command command, Caller caller) {
    ReadReadings.Outcome outcome = readReadings.handle(command, caller);
    assertThat(outcome).isInstanceOf(ReadReadings.Outcome.Read.class);
    return (ReadReadings.Outcome.Read) outcome;
  }

  private static RecordedChange recorded(ChangeOutcome outcome) {
    assertThat(outcome).isInstanceOf(ChangeOutcome.Recorded.class);
    return ((ChangeOutcome.Recorded) outcome).change();
  }

  private static ChangeRefusal.Reason refusal(ChangeOutcome outcome) {
    assertThat(outcome).isInstanceOf(ChangeOutcome.Refused.class);
    return ((ChangeOutcome.Refused) outcome).refusal().reason();
  }
}
