package io.clearcost.persistence.evidence;

import io.clearcost.domain.law.Caveat;
import io.clearcost.domain.law.Fact;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.MissingFact;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.text.Text;
import java.util.List;

/** What one rule found, as JSON. */
final class FindingJson {

  private FindingJson() {}

  static JsonObject write(Finding finding) {
    return finding.fold(
        FindingJson::writeSatisfied,
        FindingJson::writeBreached,
        notApplicable -> withRule("not_applicable", notApplicable),
        FindingJson::writeUndetermined);
  }

  static Finding read(JsonFields json) {
    String type = json.text("type");
    Finding.About about =
        new Finding.About(
            new RuleId(json.text("rule")),
            LegalBasisJson.read(json.object("basis")),
            TextJson.read(json, "explanation"),
            json.optionalList("facts", FindingJson::readFact));
    return switch (type) {
      case "satisfied" ->
          new Finding.Satisfied(
              about,
              json.optionalObject("measured").map(MeasurementJson::read),
              json.label("consequence", Outcome.class),
              json.list("caveats", FindingJson::readCaveat));
      case "breached" ->
          new Finding.Breached(
              about,
              json.optionalObject("measured").map(MeasurementJson::read),
              json.label("outcome", Outcome.class),
              json.has("hint") ? TextJson.read(json, "hint") : about.explanation(),
              json.optionalObject("remedy").map(MeasurementJson::readRemedy),
              json.list("caveats", FindingJson::readCaveat));
      case "not_applicable" -> new Finding.NotApplicable(about);
      case "undetermined" ->
          new Finding.Undetermined(
              about,
              json.has("missing_facts")
                  ? json.list("missing_facts", FindingJson::readMissing)
                  : json.texts("missing").stream().map(FindingJson::missingOfOld).toList());
      default -> throw new UnreadableContentException("unknown finding: " + type);
    };
  }

  private static JsonObject writeSatisfied(Finding.Satisfied finding) {
    JsonObject json = withRule("satisfied", finding);
    finding.measured().ifPresent(measured -> json.set("measured", MeasurementJson.write(measured)));
    json.put("consequence", finding.consequence().name());
    json.set("caveats", caveats(finding.caveats()));
    return json;
  }

  private static JsonObject writeBreached(Finding.Breached finding) {
    JsonObject json = withRule("breached", finding);
    finding.measured().ifPresent(measured -> json.set("measured", MeasurementJson.write(measured)));
    json.put("outcome", finding.outcome().name());
    TextJson.write(json, "hint", finding.hint());
    finding.remedy().ifPresent(remedy -> json.set("remedy", MeasurementJson.write(remedy)));
    json.set("caveats", caveats(finding.caveats()));
    return json;
  }

  private static JsonObject writeUndetermined(Finding.Undetermined finding) {
    JsonObject json = withRule("undetermined", finding);
    json.set("missing_facts", JsonFields.array(finding.missing(), FindingJson::writeMissing));
    return json;
  }

  static JsonObject writeMissing(MissingFact missing) {
    return TextJson.write(
        JsonFields.newObject().put("name", missing.name()), "what", missing.what());
  }

  private static JsonObject withRule(String type, Finding finding) {
    JsonObject json = JsonFields.newObject();
    json.put("type", type);
    json.put("rule", finding.rule().value());
    json.set("basis", LegalBasisJson.write(finding.basis()));
    TextJson.write(json, "explanation", finding.about().explanation());
    json.set("facts", JsonFields.array(finding.about().facts(), FindingJson::writeFact));
    return json;
  }

  static JsonObject writeFact(Fact fact) {
    return JsonFields.newObject().put("name", fact.name()).put("value", fact.value());
  }

  static Fact readFact(JsonFields json) {
    return new Fact(json.text("name"), json.text("value"));
  }

  static MissingFact readMissing(JsonFields json) {
    return new MissingFact(json.text("name"), TextJson.read(json, "what"));
  }

  /** Decisions of old said what was missing in a sentence, and no field. */
  private static MissingFact missingOfOld(String sentence) {
    return new MissingFact("", new Text(sentence, sentence));
  }

  private static Json caveats(List<Caveat> caveats) {
    return JsonFields.array(
        caveats,
        caveat ->
            TextJson.write(
                JsonFields.newObject().put("code", caveat.code().name()),
                "sentence",
                caveat.text()));
  }

  private static Caveat readCaveat(JsonFields json) {
    return new Caveat(json.label("code", Caveat.Code.class), TextJson.read(json, "sentence"));
  }
}
