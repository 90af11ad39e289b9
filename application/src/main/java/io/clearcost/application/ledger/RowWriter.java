package io.clearcost.application.ledger;

import io.clearcost.application.ledger.TapeRow.Told;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.ledger.CheckFinding;
import io.clearcost.domain.ledger.CheckId;
import io.clearcost.domain.ledger.Intake;
import io.clearcost.domain.ledger.IntakeEnd;
import io.clearcost.domain.ledger.IntakeLog;
import io.clearcost.domain.ledger.KnownLoan;
import io.clearcost.domain.ledger.LedgerRow;
import io.clearcost.domain.ledger.RecordChecks;
import io.clearcost.domain.ledger.RecordedRow;
import io.clearcost.domain.ledger.RefusedRow;
import io.clearcost.domain.time.LegalTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds a group of rows against what is on record and puts them there; inside a transaction, so
 * that nothing comes in between.
 */
final class RowWriter {

  private static final Comparator<CheckFinding> BY_CATALOGUE =
      Comparator.comparing(finding -> CheckId.valueOf(finding.check().id()));

  private final Intake intake;
  private final IntakeLog intakes;
  private final InstantSource clock;

  RowWriter(Intake intake, IntakeLog intakes, InstantSource clock) {
    this.intake = intake;
    this.intakes = intakes;
    this.clock = clock;
  }

  /** What became of each row, in their order. */
  List<RowOutcome> write(List<TapeRow> rows) {
    return intakes
        .ended(intake.id())
        .map(end -> notOpen(rows, end))
        .orElseGet(() -> writeOpen(rows));
  }

  private List<RowOutcome> notOpen(List<TapeRow> rows, IntakeEnd.Kind end) {
    return rows.stream().<RowOutcome>map(row -> new RowOutcome.NotOpen(intake.id(), end)).toList();
  }

  private List<RowOutcome> writeOpen(List<TapeRow> rows) {
    Group group = new Group(rows);
    List<RowOutcome> outcomes = rows.stream().map(group::outcome).toList();
    if (!group.recorded.isEmpty()) {
      intakes.record(intake, group.recorded);
    }
    if (!group.refused.isEmpty()) {
      intakes.refuse(intake.id(), group.refused);
    }
    return outcomes;
  }

  /** A group on its way: what is on record, and what goes there with it. */
  private final class Group {

    private final Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    private final LocalDate today = LocalDate.ofInstant(now, LegalTime.ZONE);
    private final Map<Long, RecordedRow> onRecord;
    private final Map<LoanReference, KnownLoan> known;
    private final List<LedgerRow> recorded = new ArrayList<>();
    private final List<RefusedRow> refused = new ArrayList<>();

    Group(List<TapeRow> rows) {
      onRecord =
          new HashMap<>(intakes.recorded(intake.id(), rows.stream().map(TapeRow::number).toList()));
      known =
          new HashMap<>(
              intakes.known(
                  intake,
                  rows.stream().map(TapeRow::loan).flatMap(Optional::stream).distinct().toList()));
    }

    RowOutcome outcome(TapeRow row) {
      RecordedRow earlier = onRecord.get(row.number());
      if (earlier != null) {
        return row.told()
            .filter(again -> again.contentHash().equals(earlier.contentHash()))
            .<RowOutcome>map(again -> new RowOutcome.Recorded(earlier, true))
            .orElseGet(() -> new RowOutcome.RowReused(row.number(), earlier.contentHash()));
      }
      List<CheckFinding> findings = new ArrayList<>(row.findings());
      row.told().ifPresent(read -> findings.addAll(against(row.number(), read)));
      findings.sort(BY_CATALOGUE);
      return row.told()
          .filter(read -> findings.stream().noneMatch(CheckFinding::isError))
          .map(read -> record(row.number(), read, findings))
          .orElseGet(() -> refuse(row, findings));
    }

    private List<CheckFinding> against(long number, Told read) {
      return RecordChecks.of(
          intake,
          number,
          read.record(),
          Optional.ofNullable(known.get(read.record().loan())),
          read.principal(),
          read.assessment(),
          today);
    }

    private RowOutcome record(long number, Told read, List<CheckFinding> warnings) {
      LedgerRow row = read.toLedger(number, warnings, now);
      RecordedRow answer = RecordedRow.of(row);
      recorded.add(row);
      onRecord.put(number, answer);
      read.record()
          .contract()
          .ifPresent(
              contract ->
                  known.put(
                      read.record().loan(),
                      new KnownLoan(
                          contract.disbursementDate(),
                          read.principal().orElseThrow(),
                          intake.id(),
                          number)));
      return new RowOutcome.Recorded(answer, false);
    }

    private RowOutcome refuse(TapeRow row, List<CheckFinding> findings) {
      RefusedRow refusal = new RefusedRow(row.number(), row.loan(), findings, now);
      refused.add(refusal);
      return new RowOutcome.Refused(refusal);
    }
  }
}
