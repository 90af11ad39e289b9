package io.clearcost.persistence.evidence;

import io.clearcost.domain.cost.CostProof;
import io.clearcost.domain.cost.RateProof;
import io.clearcost.domain.cost.solver.IrrSolver;
import io.clearcost.domain.cost.solver.Uniqueness;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.rate.RateBracket;
import java.math.BigDecimal;
import java.util.Optional;

/** The proof of a cost as JSON. */
final class ProofJson {

  private ProofJson() {}

  static JsonObject write(CostProof proof) {
    JsonObject json = JsonFields.newObject();
    json.set("unit_period", write(proof.unitPeriod()));
    proof
        .dated()
        .ifPresent(
            dated -> {
              JsonObject written = write(dated);
              written.set("flows", FlowsJson.write(dated.flows()));
              json.set("dated", written);
            });
    return json;
  }

  static CostProof read(JsonFields json, PeriodicFlows flows) {
    return new CostProof(
        read(flows, json.object("unit_period")),
        json.optionalObject("dated")
            .map(dated -> read(FlowsJson.readPeriodicFlows(dated.object("flows")), dated)));
  }

  /** A decision that was stored without its proof: the flows prove their rate again. */
  static CostProof prove(PeriodicFlows flows) {
    return IrrSolver.solve(flows)
        .fold(
            found ->
                new CostProof(
                    new RateProof(flows, found.bracket(), found.uniqueness()), Optional.empty()),
            none -> {
              throw new UnreadableContentException("the stored flows have no single rate");
            });
  }

  private static JsonObject write(RateProof proof) {
    JsonObject json = JsonFields.newObject();
    json.put("lower", RatioCodec.text(proof.bracket().lower()));
    json.put("upper", RatioCodec.text(proof.bracket().upper()));
    return proof
        .uniqueness()
        .fold(
            () -> json.put("uniqueness", "one_sign_change"),
            isolated -> {
              json.put("uniqueness", "isolated");
              json.set(
                  "cuts",
                  JsonFields.texts(
                      isolated.cuts().stream().map(BigDecimal::toPlainString).toList()));
              return json;
            });
  }

  private static RateProof read(PeriodicFlows flows, JsonFields json) {
    return new RateProof(
        flows, new RateBracket(json.ratio("lower"), json.ratio("upper")), readUniqueness(json));
  }

  private static Uniqueness readUniqueness(JsonFields json) {
    String argument = json.text("uniqueness");
    return switch (argument) {
      case "one_sign_change" -> new Uniqueness.OneSignChange();
      case "isolated" ->
          new Uniqueness.Isolated(json.texts("cuts").stream().map(BigDecimal::new).toList());
      default -> throw new UnreadableContentException("unknown uniqueness: " + argument);
    };
  }
}
