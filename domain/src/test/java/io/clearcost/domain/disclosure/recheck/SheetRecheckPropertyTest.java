package io.clearcost.domain.disclosure.recheck;

import static io.clearcost.domain.disclosure.recheck.ToldSheets.at;
import static io.clearcost.domain.disclosure.recheck.ToldSheets.paths;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.cost.CostCalculator;
import io.clearcost.domain.cost.Costs;
import io.clearcost.domain.cost.Lender;
import io.clearcost.domain.cost.PlanExpander;
import io.clearcost.domain.cost.RandomLoans;
import io.clearcost.domain.disclosure.ComplaintChannel;
import io.clearcost.domain.disclosure.CostDisclosure;
import io.clearcost.domain.disclosure.Enhancement;
import io.clearcost.domain.disclosure.Sheets;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.law.Quantity;
import io.clearcost.domain.law.reading.Readings;
import io.clearcost.domain.loan.BorrowerKind;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.LoanTerms;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What must hold of the sheet of any loan, and of one that differs from it in one figure. */
class SheetRecheckPropertyTest {

  private static final long SEED = 20_261_122;
  private static final int LOANS = 60;

  /** Just more, and just less, than 0.001 percentage points. */
  private static final BigDecimal TOO_MUCH = new BigDecimal("0.000010000001");

  private static final BigDecimal LITTLE = new BigDecimal("0.00001");

  @Test
  void sheet_ofOurOwn_agreesInEveryFigure() {
    forEachSheet(
        sheet -> {
          SheetRecheck recheck = sheet.recheck();

          assertThat(paths(recheck, FigureVerdict.WRONG)).isEmpty();
          assertThat(paths(recheck, FigureVerdict.WITHIN_TOLERANCE)).isEmpty();
          assertThat(recheck.contradictions()).isEmpty();
          assertThat(recheck.missing()).isEmpty();
          assertThat(recheck.isSound()).isTrue();
        });
  }

  @Test
  void annualCost_tooFarOff_isBlamedAlone() {
    forEachSheet(
        sheet -> {
          BigDecimal ours = sheet.sheet().annualCost().orElseThrow().fraction();
          PrintedRate changed = new PrintedRate(ours.add(TOO_MUCH));

          SheetRecheck recheck =
              sheet.annualCost(Optional.of(changed), Optional.of(CostLabel.SIMPLE)).recheck();

          assertThat(paths(recheck, FigureVerdict.WRONG)).containsExactly("annual_cost");
          assertThat(at(recheck, "annual_cost").difference()).contains(rate(Ratio.of(TOO_MUCH)));
        });
  }

  @Test
  void annualCost_offByTheToleranceExactly_isWithinIt() {
    forEachSheet(
        sheet -> {
          BigDecimal ours = sheet.sheet().annualCost().orElseThrow().fraction();
          PrintedRate above = new PrintedRate(ours.add(LITTLE));
          PrintedRate below = new PrintedRate(ours.subtract(LITTLE));

          for (PrintedRate changed : List.of(above, below)) {
            SheetRecheck recheck =
                sheet.annualCost(Optional.of(changed), Optional.of(CostLabel.SIMPLE)).recheck();

            assertThat(at(recheck, "annual_cost").verdict())
                .isEqualTo(FigureVerdict.WITHIN_TOLERANCE);
            assertThat(recheck.isSound()).isTrue();
          }
        });
  }

