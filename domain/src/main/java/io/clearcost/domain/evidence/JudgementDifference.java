package io.clearcost.domain.evidence;

import io.clearcost.domain.cost.ComprehensiveFinancingCost;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.law.reading.Reading;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.RateConvention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * In what two judgements on one application differ. It is empty for equal judgements and for no
 * others.
 *
 * @param fields what differs besides the findings
 * @param findings the rules whose findings differ
 */
public record JudgementDifference(List<OfField> fields, List<OfFinding> findings) {

  /** No difference. */
  public static final JudgementDifference NONE = new JudgementDifference(List.of(), List.of());

  public JudgementDifference {
    fields = List.copyOf(fields);
    findings = List.copyOf(findings);
  }

  /**
   * A field that differs.
   *
   * @param name which, e.g. {@code outcome} or {@code rates.NOMINAL_SIMPLE}
   * @param before how it was; empty where it is too long to print
   * @param after how it is now
   */
  public record OfField(String name, String before, String after) {}

  /**
   * A rule whose finding differs; where the figures are the same, in its words, facts or remedies.
   *
   * @param rule the rule
   * @param before what it found; empty where it was not asked
   * @param after what it finds now
   */
  public record OfFinding(
      RuleId rule, Optional<FindingFigures> before, Optional<FindingFigures> after) {}

  public boolean isEmpty() {
    return fields.isEmpty() && findings.isEmpty();
  }

  /** What differs between a judgement and a later one. */
  public static JudgementDifference between(Judgement before, Judgement after) {
    if (before.equals(after)) {
      return NONE;
    }
    JudgementDifference found =
        new JudgementDifference(fields(before, after), findings(before, after));
    return found.isEmpty()
        ? new JudgementDifference(List.of(new OfField("judgement", "", "")), List.of())
        : found;
  }

  private static List<OfField> fields(Judgement before, Judgement after) {
    Map<String, String> one = described(before);
    Map<String, String> other = described(after);
    Set<String> names = new LinkedHashSet<>(one.keySet());
    names.addAll(other.keySet());
    List<OfField> fields = new ArrayList<>();
    for (String name : names) {
      String was = one.getOrDefault(name, "");
      String is = other.getOrDefault(name, "");
      if (!was.equals(is)) {
        fields.add(new OfField(name, was, is));
      }
    }
    addIfOther(fields, "application", before.application(), after.application());
    addIfOther(fields, "cost", before.cost(), after.cost());
    addIfOther(fields, "sheet", before.sheet(), after.sheet());
    addIfOther(fields, "numbers", before.verdict().numbers(), after.verdict().numbers());
    addIfOther(
        fields,
        "reading_dependences",
        before.verdict().readingDependences(),
        after.verdict().readingDependences());
    addIfOther(
        fields,
        "order_of_findings",
        before.verdict().findings().stream().map(Finding::rule).toList(),
        after.verdict().findings().stream().map(Finding::rule).toList());
    return fields;
  }

  private static void addIfOther(List<OfField> fields, String name, Object before, Object after) {
    if (!before.equals(after)) {
      fields.add(new OfField(name, "", ""));
    }
  }

  /** What can be printed, by its name. */
  private static Map<String, String> described(Judgement judgement) {
    Map<String, String> fields = new LinkedHashMap<>();
    Institution institution = judgement.institution();
    ComprehensiveFinancingCost cost = judgement.cost();
    fields.put("outcome", judgement.verdict().outcome().name());
    fields.put("rule_book_version", judgement.ruleBookVersion());
    fields.put("as_of_date", judgement.asOf().toString());
    fields.put("institution.institution_id", institution.id().value());
    fields.put("institution.legal_name", institution.legalName());
    fields.put("institution.credit_code", text(institution.creditCode()));
    fields.put("institution.kind", institution.kind().name());
    fields.put("institution.province", institution.province().code());
    fields.put("institution.effective_date", institution.from().toString());
    for (Reading reading : Reading.values()) {
      fields.put("readings." + reading.name(), judgement.readings().to(reading).name());
    }
    fields.put("cost.binding_convention", cost.binding().convention().name());
    for (RateConvention convention : RateConvention.values()) {
      fields.put("rates." + convention.name(), text(rate(cost, convention)));
    }
    fields.put("cost.net_proceeds_fen", String.valueOf(cost.netProceeds().fen()));
    fields.put("cost.total_repayment_fen", String.valueOf(cost.totalRepayment().fen()));
    judgement
        .verdict()
        .numbers()
        .forEach(number -> fields.put("numbers." + number.name(), number.value().toString()));
    fields.put("outcome_turning_conventions", judgement.verdict().turningConventions().toString());
    return fields;
  }

  private static Optional<String> rate(ComprehensiveFinancingCost cost, RateConvention convention) {
    return cost.annualised().stream()
        .filter(one -> one.convention() == convention)
        .flatMap(one -> one.rate().stream())
        .map(AnnualRate::text)
        .findFirst();
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  private static List<OfFinding> findings(Judgement before, Judgement after) {
    Map<RuleId, Finding> one = byRule(before);
    Map<RuleId, Finding> other = byRule(after);
    Set<RuleId> rules = new LinkedHashSet<>(one.keySet());
    rules.addAll(other.keySet());
    return rules.stream()
        .filter(
            rule ->
                !Optional.ofNullable(one.get(rule)).equals(Optional.ofNullable(other.get(rule))))
        .map(rule -> new OfFinding(rule, figures(one, rule), figures(other, rule)))
        .toList();
  }

  private static Map<RuleId, Finding> byRule(Judgement judgement) {
    Map<RuleId, Finding> findings = new LinkedHashMap<>();
    judgement.verdict().findings().forEach(finding -> findings.put(finding.rule(), finding));
    return findings;
  }

  private static Optional<FindingFigures> figures(Map<RuleId, Finding> findings, RuleId rule) {
    return Optional.ofNullable(findings.get(rule)).map(FindingFigures::of);
  }
}
