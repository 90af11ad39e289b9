package io.clearcost.domain.gate;

import io.clearcost.domain.gate.ControlCheck.Control;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whether every rule can fire, and whether every lender of the register has rules. */
public final class RuleControls {

  private static final Text NAME_A_KIND =
      new Text(
          "register the lender under the kind of its licence, or add the rules of that kind",
          "按许可证登记机构类别，或补充该类机构的规则");

  private final LoanGate gate;
  private final LocalDate today;

  /**
   * The checks of one day.
   *
   * @param today the day in China
   */
  public RuleControls(LoanGate gate, LocalDate today) {
    this.gate = gate;
    this.today = today;
  }

  /** One check for each rule, each kind of the register, and each lender without rules. */
  public List<ControlCheck> checks(List<Institution> register) {
    List<ControlCheck> checks = new ArrayList<>();
    SelfCheck.run(gate).stream().map(RuleControls::check).forEach(checks::add);
    TreeSet<LenderKind> kinds = new TreeSet<>();
    register.forEach(entry -> kinds.add(entry.kind()));
    kinds.stream().map(this::check).forEach(checks::add);
    checks.addAll(institutions(register));
    return checks;
  }

  private static ControlCheck check(SelfCheck.RuleProof proof) {
    if (proof.holds()) {
      return ControlCheck.well(Control.RULE_CAN_FIRE, proof.rule().value());
    }
    Text what =
        proof.fires()
            ? new Text(
                "the loan that keeps it was not found to keep it on " + proof.day(),
                "合规的见证贷款在" + proof.day() + "未被判为合规")
            : new Text(
                "the loan that breaks it was not found to break it on " + proof.day(),
                "违规的见证贷款在" + proof.day() + "未被判为违规");
    return ControlCheck.problem(
        Control.RULE_CAN_FIRE,
        proof.rule().value(),
        what,
        new Text("do not rely on this rule; report the fault with this line", "请勿依赖该规则，并报告此行"));
  }

  private ControlCheck check(LenderKind kind) {
    return firstDayWithoutRule(kind)
        .map(
            day ->
                ControlCheck.problem(
                    Control.KIND_IS_COVERED,
                    kind.name(),
                    new Text(
                        "no rule about lenders of this kind is in force on " + day,
                        "该类机构在" + day + "无有效规则"),
                    NAME_A_KIND))
        .orElseGet(() -> ControlCheck.well(Control.KIND_IS_COVERED, kind.name()));
  }

  /** The first day from today on; rules that follow each other without a gap leave none. */
  private Optional<LocalDate> firstDayWithoutRule(LenderKind kind) {
    List<LoanRule> rules = gate.ruleBook().about(kind);
    return Stream.concat(
            Stream.of(today), rules.stream().flatMap(rule -> rule.inForce().end().stream()))
        .filter(day -> !day.isBefore(today))
        .filter(day -> rules.stream().noneMatch(rule -> rule.inForce().contains(day)))
        .min(Comparator.naturalOrder());
  }

  /** A line for each lender that is in trouble, and one for all where none is. */
  private List<ControlCheck> institutions(List<Institution> register) {
    Map<String, Institution> current = new TreeMap<>();
    Map<String, Institution> coming = new TreeMap<>();
    for (Institution entry : register) {
      // By identifier and day: the last that has begun holds, and the first to come is the next.
      if (entry.from().isAfter(today)) {
        coming.putIfAbsent(entry.id().value(), entry);
      } else {
        current.put(entry.id().value(), entry);
      }
    }
    List<ControlCheck> problems = new ArrayList<>();
    coming.values().stream()
        .filter(entry -> !current.containsKey(entry.id().value()))
        .map(RuleControls::notYet)
        .forEach(problems::add);
    current.values().stream()
        .filter(entry -> !gate.ruleBook().covers(entry.kind(), today))
        .map(this::withoutRule)
        .forEach(problems::add);
    if (register.isEmpty()) {
      problems.add(empty());
    }
    return problems.isEmpty()
        ? List.of(ControlCheck.well(Control.INSTITUTION_IS_COVERED, "register"))
        : problems;
  }

  private static ControlCheck notYet(Institution entry) {
    return own(
        entry.id(),
        new Text(
            "its first entry begins on " + entry.from() + ", and until then its loans are refused",
            "首条登记自" + entry.from() + "起生效，此前其贷款不予评估"),
        new Text("propose an entry that begins earlier, if it lends already", "如已开展业务，请提议更早生效的登记"));
  }

  private ControlCheck withoutRule(Institution entry) {
    return own(
        entry.id(),
        new Text(
            "no rule about lenders of kind %s is in force on %s, and its loans are refused"
                .formatted(entry.kind(), today),
            "类别%s在%s无有效规则，其贷款不予评估".formatted(entry.kind(), today)),
        NAME_A_KIND);
  }

  private static ControlCheck empty() {
    return ControlCheck.problem(
        Control.INSTITUTION_IS_COVERED,
        "register",
        new Text("the register holds no lender, and every loan is refused", "名单为空，所有贷款均不予评估"),
        new Text(
            "fill it with \"clearcost institutions import FILE\"",
            "请用“clearcost institutions import 文件”录入"));
  }

  private static ControlCheck own(InstitutionId id, Text what, Text remedy) {
    return ControlCheck.problem(Control.INSTITUTION_IS_COVERED, id.value(), what, remedy).of(id);
  }
}
