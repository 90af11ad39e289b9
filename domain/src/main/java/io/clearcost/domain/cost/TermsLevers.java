package io.clearcost.domain.cost;

import io.clearcost.domain.law.Lever;
import io.clearcost.domain.law.Lever.Kind;
import io.clearcost.domain.law.Lever.Measure;
import io.clearcost.domain.loan.ContingentCharge;
import io.clearcost.domain.loan.DatedFlow;
import io.clearcost.domain.loan.Drawdown;
import io.clearcost.domain.loan.FeeFacts;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeeKind;
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.InstalmentPeriod;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.Relief;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.RepaymentShape;
import io.clearcost.domain.loan.Step;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.QuotedRate;
import io.clearcost.domain.rate.Ratio;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can be changed in loan terms: the quoted rate and each fee that counts, in steps of 1e-6 or
 * of a fen; and fees that they do not have.
 *
 * <p>Each trial works out only what its lever moves: for the rate the periods are computed once,
 * for a fee the instalments and the other charges.
 */
final class TermsLevers {

  private static final Set<FeeTiming> UPFRONT =
      EnumSet.of(FeeTiming.BEFORE_DISBURSEMENT, FeeTiming.UPFRONT);
  private static final Set<FeeTiming> PERIODIC =
      EnumSet.of(FeeTiming.EACH_PERIOD, FeeTiming.EACH_PERIOD_IN_ADVANCE);

  private final LoanTerms terms;
  private final List<TermsFee> counting;
  private final CapProbe probe;

  private TermsLevers(LoanTerms terms, Lender lender, Ratio cap) {
    this.terms = terms;
    this.counting =
        terms.fees().stream()
            .filter(
                fee ->
                    FeeClassifier.classify(fee.item().facts(), lender)
                        .map(FeeClassification::counts)
                        .orElse(false))
            .toList();
    List<Drawdown> drawdowns = terms.shape().drawdowns();
    this.probe =
        new CapProbe(
            cap,
            lender.readings(),
            terms.disbursementDate(),
            drawdowns.stream().map(Drawdown::amount).reduce(terms.principal(), Money::minus),
            drawdowns);
  }

  /** The rate, then the fees in their order. */
  static List<LeverTrial> existing(LoanTerms terms, Lender lender, Ratio cap) {
    TermsLevers levers = new TermsLevers(terms, lender, cap);
    List<LeverTrial> trials = new ArrayList<>();
    if (terms.method() != RepaymentMethod.FLAT_FEE) {
      trials.add(levers.rate());
    }
    List<PlanRow> instalments = PlanExpander.instalments(terms);
    levers.counting.forEach(
        fee -> trials.add(levers.fee(Kind.FEE, fee, levers.allBut(fee), instalments)));
    return trials;
  }

  /** Fees of a kind that counts and that the terms do not have. */
  static List<LeverTrial> further(LoanTerms terms, Lender lender, Ratio cap) {
    TermsLevers levers = new TermsLevers(terms, lender, cap);
    List<PlanRow> instalments = PlanExpander.instalments(terms);
    List<LeverTrial> trials = new ArrayList<>();
    if (levers.hasNone(UPFRONT)) {
      TermsFee fee = levers.fee("further-upfront-fee", "further up-front fee", FeeTiming.UPFRONT);
      trials.add(levers.fee(Kind.FURTHER_UPFRONT_FEE, fee, levers.counting, instalments));
    }
    if (levers.hasNone(PERIODIC)) {
      TermsFee fee =
          levers.fee(
              "further-periodic-fee", "further fee with every instalment", FeeTiming.EACH_PERIOD);
      trials.add(levers.fee(Kind.FURTHER_PERIODIC_FEE, fee, levers.counting, instalments));
    }
    return trials;
  }

  /** All rates and fees by the same factor. */
  static LeverTrial everything(LoanTerms terms, Lender lender, Ratio cap) {
    TermsLevers levers = new TermsLevers(terms, lender, cap);
    StepScale scale = StepScale.ofFraction(Ratio.ONE);
    return new LeverTrial(
        new Lever(Kind.ALL_CHARGES, "all-charges", "all charges", Measure.FACTOR, Ratio.ONE),
        scale.steps(Ratio.ONE),
        0,
        scale.highest(),
        scale::value,
        steps -> {
          LoanTerms tried = levers.scaled(scale.value(steps), levers.counting, levers::isCounted);
          return levers.probe.holds(
              CapProbe.paid(FeeSchedule.charge(tried, PlanExpander.instalments(tried))));
        },
        steps ->
            new LoanOffer.OfTerms(
                levers.scaled(scale.value(steps), terms.fees(), relieved -> true)));
  }

  private LoanTerms scaled(Ratio factor, List<TermsFee> fees, Predicate<String> relieved) {
    RepaymentShape shape = terms.shape();
    List<Step> steps =
        shape.steps().stream()
            .map(
                step ->
                    step.rate()
                        .<Step>map(
                            rate ->
                                new Step.NewRate(
                                    step.fromInstalment(), StepScale.share(rate, factor)))
                        .orElse(step))
            .toList();
    return terms.repriced(
        new QuotedRate(StepScale.share(terms.rate().fraction(), factor), terms.rate().basis()),
        new RepaymentShape(
            shape.interval(),
            shape.maturityDate(),
            shape.monthEnd(),
            shape.fenRounding(),
            shape.balloon(),
            steps,
            shape.grace(),
            shape.drawdowns()),
        fees.stream().map(fee -> scaled(fee, factor)).toList(),
        reliefs(relieved));
  }

