package io.clearcost.domain.loan;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.rate.QuotedRate;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.PeriodOffset;
import io.clearcost.domain.time.UnitPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Loans for tests, in few words. */
public final class Loans {

  /** The day on which a loan is paid out unless a test says otherwise. */
  public static final LocalDate START = LocalDate.of(2026, 7, 1);

  private Loans() {}

  public static Money yuan(String amount) {
    return Money.ofFen(new BigDecimal(amount).movePointRight(2).longValueExact());
  }

  public static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  /** Monthly instalments, or one payment after so many months, at an annual rate. */
  public static LoanTerms terms(
      RepaymentMethod method, String yuan, String annual, int months, TermsFee... fees) {
    return terms(method, yuan, annual, months, START, fees);
  }

  public static LoanTerms terms(
      RepaymentMethod method,
      String yuan,
      String annual,
      int months,
      LocalDate start,
      TermsFee... fees) {
    return new LoanTerms(
        yuan(yuan),
        quoted(annual, QuotedRate.Basis.ANNUAL),
        method,
        new LoanTerm.Months(months),
        start,
        Optional.empty(),
        DayCount.THIRTY_360,
        InstalmentRounding.LAST_INSTALMENT,
        List.of(fees));
  }

  /** One payment after so many days. */
  public static LoanTerms days(
      String yuan, QuotedRate rate, int days, DayCount dayCount, LocalDate start) {
    return new LoanTerms(
        yuan(yuan),
        rate,
        RepaymentMethod.BULLET,
        new LoanTerm.Days(days),
        start,
        Optional.empty(),
        dayCount,
        InstalmentRounding.LAST_INSTALMENT,
        List.of());
  }

  public static QuotedRate quoted(String fraction, QuotedRate.Basis basis) {
    return new QuotedRate(Ratio.parse(fraction), basis);
  }

  public static LoanTerms withFirstDueDate(LoanTerms terms, LocalDate firstDueDate) {
    return new LoanTerms(
        terms.principal(),
        terms.rate(),
        terms.method(),
        terms.term(),
        terms.disbursementDate(),
        Optional.of(firstDueDate),
        terms.dayCount(),
        terms.rounding(),
        terms.shape(),
        terms.fees(),
        terms.reliefs(),
        terms.contingent());
  }

  public static LoanTerms withRate(LoanTerms terms, QuotedRate rate) {
    return terms.repriced(rate, terms.shape(), terms.fees(), terms.reliefs());
  }

  public static LoanTerms with(
      LoanTerms terms, List<Relief> reliefs, List<ContingentCharge> contingent) {
    return new LoanTerms(
        terms.principal(),
        terms.rate(),
        terms.method(),
        terms.term(),
        terms.disbursementDate(),
        terms.firstDueDate(),
        terms.dayCount(),
        terms.rounding(),
        terms.shape(),
        terms.fees(),
        reliefs,
        contingent);
  }

  public static LoanTerms withRounding(LoanTerms terms, InstalmentRounding rounding) {
    return new LoanTerms(
        terms.principal(),
        terms.rate(),
        terms.method(),
        terms.term(),
        terms.disbursementDate(),
        terms.firstDueDate(),
        terms.dayCount(),
        rounding,
        terms.shape(),
        terms.fees(),
        terms.reliefs(),
        terms.contingent());
  }

  public static LoanTerms withShape(LoanTerms terms, RepaymentShape shape) {
    return terms.repriced(terms.rate(), shape, terms.fees(), terms.reliefs());
  }

  public static LoanTerms withDayCount(LoanTerms terms, DayCount dayCount) {
    return new LoanTerms(
        terms.principal(),
        terms.rate(),
        terms.method(),
        terms.term(),
        terms.disbursementDate(),
        terms.firstDueDate(),
        dayCount,
        terms.rounding(),
        terms.shape(),
        terms.fees(),
        terms.reliefs(),
        terms.contingent());
  }

  /** The same terms of another length, with the count of days that is usual for it. */
  public static LoanTerms withTerm(LoanTerms terms, LoanTerm term, RepaymentShape shape) {
    return new LoanTerms(
        terms.principal(),
        terms.rate(),
        terms.method(),
        term,
        terms.disbursementDate(),
        terms.firstDueDate(),
        term.usualDayCount(),
        terms.rounding(),
        shape,
        terms.fees(),
        terms.reliefs(),
        terms.contingent());
  }

  public static LoanTerms withFees(LoanTerms terms, TermsFee... fees) {
    return terms.repriced(terms.rate(), terms.shape(), List.of(fees), terms.reliefs());
  }

  public static FeeItem item(String code) {
    return new FeeItem(
        code,
        "服务费",
        FeeKind.SERVICE_FEE,
        Optional.of(new ChargingParty("示例服务有限公司", Optional.empty())),
        FeeFacts.of(PayeeRole.OTHER_THIRD_PARTY, FeePurpose.SERVICE_OF_THE_LOAN));
  }

  /** An item of the same name with other facts. */
  public static FeeItem item(String code, FeeFacts facts) {
    FeeItem plain = item(code);
    return new FeeItem(code, plain.name(), plain.kind(), plain.chargingParty(), facts);
  }

  public static TermsFee fee(String code, String yuan, FeeTiming timing) {
    return new TermsFee(item(code), new FeeStandard.FixedAmount(yuan(yuan)), timing);
  }

  public static TermsFee share(String code, String ofPrincipal, FeeTiming timing) {
    return new TermsFee(
        item(code), new FeeStandard.PrincipalShare(Ratio.parse(ofPrincipal)), timing);
  }

  public static PlanRow row(LocalDate dueDate, long principalFen, long interestFen) {
    return new PlanRow(dueDate, Money.ofFen(principalFen), Money.ofFen(interestFen), List.of());
  }

  /** Flows of whole fen at 0, 1, 2, … months; positive is received. */
  public static PeriodicFlows monthly(long... fen) {
    return everyUnit(UnitPeriod.MONTH, fen);
  }

  public static PeriodicFlows everyUnit(UnitPeriod unit, long... fen) {
    List<PeriodicFlow> flows = new ArrayList<>();
    for (int k = 0; k < fen.length; k++) {
      flows.add(new PeriodicFlow(PeriodOffset.ofWhole(k), Money.ofFen(fen[k])));
    }
    return new PeriodicFlows(unit, flows);
  }

  public static PeriodicFlow flow(int whole, int numerator, int denominator, long fen) {
    return new PeriodicFlow(new PeriodOffset(whole, numerator, denominator), Money.ofFen(fen));
  }

  public static DatedFlow flow(LocalDate date, long fen) {
    return new DatedFlow(date, Money.ofFen(fen));
  }

  public static LoanOffer dated(DatedFlow... flows) {
    return new LoanOffer.OfFlows(new CashFlows.Dated(List.of(flows)));
  }

  public static LoanOffer periodic(PeriodicFlows flows) {
    return new LoanOffer.OfFlows(new CashFlows.Periodic(flows, Optional.empty()));
  }
}
