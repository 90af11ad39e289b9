package io.clearcost.domain.gate;

import io.clearcost.domain.law.Fact;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.law.instrument.InternetLoanSupplement;
import io.clearcost.domain.law.reading.Reading;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.party.Province;
import io.clearcost.domain.text.Text;
import io.clearcost.domain.time.EffectivePeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A local bank lends to customers of its registered area (notice 一, 银保监办发〔2021〕24号 五). Whether a
 * bank is one of those exempted the register says, by their kind.
 */
final class LoanMustStayInRegisteredArea implements LoanRule {

  private static final RuleId ID = new RuleId("ALN_A01_ILS_A05_OUTSIDE_REGISTERED_AREA");

  @Override
  public RuleId id() {
    return ID;
  }

  @Override
  public LegalBasis basis() {
    return InternetLoanSupplement.REGISTERED_AREA;
  }

  @Override
  public Set<LenderKind> lenderKinds() {
    return Set.of(LenderKind.LOCAL_BANK);
  }

  @Override
  public EffectivePeriod inForce() {
    return NoticeFollowers.SINCE;
  }

  @Override
  public Set<Milestone> milestones() {
    return Milestone.FROM_SIGNING;
  }

  @Override
  public Text summary() {
    return new Text(
        "A local bank lends to customers of its registered area only.", "地方法人银行不跨注册地辖区发放贷款。");
  }

  @Override
  public List<LoanFact> facts() {
    return List.of(LoanFact.CUSTOMER_PROVINCE);
  }

  @Override
  public List<Reading> readings() {
    return List.of(Reading.REGISTERED_AREA);
  }

  @Override
  public Witness witness(LocalDate day) {
    WitnessLoan loan = WitnessLoan.of(this, day);
    return new Witness(
        loan.assessed(),
        loan.telling(told -> told.withCustomerProvince(new Province("CN-GD"))).assessed());
  }

  @Override
  public Outcome consequence() {
    return Outcome.BLOCK;
  }

  @Override
  public Finding examine(AssessedLoan loan, LocalDate asOf) {
    Optional<Province> registered = loan.lender().province();
    Optional<Province> customer = loan.circumstances().customerProvince();
    if (registered.isPresent() && customer.isPresent()) {
      return examine(loan, registered.get(), customer.get());
    }
    List<LoanFact> missing = new ArrayList<>(loan.missing(facts()));
    if (registered.isEmpty()) {
      missing.add(LoanFact.LENDER_PROVINCE);
    }
    return loan.undetermined(this, missing);
  }

  private Finding examine(AssessedLoan loan, Province registered, Province customer) {
    List<Fact> facts =
        List.of(
            new Fact(LoanFact.LENDER_PROVINCE.path(), registered.code()),
            new Fact(LoanFact.CUSTOMER_PROVINCE.path(), customer.code()));
    return customer.equals(registered)
        ? loan.kept(
            this,
            new Text(
                "The customer is in " + customer + ", where the bank is registered.",
                "客户所在地" + customer + "属于本行注册地辖区。"),
            facts)
        : loan.broken(
            this,
            new Text(
                "The customer is in %s, and the bank is registered in %s."
                    .formatted(customer, registered),
                "客户所在地%s不属于本行注册地%s辖区。".formatted(customer, registered)),
            new Text("Leave the customer to a lender of the area.", "由客户所在地的贷款人办理。"),
            facts);
  }
}
