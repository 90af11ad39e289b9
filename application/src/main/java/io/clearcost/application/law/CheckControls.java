package io.clearcost.application.law;

import io.clearcost.domain.gate.ControlCheck;
import io.clearcost.domain.gate.DataControls;
import io.clearcost.domain.gate.LoanGate;
import io.clearcost.domain.gate.PeopleControls;
import io.clearcost.domain.gate.RuleControls;
import io.clearcost.domain.law.change.ChangeFilter;
import io.clearcost.domain.law.change.ChangePage;
import io.clearcost.domain.law.change.ChangeStatus;
import io.clearcost.domain.law.change.LawChanges;
import io.clearcost.domain.law.change.RecordedChange;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionRegister;
import io.clearcost.domain.time.LegalTime;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds every control that cannot be invoked, or that nothing can set off. */
public final class CheckControls {

  private static final int PAGE = 1_000;

  private final LoanGate gate;
  private final ApprovedLaw approvedLaw;
  private final LawChanges changes;
  private final InstitutionRegister institutions;
  private final PeopleControls people;
  private final InstantSource clock;

  /**
   * The use case.
   *
   * @param callers everybody who may call
   */
  public CheckControls(
      LoanGate gate,
      ApprovedLaw approvedLaw,
      LawChanges changes,
      InstitutionRegister institutions,
      Collection<Caller> callers,
      InstantSource clock) {
    this.gate = gate;
    this.approvedLaw = approvedLaw;
    this.changes = changes;
    this.institutions = institutions;
    this.people = new PeopleControls(callers);
    this.clock = clock;
  }

  /** Every check that {@code caller} may see: what is an institution's own only its people do. */
  public Report handle(Caller caller) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), LegalTime.ZONE);
    List<Institution> register = institutions.entries();
    List<RecordedChange> open = open();
    DataControls data = new DataControls(today);
    List<ControlCheck> checks = new ArrayList<>();
    checks.addAll(new RuleControls(gate, today).checks(register));
    checks.add(data.lpr(approvedLaw.lprHistory()));
    checks.addAll(people.twoPeople(open));
    checks.addAll(people.proposals(open, today, approvedLaw.lprHistory(), institutions));
    checks.addAll(data.limits(approvedLaw.now().changes(), register));
    return new Report(
        today,
        gate.ruleBook().version(),
        checks.stream()
            .filter(check -> check.owner().map(caller::mayReadLawOf).orElse(true))
            .toList());
  }

  private List<RecordedChange> open() {
    ChangeFilter filter = new ChangeFilter(Optional.of(ChangeStatus.OPEN), true, Optional.empty());
    List<RecordedChange> open = new ArrayList<>();
    OptionalLong before = OptionalLong.empty();
    do {
      ChangePage page = changes.list(filter, before, PAGE);
      open.addAll(page.changes());
      before = page.next();
    } while (before.isPresent());
    return open;
  }

  /**
   * What was found out.
   *
   * @param asOf the day in China
   * @param ruleBookVersion the edition of the rule book that was tried
   * @param checks rules first, then data and people
   */
  public record Report(LocalDate asOf, String ruleBookVersion, List<ControlCheck> checks) {
    public Report {
      checks = List.copyOf(checks);
    }
  }
}
