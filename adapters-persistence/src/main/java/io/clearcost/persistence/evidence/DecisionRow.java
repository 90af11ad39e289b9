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
import java.util.Optional;

/**
 * A row of {@code evidence_decision}, without the sequence that the table gives it.
 *
 * @param content the JSON, or the beginning of it
 * @param packed the rest of the JSON; empty where content is all of it
 */
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
    String content,
    Optional<PackedText> packed) {

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
        row.getString("content"),
        PackedText.of(row));
  }

  /** The whole JSON. */
  String text(TextPacker packer) {
    return packed.map(rest -> content + packer.unpacked(rest)).orElse(content);
  }

  /**
   * The columns that hold something else than they would for a decision. The content of an older
   * format is not compared: this program would write it differently.
   *
   * @param text the whole JSON of this row
   */
  List<String> otherThan(Decision decision, String text) {
    DecisionRow other = of(decision, "", Optional.empty());
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
    if (!DecisionJson.isOfOlderFormat(text)) {
      addIfOther(names, "content", text, DecisionJson.write(decision));
    }
    return names;
  }

  private static void addIfOther(List<String> names, String name, String held, String expected) {
    if (!held.equals(expected)) {
      names.add(name);
    }
  }

  /**
   * The values of the columns in the order of the table.
   *
   * @param judgement that of the decision, packed
   */
  static Object[] values(Decision decision, PackedText judgement) {
    DecisionRow row = of(decision, DecisionJson.beginning(decision), Optional.of(judgement));
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
      row.content,
      judgement.dictionary(),
      judgement.frame()
    };
  }

  private static DecisionRow of(Decision decision, String content, Optional<PackedText> packed) {
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
        content,
        packed);
  }
}
