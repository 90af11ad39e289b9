package io.clearcost.domain.gate;

import io.clearcost.domain.cost.AnnualisedCost;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.LegalNumber;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.law.reading.Answer;
import io.clearcost.domain.law.reading.Reading;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.time.EffectiveDated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Examines every rule in force about a loan and returns every finding. */
public final class LoanGate {

  private static final Comparator<Examined> WORST_FIRST =
      Comparator.comparing(Examined::outcome).reversed();

  private final RuleBook ruleBook;

  /** Looked up for every loan, and the book never changes. */
  private final Map<LenderKind, List<LoanRule>> rules = new EnumMap<>(LenderKind.class);

  public LoanGate(RuleBook ruleBook) {
    this.ruleBook = ruleBook;
    for (LenderKind kind : LenderKind.values()) {
      rules.put(kind, ruleBook.about(kind));
    }
  }

  public RuleBook ruleBook() {
    return ruleBook;
  }

  /** Judges a loan under the law of {@code asOf}. */
  public GateOutcome judge(AssessedLoan loan, LocalDate asOf) {
    List<Examined> examined = examined(loan, asOf);
    if (examined.isEmpty()) {
      return new GateOutcome.NotInForce(
          loan.lenderKind(),
          asOf,
          ruleBook.about(loan.lenderKind()).stream()
              .map(rule -> rule.inForce().from())
              .min(Comparator.naturalOrder()));
    }
    CapRemedies remedies = new CapRemedies(loan);
    OtherAnswers others = new OtherAnswers(loan);
    List<Finding> findings = new ArrayList<>(examined.size());
    List<ReadingDependence> dependences = new ArrayList<>(examined.size());
    for (Examined one : examined) {
      findings.add(remedies.complete(one.finding()));
      dependences.add(dependence(one, others, asOf));
    }
    return new GateOutcome.Judged(
        new GateDecision(
            worst(findings, Finding::outcome),
            findings,
            turning(loan, findings),
            dependences,
            numbers(examined, loan, asOf)));
  }

  /** What the verdict on a loan would be; many times quicker than the verdict. */
  public SupposedVerdict suppose(AssessedLoan loan, LocalDate asOf) {
    List<Finding> findings = examined(loan, asOf).stream().map(Examined::finding).toList();
    return findings.isEmpty()
        ? SupposedVerdict.NONE
        : new SupposedVerdict(
            worst(findings, Finding::outcome),
            loan.cost().under(loan.cost().binding().convention()).rate(),
            GateDecision.limits(findings));
  }

  /** The verdict on a loan in brief; empty where no rule for its lender is in force. */
  public Optional<BriefVerdict> brief(AssessedLoan loan, LocalDate asOf) {
    Map<RuleId, Outcome> outcomes = new LinkedHashMap<>();
    applicable(loan, asOf).forEach(rule -> outcomes.put(rule.id(), rule.outcome(loan, asOf)));
    return outcomes.values().stream()
        .reduce(Outcome::worse)
        .map(
            worst ->
                new BriefVerdict(
                    worst,
                    outcomes.entrySet().stream()
                        .filter(one -> one.getValue() != Outcome.PASS)
                        .sorted(Map.Entry.<RuleId, Outcome>comparingByValue().reversed())
                        .map(Map.Entry::getKey)
                        .toList(),
                    loan.termClass(asOf)));
  }

  /** What each rule in force finds, worst first. */
  private List<Examined> examined(AssessedLoan loan, LocalDate asOf) {
    List<Examined> examined = new ArrayList<>();
    for (LoanRule rule : applicable(loan, asOf)) {
      examined.add(new Examined(rule, rule.examine(loan, asOf)));
    }
    examined.sort(WORST_FIRST);
    return examined;
  }

  private List<LoanRule> applicable(AssessedLoan loan, LocalDate asOf) {
    List<LoanRule> applicable = new ArrayList<>();
    for (LoanRule rule : rules.getOrDefault(loan.lenderKind(), List.of())) {
      if (rule.milestones().contains(loan.milestone()) && rule.inForce().contains(asOf)) {
        applicable.add(rule);
      }
    }
    return applicable;
  }

  private record Examined(LoanRule rule, Finding finding) {
    Outcome outcome() {
      return finding.outcome();
    }

    boolean applies() {
      return finding.fold(kept -> true, broken -> true, none -> false, unknown -> true);
    }
  }

  private static List<LegalNumber> numbers(
      List<Examined> examined, AssessedLoan loan, LocalDate asOf) {
    List<LegalNumber> numbers = new ArrayList<>();
    for (Examined one : examined) {
      if (one.applies()) {
        for (EffectiveDated<LegalNumber> number : one.rule().numbersUnder(loan.readings())) {
          number.at(asOf).value().filter(value -> !numbers.contains(value)).ifPresent(numbers::add);
        }
      }
    }
    return numbers;
  }

  private static ReadingDependence dependence(Examined one, OtherAnswers others, LocalDate asOf) {
    List<Answer> answers = new ArrayList<>();
    List<ReadingDependence.Turning> turning = new ArrayList<>();
    for (Reading reading : one.rule().readings()) {
      answers.add(others.held().to(reading));
      for (OtherAnswers.Other other : others.to(reading)) {
        Outcome outcome = other.outcome(one.rule(), asOf);
        if (outcome != one.outcome()) {
          turning.add(new ReadingDependence.Turning(other.answer(), outcome));
        }
      }
    }
    return new ReadingDependence(one.rule().id(), answers, turning);
  }

  private static Outcome worst(List<Finding> findings, Function<Finding, Outcome> demand) {
    Outcome worst = Outcome.PASS;
    for (Finding finding : findings) {
      worst = worst.worse(demand.apply(finding));
    }
    return worst;
  }

  private static List<RateConvention> turning(AssessedLoan loan, List<Finding> findings) {
    Outcome outcome = worst(findings, Finding::outcome);
    List<RateConvention> turning = new ArrayList<>();
    for (AnnualisedCost cost : loan.cost().annualised()) {
      RateConvention convention = cost.convention();
      if (worst(findings, finding -> finding.outcomeUnder(convention)) != outcome) {
        turning.add(convention);
      }
    }
    return turning;
  }
}
