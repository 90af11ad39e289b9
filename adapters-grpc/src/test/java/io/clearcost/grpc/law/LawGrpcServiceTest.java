package io.clearcost.grpc.law;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.Code;
import io.clearcost.grpc.error.PageToken;
import io.clearcost.grpc.error.Refused;
import io.clearcost.grpc.server.RunningServer;
import io.clearcost.proto.cost.v1.LenderKind;
import io.clearcost.proto.law.v1.DatedNumber;
import io.clearcost.proto.law.v1.GetLoanPrimeRateRequest;
import io.clearcost.proto.law.v1.GetLoanPrimeRateResponse;
import io.clearcost.proto.law.v1.GetRuleRequest;
import io.clearcost.proto.law.v1.GetRuleResponse;
import io.clearcost.proto.law.v1.ListLoanPrimeRatesRequest;
import io.clearcost.proto.law.v1.ListLoanPrimeRatesResponse;
import io.clearcost.proto.law.v1.ListRulesRequest;
import io.clearcost.proto.law.v1.ListRulesResponse;
import io.clearcost.proto.law.v1.LoanPrimeRate;
import io.clearcost.proto.law.v1.Rule;
import io.clearcost.proto.type.v1.QuantityUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LawGrpcServiceTest {

  private static RunningServer server;

  @BeforeAll
  static void start() {
    server = RunningServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void loanPrimeRate_betweenPublications_isTheLastOne() {
    GetLoanPrimeRateResponse rate = rate("2025-05-19");

    assertThat(rate.getPublicationDate()).isEqualTo("2025-04-20");
    assertThat(rate.getOneYear()).isEqualTo("0.031");
    assertThat(rate.getOverFiveYears()).isEqualTo("0.036");
    assertThat(rate.getFourTimesOneYear()).isEqualTo("0.124");
    assertThat(rate.getHistoryEndDate()).isEqualTo("2026-06-22");
    assertThat(rate.getHistoryOutdated()).isFalse();
  }

  @Test
  void loanPrimeRate_longAfterTheLastPublication_isOutdated() {
    GetLoanPrimeRateResponse rate = rate("2026-11-21");

    assertThat(rate.getHistoryOutdated()).isTrue();
  }

  @Test
  void loanPrimeRate_beforeTheFirstPublication_isNotInForce() {
    Refused refused = Refused.by(() -> rate("2019-08-19"));

    assertThat(refused.code()).isEqualTo(Code.FAILED_PRECONDITION);
    assertThat(refused.reason()).isEqualTo("NOT_IN_FORCE");
    assertThat(refused.facts())
        .containsEntry("as_of_date", "2019-08-19")
        .containsEntry("first_date", "2024-10-21");
  }

  @Test
  void loanPrimeRate_withoutADay_lacksIt() {
    Refused refused = Refused.by(() -> rate(""));

    assertThat(refused.fields()).containsExactly("date REQUIRED");
  }

  @Test
  void loanPrimeRates_readPageByPage_areAllOfTheHistoryOldestFirst() {
    ListLoanPrimeRatesRequest.Builder request =
        ListLoanPrimeRatesRequest.newBuilder().setPageSize(20);
    ListLoanPrimeRatesResponse first = server.law().listLoanPrimeRates(request.build());
    ListLoanPrimeRatesResponse second =
        server.law().listLoanPrimeRates(request.setPageToken(first.getNextPageToken()).build());

    assertThat(first.getLoanPrimeRatesList()).hasSize(20);
    assertThat(first.getLoanPrimeRates(0))
        .isEqualTo(
            LoanPrimeRate.newBuilder()
                .setPublicationDate("2024-10-21")
                .setOneYear("0.031")
                .setOverFiveYears("0.036")
                .build());
    assertThat(second.getLoanPrimeRatesList())
        .extracting(LoanPrimeRate::getPublicationDate)
        .containsExactly("2026-06-22");
    assertThat(second.getNextPageToken()).isEmpty();
  }

  @Test
  void loanPrimeRates_ofADamagedPage_areRefused() {
    Refused refused =
        Refused.by(
            () ->
                server
                    .law()
                    .listLoanPrimeRates(
                        ListLoanPrimeRatesRequest.newBuilder()
                            .setPageToken("2026")
                            .setPageSize(-1)
                            .build()));

    assertThat(refused.fields()).containsExactly("page_size OUT_OF_RANGE", "page_token MALFORMED");
  }

  @Test
  void loanPrimeRates_afterAMadeUpPosition_areNoneOrAll() {
    assertThat(after(Long.MAX_VALUE).getLoanPrimeRatesList()).isEmpty();
    assertThat(after(Long.MIN_VALUE).getLoanPrimeRatesList()).hasSize(21);
  }

  private static ListLoanPrimeRatesResponse after(long position) {
    return server
        .law()
        .listLoanPrimeRates(
            ListLoanPrimeRatesRequest.newBuilder()
                .setPageToken(PageToken.write(position, ""))
                .build());
  }

  @Test
  void rules_withoutADay_areAllOfTheBook() {
    ListRulesResponse rules = server.law().listRules(ListRulesRequest.getDefaultInstance());

    assertThat(rules.getRulesList())
        .extracting(Rule::getRuleId)
        .doesNotHaveDuplicates()
        .hasSize(22);
    assertThat(rules.getRuleBookVersion()).matches("sha256:[0-9a-f]{64}");
    Rule first = rules.getRules(0);
    assertThat(first.getStartDate()).isEqualTo("2025-10-01");
    assertThat(first.getEndDate()).isEmpty();
    assertThat(first.getLenderKindsList()).contains(LenderKind.LENDER_KIND_COMMERCIAL_BANK);
    assertThat(first.getLegalBasis().getTitleZh()).isNotEmpty();
    assertThat(first.getSummary()).isNotEmpty();
    assertThat(first.getSummaryZh()).contains("24%");
    assertThat(first.getMilestonesList())
        .containsExactly("QUOTE", "BEFORE_SIGNING", "BEFORE_DISBURSEMENT", "AFTER_DISBURSEMENT");
    assertThat(first.getReadingIdsList()).contains("R1", "R2");
    assertThat(rules.getRulesList())
        .flatExtracting(Rule::getRequiredFactsList)
        .contains("circumstances.purpose");
  }

  @Test
  void rules_ofADayBeforeAny_areNone() {
    ListRulesResponse rules =
        server.law().listRules(ListRulesRequest.newBuilder().setAsOfDate("2025-09-30").build());

    assertThat(rules.getRulesList()).isEmpty();
  }

  @Test
  void rules_ofNoDay_areRefused() {
    Refused refused =
        Refused.by(
            () ->
                server.law().listRules(ListRulesRequest.newBuilder().setAsOfDate("today").build()));

    assertThat(refused.fields()).containsExactly("as_of_date MALFORMED");
  }

  @Test
  void rule_ofTheBook_comesWithItsNumbers() {
    GetRuleResponse rule = rule("SLG_QA3_COST_ABOVE_TARGET_AFTER_2027", "2028-01-01");

    assertThat(rule.getRule().getStartDate()).isEqualTo("2028-01-01");
    assertThat(rule.getNumbersList()).extracting(DatedNumber::getValue).contains("4");
    DatedNumber multiple = rule.getNumbers(0);
    assertThat(multiple.getName()).isEqualTo("TARGET_MULTIPLE");
    assertThat(multiple.getUnit()).isEqualTo(QuantityUnit.QUANTITY_UNIT_MULTIPLE);
    assertThat(multiple.getLegalBasis().getInstrumentId()).isEqualTo("SLG");
    assertThat(multiple.getPublicationDate()).isEqualTo("2025-12-19");
    assertThat(multiple.getEffectiveDate()).isEqualTo("2025-12-19");
    assertThat(multiple.getReviewDate()).matches("2026-\\d\\d-\\d\\d");
  }

  @Test
  void rule_onADayBeforeItsNumbers_hasNone() {
    assertThat(rule("SLG_QA2_COST_ABOVE_HARD_CAP", "2025-12-18").getNumbersList()).isEmpty();
    assertThat(rule("SLG_QA2_COST_ABOVE_HARD_CAP", "").getNumbersList()).hasSize(1);
  }

  @Test
  void rule_unknownOrMalformed_isRefused() {
    Refused unknown = Refused.by(() -> rule("NO_SUCH_RULE", ""));
    Refused malformed = Refused.by(() -> rule("no such rule", "today"));

    assertThat(unknown.code()).isEqualTo(Code.NOT_FOUND);
    assertThat(unknown.reason()).isEqualTo("RULE_NOT_FOUND");
    assertThat(malformed.fields()).containsExactly("rule_id MALFORMED", "as_of_date MALFORMED");
  }

  private static GetRuleResponse rule(String id, String date) {
    return server
        .law()
        .getRule(GetRuleRequest.newBuilder().setRuleId(id).setAsOfDate(date).build());
  }

  private static GetLoanPrimeRateResponse rate(String date) {
    return server
        .law()
        .getLoanPrimeRate(GetLoanPrimeRateRequest.newBuilder().setDate(date).build());
  }
}
