package io.clearcost.domain.disclosure.recheck;

import io.clearcost.domain.cost.ContingentCost;
import io.clearcost.domain.loan.ContingentStandard;
import io.clearcost.domain.loan.StatedRate;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds what a told sheet says of charges after default against ours. */
final class ContingentChecks {

  private final ToldSheet sheet;
  private final Reckoning reckoning;
  private final RateComparison rates;

  ContingentChecks(ToldSheet sheet, Reckoning reckoning, RateComparison rates) {
    this.sheet = sheet;
    this.reckoning = reckoning;
    this.rates = rates;
  }

  /**
   * The rate and the amount of every line.
   *
   * @param convention of the annual cost that an uplift of it rises from
   */
  List<FigureCheck> under(RateConvention convention) {
    List<FigureCheck> checks = new ArrayList<>();
    for (ToldContingent told : sheet.contingent()) {
      Optional<ContingentCost> ours = ours(told);
      checks.add(rate(told, ours, convention));
      checks.add(amount(told, ours));
    }
    return checks;
  }

  private Optional<ContingentCost> ours(ToldContingent told) {
    return reckoning.cost().stream()
        .flatMap(cost -> cost.decomposition().contingent().stream())
        .filter(cost -> cost.charge().item().code().equals(told.code()))
        .findFirst();
  }

  private FigureCheck rate(
      ToldContingent told, Optional<ContingentCost> ours, RateConvention convention) {
    String path = "contingent[%s].annual_rate".formatted(told.code());
    Text what = Text.of("annual rate of %s", "%s的年化率", told.item().name());
    return ours.flatMap(cost -> annualRate(told, cost, convention))
        .map(rate -> rates.check(path, what, told.annualRate(), decimal(rate), Optional.empty()))
        .orElseGet(
            () ->
                FigureCheck.unchecked(
                    path, what, told.annualRate().map(FigureCheck::quantity), whyNot(told)));
  }

  private FigureCheck amount(ToldContingent told, Optional<ContingentCost> ours) {
    String path = "contingent[%s].amount".formatted(told.code());
    Text what = Text.of("amount of %s", "%s的金额", told.item().name());
    return ours.flatMap(ContingentCost::amount)
        .map(amount -> FigureCheck.ofAmount(path, what, told.amount(), amount))
        .orElseGet(
            () ->
                FigureCheck.unchecked(
                    path, what, told.amount().map(FigureCheck::quantity), whyNot(told)));
  }

  /**
   * The stated interest rate is what an uplift of the contract rate rises from, where it gives the
   * interest of the plan: a day count of its own is no reason to blame the penalty.
   */
  private Optional<Ratio> annualRate(
      ToldContingent told, ContingentCost ours, RateConvention convention) {
    return told.standard()
        .flatMap(standard -> standard.fold(new Raised(convention)))
        .or(ours::annualRate);
  }

  private Text whyNot(ToldContingent told) {
    if (told.event().isEmpty() || told.standard().isEmpty()) {
      return new Text(
          "the sheet does not say by what standard, or upon what event", "未载明收取标准或触发情形");
    }
    return reckoning.cost().isEmpty()
        ? reckoning.whyNot()
        : new Text("its standard gives no such figure", "其收取标准得不出该数值");
  }

  private static BigDecimal decimal(Ratio rate) {
    return rate.toDecimal(AnnualRate.SCALE, RoundingMode.HALF_UP);
  }

  /** What a raised rate comes to, where another one is raised than our engine would. */
  private final class Raised implements ContingentStandard.Cases<Optional<Ratio>> {

    private final RateConvention convention;

    private Raised(RateConvention convention) {
      this.convention = convention;
    }

    @Override
    public Optional<Ratio> contractRateUplift(ContingentStandard.ContractRateUplift standard) {
      return sheet
          .rate()
          .map(PrintedRate::value)
          .filter(rate -> StatedRate.givesInterest(reckoning.plan(), rate).isPresent())
          .map(rate -> rate.times(Ratio.ONE.plus(standard.uplift())));
    }

    @Override
    public Optional<Ratio> comprehensiveRateUplift(
        ContingentStandard.ComprehensiveRateUplift standard) {
      return reckoning
          .cost()
          .flatMap(cost -> cost.under(convention).rate())
          .map(rate -> Ratio.of(rate.fraction()).times(Ratio.ONE.plus(standard.uplift())));
    }

    @Override
    public Optional<Ratio> overduePrincipalRate(ContingentStandard.OverduePrincipalRate standard) {
      return Optional.empty();
    }

    @Override
    public Optional<Ratio> remainingPrincipalShare(
        ContingentStandard.RemainingPrincipalShare standard) {
      return Optional.empty();
    }

    @Override
    public Optional<Ratio> fixedAmount(ContingentStandard.FixedAmount standard) {
      return Optional.empty();
    }
  }
}
