package io.clearcost.domain.evidence;

import java.util.List;
import java.util.OptionalLong;

/**
 * A page of decisions, newest first.
 *
 * @param decisions the decisions
 * @param next pass it as {@code before} to read on; empty on the last page
 */
public record DecisionPage(List<DecisionSummary> decisions, OptionalLong next) {

  public DecisionPage {
    decisions = List.copyOf(decisions);
  }
}
