package io.clearcost.domain.ledger;

import io.clearcost.domain.disclosure.ContentHash;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.Loans;
import io.clearcost.domain.loan.ProductLine;
import io.clearcost.domain.loan.RepaymentMethod;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.party.CreditCode;
import io.clearcost.domain.party.Province;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A contracted loan in a few words: twelve level instalments at 12 % a year.
 *
 * @param yuan the principal
 * @param platform credit code of the platform operator
 * @param outcome the verdict; empty for a loan before any rule
 * @param claimedLess by how much less or more is claimed than calculated; empty where nothing is
 */
public record LoanDraft(
    String loan,
    LocalDate day,
    String yuan,
    Optional<String> product,
    Optional<String> province,
    Optional<String> platform,
    Optional<Outcome> outcome,
    Optional<String> claimedLess) {

  /** A loan of 10,000 yuan of 2026-07-01 that passed, of which nothing else is told. */
  public static LoanDraft of(String loan) {
    return new LoanDraft(
        loan,
        Loans.START,
        "10000",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(Outcome.PASS),
        Optional.empty());
  }

  public LoanDraft on(String iso) {
    return new LoanDraft(
        loan, LocalDate.parse(iso), yuan, product, province, platform, outcome, claimedLess);
  }

  public LoanDraft over(String principal) {
    return new LoanDraft(loan, day, principal, product, province, platform, outcome, claimedLess);
  }

  public LoanDraft product(String code) {
    return new LoanDraft(
        loan, day, yuan, Optional.of(code), province, platform, outcome, claimedLess);
  }

  public LoanDraft province(String code) {
    return new LoanDraft(
        loan, day, yuan, product, Optional.of(code), platform, outcome, claimedLess);
  }

  public LoanDraft platform(String code) {
    return new LoanDraft(
        loan, day, yuan, product, province, Optional.of(code), outcome, claimedLess);
  }

  public LoanDraft judged(Outcome verdict) {
    return new LoanDraft(
        loan, day, yuan, product, province, platform, Optional.of(verdict), claimedLess);
  }

  public LoanDraft beforeAnyRule() {
    return new LoanDraft(
        loan, day, yuan, product, province, platform, Optional.empty(), claimedLess);
  }

  public LoanDraft claimed(String less) {
    return new LoanDraft(loan, day, yuan, product, province, platform, outcome, Optional.of(less));
  }

  public Money principal() {
    return Loans.yuan(yuan);
  }

  public LoanRecord record() {
    return LedgerRecords.record(loan, Optional.of(contract()));
  }

  private LoanContract contract() {
    LoanCircumstances none = LoanCircumstances.NONE;
    LoanCircumstances inProvince =
        province.map(Province::new).map(none::withCustomerProvince).orElse(none);
    return LedgerRecords.contract(
        new LoanOffer.OfTerms(Loans.terms(RepaymentMethod.LEVEL_INSTALMENT, yuan, "0.12", 12, day)),
        product.map(ProductLine::new).map(inProvince::withProductLine).orElse(inProvince),
        Optional.empty(),
        platform.map(code -> new ChargingParty("示例平台有限公司", Optional.of(new CreditCode(code)))),
        List.of());
  }

  public IntakeAssessment assessment() {
    return LedgerRecords.assessment(outcome, principal(), claimedLess.map(BigDecimal::new));
  }

  /** The loan as a row of a tape, recorded at an instant. */
  public LedgerRow row(long number, RecordBytes bytes, Instant at) {
    byte[] content = bytes.of(record());
    return new LedgerRow(
        number,
        record(),
        new String(content, StandardCharsets.UTF_8),
        ContentHash.of(content),
        record().planned(),
        Optional.of(principal()),
        Optional.of(assessment()),
        List.of(),
        at);
  }

  public LoanReference reference() {
    return new LoanReference(loan);
  }
}
