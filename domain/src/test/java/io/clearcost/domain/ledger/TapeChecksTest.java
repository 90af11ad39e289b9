package io.clearcost.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.loan.Loans;
import io.clearcost.domain.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TapeChecksTest {

  private static final Money PRINCIPAL = Loans.yuan("10000");
  private static final TapeChecks.Told NOTHING_TOLD =
      new TapeChecks.Told(OptionalLong.empty(), Optional.empty());

  @Test
  void tape_asTold_meetsNoObstacle() {
    TapeChecks.Told told = new TapeChecks.Told(OptionalLong.of(3), Optional.of(PRINCIPAL));

    assertThat(obstacles(told, progress(3, 0, 3), totals(1, 0))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"4, 3, 0, 3, 4", "3, 2, 0, 1, 2", "3, 2, 1, 2, 3"})
  void tape_withOtherRowsThanTold_namesTheFirstThatIsMissing(
      long told, long recorded, long refused, long completeUntil, long first) {
    List<CheckFinding> found =
        obstacles(rows(told), progress(recorded, refused, completeUntil), totals(1, 0));

    assertThat(found).extracting(one -> one.check().id()).contains("MAC_ROWS_MISSING");
    assertThat(found.get(0).sentence().english()).contains(told + " rows").contains("row " + first);
  }

  @Test
  void tape_withMoreRowsThanTold_isNotAccepted() {
    List<CheckFinding> found = obstacles(rows(3), progress(4, 0, 4), totals(1, 0));

    assertThat(ids(found)).containsExactly("MAC_ROWS_BEYOND");
    assertThat(found.get(0).sentence().english())
        .isEqualTo("The tape is said to have 3 rows; 4 were sent.");
  }

  @Test
  void tape_ofWhichNobodySaysHowManyRowsItHas_isAcceptedOfAStreamAlone() {
    assertThat(ids(obstacles(NOTHING_TOLD, progress(4, 0, 4), totals(1, 0))))
        .containsExactly("MAC_ROWS_BEYOND");
    assertThat(
            TapeChecks.obstacles(
                Taped.stream(),
                NOTHING_TOLD,
                progress(4, 0, 4),
                totals(1, 0),
                Optional.empty(),
                Set.of()))
        .isEmpty();
    assertThat(ids(obstacles(NOTHING_TOLD, progress(0, 0, 0), totals(0, 0))))
        .containsExactly("MAC_NO_CONTRACT");
  }

  @Test
  void tape_withRefusedRows_isNotAccepted() {
    assertThat(ids(obstacles(rows(3), progress(2, 1, 3), totals(1, 0))))
        .containsExactly("MAC_ROWS_REFUSED");
  }

  @Test
  void total_otherThanTold_isNamedWithBoth() {
    TapeChecks.Told told =
        new TapeChecks.Told(OptionalLong.of(1), Optional.of(Loans.yuan("9999.99")));

    List<CheckFinding> found = obstacles(told, progress(1, 0, 1), totals(1, 0));

    assertThat(ids(found)).containsExactly("MAC_PRINCIPAL_TOTAL");
    assertThat(found.get(0).sentence().english()).contains("9999.99").contains("10000");
  }

  @Test
  void loan_thatRepaidMoreThanItGot_keepsTheTapeOpen() {
    assertThat(ids(obstacles(rows(1), progress(1, 0, 1), totals(1, 2))))
        .containsExactly("MAC_REPAID_ABOVE_DISBURSED");
  }

  @Test
  void submission_withoutANewLoan_wantsAnExplanation() {
    IntakeProgress progress = progress(1, 0, 1);

    assertThat(ids(obstacles(rows(1), progress, totals(0, 0)))).containsExactly("MAC_NO_CONTRACT");
    assertThat(
            TapeChecks.obstacles(
                Taped.submission(),
                rows(1),
                progress,
                totals(0, 0),
                Optional.empty(),
                Set.of(CheckId.MAC_NO_CONTRACT)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"10, 5, false", "11, 5, true", "5, 10, false", "4, 10, true", "5, 5, false"})
  void submission_ofOtherSizeThanTheMonthBefore_wantsAnExplanation(
      long now, long before, boolean warned) {
    List<CheckFinding> found =
        TapeChecks.obstacles(
            Taped.submission(),
            rows(now),
            progress(now, 0, now),
            totals(now, 0),
            Optional.of(totals(before, 0)),
            Set.of());

    assertThat(ids(found)).isEqualTo(warned ? List.of("MAC_COUNT_SWING") : List.of());
  }

  @Test
  void warnings_notExplained_keepASubmissionOpenAndNoStream() {
    IntakeProgress progress = new IntakeProgress(1, 0, 1, 1, List.of(CheckId.QUA_CLAIM_DIFFERS));

    List<CheckFinding> found = obstacles(rows(1), progress, totals(1, 0));

    assertThat(ids(found)).containsExactly("MAC_WARNINGS_UNEXPLAINED");
    assertThat(found.get(0).sentence().english()).contains("QUA_CLAIM_DIFFERS");
    assertThat(
            TapeChecks.obstacles(
                Taped.stream(), NOTHING_TOLD, progress, totals(0, 0), Optional.empty(), Set.of()))
        .isEmpty();
  }

  private static List<CheckFinding> obstacles(
      TapeChecks.Told told, IntakeProgress progress, IntakeTotals totals) {
    return TapeChecks.obstacles(
        Taped.submission(), told, progress, totals, Optional.empty(), Set.of());
  }

  private static TapeChecks.Told rows(long count) {
    return new TapeChecks.Told(OptionalLong.of(count), Optional.empty());
  }

  private static IntakeProgress progress(long recorded, long refused, long completeUntil) {
    return new IntakeProgress(recorded, refused, 0, completeUntil, List.of());
  }

  private static IntakeTotals totals(long contracts, long overpaid) {
    return new IntakeTotals(contracts, PRINCIPAL, overpaid);
  }

  private static List<String> ids(List<CheckFinding> findings) {
    return findings.stream().map(found -> found.check().id()).toList();
  }
}
