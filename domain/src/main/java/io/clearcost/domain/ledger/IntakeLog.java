package io.clearcost.domain.ledger;

import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.party.InstitutionId;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Every intake and every row that came with it. Added, never changed or removed. */
public interface IntakeLog {

  /** Adds an intake; its id, its request id and, of a submission, its version are not yet there. */
  void begin(Intake intake);

  Optional<LoggedIntake> find(IntakeId id);

  /** The intake that {@code requestId} of {@code institution} began. */
  Optional<LoggedIntake> findByRequest(InstitutionId institution, RequestId requestId);

  /** The highest version of the submissions of a month; 0 where there is none. */
  int latestVersion(InstitutionId institution, YearMonth month);

  /** The accepted submission that counts for a month. */
  Optional<LoggedIntake> accepted(InstitutionId institution, YearMonth month);

  /** Ends an intake that is open. */
  void end(IntakeId id, IntakeEnd end);

  /** How an intake ended; empty while it is open. */
  Optional<IntakeEnd.Kind> ended(IntakeId id);

  /** Those of the rows that are on disk as records, by number. */
  Map<Long, RecordedRow> recorded(IntakeId id, Collection<Long> rows);

  /**
   * What is known of the contracts of loans, for who records rows of {@code intake}: from streams,
   * from submissions that count and from that intake itself, as if it were accepted already. So
   * what it takes the place of is not known. Of several contracts the latest.
   */
  Map<LoanReference, KnownLoan> known(Intake intake, Collection<LoanReference> loans);

  /** Adds rows, none of which is on disk, to an intake that is open. */
  void record(Intake intake, List<LedgerRow> rows);

  /** Keeps what was wrong with rows; again only where it is not what it was before. */
  void refuse(IntakeId id, List<RefusedRow> rows);

  /** Files an explanation. */
  void explain(IntakeId id, Explanation explanation);

  /** The checks of which warnings are explained. */
  Set<CheckId> explained(IntakeId id);

  IntakeProgress progress(IntakeId id);

  IntakeTotals totals(IntakeId id);

  /** The code of all rows on disk, in order of row number. */
  ValidationCode code(IntakeId id);

  /** Newest first, at most {@code size} of those before a place. */
  List<LoggedIntake> list(IntakeFilter filter, OptionalLong before, int size);

  /** In order of place, at most {@code size} of those after one. */
  List<RowFinding> findings(IntakeId id, OptionalLong after, int size);
}
