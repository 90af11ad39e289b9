package io.clearcost.domain.gate;

import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.LegalNumber;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.law.reading.Reading;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.rate.RateConvention;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Examines every rule in force about a loan and returns every finding. */
public final class LoanGate {

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
    List<Finding> findings =
        examined.stream().map(Examined::finding).map(remedies::complete).toList();
    return new GateOutcome.Judged(
        new GateDecision(
            worst(findings),
            findings,
            turning(loan, findings),
            examined.stream().map(one -> dependence(one, others, asOf)).toList(),
            numbers(examined, loan, asOf)));
  }

  /** What the verdict on a loan would be; many times quicker than the verdict. */
  public SupposedVerdict suppose(AssessedLoan loan, LocalDate asOf) {
    List<Finding> findings = examined(loan, asOf).stream().map(Examined::finding).toList();
    return findings.isEmpty()
        ? SupposedVerdict.NONE
        : new SupposedVerdict(
            worst(findings),
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
    return applicable(loan, asOf)
        .map(rule -> new Examined(rule, rule.examine(loan, asOf)))
        .sorted(Comparator.comparing(Examined::outcome).reversed())
        .toList();
  }

  private Stream<LoanRule> applicable(AssessedLoan loan, LocalDate asOf) {
    return rules.getOrDefault(loan.lenderKind(), List.of()).stream()
        .filter(rule -> rule.inForce().contains(asOf))
        .filter(rule -> rule.milestones().contains(loan.milestone()));
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
    return examined.stream()
        .filter(Examined::applies)
        .flatMap(one -> one.rule().numbersUnder(loan.readings()).stream())
        .flatMap(number -> number.at(asOf).value().stream())
        .distinct()
        .toList();
  }

  private static ReadingDependence dependence(Examined one, OtherAnswers others, LocalDate asOf) {
    List<Reading> readings = one.rule().readings();
    List<ReadingDependence.Turning> turning =
        readings.stream()
            .flatMap(others::to)
            .map(
                other ->
                    new ReadingDependence.Turning(other.answer(), other.outcome(one.rule(), asOf)))
            .filter(other -> other.outcome() != one.outcome())
            .toList();
    return new ReadingDependence(
        one.rule().id(), readings.stream().map(others.held()::to).toList(), turning);
  }

  private static Outcome worst(List<Finding> findings) {
    return findings.stream().map(Finding::outcome).reduce(Outcome.PASS, Outcome::worse);
  }

  private static List<RateConvention> turning(AssessedLoan loan, List<Finding> findings) {
    Outcome outcome = worst(findings);
    return loan.cost().annualised().stream()
        .map(cost -> cost.convention())
        .filter(
            convention ->
                findings.stream()
                        .map(finding -> finding.outcomeUnder(convention))
                        .reduce(Outcome.PASS, Outcome::worse)
                    != outcome)
        .toList();
  }
}
