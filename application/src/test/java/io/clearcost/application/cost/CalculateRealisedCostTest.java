package io.clearcost.application.cost;

import static io.clearcost.domain.loan.Loans.day;
import static io.clearcost.domain.loan.Loans.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.cost.DefaultChargeCeiling;
import io.clearcost.domain.cost.RealisedCost;
import io.clearcost.domain.loan.ActualFlow;
import io.clearcost.domain.loan.ActualLoan;
import io.clearcost.domain.loan.FlowComponent;
import io.clearcost.domain.party.LenderKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalculateRealisedCostTest {

  private static final LocalDate START = day("2026-07-01");
  private static final LocalDate END = day("2027-07-01");

  /** 10,000 yuan for 365 days: 2,400 yuan in all, and every fen above is named. */
  @Tag("BANK-06-12")
  @ParameterizedTest
  @CsvSource({"599.99, 0.01, 0.00", "600.00, 0.00, 0.00", "600.01, 0.00, 0.01"})
  void charges_aroundTwentyFourPercentInAll_leaveRoomOrNameTheExcess(
      String fee, String room, String excess) {
    ActualLoan loan =
        new ActualLoan(
            List.of(
                flow(START, "10000", FlowComponent.DISBURSEMENT),
                flow(END, "1800", FlowComponent.INTEREST),
                flow(END, fee, FlowComponent.FEE),
                flow(END, "10000", FlowComponent.PRINCIPAL)));

    RealisedCost cost =
        new CalculateRealisedCost()
            .handle(
                new CalculateRealisedCost.Command(
                    loan, END, Optional.of(LenderKind.COMMERCIAL_BANK)));

    DefaultChargeCeiling ceiling = cost.ceiling().orElseThrow();
    assertThat(ceiling.ceiling()).isEqualTo(yuan("2400"));
    assertThat(ceiling.room()).isEqualTo(yuan(room));
    assertThat(ceiling.excess()).isEqualTo(yuan(excess));
  }

  private static ActualFlow flow(LocalDate date, String yuan, FlowComponent component) {
    return new ActualFlow(date, yuan(yuan), component);
  }
}
