package io.clearcost.domain.ledger;

import io.clearcost.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds a tape as a whole against what its sender says it contains, against itself and against the
 * month before (macro).
 */
public final class TapeChecks {

  /** Fewer than half or more than twice the loans of the month before want an explanation; ours. */
  private static final long SWING = 2;

  private TapeChecks() {}

  /**
   * What the sender says of a tape.
   *
   * @param rows how many rows it has; empty where that is not known, which of a submission says
   *     none
   * @param principal principal of the loans that it brings; empty where it has no such total
   */
  public record Told(OptionalLong rows, Optional<Money> principal) {

    /** A stream has no end that anybody knows before it; of a submission it has to be told. */
    private OptionalLong rowsOf(Intake intake) {
      return rows.isEmpty() && intake.scope().period().isPresent() ? OptionalLong.of(0) : rows;
    }
  }

  /**
   * Everything that keeps a tape from being accepted, in the order of the catalogue.
   *
   * @param before what the tape that counts for the month before came to; empty where none does
   * @param explained the checks of which warnings are explained
   */
  public static List<CheckFinding> obstacles(
      Intake intake,
      Told told,
      IntakeProgress progress,
      IntakeTotals totals,
      Optional<IntakeTotals> before,
      Set<CheckId> explained) {
    List<CheckFinding> found = new ArrayList<>();
    told.rowsOf(intake).ifPresent(rows -> rows(rows, progress).ifPresent(found::add));
    if (progress.refused() > 0) {
      found.add(CheckFinding.of(CheckId.MAC_ROWS_REFUSED, "", progress.refused()));
    }
    told.principal()
        .filter(principal -> !principal.equals(totals.principal()))
        .ifPresent(
            principal ->
                found.add(
                    CheckFinding.of(
                        CheckId.MAC_PRINCIPAL_TOTAL,
                        "principal_fen",
                        principal,
                        totals.principal())));
    if (totals.overpaid() > 0) {
      found.add(CheckFinding.of(CheckId.MAC_REPAID_ABOVE_DISBURSED, "", totals.overpaid()));
    }
    intake
        .scope()
        .period()
        .ifPresent(
            month -> {
              List<CheckFinding> warnings = new ArrayList<>();
              if (totals.contracts() == 0) {
                warnings.add(CheckFinding.of(CheckId.MAC_NO_CONTRACT, "", month));
              }
              before
                  .filter(earlier -> isSwing(totals.contracts(), earlier.contracts()))
                  .ifPresent(
                      earlier ->
                          warnings.add(
                              CheckFinding.of(
                                  CheckId.MAC_COUNT_SWING,
                                  "",
                                  totals.contracts(),
                                  earlier.contracts())));
              warnings.stream()
                  .filter(warning -> !explained.contains(CheckId.valueOf(warning.check().id())))
                  .forEach(found::add);
              if (!progress.unexplained().isEmpty()) {
                found.add(
                    CheckFinding.of(
                        CheckId.MAC_WARNINGS_UNEXPLAINED,
                        "",
                        progress.unexplained().stream()
                            .map(Enum::name)
                            .collect(Collectors.joining(", "))));
              }
            });
    return List.copyOf(found);
  }

  private static Optional<CheckFinding> rows(long told, IntakeProgress progress) {
    long sent = progress.recorded() + progress.refused();
    if (sent > told) {
      return Optional.of(CheckFinding.of(CheckId.MAC_ROWS_BEYOND, "", told, sent));
    }
    return sent < told || progress.completeUntil() < told
        ? Optional.of(
            CheckFinding.of(CheckId.MAC_ROWS_MISSING, "", told, progress.completeUntil() + 1))
        : Optional.empty();
  }

  private static boolean isSwing(long now, long before) {
    return now > SWING * before || SWING * now < before;
  }
}
