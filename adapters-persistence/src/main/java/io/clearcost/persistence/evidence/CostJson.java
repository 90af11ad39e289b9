package io.clearcost.persistence.evidence;

import io.clearcost.domain.cost.AnnualisedCost;
import io.clearcost.domain.cost.BindingConvention;
import io.clearcost.domain.cost.ComprehensiveFinancingCost;
import io.clearcost.domain.cost.CostDecomposition;
import io.clearcost.domain.loan.PeriodicFlows;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.RateBracket;
import io.clearcost.domain.rate.RateConvention;

/** A comprehensive financing cost as JSON, its rates as certified brackets of exact numbers. */
public final class CostJson {

  private CostJson() {}

  public static JsonObject write(ComprehensiveFinancingCost cost) {
    JsonObject json = JsonFields.newObject();
    cost.principal().ifPresent(principal -> json.put("principal_fen", principal.fen()));
    json.set("items", JsonFields.array(cost.items(), DecompositionJson::write));
    json.set("annualised", JsonFields.array(cost.annualised(), CostJson::write));
    json.set("binding", write(cost.binding()));
    json.set("periodic_flows", FlowsJson.write(cost.flows()));
    json.set("proof", ProofJson.write(cost.proof()));
    if (!cost.decomposition().equals(CostDecomposition.NONE)) {
      json.set("decomposition", DecompositionJson.write(cost.decomposition()));
    }
    return json;
  }

  public static ComprehensiveFinancingCost read(JsonFields json) {
    PeriodicFlows flows = FlowsJson.readPeriodicFlows(json.object("periodic_flows"));
    return new ComprehensiveFinancingCost(
        json.optionalFen("principal_fen"),
        json.list("items", DecompositionJson::readItem),
        json.list("annualised", CostJson::readAnnualised),
        readBinding(json.object("binding")),
        json.optionalObject("proof")
            .map(proof -> ProofJson.read(proof, flows))
            .orElseGet(() -> ProofJson.prove(flows)),
        json.optionalObject("decomposition")
            .map(DecompositionJson::read)
            .orElse(CostDecomposition.NONE));
  }

  /** The principal; of bare cash flows what the borrower receives. */
  static Money readPrincipal(JsonFields json) {
    return json.optionalFen("principal_fen").orElseGet(() -> read(json).netProceeds());
  }

  private static JsonObject write(AnnualisedCost cost) {
    JsonObject json = JsonFields.newObject();
    return cost.fold(
        rated ->
            json.put("type", "rated")
                .put("convention", rated.convention().name())
                .put("lower", RatioCodec.text(rated.certified().lower()))
                .put("upper", RatioCodec.text(rated.certified().upper())),
        none ->
            json.put("type", "not_available")
                .put("convention", none.convention().name())
                .put("reason", none.reason()));
  }

  private static AnnualisedCost readAnnualised(JsonFields json) {
    String type = json.text("type");
    RateConvention convention = json.label("convention", RateConvention.class);
    return switch (type) {
      case "rated" ->
          new AnnualisedCost.Rated(
              convention, new RateBracket(json.ratio("lower"), json.ratio("upper")));
      case "not_available" -> new AnnualisedCost.NotAvailable(convention, json.text("reason"));
      default -> throw new UnreadableContentException("unknown annualised cost: " + type);
    };
  }

  private static JsonObject write(BindingConvention binding) {
    JsonObject json = JsonFields.newObject();
    json.put("convention", binding.convention().name());
    json.set("tested", JsonFields.conventions(binding.tested()));
    return json.put("reason", binding.reason());
  }

  private static BindingConvention readBinding(JsonFields json) {
    return new BindingConvention(
        json.label("convention", RateConvention.class),
        json.conventions("tested"),
        json.text("reason"));
  }
}
