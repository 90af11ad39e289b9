package io.clearcost.domain.cost;

import static io.clearcost.domain.loan.Loans.everyUnit;
import static io.clearcost.domain.loan.Loans.monthly;
import static io.clearcost.domain.loan.Loans.periodic;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.law.reading.Readings;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.time.UnitPeriod;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which convention binds, and on what ground. */
class BindingReadingTest {

  private static final PeriodicFlows A_MONTH = monthly(1_000_000, -1_010_000);
  private static final PeriodicFlows TWO_YEARS =
      everyUnit(UnitPeriod.YEAR, 1_000_000, 0, -1_200_000);

  @Test
  void binding_ofAMonth_isSimple() {
    BindingConvention binding = binding(A_MONTH, Lender.UNKNOWN);

    assertThat(binding)
        .isEqualTo(
            new BindingConvention(
                RateConvention.NOMINAL_SIMPLE,
                List.of(RateConvention.NOMINAL_SIMPLE),
                "IRR per month x 12 a year (单利), the default reading, no kind of lender being"
                    + " named"));
  }

  @ParameterizedTest
  @EnumSource
  void ground_ofEachLender_isTheTextThatBindsIt(LenderKind kind) {
    boolean ofTheGuideline =
        kind == LenderKind.SMALL_LOAN_COMPANY || kind == LenderKind.OTHER_CONSUMER_LENDER;

    String ground = binding(A_MONTH, Lender.ofKind(kind)).reason();

    assertThat(ground).contains(ofTheGuideline ? "问答一" : "公告〔2021〕第3号");
  }

  /** 20 % over two years: 10 % a year over the term, a little less compounded. */
  @ParameterizedTest
  @CsvSource({
    "HIGHER_OF_BOTH, NOMINAL_SIMPLE FLAT_SIMPLE, FLAT_SIMPLE,    the higher of simple over the"
        + " term",
    "OVER_THE_TERM,  FLAT_SIMPLE,                FLAT_SIMPLE,    simple over the term (单利) for one",
    "PER_YEAR,       NOMINAL_SIMPLE,             NOMINAL_SIMPLE, IRR per 12 months x 1 a year (单利)"
  })
  void binding_ofOneLongPayment_followsItsReading(
      Answer answer, String tested, RateConvention convention, String ground) {
    BindingConvention binding =
        binding(TWO_YEARS, Lender.UNKNOWN.under(Readings.DEFAULTS.with(answer)));

    assertThat(binding.tested())
        .extracting(RateConvention::name)
        .containsExactly(tested.split(" "));
    assertThat(binding.convention()).isEqualTo(convention);
    assertThat(binding.reason()).startsWith(ground);
  }

  @Test
  void binding_underCompoundReading_isTheEffectiveRate() {
    BindingConvention binding = binding(A_MONTH, compounding());

    assertThat(binding.convention()).isEqualTo(RateConvention.EFFECTIVE_COMPOUND);
    assertThat(binding.tested()).containsExactly(RateConvention.EFFECTIVE_COMPOUND);
    assertThat(binding.reason())
        .isEqualTo("IRR per month compounded over a year (复利), the reading chosen");
  }

  @Test
  void rebound_underAnotherReading_changesWhatBindsAlone() {
    ComprehensiveFinancingCost cost = Costs.of(periodic(A_MONTH));

    ComprehensiveFinancingCost rebound = CostCalculator.rebound(cost, compounding());

    assertThat(rebound)
        .isEqualTo(Costs.calculated(CostCalculator.calculate(periodic(A_MONTH), compounding())))
        .isNotEqualTo(cost);
  }

  /** A debt that doubles every day is 2^365 after a year: no compound rate is shown. */
  @Test
  void binding_ofARateBeyondAllMeasure_isSimpleUnderEveryReading() {
    BindingConvention binding =
        binding(everyUnit(UnitPeriod.DAY, 1_000_000, -2_000_000), compounding());

    assertThat(binding.convention()).isEqualTo(RateConvention.NOMINAL_SIMPLE);
    assertThat(binding.tested()).containsExactly(RateConvention.NOMINAL_SIMPLE);
    assertThat(binding.reason()).contains("there is no rate to show");
  }

  private static Lender compounding() {
    return Lender.UNKNOWN.under(Readings.DEFAULTS.with(Answer.COMPOUND));
  }

  private static BindingConvention binding(PeriodicFlows flows, Lender lender) {
    return Costs.calculated(CostCalculator.calculate(periodic(flows), lender)).binding();
  }
}
