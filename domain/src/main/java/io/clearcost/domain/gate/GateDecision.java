package io.clearcost.domain.gate;

import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.LegalNumber;
import io.clearcost.domain.law.Limit;
import io.clearcost.domain.law.LprPublication;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.domain.rate.Ratio;
import java.util.List;
import java.util.Optional;

/**
 * The verdict on a loan.
 *
 * @param outcome the worst outcome of all findings
 * @param findings what every rule in force found, worst first
 * @param turningConventions conventions that do not bind and under which the outcome would be
 *     another one
 * @param readingDependences for each finding, in their order, what it rests on; none in decisions
 *     of old
 * @param numbers the numbers of the law that the rules which apply were held to, each once, in the
 *     order of the findings; none in decisions of old
 */
public record GateDecision(
    Outcome outcome,
    List<Finding> findings,
    List<RateConvention> turningConventions,
    List<ReadingDependence> readingDependences,
    List<LegalNumber> numbers) {

  public GateDecision {
    findings = List.copyOf(findings);
    turningConventions = List.copyOf(turningConventions);
    readingDependences = List.copyOf(readingDependences);
    numbers = List.copyOf(numbers);
  }

  /** The annual rates that the cost was held against, in the order of the findings. */
  public List<Ratio> limits() {
    return limits(findings);
  }

  static List<Ratio> limits(List<Finding> findings) {
    return findings.stream()
        .flatMap(finding -> finding.cost().stream())
        .map(cost -> cost.limit().rate())
        .toList();
  }

  /** The loan prime rate that a rule used, if one did. */
  public Optional<LprPublication> lprUsed() {
    return findings.stream()
        .flatMap(finding -> finding.cost().stream())
        .map(cost -> cost.limit())
        .map(Limit::lpr)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