  private TermsFee scaled(TermsFee fee, Ratio factor) {
    boolean counts = isCounted(fee.item().code());
    ScaledStandard standard = fee.standard().fold(ScaledStandard.CASES);
    return counts
        ? new TermsFee(
            fee.item(),
            standard.standard().apply(standard.lowered(factor)),
            fee.timing(),
            fee.dates())
        : fee;
  }

  private boolean hasNone(Set<FeeTiming> timings) {
    return counting.stream().noneMatch(fee -> timings.contains(fee.timing()));
  }

  private TermsFee fee(String code, String name, FeeTiming timing) {
    Set<String> taken =
        Stream.concat(
                terms.fees().stream().map(TermsFee::item),
                terms.contingent().stream().map(ContingentCharge::item))
            .map(FeeItem::code)
            .collect(Collectors.toSet());
    String free =
        Stream.iterate(code, used -> used + "-")
            .filter(one -> !taken.contains(one))
            .findFirst()
            .orElseThrow();
    FeeFacts facts = FeeFacts.of(PayeeRole.LENDER, FeePurpose.SERVICE_OF_THE_LOAN);
    FeeItem item = new FeeItem(free, name, FeeKind.OTHER, Optional.empty(), facts);
    return new TermsFee(item, new FeeStandard.FixedAmount(Money.ZERO), timing);
  }

  private LeverTrial rate() {
    QuotedRate quoted = terms.rate();
    Measure measure =
        switch (quoted.basis()) {
          case ANNUAL -> Measure.FRACTION_PER_YEAR;
          case MONTHLY -> Measure.FRACTION_PER_MONTH;
          case DAILY -> Measure.FRACTION_PER_DAY;
        };
    StepScale scale = StepScale.ofFraction(quoted.fraction());
    List<Relief> reliefs = reliefs(this::isCounted);
    LongFunction<QuotedRate> at = steps -> new QuotedRate(scale.value(steps), quoted.basis());
    List<InstalmentPeriod> periods = terms.periods();
    return new LeverTrial(
        new Lever(Kind.RATE, FeeItem.INTEREST_CODE, "interest rate", measure, quoted.fraction()),
        scale.steps(quoted.fraction()),
        0,
        scale.highest(),
        scale::value,
        steps -> {
          InterestAccrual tried = new InterestAccrual(terms, at.apply(steps), periods);
          List<PlanRow> instalments = PlanExpander.instalments(terms, tried);
          return probe.holds(
              CapProbe.paid(FeeSchedule.charge(terms, counting, reliefs, instalments)));
        },
        steps -> new LoanOffer.OfTerms(with(at.apply(steps), terms.fees(), terms.reliefs())));
  }

  private boolean isCounted(String code) {
    return code.equals(FeeItem.INTEREST_CODE)
        || counting.stream().anyMatch(fee -> fee.item().code().equals(code));
  }

  private List<TermsFee> allBut(TermsFee fee) {
    return counting.stream().filter(other -> !other.equals(fee)).toList();
  }

  private LeverTrial fee(
      Kind kind, TermsFee fee, List<TermsFee> others, List<PlanRow> instalments) {
    String code = fee.item().code();
    List<Relief> ofOthers = reliefs(relieved -> isCounted(relieved) && !relieved.equals(code));
    List<DatedFlow> paid = CapProbe.paid(FeeSchedule.charge(terms, others, ofOthers, instalments));
    List<Relief> ofFee = reliefs(code::equals);
    ScaledStandard scaled = fee.standard().fold(ScaledStandard.CASES);
    LongFunction<TermsFee> at =
        steps ->
            new TermsFee(
                fee.item(),
                scaled.standard().apply(scaled.scale().value(steps)),
                fee.timing(),
                fee.dates());
    return new LeverTrial(
        new Lever(kind, code, fee.item().name(), scaled.measure(), scaled.now()),
        scaled.scale().steps(scaled.now()),
        0,
        scaled.scale().highest(),
        scaled.scale()::value,
        steps -> {
          List<TermsFee> only = List.of(at.apply(steps));
          return probe.holds(
              CapProbe.paid(paid, FeeSchedule.charge(terms, only, ofFee, instalments), code));
        },
        steps ->
            new LoanOffer.OfTerms(with(terms.rate(), replaced(at.apply(steps)), terms.reliefs())));
  }

  /** The fees with another one of the same code, or with one more. */
  private List<TermsFee> replaced(TermsFee fee) {
    List<TermsFee> fees = new ArrayList<>();
    boolean found = false;
    for (TermsFee old : terms.fees()) {
      boolean same = old.item().code().equals(fee.item().code());
      fees.add(same ? fee : old);
      found |= same;
    }
    if (!found) {
      fees.add(fee);
    }
    return fees;
  }

  private List<Relief> reliefs(Predicate<String> codes) {
    return terms.reliefs().stream().filter(relief -> codes.test(relief.code())).toList();
  }

  private LoanTerms with(QuotedRate rate, List<TermsFee> fees, List<Relief> reliefs) {
    return terms.repriced(rate, terms.shape(), fees, reliefs);
  }
}
