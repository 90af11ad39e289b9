package io.clearcost.domain.gate;

import io.clearcost.domain.law.Caveat;
import io.clearcost.domain.law.CostCaps;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.LegalNumber;
import io.clearcost.domain.law.Limit;
import io.clearcost.domain.law.LprHistory;
import io.clearcost.domain.law.LprPublication;
import io.clearcost.domain.law.MissingFact;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.law.instrument.SmallLoanGuideline;
import io.clearcost.domain.law.reading.Reading;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.Text;
import io.clearcost.domain.time.EffectiveDated;
import io.clearcost.domain.time.EffectivePeriod;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A loan of a small-loan company keeps within four times the one-year LPR: until the end of 2027 a
 * breach is counted on the glide path, from then on it stops the loan. Ultra-short loans are
 * spared.
 *
 * <p>The LPR is the last one published on or before the day of disbursement.
 *
 * @param id identifier
 * @param basis the passage
 * @param inForce the part of time in which a breach has this consequence
 * @param consequence what a breach demands
 */
record CostMustNotExceedTargetCap(
    RuleId id, LegalBasis basis, EffectivePeriod inForce, Outcome consequence) implements LoanRule {

  /** 二、第三款: on the way to the end of 2027. */
  static final CostMustNotExceedTargetCap ON_GLIDE_PATH =
      new CostMustNotExceedTargetCap(
          new RuleId("SLG_S2_P3_COST_ABOVE_TARGET_ON_GLIDE_PATH"),
          SmallLoanGuideline.PART_2_PARAGRAPH_3,
          EffectivePeriod.ofClosed(
              SmallLoanGuideline.INSTRUMENT.effective(), SmallLoanGuideline.LAST_DAY_OF_GLIDE_PATH),
          Outcome.GLIDE);

  /** 问答三: every new loan after the end of 2027. */
  static final CostMustNotExceedTargetCap AFTER_GLIDE_PATH =
      new CostMustNotExceedTargetCap(
          new RuleId("SLG_QA3_COST_ABOVE_TARGET_AFTER_2027"),
          SmallLoanGuideline.ANSWER_3,
          EffectivePeriod.from(SmallLoanGuideline.LAST_DAY_OF_GLIDE_PATH.plusDays(1)),
          Outcome.BLOCK);

  @Override
  public Set<LenderKind> lenderKinds() {
    return GuidelineFollowers.KINDS;
  }

  @Override
  public Text summary() {
    return new Text(
        "The cost of a loan of more than one month is not above four times the one-year LPR, or a"
            + " lower cap that the lender set itself.",
        "期限超过1个月的贷款，年化综合融资成本不超过1年期贷款市场报价利率的4倍；贷款人自行设定更低上限的，从其上限。");
  }

  @Override
  public Set<Milestone> milestones() {
    return Milestone.ALWAYS;
  }

  @Override
  public List<EffectiveDated<LegalNumber>> numbers() {
    return List.of(CostCaps.TARGET_MULTIPLE, CostCaps.ULTRA_SHORT_MONTHS);
  }

  @Override
  public List<Reading> readings() {
    return List.of(
        Reading.ANNUALISATION,
        Reading.LONG_SINGLE_PAYMENT,
        Reading.BOUNDARY,
        Reading.ROUNDING,
        Reading.LPR_DAY,
        Reading.ONE_MONTH,
        Reading.PUBLIC_DUTIES);
  }

  @Override
  public Witness witness(LocalDate day) {
    WitnessLoan loan = WitnessLoan.of(this, day);
    return new Witness(loan.assessed(), loan.at("0.23").assessed());
  }

  @Override
  public Finding examine(AssessedLoan loan, LocalDate asOf) {
    if (loan.termClass(asOf) == TermClass.ULTRA_SHORT) {
      int months = UltraShortTerm.at(asOf, loan.readings()).months();
      return loan.notApplicable(
          this,
          new Text(
              "The loan is ultra-short (not more than %d month): the target is not demanded of it."
                  .formatted(months),
              "该笔为超短期贷款（不超过%d个月），不要求压降至目标以内。".formatted(months)));
    }
    LprHistory lprHistory = loan.caps().lprHistory();
    return lprHistory
        .at(asOf)
        .fold(
            found ->
                CapExamination.examine(
                    this,
                    loan,
                    loan.caps().target(limit(found.held(), asOf)),
                    caveats(lprHistory, asOf)),
            none -> {
              Text missing =
                  new Text(
                      "no LPR publication on or before " + asOf + " is known",
                      "未掌握" + asOf + "当日或之前公布的贷款市场报价利率");
              return new Finding.Undetermined(
                  loan.about(
                      this,
                      new Text(
                          "Cannot be judged: " + missing.english() + ".",
                          "无法判断：" + missing.chinese() + "。"),
                      List.of()),
                  List.of(new MissingFact("law.lpr", missing)));
            });
  }

  private static Limit limit(LprPublication lpr, LocalDate asOf) {
    LegalNumber multiple = CostCaps.TARGET_MULTIPLE.at(asOf).value().orElseThrow();
    Ratio rate = multiple.value().times(lpr.oneYear());
    String percent =
        lpr.oneYear().toDecimal(6, RoundingMode.HALF_UP).movePointRight(2).toPlainString();
    return new Limit(
        rate,
        new Text(
            // Put together by hand: a format is read anew for every loan and every other answer.
            multiple.value() + " x one-year LPR of " + percent + " % published " + lpr.published(),
            lpr.published() + "公布的1年期LPR " + percent + "%的" + multiple.value() + "倍"),
        Optional.of(lpr));
  }

  private static List<Caveat> caveats(LprHistory lprHistory, LocalDate asOf) {
    return lprHistory.isOutdatedAt(asOf)
        ? List.of(
            new Caveat(
                Caveat.Code.LPR_HISTORY_OUTDATED,
                new Text(
                    "The last LPR publication known for %s is more than %d days old; a later one must exist."
                        .formatted(asOf, LprHistory.LONGEST_INTERVAL_IN_DAYS),
                    "%s所用的最近一次LPR公布已超过%d天，应有更新的公布。"
                        .formatted(asOf, LprHistory.LONGEST_INTERVAL_IN_DAYS))))
        : List.of();
  }
}
