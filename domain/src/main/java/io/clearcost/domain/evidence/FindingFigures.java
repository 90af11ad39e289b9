package io.clearcost.domain.evidence;

import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.Measurement;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.rate.Ratio;
import java.util.Optional;

/**
 * What counts of a finding.
 *
 * @param outcome what it demands
 * @param limit the limit, in the unit of the rule; empty where nothing was compared
 * @param margin how far the limit is kept, negative where it is broken
 */
public record FindingFigures(Outcome outcome, Optional<Ratio> limit, Optional<Ratio> margin) {

  static FindingFigures of(Finding finding) {
    return new FindingFigures(
        finding.outcome(),
        finding
            .measurement()
            .map(
                measured ->
                    measured.fold(
                        cost -> cost.limit().rate(), quantity -> quantity.limit().value())),
        finding.measurement().map(Measurement::margin));
  }
}
