package io.clearcost.persistence.evidence;

import io.clearcost.domain.evidence.Decision;
import io.clearcost.domain.evidence.Judgement;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.persistence.sqlite.DateCodec;
import io.clearcost.persistence.sqlite.InstantCodec;

/** A row of {@code evidence_decision}, without the sequence that the table gives it. */
record DecisionRow(
    String decisionId,
    String institutionId,
    String requestId,
    String loanReference,
    String asOf,
    String decidedAt,
    String person,
    String outcome,
    String bindingRate,
    String bindingConvention,
    String ruleBookVersion,
    String content) {

  static DecisionRow from(Decision decision) {
    Judgement judgement = decision.judgement();
    RateConvention binding = judgement.cost().binding().convention();
    AnnualRate rate = judgement.cost().under(binding).rate().orElseThrow();
    return new DecisionRow(
        decision.id().value(),
        judgement.application().institution().value(),
        decision.requestId().value(),
        judgement.application().reference().value(),
        DateCodec.text(judgement.asOf()),
        InstantCodec.text(decision.decidedAt()),
        decision.caller().person(),
        judgement.verdict().outcome().name(),
        rate.text(),
        binding.name(),
        judgement.ruleBookVersion(),
        DecisionJson.write(decision));
  }
}
