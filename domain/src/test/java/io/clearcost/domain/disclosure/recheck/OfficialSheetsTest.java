package io.clearcost.domain.disclosure.recheck;

import static io.clearcost.domain.disclosure.recheck.ToldSheets.at;
import static io.clearcost.domain.disclosure.recheck.ToldSheets.printed;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.disclosure.SheetForm;
import io.clearcost.domain.loan.FeeAmount;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.Loans;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.RateConvention;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures that the official worked examples print, told as sheets: they are right. */
class OfficialSheetsTest {

  private static final String ROWS = "/official/enterprise-cost-rules/rows.csv";
  private static final LocalDate START = Loans.day("2026-08-01");

  @ParameterizedTest
  @CsvFileSource(resources = "/official/enterprise-cost-rules/examples.csv", numLinesToSkip = 2)
  void ownRate_ofAnEnterpriseExample_isRight(int example, BigDecimal percent) throws IOException {
    ToldSheet sheet = enterprise(example, new PrintedRate(percent.movePointLeft(2)));

    SheetRecheck recheck = SheetRechecker.recheck(sheet, Optional.empty());

    assertThat(at(recheck, "items[fee].own_rate").verdict())
        .isIn(FigureVerdict.AGREES, FigureVerdict.WITHIN_TOLERANCE);
    assertThat(recheck.isSound()).isTrue();
  }

  /** They multiply a period rate that was rounded before, and so lie 0.0007 and 0.0006 off. */
  @ParameterizedTest
  @CsvSource({"10, 0.04354", "12, 0.04369"})
  void ownRate_ofARoundedPeriodRate_isWithinTheToleranceOnly(int example, String printed)
      throws IOException {
    SheetRecheck recheck =
        SheetRechecker.recheck(enterprise(example, printed(printed)), Optional.empty());

    assertThat(at(recheck, "items[fee].own_rate").verdict())
        .isEqualTo(FigureVerdict.WITHIN_TOLERANCE);
  }

  /**
   * Example 2 prints a fraction of 292/360 days, with which its answer would be 1.008 %; example 5
   * prints a period rate of 0.0792 %, which is 0.950 % a year.
   */
  @ParameterizedTest
  @CsvSource({"2, 0.01008, -0.00005762", "5, 0.00950, -0.00002244"})
  void ownRate_ofAMisprint_isWrongByTheDifference(
      int example, String printed, BigDecimal difference) throws IOException {
    SheetRecheck recheck =
        SheetRechecker.recheck(enterprise(example, printed(printed)), Optional.empty());

    FigureCheck check = at(recheck, "items[fee].own_rate");
    assertThat(check.verdict()).isEqualTo(FigureVerdict.WRONG);
    assertThat(check.difference().orElseThrow().value().toDecimal(8, RoundingMode.HALF_UP))
        .isEqualTo(difference);
  }

  @ParameterizedTest
  @CsvSource({
    "0.128, SIMPLE, NOMINAL_SIMPLE",
    "0.1280, , NOMINAL_SIMPLE",
    "0.1358, , EFFECTIVE_COMPOUND",
    "0.1358, COMPOUND, EFFECTIVE_COMPOUND"
  })
  void annualCost_ofTheAnnexExample_agreesUnderItsConvention(
      String printed, CostLabel label, RateConvention convention) {
    ChangedSheet annex = annex(printed(printed), Optional.ofNullable(label));

    SheetRecheck recheck = annex.recheck();

    FigureCheck check = at(recheck, "annual_cost");
    assertThat(check.verdict()).isEqualTo(FigureVerdict.AGREES);
    assertThat(check.convention()).contains(convention);
    assertThat(recheck.contradictions()).isEmpty();
    assertThat(recheck.missing().stream().anyMatch(fact -> fact.name().equals("label")))
        .isEqualTo(label == null && convention == RateConvention.NOMINAL_SIMPLE);
  }

  @Test
  void annualCost_ofTheAnnexExampleFlat_isTheAbuseThatTheNoticeEnded() {
    SheetRecheck recheck = annex(printed("0.07"), Optional.of(CostLabel.SIMPLE)).recheck();

    FigureCheck check = at(recheck, "annual_cost");
    assertThat(check.verdict()).isEqualTo(FigureVerdict.WRONG);
    assertThat(check.causes())
        .extracting(LikelyCause::kind)
        .containsExactly(LikelyCause.Kind.FLAT_ON_PRINCIPAL);
  }

