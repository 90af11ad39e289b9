package io.clearcost.domain.gate;

import static io.clearcost.domain.gate.Judged.DAY;
import static io.clearcost.domain.gate.Judged.loan;
import static io.clearcost.domain.loan.Loans.dated;
import static io.clearcost.domain.loan.Loans.flow;
import static io.clearcost.domain.loan.Loans.terms;
import static io.clearcost.domain.loan.Loans.withTerm;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanPurpose;
import io.clearcost.domain.loan.LoanTerm;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.loan.RepaymentShape;
import io.clearcost.domain.loan.UseTerm;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.text.Text;
import io.clearcost.domain.time.LegalTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What cannot be said of one loan at once. */
class ContradictionTest {

  private static final LoanCircumstances TOLD = loan(LenderKind.COMMERCIAL_BANK).told();

  /** 10,000 yuan in two months, paid out on the day of the tests. */
  private static final LoanOffer OFFER =
      new LoanOffer.OfTerms(terms(RepaymentMethod.BULLET, "10000", "0.06", 2, DAY));

  private static final Instant DAY_AFTER = DAY.plusDays(1).atStartOfDay(LegalTime.ZONE).toInstant();

  @Test
  void loan_ofWhichEverythingIsToldAndRight_hasNone() {
    for (Milestone milestone : Milestone.values()) {
      assertThat(Contradiction.of(OFFER, milestone, TOLD)).isEmpty();
      assertThat(Contradiction.of(OFFER, milestone, LoanCircumstances.NONE)).isEmpty();
    }
  }

  /** The last instant of the day of disbursement is on it; afterwards only a rule can tell. */
  @ParameterizedTest
  @EnumSource(Milestone.class)
  void times_afterTheDayOfDisbursement_areImpossibleUntilItHasPassed(Milestone milestone) {
    LoanCircumstances late = TOLD.withDisclosedAt(DAY_AFTER).withSignedAt(DAY_AFTER);
    LoanCircumstances inTime =
        TOLD.withDisclosedAt(DAY_AFTER.minusNanos(1_000)).withSignedAt(DAY_AFTER.minusNanos(1_000));

    assertThat(Contradiction.of(OFFER, milestone, inTime)).isEmpty();
    assertThat(Contradiction.of(OFFER, milestone, late))
        .extracting(Contradiction::path)
        .isEqualTo(
            milestone.compareTo(Milestone.AFTER_DISBURSEMENT) >= 0
                ? List.of()
                : List.of("circumstances.disclosed_time", "circumstances.signed_time"));
  }

  @Test
  void line_thatIsLessThanTheLoanWithinIt_isImpossible() {
    LoanCircumstances less = TOLD.withConsumptionLine(Money.ofFen(999_999));

    assertThat(Contradiction.of(OFFER, Milestone.QUOTE, less))
        .containsExactly(
            new Contradiction(
                "circumstances.consumption_line_fen",
                new Text("found 999999; this loan alone is 1000000", "给出999999；仅本笔贷款就有1000000")));
    assertThat(
            Contradiction.of(
                OFFER, Milestone.QUOTE, TOLD.withConsumptionLine(Money.ofFen(1_000_000))))
        .isEmpty();
    assertThat(
            Contradiction.of(
                OFFER, Milestone.QUOTE, less.withPurpose(LoanPurpose.BUSINESS_OPERATION)))
        .isEmpty();
    assertThat(
            Contradiction.of(
                dated(flow(DAY, 1_000_000), flow(DAY.plusDays(10), -1_001_000)),
                Milestone.QUOTE,
                less))
        .isEmpty();
  }

  @Test
  void termOfUse_agreedForADrawUntilTheEndOfItsLine_isImpossible() {
    LoanOffer draw =
        new LoanOffer.OfTerms(
            withTerm(
                terms(RepaymentMethod.BULLET, "10000", "0.06", 2, DAY),
                new LoanTerm.UntilLineMaturity(DAY.plusDays(10)),
                RepaymentShape.REGULAR));

    assertThat(Contradiction.of(draw, Milestone.QUOTE, TOLD))
        .extracting(Contradiction::path)
        .containsExactly("circumstances.use_term");
    assertThat(Contradiction.of(draw, Milestone.QUOTE, TOLD.withUseTerm(UseTerm.NOT_AGREED)))
        .isEmpty();
  }
}
