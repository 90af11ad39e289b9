package io.clearcost.persistence.evidence;

import io.clearcost.domain.evidence.Decision;
import io.clearcost.domain.evidence.Judgement;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.persistence.sqlite.DateCodec;
import io.clearcost.persistence.sqlite.InstantCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

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

  static DecisionRow of(ResultSet row) throws SQLException {
    return new DecisionRow(
        row.getString("decision_id"),
        row.getString("institution_id"),
        row.getString("request_id"),
        row.getString("loan_reference"),
        row.getString("as_of"),
        row.getString("decided_at"),
        row.getString("person"),
        row.getString("outcome"),
        row.getString("binding_rate"),
        row.getString("binding_convention"),
        row.getString("rule_book_version"),
        row.getString("content"));
  }

  /**
   * The columns that hold something else than those of {@code other}. The content of an older
   * format is not compared: this program would write it differently.
   */
  List<String> otherThan(DecisionRow other) {
    List<String> names = new ArrayList<>();
    addIfOther(names, "decision_id", decisionId, other.decisionId);
    addIfOther(names, "institution_id", institutionId, other.institutionId);
    addIfOther(names, "request_id", requestId, other.requestId);
    addIfOther(names, "loan_reference", loanReference, other.loanReference);
    addIfOther(names, "as_of", asOf, other.asOf);
    addIfOther(names, "decided_at", decidedAt, other.decidedAt);
    addIfOther(names, "person", person, other.person);
    addIfOther(names, "outcome", outcome, other.outcome);
    addIfOther(names, "binding_rate", bindingRate, other.bindingRate);
    addIfOther(names, "binding_convention", bindingConvention, other.bindingConvention);
    addIfOther(names, "rule_book_version", ruleBookVersion, other.ruleBookVersion);
    if (!DecisionJson.isOfOlderFormat(content)) {
      addIfOther(names, "content", content, other.content);
    }
    return names;
  }

  private static void addIfOther(List<String> names, String name, String held, String expected) {
    if (!held.equals(expected)) {
      names.add(name);
    }
  }

  static DecisionRow from(Decision decision) {
    return from(decision, DecisionJson.write(decision));
  }

  /** The values of the columns in the order of the table; content is JSON in UTF-8. */
  static Object[] values(Decision decision) {
    DecisionRow row = from(decision, "");
    return new Object[] {
      row.decisionId,
      row.institutionId,
      row.requestId,
      row.loanReference,
      row.asOf,
      row.decidedAt,
      row.person,
      row.outcome,
      row.bindingRate,
      row.bindingConvention,
      row.ruleBookVersion,
      DecisionJson.utf8(decision)
    };
  }

  private static DecisionRow from(Decision decision, String content) {
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
        content);
  }
}