  /** Loans of the personal form: months:yuan paid each, as printed. */
  @ParameterizedTest
  @CsvSource({
    "10000, 12, 888.49, 0.12",
    "10000, 12, 891.28, 0.126",
    "10000, 12, 907.31, 0.16",
    "200, 3, 67.56, 0.0802"
  })
  void annualCost_ofAPersonalExample_agrees(
      String principal, int months, String payment, String printed) {
    long left = Loans.yuan(principal).fen();
    long each = Loans.yuan(payment).fen();
    List<ToldRow> rows = new ArrayList<>();
    for (int k = 1; k <= months; k++) {
      long repaid = k == months ? left : Loans.yuan(principal).fen() / months;
      rows.add(row(START.plusMonths(k), repaid, each - repaid, 0));
      left -= repaid;
    }
    ToldSheet sheet =
        sheet(
            SheetForm.PERSONAL_SHEET,
            rows,
            START,
            List.of(interest()),
            Optional.of(printed(printed)),
            Optional.of(CostLabel.SIMPLE));

    SheetRecheck recheck = SheetRechecker.recheck(sheet, Optional.empty());

    assertThat(at(recheck, "annual_cost").verdict()).isEqualTo(FigureVerdict.AGREES);
  }

  /** Annex of 2021 No. 3, example 3: 100,000 yuan, 1,000 kept back, twelve of 8,833.33. */
  private static ChangedSheet annex(PrintedRate cost, Optional<CostLabel> label) {
    List<ToldRow> rows = new ArrayList<>(List.of(row(START, 0, 0, 100_000)));
    long left = 10_000_000;
    for (int k = 1; k <= 12; k++) {
      long repaid = k == 12 ? left : 833_333;
      rows.add(row(START.plusMonths(k), repaid, 0, 50_000));
      left -= repaid;
    }
    return new ChangedSheet(
        sheet(SheetForm.PLAIN_LIST, rows, START, List.of(fee()), Optional.of(cost), label));
  }

  private static ToldSheet enterprise(int example, PrintedRate printed) throws IOException {
    List<ToldRow> rows = new ArrayList<>();
    LocalDate start = START;
    for (String line : lines()) {
      String[] cells = line.split(",", -1);
      if (cells[0].equals(String.valueOf(example))) {
        start = LocalDate.parse(cells[1]);
        rows.add(
            row(LocalDate.parse(cells[2]), Long.parseLong(cells[3]), 0, Long.parseLong(cells[4])));
      }
    }
    ToldItem fee = ChangedSheet.withRates(fee(), Optional.empty(), Optional.of(printed));
    return sheet(
        SheetForm.ENTERPRISE_LIST, rows, start, List.of(fee), Optional.empty(), Optional.empty());
  }

  private static List<String> lines() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(OfficialSheetsTest.class.getResourceAsStream(ROWS)),
                StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static ToldSheet sheet(
      SheetForm form,
      List<ToldRow> rows,
      LocalDate start,
      List<ToldItem> items,
      Optional<PrintedRate> cost,
      Optional<CostLabel> label) {
    return new ToldSheet(
        Optional.of(form),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        items,
        cost,
        label,
        List.of(),
        true,
        new ToldPlan(start, List.of(), rows, Optional.empty(), Optional.empty(), Optional.empty()));
  }

  private static ToldRow row(LocalDate date, long principal, long interest, long fee) {
    return new ToldRow(
        new PlanRow(
            date,
            Money.ofFen(principal),
            Money.ofFen(interest),
            fee == 0 ? List.of() : List.of(new FeeAmount("fee", Money.ofFen(fee)))),
        Optional.empty());
  }

  private static ToldItem fee() {
    return line(Loans.item("fee"));
  }

  private static ToldItem interest() {
    return line(FeeItem.interest(Optional.empty()));
  }

  private static ToldItem line(FeeItem item) {
    return new ToldItem(
        item,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
