package io.clearcost.persistence.evidence;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clearcost.domain.law.Caveat;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.RuleId;
import java.util.List;

/** What one rule found, as JSON. */
final class FindingJson {

  private FindingJson() {}

  static ObjectNode write(Finding finding) {
    return finding.fold(
        FindingJson::writeSatisfied,
        FindingJson::writeBreached,
        notApplicable -> withRule("not_applicable", notApplicable),
        FindingJson::writeUndetermined);
  }

  static Finding read(JsonFields json) {
    String type = json.text("type");
    RuleId rule = new RuleId(json.text("rule"));
    LegalBasis basis = LegalBasisJson.read(json.object("basis"));
    String explanation = json.text("explanation");
    return switch (type) {
      case "satisfied" ->
          new Finding.Satisfied(
              rule,
              basis,
              MeasurementJson.read(json.object("measured")),
              json.label("consequence", Outcome.class),
              json.list("caveats", FindingJson::readCaveat),
              explanation);
      case "breached" ->
          new Finding.Breached(
              rule,
              basis,
              MeasurementJson.read(json.object("measured")),
              json.label("outcome", Outcome.class),
              json.optionalObject("remedy").map(MeasurementJson::readRemedy),
              json.list("caveats", FindingJson::readCaveat),
              explanation);
      case "not_applicable" -> new Finding.NotApplicable(rule, basis, explanation);
      case "undetermined" ->
          new Finding.Undetermined(rule, basis, json.texts("missing"), explanation);
      default -> throw new UnreadableDecisionException("unknown finding: " + type);
    };
  }

  private static ObjectNode writeSatisfied(Finding.Satisfied finding) {
    ObjectNode json = withRule("satisfied", finding);
    json.set("measured", MeasurementJson.write(finding.measured()));
    json.put("consequence", finding.consequence().name());
    json.set("caveats", caveats(finding.caveats()));
    return json;
  }

  private static ObjectNode writeBreached(Finding.Breached finding) {
    ObjectNode json = withRule("breached", finding);
    json.set("measured", MeasurementJson.write(finding.measured()));
    json.put("outcome", finding.outcome().name());
    finding.remedy().ifPresent(remedy -> json.set("remedy", MeasurementJson.write(remedy)));
    json.set("caveats", caveats(finding.caveats()));
    return json;
  }

  private static ObjectNode writeUndetermined(Finding.Undetermined finding) {
    ObjectNode json = withRule("undetermined", finding);
    json.set("missing", JsonFields.texts(finding.missing()));
    return json;
  }

  private static ObjectNode withRule(String type, Finding finding) {
    ObjectNode json = JsonFields.newObject();
    json.put("type", type);
    json.put("rule", finding.rule().value());
    json.set("basis", LegalBasisJson.write(finding.basis()));
    return json.put("explanation", finding.explanation());
  }

  private static ArrayNode caveats(List<Caveat> caveats) {
    return JsonFields.array(
        caveats,
        caveat ->
            JsonFields.newObject()
                .put("code", caveat.code().name())
                .put("sentence", caveat.sentence()));
  }

  private static Caveat readCaveat(JsonFields json) {
    return new Caveat(json.label("code", Caveat.Code.class), json.text("sentence"));
  }
}
