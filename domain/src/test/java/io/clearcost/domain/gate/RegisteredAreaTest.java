package io.clearcost.domain.gate;

import static io.clearcost.domain.gate.Judged.at;
import static io.clearcost.domain.gate.Judged.broken;
import static io.clearcost.domain.gate.Judged.finding;
import static io.clearcost.domain.gate.Judged.judge;
import static io.clearcost.domain.gate.Judged.loan;
import static io.clearcost.domain.gate.Judged.missing;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.cost.Lender;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.party.Province;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Loans of local banks to customers elsewhere. */
class RegisteredAreaTest {

  static final String AREA = "ALN_A01_ILS_A05_OUTSIDE_REGISTERED_AREA";

  /** The witness bank is registered in Shandong. */
  @Tag(AREA)
  @Tag("BANK-01-2h")
  @ParameterizedTest
  @CsvSource({
    "LOCAL_BANK, CN-SD, false",
    "LOCAL_BANK, CN-GD, true",
    "COMMERCIAL_BANK, CN-GD, false",
    "CONSUMER_FINANCE_COMPANY, CN-GD, false",
    "SMALL_LOAN_COMPANY, CN-GD, false",
  })
  void loan_toACustomerElsewhere_isForbiddenToLocalBanksOnly(
      LenderKind kind, String province, boolean isForbidden) {
    AssessedLoan loan =
        loan(kind).telling(told -> told.withCustomerProvince(new Province(province))).assessed();

    for (Milestone milestone : Milestone.FROM_SIGNING) {
      assertThat(broken(judge(at(milestone, loan))))
          .isEqualTo(isForbidden ? List.of(AREA) : List.of());
    }
    assertThat(broken(judge(at(Milestone.QUOTE, loan)))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Milestone.class,
      names = {"BEFORE_SIGNING", "BEFORE_DISBURSEMENT", "AFTER_DISBURSEMENT"})
  void loan_ofALocalBank_withoutTheCustomersProvince_staysShut(Milestone milestone) {
    AssessedLoan silent =
        loan(LenderKind.LOCAL_BANK).telling(told -> LoanCircumstances.NONE).assessed();

    GateDecision decision = judge(at(milestone, silent));

    assertThat(finding(decision, AREA).outcome()).isEqualTo(Outcome.ERROR);
    assertThat(missing(decision)).contains("circumstances.customer_province_code");
  }

  @Test
  void loan_ofALocalBankWhoseProvinceNobodyKnows_staysShut() {
    AssessedLoan known = loan(LenderKind.LOCAL_BANK).assessed();
    AssessedLoan loan =
        new AssessedLoan(
            known.lenderKind(),
            Lender.ofKind(LenderKind.LOCAL_BANK),
            known.offer(),
            known.cost(),
            known.milestone(),
            known.circumstances(),
            known.caps());

    assertThat(missing(judge(loan))).containsExactly("institution.province");
  }
}
