package io.clearcost.application.evidence;

import static io.clearcost.domain.loan.Loans.START;
import static io.clearcost.domain.loan.Loans.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.application.gate.AssessLoan;
import io.clearcost.application.gate.LoanJudge;
import io.clearcost.application.gate.SheetsOnRecord;
import io.clearcost.application.law.ApprovedLaws;
import io.clearcost.application.port.DirectTransactions;
import io.clearcost.domain.disclosure.InMemoryDisclosureLog;
import io.clearcost.domain.evidence.DecisionFilter;
import io.clearcost.domain.evidence.DecisionId;
import io.clearcost.domain.evidence.DecisionPage;
import io.clearcost.domain.evidence.DecisionSummary;
import io.clearcost.domain.evidence.InMemoryDecisionLog;
import io.clearcost.domain.evidence.LoanApplication;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.gate.RuleBook;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.Caller.Role;
import io.clearcost.domain.party.InMemoryInstitutionRegister;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.party.Province;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees which decisions. */
class DecisionVisibilityTest {

  private static final InstitutionId NORTH = new InstitutionId("north");
  private static final InstitutionId SOUTH = new InstitutionId("south");
  private static final Caller SUPERVISOR =
      new Caller("supervisor", Optional.empty(), Set.of(Role.SUPERVISOR));
  private static final Caller CLERK_OF_NORTH =
      new Caller("clerk", Optional.of(NORTH), Set.of(Role.LENDER));
  private static final Caller AUDITOR_OF_SOUTH =
      new Caller("auditor", Optional.of(SOUTH), Set.of(Role.AUDITOR));
  private static final Caller NOBODY_OF_NORTH = new Caller("visitor", Optional.of(NORTH), Set.of());
  private static final Caller CLERK_OF_NOWHERE =
      new Caller("stray", Optional.empty(), Set.of(Role.LENDER));

  private final InMemoryDecisionLog log = new InMemoryDecisionLog();
  private final ListDecisions list = new ListDecisions(log);
  private final ReadDecision read = new ReadDecision(log);

  /** Decisions 1, 3, 5 of the north (blocked) and 2, 4 of the south (passed). */
  @BeforeEach
  void decide() {
    AtomicInteger ids = new AtomicInteger();
    AssessLoan assess =
        new AssessLoan(
            new InMemoryInstitutionRegister(institution(NORTH), institution(SOUTH)),
            new LoanJudge(RuleBook.ofThisProgram()),
            new SheetsOnRecord(new InMemoryDisclosureLog(), InstantSource.fixed(Instant.EPOCH)),
            ApprovedLaws.none(),
            log,
            new DirectTransactions(),
            () -> Integer.toString(ids.incrementAndGet()),
            InstantSource.fixed(Instant.EPOCH));
    for (int k = 1; k <= 5; k++) {
      boolean north = k % 2 == 1;
      LoanOffer offer =
          new LoanOffer.OfTerms(
              terms(RepaymentMethod.LEVEL_PRINCIPAL, "10000", north ? "0.3" : "0.1", 12));
      assess.handle(
          new AssessLoan.Command(
              new LoanApplication(north ? NORTH : SOUTH, new LoanReference("loan " + k), offer),
              Optional.of(new RequestId("r-" + k))),
          SUPERVISOR);
    }
  }

  @Test
  void supervisor_withoutAFilter_seesAllNewestFirst() {
    assertThat(seen(SUPERVISOR, Optional.empty())).containsExactly("5", "4", "3", "2", "1");
    assertThat(seen(SUPERVISOR, Optional.of(SOUTH))).containsExactly("4", "2");
  }

  @Test
  void lenderAndAuditor_whateverTheyAskFor_seeTheirOwn() {
    assertThat(seen(CLERK_OF_NORTH, Optional.empty())).containsExactly("5", "3", "1");
    assertThat(seen(CLERK_OF_NORTH, Optional.of(NORTH))).containsExactly("5", "3", "1");
    assertThat(seen(CLERK_OF_NORTH, Optional.of(SOUTH))).isEmpty();
    assertThat(seen(AUDITOR_OF_SOUTH, Optional.empty())).containsExactly("4", "2");
    assertThat(seen(AUDITOR_OF_SOUTH, Optional.of(NORTH))).isEmpty();
  }

  @Test
  void caller_withoutRoleOrInstitution_seesNothing() {
    assertThat(seen(NOBODY_OF_NORTH, Optional.empty())).isEmpty();
    assertThat(seen(CLERK_OF_NOWHERE, Optional.empty())).isEmpty();
    assertThat(seen(CLERK_OF_NOWHERE, Optional.of(NORTH))).isEmpty();
  }

  @Test
  void filter_byOutcome_staysWithinWhatTheCallerSees() {
    DecisionFilter passed = new DecisionFilter(Optional.empty(), Optional.of(Outcome.PASS));

    DecisionPage ofClerk =
        list.handle(new ListDecisions.Command(passed, OptionalLong.empty(), 10), CLERK_OF_NORTH);
    DecisionPage ofAuditor =
        list.handle(new ListDecisions.Command(passed, OptionalLong.empty(), 10), AUDITOR_OF_SOUTH);

    assertThat(ofClerk.decisions()).isEmpty();
    assertThat(ofAuditor.decisions()).hasSize(2);
  }

  @Test
  void pages_readOneAfterTheOther_holdEveryDecisionOnce() {
    List<String> ids = new ArrayList<>();
    OptionalLong before = OptionalLong.empty();
    do {
      DecisionPage page =
          list.handle(
              new ListDecisions.Command(
                  new DecisionFilter(Optional.empty(), Optional.empty()), before, 2),
              SUPERVISOR);
      page.decisions().forEach(summary -> ids.add(summary.id().value()));
      before = page.next();
    } while (before.isPresent());

    assertThat(ids).containsExactly("5", "4", "3", "2", "1");
  }

  @Test
  void decision_ofAnotherInstitution_isAsIfItDidNotExist() {
    DecisionId ofNorth = new DecisionId("1");

    assertThat(read.handle(ofNorth, CLERK_OF_NORTH)).isPresent();
    assertThat(read.handle(ofNorth, SUPERVISOR)).isPresent();
    assertThat(read.handle(ofNorth, AUDITOR_OF_SOUTH)).isEmpty();
    assertThat(read.handle(new DecisionId("9"), SUPERVISOR)).isEmpty();
  }

  private List<String> seen(Caller caller, Optional<InstitutionId> institution) {
    DecisionFilter filter = new DecisionFilter(institution, Optional.empty());
    return list
        .handle(new ListDecisions.Command(filter, OptionalLong.empty(), 10), caller)
        .decisions()
        .stream()
        .map(DecisionSummary::id)
        .map(DecisionId::value)
        .toList();
  }

  private static Institution institution(InstitutionId id) {
    return new Institution(
        id,
        "示例商业银行股份有限公司",
        Optional.empty(),
        LenderKind.COMMERCIAL_BANK,
        new Province("CN-SD"),
        START.minusYears(1));
  }
}
