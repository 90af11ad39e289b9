package io.clearcost.persistence.evidence;

import io.clearcost.domain.loan.CashFlows;
import io.clearcost.domain.loan.DatedFlow;
import io.clearcost.domain.loan.PeriodicFlow;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.time.UnitPeriod;
import io.clearcost.persistence.sqlite.DateCodec;

/** Cash flows as JSON. */
final class FlowsJson {

  private FlowsJson() {}

  static JsonObject write(CashFlows flows) {
    return flows.fold(FlowsJson::writeDated, FlowsJson::writePeriodic);
  }

  static CashFlows readCashFlows(JsonFields json) {
    String type = json.text("type");
    return switch (type) {
      case "dated" -> new CashFlows.Dated(json.list("flows", FlowsJson::readDatedFlow));
      case "periodic" ->
          new CashFlows.Periodic(
              readPeriodicFlows(json.object("flows")), json.optionalDate("disbursement_date"));
      default -> throw new UnreadableContentException("unknown cash flows: " + type);
    };
  }

  static JsonObject write(PeriodicFlows flows) {
    JsonObject json = JsonFields.newObject();
    json.put("periods_per_year", RatioCodec.text(flows.unit().perYear()));
    json.set("flows", JsonFields.array(flows.flows(), FlowsJson::write));
    return json;
  }

  static PeriodicFlows readPeriodicFlows(JsonFields json) {
    return new PeriodicFlows(
        new UnitPeriod(json.ratio("periods_per_year")),
        json.list("flows", FlowsJson::readPeriodicFlow));
  }

  private static JsonObject writeDated(CashFlows.Dated dated) {
    JsonObject json = JsonFields.newObject().put("type", "dated");
    json.set("flows", JsonFields.array(dated.flows(), FlowsJson::write));
    return json;
  }

  private static JsonObject writePeriodic(CashFlows.Periodic periodic) {
    JsonObject json = JsonFields.newObject().put("type", "periodic");
    periodic
        .disbursementDate()
        .ifPresent(date -> json.put("disbursement_date", DateCodec.text(date)));
    json.set("flows", write(periodic.flows()));
    return json;
  }

  private static JsonObject write(DatedFlow flow) {
    return JsonFields.newObject()
        .put("date", DateCodec.text(flow.date()))
        .put("amount_fen", flow.amount().fen());
  }

  private static DatedFlow readDatedFlow(JsonFields json) {
    return new DatedFlow(json.date("date"), json.fen("amount_fen"));
  }

  private static JsonObject write(PeriodicFlow flow) {
    return JsonFields.newObject()
        .put("offset", PeriodOffsetCodec.text(flow.offset()))
        .put("amount_fen", flow.amount().fen());
  }

  private static PeriodicFlow readPeriodicFlow(JsonFields json) {
    return new PeriodicFlow(PeriodOffsetCodec.parse(json.text("offset")), json.fen("amount_fen"));
  }
}
