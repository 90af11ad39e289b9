package io.clearcost.documents.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.disclosure.SheetForm;
import io.clearcost.domain.loan.BorrowerKind;
import io.clearcost.domain.loan.ContingentEvent;
import io.clearcost.domain.loan.ContingentStandard;
import io.clearcost.domain.loan.FeeKind;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.Loans;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.rate.QuotedRate;
import io.clearcost.domain.rate.QuotedRate.Basis;
import io.clearcost.domain.rate.Ratio;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SheetWordsTest {

  @Test
  void label_ofEachValue_isInBothLanguagesAndItsOwn() {
    assertDistinct(Arrays.stream(SheetForm.values()).map(SheetWords::of).toList());
    assertDistinct(Arrays.stream(BorrowerKind.values()).map(SheetWords::of).toList());
    assertDistinct(Arrays.stream(RepaymentMethod.values()).map(SheetWords::of).toList());
    assertDistinct(Arrays.stream(ContingentEvent.values()).map(SheetWords::of).toList());
    assertThat(Arrays.stream(FeeKind.values()).map(SheetWords::english))
        .doesNotHaveDuplicates()
        .noneMatch(String::isBlank);
  }

  @Test
  void standard_ofAFee_namesItsBase() {
    Ratio share = Ratio.parse("0.0025");

    assertThat(
            Stream.of(
                    new FeeStandard.FixedAmount(Loans.yuan("1234.5")),
                    new FeeStandard.PrincipalShare(share),
                    new FeeStandard.OutstandingShare(share),
                    new FeeStandard.InterestShare(share))
                .map(StandardWords::of)
                .map(Phrase::oneLine))
        .containsExactly(
            "¥1,234.50",
            "原始本金的 0.25 % of the original principal",
            "尚欠本金的 0.25 % of the principal still owed",
            "当日应付利息的 0.25 % of the interest of the day");
  }

  @Test
  void standard_afterDefault_namesItsBase() {
    Ratio share = Ratio.parse("0.5");

    assertThat(
            Stream.of(
                    new ContingentStandard.ContractRateUplift(share),
                    new ContingentStandard.ComprehensiveRateUplift(share),
                    new ContingentStandard.OverduePrincipalRate(share),
                    new ContingentStandard.RemainingPrincipalShare(share),
                    new ContingentStandard.FixedAmount(Loans.yuan("50")))
                .map(StandardWords::of)
                .map(Phrase::chinese))
        .containsExactly(
            "在合同利率基础上上浮 50 %", "在年化综合融资成本基础上上浮 50 %", "逾期本金的年利率 50 %", "剩余本金的 50 %", "一次性 ¥50.00");
  }

  @Test
  void rate_asTheContractQuotesIt_keepsItsBasisAndEveryDigit() {
    assertThat(
            Stream.of(
                    new QuotedRate(Ratio.parse("0.1285"), Basis.ANNUAL),
                    new QuotedRate(Ratio.parse("0.01"), Basis.MONTHLY),
                    new QuotedRate(Ratio.parse("0.000333333333"), Basis.DAILY),
                    new QuotedRate(Ratio.ZERO, Basis.ANNUAL))
                .map(StandardWords::quoted)
                .map(Phrase::oneLine))
        .containsExactly(
            "年利率 12.85 % a year", "月利率 1 % a month", "日利率 0.0333333333 % a day", "年利率 0 % a year");
  }

  private static void assertDistinct(List<Phrase> words) {
    assertThat(words).allMatch(Phrase::isTranslated).noneMatch(said -> said.chinese().isBlank());
    assertThat(words.stream().map(Phrase::chinese)).doesNotHaveDuplicates();
    assertThat(words.stream().map(Phrase::english)).doesNotHaveDuplicates();
  }
}
