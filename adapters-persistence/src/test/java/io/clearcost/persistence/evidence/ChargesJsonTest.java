package io.clearcost.persistence.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.evidence.Decision;
import io.clearcost.domain.evidence.DecisionFixtures;
import io.clearcost.domain.loan.ContingentCharge;
import io.clearcost.domain.loan.ContingentEvent;
import io.clearcost.domain.loan.ContingentStandard;
import io.clearcost.domain.loan.DayCount;
import io.clearcost.domain.loan.FeeBearer;
import io.clearcost.domain.loan.FeeCondition;
import io.clearcost.domain.loan.FeeFacts;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeeKind;
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.FeeRefund;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.FeeTiming;
import io.clearcost.domain.loan.InstalmentRounding;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanTerm;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.loan.Relief;
import io.clearcost.domain.loan.ReliefGiver;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.RepaymentShape;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.rate.QuotedRate;
import io.clearcost.domain.rate.Ratio;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A decision with charges of every kind, as it was once written.
 *
 * <p>Run with {@code -Dgolden.update=true} to write it anew.
 */
class ChargesJsonTest {

  private static final LocalDate START = LocalDate.of(2026, 1, 15);

  @Test
  void decision_withChargesOfEveryKind_isTheGoldenRowBothWays() throws IOException {
    Decision decision = DecisionFixtures.of(new LoanOffer.OfTerms(terms()));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(
          Path.of("src/test/resources/decision-charges.golden.json"),
          DecisionJson.write(decision) + "\n");
      return;
    }

    assertThat(DecisionJson.write(decision)).isEqualTo(golden());
    assertThat(DecisionJson.read(golden())).isEqualTo(decision);
  }

  private static LoanTerms terms() {
    FeeFacts service = FeeFacts.of(PayeeRole.OTHER_THIRD_PARTY, FeePurpose.SERVICE_OF_THE_LOAN);
    FeeFacts price = FeeFacts.of(PayeeRole.LENDER, FeePurpose.PRICE_OF_CREDIT);
    return new LoanTerms(
        Money.ofFen(1_000_000),
        new QuotedRate(Ratio.parse("0.08"), QuotedRate.Basis.ANNUAL),
        RepaymentMethod.LEVEL_INSTALMENT,
        new LoanTerm.Months(3),
        START,
        Optional.empty(),
        DayCount.ACTUAL_365,
        InstalmentRounding.LAST_INSTALMENT,
        RepaymentShape.REGULAR,
        List.of(
            fee(
                item(
                    "guarantee",
                    FeeFacts.of(
                        PayeeRole.CREDIT_ENHANCEMENT_PROVIDER, FeePurpose.CREDIT_ENHANCEMENT)),
                new FeeStandard.OutstandingShare(Ratio.parse("0.002")),
                FeeTiming.EACH_PERIOD_IN_ADVANCE),
            fee(
                item(
                    "deposit",
                    FeeFacts.of(PayeeRole.LENDER, FeePurpose.SECURITY_DEPOSIT)
                        .withRefund(FeeRefund.AT_MATURITY)),
                new FeeStandard.PrincipalShare(Ratio.parse("0.05")),
                FeeTiming.UPFRONT),
            fee(
                item(
                    "platform",
                    FeeFacts.of(PayeeRole.PLATFORM_OPERATOR, FeePurpose.SERVICE_OF_THE_LOAN)),
                new FeeStandard.InterestShare(Ratio.parse("0.01")),
                FeeTiming.EACH_PERIOD),
            fee(
                item("valuation", service.withBearer(FeeBearer.LENDER)),
                new FeeStandard.FixedAmount(Money.ofFen(5_000)),
                FeeTiming.AT_MATURITY),
            new TermsFee(
                item(
                    "cover",
                    FeeFacts.of(PayeeRole.OTHER_THIRD_PARTY, FeePurpose.UNRELATED_GOODS_OR_SERVICES)
                        .withCondition(new FeeCondition.Elective(Optional.of("录音 3")))),
                new FeeStandard.FixedAmount(Money.ofFen(900)),
                FeeTiming.ON_LISTED_DATES,
                List.of(START.plusDays(3)))),
        List.of(
            new Relief(
                FeeItem.INTEREST_CODE,
                ReliefGiver.SUBSIDY,
                new Relief.Share(Ratio.of(1, 2)),
                1,
                2)),
        List.of(
            new ContingentCharge(
                item(
                    "overdue",
                    price.withCondition(new FeeCondition.Contingent(ContingentEvent.OVERDUE))),
                new ContingentStandard.ContractRateUplift(Ratio.parse("0.5"))),
            new ContingentCharge(
                item(
                    "early",
                    price.withCondition(new FeeCondition.Contingent(ContingentEvent.PREPAYMENT))),
                new ContingentStandard.RemainingPrincipalShare(Ratio.parse("0.01")))));
  }

  private static TermsFee fee(FeeItem item, FeeStandard standard, FeeTiming timing) {
    return new TermsFee(item, standard, timing);
  }

  private static FeeItem item(String code, FeeFacts facts) {
    return new FeeItem(
        code,
        "费用 " + code,
        FeeKind.OTHER,
        Optional.of(new ChargingParty("示例" + code + "有限公司", Optional.empty())),
        facts);
  }

  private static String golden() throws IOException {
    try (InputStream resource =
        Objects.requireNonNull(
            ChargesJsonTest.class.getResourceAsStream("/decision-charges.golden.json"))) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
