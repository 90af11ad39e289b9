package io.clearcost.persistence.evidence;

import io.clearcost.domain.gate.CollectionObjection;
import io.clearcost.domain.gate.SheetOnRecord;
import io.clearcost.domain.law.RuleId;
import io.clearcost.persistence.sqlite.InstantCodec;

/** What the log of disclosures held of a loan, as JSON. */
final class SheetOnRecordJson {

  private SheetOnRecordJson() {}

  static JsonObject write(SheetOnRecord sheet) {
    JsonObject json = JsonFields.newObject();
    json.set("evidence", JsonFields.array(sheet.evidence(), FindingJson::writeFact));
    sheet.acknowledgedAt().ifPresent(at -> json.put("acknowledged_at", InstantCodec.text(at)));
    sheet
        .refusal()
        .ifPresent(
            refusal ->
                json.set(
                    "refusal",
                    TextJson.write(
                        JsonFields.newObject().put("reason", refusal.reason()),
                        "sentence",
                        refusal.sentence())));
    json.set("drift", write(sheet.drift()));
    json.set("objections", JsonFields.array(sheet.objections(), SheetOnRecordJson::write));
    return json;
  }

  static SheetOnRecord read(JsonFields json) {
    return new SheetOnRecord(
        json.list("evidence", FindingJson::readFact),
        json.optionalText("acknowledged_at").map(InstantCodec::parse),
        json.optionalObject("refusal")
            .map(
                refusal ->
                    new SheetOnRecord.Refusal(
                        refusal.text("reason"), TextJson.read(refusal, "sentence"))),
        readDrift(json.object("drift")),
        json.list("objections", SheetOnRecordJson::readObjection));
  }

  private static JsonObject write(CollectionObjection objection) {
    JsonObject json = JsonFields.newObject();
    json.put("rule", objection.rule().value());
    TextJson.write(json, "sentence", objection.sentence());
    json.set("facts", JsonFields.array(objection.facts(), FindingJson::writeFact));
    objection
        .measured()
        .ifPresent(measured -> json.set("measured", MeasurementJson.write(measured)));
    return json;
  }

  private static CollectionObjection readObjection(JsonFields json) {
    return new CollectionObjection(
        new RuleId(json.text("rule")),
        TextJson.read(json, "sentence"),
        json.list("facts", FindingJson::readFact),
        json.optionalObject("measured").map(MeasurementJson::read));
  }

  private static JsonObject write(SheetOnRecord.Drift drift) {
    JsonObject json = JsonFields.newObject();
    json.put("count", drift.count());
    json.set("first", JsonFields.array(drift.first(), SheetOnRecordJson::write));
    json.set("missing_facts", JsonFields.array(drift.missing(), FindingJson::writeMissing));
    return json;
  }

  private static SheetOnRecord.Drift readDrift(JsonFields json) {
    return new SheetOnRecord.Drift(
        json.count("count"),
        json.list("first", SheetOnRecordJson::readDeviation),
        json.list("missing_facts", FindingJson::readMissing));
  }

  private static JsonObject write(SheetOnRecord.Deviation deviation) {
    JsonObject json = JsonFields.newObject();
    json.put("path", deviation.path());
    TextJson.write(json, "what", deviation.what());
    json.put("shown", deviation.shown());
    return json.put("now", deviation.now());
  }

  private static SheetOnRecord.Deviation readDeviation(JsonFields json) {
    return new SheetOnRecord.Deviation(
        json.text("path"), TextJson.read(json, "what"), json.text("shown"), json.text("now"));
  }
}
