package io.clearcost.domain.ledger;

import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.loan.FlowComponent;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.InstitutionId;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The intake log in memory, for tests. */
public final class InMemoryIntakeLog implements IntakeLog {

  private final InMemoryLedger ledger;

  public InMemoryIntakeLog(InMemoryLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void begin(Intake intake) {
    require(
        find(intake.id()).isEmpty()
            && findByRequest(intake.institution(), intake.requestId()).isEmpty()
            && submissions(intake)
                .noneMatch(
                    other -> InMemoryLedger.version(other) == InMemoryLedger.version(intake)));
    ledger.intakes.add(intake);
  }

  /** The submissions of the same month, if it is one. */
  private Stream<Intake> submissions(Intake intake) {
    return intake.scope().period().stream()
        .flatMap(month -> submissions(intake.institution(), month));
  }

  private Stream<Intake> submissions(InstitutionId institution, YearMonth month) {
    return ledger.intakes.stream()
        .filter(intake -> intake.institution().equals(institution))
        .filter(intake -> intake.scope().period().filter(month::equals).isPresent());
  }

  @Override
  public Optional<LoggedIntake> find(IntakeId id) {
    return logged().filter(logged -> logged.intake().id().equals(id)).findAny();
  }

  @Override
  public Optional<LoggedIntake> findByRequest(InstitutionId institution, RequestId requestId) {
    return logged()
        .filter(logged -> logged.intake().institution().equals(institution))
        .filter(logged -> logged.intake().requestId().equals(requestId))
        .findAny();
  }

  @Override
  public Optional<IntakeEnd.Kind> ended(IntakeId id) {
    return Optional.ofNullable(ledger.ends.get(id)).map(IntakeEnd::kind);
  }

  private Stream<LoggedIntake> logged() {
    return LongStream.rangeClosed(1, ledger.intakes.size())
        .mapToObj(
            place -> {
              Intake intake = ledger.intakes.get((int) place - 1);
              return new LoggedIntake(
                  place, intake, Optional.ofNullable(ledger.ends.get(intake.id())));
            });
  }

  @Override
  public int latestVersion(InstitutionId institution, YearMonth month) {
    return submissions(institution, month).mapToInt(InMemoryLedger::version).max().orElse(0);
  }

  @Override
  public Optional<LoggedIntake> accepted(InstitutionId institution, YearMonth month) {
    return submissions(institution, month)
        .map(intake -> find(intake.id()).orElseThrow())
        .filter(
            logged -> logged.end().filter(end -> end.kind() == IntakeEnd.Kind.ACCEPTED).isPresent())
        .max(Comparator.comparing(logged -> InMemoryLedger.version(logged.intake())));
  }

  @Override
  public void end(IntakeId id, IntakeEnd end) {
    requireOpen(id);
    ledger.ends.put(id, end);
  }

  @Override
  public Map<Long, RecordedRow> recorded(IntakeId id, Collection<Long> rows) {
    Map<Long, RecordedRow> recorded = new HashMap<>();
    for (Long row : rows) {
      Optional.ofNullable(ledger.recorded(id).get(row))
          .ifPresent(entry -> recorded.put(row, RecordedRow.of(entry.row())));
    }
    return recorded;
  }

  @Override
  public Map<LoanReference, KnownLoan> known(Intake intake, Collection<LoanReference> loans) {
    Map<LoanReference, KnownLoan> known = new HashMap<>();
    with(intake)
        .filter(entry -> loans.contains(entry.row().record().loan()))
        .forEach(
            entry ->
                entry
                    .contract()
                    .ifPresent(
                        contract ->
                            known.put(
                                entry.row().record().loan(),
                                new KnownLoan(
                                    contract.disbursementDate(),
                                    entry.row().principal().orElseThrow(),
                                    entry.intake().id(),
                                    entry.row().row()))));
    return known;
  }

  private Stream<InMemoryLedger.Entry> with(Intake intake) {
    return ledger
        .countingWith(intake)
        .filter(entry -> entry.intake().institution().equals(intake.institution()));
  }

  @Override
  public void record(Intake intake, List<LedgerRow> rows) {
    requireOpen(intake.id());
    Map<Long, InMemoryLedger.Entry> held = ledger.recorded(intake.id());
    Set<Long> numbers = new HashSet<>();
    rows.forEach(row -> require(!held.containsKey(row.row()) && numbers.add(row.row())));
    long place = find(intake.id()).orElseThrow().place();
    for (LedgerRow row : rows) {
      held.put(row.row(), new InMemoryLedger.Entry(place, intake, row));
      row.warnings().forEach(warning -> add(intake.id(), row.row(), row.record().loan(), warning));
    }
  }

  private void add(IntakeId id, long row, LoanReference loan, CheckFinding warning) {
    ledger.found(id).add(new InMemoryLedger.Found(row, Optional.of(loan), warning, false));
  }

  @Override
  public void refuse(IntakeId id, List<RefusedRow> rows) {
    requireOpen(id);
    for (RefusedRow row : rows) {
      List<RefusedRow> before =
          ledger.refused(id).computeIfAbsent(row.row(), first -> new ArrayList<>());
      boolean same =
          !before.isEmpty()
              && before.get(before.size() - 1).loan().equals(row.loan())
              && before.get(before.size() - 1).findings().equals(row.findings());
      if (!same) {
        before.add(row);
        row.findings()
            .forEach(
                finding ->
                    ledger
                        .found(id)
                        .add(new InMemoryLedger.Found(row.row(), row.loan(), finding, true)));
      }
    }
  }

  @Override
  public void explain(IntakeId id, Explanation explanation) {
    ledger.explained(id).add(explanation);
  }

  @Override
  public Set<CheckId> explained(IntakeId id) {
    return ledger.explained(id).stream()
        .map(Explanation::check)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public IntakeProgress progress(IntakeId id) {
    Set<Long> recorded = ledger.recorded(id).keySet();
    Set<Long> refused = new HashSet<>(ledger.refused(id).keySet());
    long until = 0;
    while (recorded.contains(until + 1) || refused.contains(until + 1)) {
      until++;
    }
    refused.removeAll(recorded);
    List<CheckFinding> warnings =
        ledger.found(id).stream()
            .filter(found -> !found.refused())
            .map(InMemoryLedger.Found::finding)
            .toList();
    return new IntakeProgress(
        recorded.size(),
        refused.size(),
        warnings.size(),
        until,
        warnings.stream()
            .map(warning -> CheckId.valueOf(warning.check().id()))
            .filter(
                check ->
                    ledger.explained(id).stream()
                        .noneMatch(explanation -> explanation.check() == check))
            .distinct()
            .sorted()
            .toList());
  }

  @Override
  public IntakeTotals totals(IntakeId id) {
    List<LedgerRow> contracted =
        ledger.recorded(id).values().stream()
            .map(InMemoryLedger.Entry::row)
            .filter(row -> row.record().contract().isPresent())
            .toList();
    Intake intake = find(id).orElseThrow().intake();
    return new IntakeTotals(
        contracted.size(),
        contracted.stream()
            .map(row -> row.principal().orElseThrow())
            .reduce(Money.ZERO, Money::plus),
        ledger.recorded(id).values().stream()
            .map(entry -> entry.row().record().loan())
            .distinct()
            .filter(loan -> isOverpaid(intake, loan))
            .count());
  }

  private boolean isOverpaid(Intake intake, LoanReference loan) {
    Map<String, PaidFlow> flows = new HashMap<>();
    Optional<Money> contracted = Optional.empty();
    for (InMemoryLedger.Entry entry : with(intake).toList()) {
      if (entry.row().record().loan().equals(loan)) {
        entry.row().record().paid().forEach(flow -> flows.put(flow.id(), flow));
        if (entry.contract().isPresent()) {
          contracted =
              entry
                  .contract()
                  .flatMap(
                      contract ->
                          contract
                              .offer()
                              .fold(
                                  terms -> entry.row().principal(),
                                  plan -> entry.row().principal(),
                                  bare -> Optional.empty()));
        }
      }
    }
    Optional<Money> paidOut = sum(flows.values(), FlowComponent.DISBURSEMENT);
    Optional<Money> repaid = sum(flows.values(), FlowComponent.PRINCIPAL);
    Optional<Money> owed = paidOut.isPresent() ? paidOut : contracted;
    return repaid.isPresent() && owed.isPresent() && repaid.get().compareTo(owed.get()) > 0;
  }

  /** Empty where there is no such flow. */
  private static Optional<Money> sum(Collection<PaidFlow> flows, FlowComponent component) {
    return flows.stream()
        .filter(flow -> flow.component() == component)
        .map(PaidFlow::amount)
        .reduce(Money::plus);
  }

  @Override
  public ValidationCode code(IntakeId id) {
    ValidationCode.Sum sum = new ValidationCode.Sum();
    ledger.recorded(id).values().forEach(entry -> sum.row(entry.row().contentHash()));
    return sum.code();
  }

  @Override
  public List<LoggedIntake> list(IntakeFilter filter, OptionalLong before, int size) {
    return logged()
        .filter(logged -> logged.place() < before.orElse(Long.MAX_VALUE))
        .filter(logged -> filter.institution().filter(only -> !is(logged, only)).isEmpty())
        .filter(
            logged ->
                filter.period().isEmpty()
                    || filter.period().equals(logged.intake().scope().period()))
        .sorted(Comparator.comparing(LoggedIntake::place).reversed())
        .limit(size)
        .toList();
  }

  private static boolean is(LoggedIntake logged, InstitutionId institution) {
    return logged.intake().institution().equals(institution);
  }

  @Override
  public List<RowFinding> findings(IntakeId id, OptionalLong after, int size) {
    List<InMemoryLedger.Found> found = ledger.found(id);
    return LongStream.rangeClosed(after.orElse(0) + 1, found.size())
        .limit(size)
        .mapToObj(place -> rowFinding(id, place, found.get((int) place - 1)))
        .toList();
  }

  private RowFinding rowFinding(IntakeId id, long place, InMemoryLedger.Found found) {
    return new RowFinding(
        place,
        found.row(),
        found.loan(),
        found.finding(),
        found.refused() && ledger.recorded(id).containsKey(found.row()));
  }

  private void requireOpen(IntakeId id) {
    require(find(id).filter(LoggedIntake::isOpen).isPresent());
  }

  private static void require(boolean fit) {
    if (!fit) {
      throw new IllegalStateException("already on record, or not fit for it");
    }
  }
}