  @Test
  void rateOfAnItem_tooFarOff_isBlamedAlone() {
    forEachSheet(
        sheet -> {
          ToldItem last = sheet.sheet().items().get(sheet.sheet().items().size() - 1);
          PrintedRate increment = moved(last.increment());
          PrintedRate ownRate = moved(last.ownRate());

          SheetRecheck ofIncrement =
              sheet
                  .item(
                      last.code(),
                      item -> ChangedSheet.withRates(item, Optional.of(increment), item.ownRate()))
                  .recheck();
          SheetRecheck ofOwnRate =
              sheet
                  .item(
                      last.code(),
                      item -> ChangedSheet.withRates(item, item.increment(), Optional.of(ownRate)))
                  .recheck();

          assertThat(paths(ofIncrement, FigureVerdict.WRONG))
              .containsExactly("items[%s].increment".formatted(last.code()));
          assertThat(ofIncrement.contradictions())
              .extracting(SheetContradiction::kind)
              .containsExactly(SheetContradiction.Kind.INCREMENTS_DO_NOT_ADD_UP);
          assertThat(paths(ofOwnRate, FigureVerdict.WRONG))
              .containsExactly("items[%s].own_rate".formatted(last.code()));
        });
  }

  @Test
  void amount_offByOneFen_isBlamedAloneWithTheFen() {
    forEachSheet(
        sheet -> {
          ToldSheet told = sheet.sheet();
          String last = told.items().get(told.items().size() - 1).code();

          assertOnly(sheet.principal(told.principal().map(this::more)), "principal");
          assertOnly(sheet.received(told.received().map(this::more)), "received");
          assertOnly(
              sheet.item(last, item -> ChangedSheet.withTotal(item, item.total().map(this::more))),
              "items[%s].total".formatted(last));
          assertOnly(
              sheet.plan(
                  plan ->
                      new ToldPlan(
                          plan.disbursementDate(),
                          plan.drawdowns(),
                          plan.rows(),
                          plan.principalTotal(),
                          plan.interestTotal(),
                          plan.total().map(this::more))),
              "plan.total");
        });
  }

  private static void assertOnly(ChangedSheet changed, String path) {
    SheetRecheck recheck = changed.recheck();

    assertThat(paths(recheck, FigureVerdict.WRONG)).containsExactly(path);
    assertThat(at(recheck, path).difference()).contains(Quantity.of(1, Quantity.Unit.FEN));
  }

  private Money more(Money amount) {
    return amount.plus(Money.ofFen(1));
  }

  private static PrintedRate moved(Optional<PrintedRate> rate) {
    return new PrintedRate(rate.orElseThrow().fraction().add(TOO_MUCH.add(LITTLE)));
  }

  private static Quantity rate(Ratio value) {
    return new Quantity(value, Quantity.Unit.ANNUAL_FRACTION);
  }

  private static void forEachSheet(Consumer<ChangedSheet> check) {
    RandomLoans loans = new RandomLoans(SEED);
    for (int k = 0; k < LOANS; k++) {
      LoanTerms terms = loans.next();
      try {
        check.accept(new ChangedSheet(told(terms)));
      } catch (AssertionError e) {
        throw new AssertionError("seed %d, loan %d: %s".formatted(SEED, k, terms), e);
      }
    }
  }

  /** Interest on the original principal is quoted at a rate that no law knows. */
  private static ToldSheet told(LoanTerms terms) {
    ChangedSheet told = new ChangedSheet(ToldSheets.of(disclosure(terms)));
    return terms.method() == RepaymentMethod.FLAT
        ? told.rate(
                Optional.of(
                    new PrintedRate(
                        at(told.recheck(), "rate")
                            .reckoned()
                            .orElseThrow()
                            .value()
                            .toDecimal(12, RoundingMode.HALF_UP))))
            .sheet()
        : told.sheet();
  }

  private static CostDisclosure disclosure(LoanTerms terms) {
    return new CostDisclosure(
        new LoanReference("合同-1"),
        BorrowerKind.PERSON,
        Sheets.BANK,
        List.of(),
        terms,
        PlanExpander.expand(terms),
        Costs.calculated(
            CostCalculator.calculate(new LoanOffer.OfTerms(terms), Lender.of(Sheets.BANK))),
        Readings.DEFAULTS,
        new Enhancement.None(),
        new ComplaintChannel("95000"));
  }
}
