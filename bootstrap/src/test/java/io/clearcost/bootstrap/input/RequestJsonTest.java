package io.clearcost.bootstrap.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.proto.cost.v1.FeeKind;
import io.clearcost.proto.gate.v1.AssessLoanRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestJsonTest {

  private final AssessLoanRequest.Builder request = AssessLoanRequest.newBuilder();

  @Test
  void names_ofProtoOrJson_areBothRead() {
    Optional<Refusal> refusal =
        merge(
            """
            {"institution_id":"b","loanReference":"r","loan":{"terms":{"principalFen":"100",
             "fee_items":[{"kind":"FEE_KIND_OTHER"}]}}}""");

    assertThat(refusal).isEmpty();
    assertThat(request.getInstitutionId()).isEqualTo("b");
    assertThat(request.getLoan().getTerms().getPrincipalFen()).isEqualTo(100);
    assertThat(request.getLoan().getTerms().getFeeItems(0).getKind())
        .isEqualTo(FeeKind.FEE_KIND_OTHER);
  }

  @Test
  void misfits_ofEveryKind_areFoundAtOnceWithPathAndLine() {
    Refusal refusal =
        merge(
                """
                {"institutionId": {"a": 1},
                 "lone": {"x": [1]},
                 "loan": {"terms": {"principalFen": 1.5,
                   "monthCount": "many",
                   "feeItems": [{"kind": "FEE_KIND_OTHER"}, {"kind": "BRIBE"}, 7],
                   "term": null}, "plan": [], "cashFlows": null}}""")
            .orElseThrow();

    assertThat(refusal.code()).isEqualTo("INVALID_ARGUMENT");
    assertThat(refusal.reason()).isEqualTo("FIELDS_MALFORMED");
    assertThat(refusal.fields())
        .extracting(FieldFault::path)
        .containsExactly(
            "institution_id",
            "lone",
            "loan.terms.principal_fen",
            "loan.terms.month_count",
            "loan.terms.fee_items[1].kind",
            "loan.terms.fee_items[2]",
            "loan.terms.term",
            "loan.plan");
    assertThat(refusal.fields().get(1).reason()).isEqualTo("UNKNOWN_FIELD");
    assertThat(refusal.fields().get(1).description())
        .startsWith("line 2: is not known")
        .contains("loanReference");
    assertThat(refusal.fields().get(4).reason()).isEqualTo("UNKNOWN_VALUE");
    assertThat(refusal.fields().get(4).description())
        .startsWith("line 5: \"BRIBE\" is not one of")
        .contains("FEE_KIND_SERVICE_FEE");
  }

  @Test
  void depths_twoAtOnce_areRefused() {
    assertThat(merge("{\"loan\":{\"terms\":{},\"plan\":{}}}").orElseThrow().message())
        .startsWith("line 1: ");
  }

  @Test
  void value_malformed_isRefusedAsItIs() {
    JsonValue value = new JsonValue("f#1", 3, "", Optional.of("line 3: broken"));

    assertThat(RequestJson.merge(value, request).orElseThrow())
        .isEqualTo(Refusal.malformed("JSON_MALFORMED", "line 3: broken", "", List.of()));
  }

  @Test
  void requestId_missing_followsFromTheContent() {
    AssessLoanRequest one = AssessLoanRequest.newBuilder().setLoanReference("one").build();
    AssessLoanRequest two = AssessLoanRequest.newBuilder().setLoanReference("two").build();
    AssessLoanRequest named = one.toBuilder().setRequestId("mine").build();
    AssessLoanRequest asking = one.toBuilder().setValidateOnly(true).build();

    assertThat(RequestIds.complete(one).getRequestId())
        .matches("sha256:[0-9a-f]{64}")
        .isEqualTo(RequestIds.complete(one).getRequestId())
        .isNotEqualTo(RequestIds.complete(two).getRequestId());
    assertThat(RequestIds.complete(named)).isEqualTo(named);
    assertThat(RequestIds.complete(asking)).isEqualTo(asking);
  }

  private Optional<Refusal> merge(String json) {
    return RequestJson.merge(new JsonValue("f#1", 1, json, Optional.empty()), request);
  }
}
