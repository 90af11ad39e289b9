package io.clearcost.application.disclosure;

import io.clearcost.application.disclosure.DisclosureOutcome.Answered;
import io.clearcost.application.disclosure.DisclosureOutcome.Incomplete;
import io.clearcost.application.disclosure.DisclosureOutcome.NotFound;
import io.clearcost.application.disclosure.DisclosureOutcome.Refused;
import io.clearcost.application.disclosure.DisclosureOutcome.Subject;
import io.clearcost.domain.disclosure.Difference;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.disclosure.DisclosureLog;
import io.clearcost.domain.disclosure.DisclosureVersion;
import io.clearcost.domain.disclosure.Drift;
import io.clearcost.domain.disclosure.SheetComposer;
import io.clearcost.domain.evidence.DecisionId;
import io.clearcost.domain.evidence.DecisionLog;
import io.clearcost.domain.party.Caller;
import java.util.List;
import java.util.function.Function;

/** Names what a loan has otherwise now than it was shown (drift). */
public final class CompareDisclosure {

  private final DecisionLog decisions;
  private final VisibleDisclosures visible;

  public CompareDisclosure(DecisionLog decisions, DisclosureLog disclosures) {
    this.decisions = decisions;
    this.visible = new VisibleDisclosures(disclosures);
  }

  /**
   * Compares.
   *
   * @param disclosure what was shown
   * @param now the decision on the same lender's loan as it is now
   */
  public DisclosureOutcome<List<Difference>> handle(
      DisclosureId disclosure, DecisionId now, Caller caller) {
    return visible.read(
        disclosure, caller, version -> compare(version, now, caller, Answered::new));
  }

  <V> DisclosureOutcome<V> compare(
      DisclosureVersion version,
      DecisionId now,
      Caller caller,
      Function<List<Difference>, DisclosureOutcome<V>> use) {
    return decisions
        .find(now)
        .map(decision -> decision.judgement())
        .filter(judgement -> judgement.institution().id().equals(version.institution()))
        .filter(judgement -> caller.mayReadOf(judgement.institution().id()))
        .map(
            judgement ->
                SheetComposer.composeAgain(judgement, version.sheet())
                    .fold(
                        sheet -> use.apply(Drift.between(version.sheet(), sheet)),
                        missing -> new Incomplete<V>(missing),
                        refusal -> new Refused<V>(refusal)))
        .orElseGet(() -> new NotFound<>(Subject.DECISION, now.value()));
  }
}
