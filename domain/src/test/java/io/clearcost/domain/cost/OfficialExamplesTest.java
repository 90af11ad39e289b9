package io.clearcost.domain.cost;

import static io.clearcost.domain.loan.Loans.item;
import static io.clearcost.domain.loan.Loans.periodic;
import static io.clearcost.domain.loan.Loans.quoted;
import static io.clearcost.domain.loan.Loans.terms;
import static io.clearcost.domain.loan.Loans.withRate;
import static io.clearcost.domain.loan.Loans.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clearcost.domain.loan.FeeAmount;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.QuotedRate;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.time.PeriodOffset;
import io.clearcost.domain.time.UnitPeriod;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every worked figure of the instruments, as a table each, to the digits that they print. */
class OfficialExamplesTest {

  private static final String ENTERPRISE_ROWS = "/official/enterprise-cost-rules/rows.csv";

  @ParameterizedTest
  @CsvFileSource(
      resources = "/official/small-loan-guideline/single-repayment.csv",
      numLinesToSkip = 2)
  void cost_ofTheGuidelinesSingleRepayment_isAsPrinted(
      String monthlyRate, int months, BigDecimal expected, BigDecimal tolerance) {
    ComprehensiveFinancingCost cost =
        Costs.of(
            withRate(
                terms(RepaymentMethod.BULLET, "10000", "0", months),
                quoted(monthlyRate, QuotedRate.Basis.MONTHLY)));

    BigDecimal percent = percent(cost, RateConvention.NOMINAL_SIMPLE);

    assertThat(percent).isCloseTo(expected, within(tolerance));
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = {
        "/official/pboc-announcement-2021-3/annex.csv",
        "/official/personal-loan-disclosure/examples.csv",
        "/official/market/press-cases.csv"
      },
      numLinesToSkip = 2)
  void cost_ofPrintedFlows_isAsPrinted(
      String example,
      int monthsPerUnit,
      String flows,
      RateConvention convention,
      BigDecimal expected,
      BigDecimal tolerance) {
    ComprehensiveFinancingCost cost = Costs.of(periodic(flows(monthsPerUnit, flows)));

    BigDecimal percent = percent(cost, convention);

    assertThat(percent).as(example).isCloseTo(expected, within(tolerance));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/official/enterprise-cost-rules/examples.csv", numLinesToSkip = 2)
  void enterpriseRate_ofAFeeAlone_isAsPrinted(
      String example, BigDecimal expected, BigDecimal tolerance) {
    RepaymentPlan plan = enterprisePlan(example);

    BigDecimal percent = percent(Costs.of(plan), RateConvention.ENTERPRISE_ADDITIVE);

    assertThat(percent).isCloseTo(expected, within(tolerance));
  }

  private static BigDecimal percent(ComprehensiveFinancingCost cost, RateConvention convention) {
    return cost.under(convention).rate().orElseThrow().fraction().movePointRight(2);
  }

  /** Reads {@code "0:1000 1..12:-90"}: yuan at one time or at each of a range. */
  private static PeriodicFlows flows(int monthsPerUnit, String text) {
    List<PeriodicFlow> flows = new ArrayList<>();
    for (String part : text.split(" ", -1)) {
      int colon = part.indexOf(':');
      String times = part.substring(0, colon);
      int dots = times.indexOf("..");
      int first = Integer.parseInt(dots < 0 ? times : times.substring(0, dots));
      int last = dots < 0 ? first : Integer.parseInt(times.substring(dots + 2));
      for (int time = first; time <= last; time++) {
        flows.add(new PeriodicFlow(PeriodOffset.ofWhole(time), yuan(part.substring(colon + 1))));
      }
    }
    return new PeriodicFlows(UnitPeriod.ofMonths(monthsPerUnit), flows);
  }

  private static RepaymentPlan enterprisePlan(String example) {
    List<String[]> lines =
        read(ENTERPRISE_ROWS).stream()
            .map(line -> line.split(",", -1))
            .filter(fields -> fields[0].equals(example))
            .toList();
    List<PlanRow> rows = lines.stream().map(OfficialExamplesTest::row).toList();
    Money principal = rows.stream().map(PlanRow::principal).reduce(Money.ZERO, Money::plus);
    return new RepaymentPlan(
        principal, LocalDate.parse(lines.get(0)[1]), rows, List.of(item("fee")));
  }

  private static PlanRow row(String[] fields) {
    return new PlanRow(
        LocalDate.parse(fields[2]),
        Money.ofFen(Long.parseLong(fields[3])),
        Money.ZERO,
        List.of(new FeeAmount("fee", Money.ofFen(Long.parseLong(fields[4])))));
  }

  private static List<String> read(String resource) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(OfficialExamplesTest.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
