package io.clearcost.domain.gate;

import static io.clearcost.domain.gate.Judged.at;
import static io.clearcost.domain.gate.Judged.broken;
import static io.clearcost.domain.gate.Judged.finding;
import static io.clearcost.domain.gate.Judged.judge;
import static io.clearcost.domain.gate.Judged.loan;
import static io.clearcost.domain.gate.Judged.missing;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.party.LenderKind;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Loans of product lines that their lender has stopped. */
class ProductStopTest {

  static final String BANK_STOP = "ALN_A06_P2_PRODUCT_LINE_STOPPED";
  static final String SMALL_STOP = "SLG_QA2_PRODUCT_LINE_STOPPED";

  /** A cheap loan of a stopped line is stopped all the same. */
  @Tag(BANK_STOP)
  @Tag(SMALL_STOP)
  @Tag("SLC-QA2-2")
  @ParameterizedTest
  @CsvSource({
    "COMMERCIAL_BANK, ALN_A06_P2_PRODUCT_LINE_STOPPED",
    "SMALL_LOAN_COMPANY, SLG_QA2_PRODUCT_LINE_STOPPED",
  })
  void loan_ofAStoppedLine_isNotMadeAtAnyCost(LenderKind kind, String rule) {
    AssessedLoan stopped = loan(kind).at("0.01").stopping("own").assessed();
    AssessedLoan open = loan(kind).at("0.01").stopping("another").assessed();

    for (Milestone milestone : Milestone.FROM_SIGNING) {
      assertThat(broken(judge(at(milestone, stopped)))).containsExactly(rule);
      assertThat(broken(judge(at(milestone, open)))).isEmpty();
    }
    assertThat(broken(judge(at(Milestone.QUOTE, stopped)))).isEqualTo(List.of());
  }

  @Test
  void loan_ofNoNamedLine_staysShutOnlyWhereALineIsStopped() {
    WitnessLoan silent =
        loan(LenderKind.SMALL_LOAN_COMPANY).telling(told -> LoanCircumstances.NONE);
    Finding stopping = finding(judge(silent.stopping("another").assessed()), SMALL_STOP);
    Finding open = finding(judge(silent.assessed()), SMALL_STOP);

    assertThat(stopping.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(open.outcome()).isEqualTo(Outcome.PASS);
    assertThat(missing(judge(silent.stopping("another").assessed())))
        .contains("circumstances.product_line");
    assertThat(missing(judge(silent.assessed()))).doesNotContain("circumstances.product_line");
  }
}
