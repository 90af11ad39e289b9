package io.clearcost.bootstrap.book;

import com.google.protobuf.Timestamp;
import io.clearcost.domain.time.LegalTime;
import io.clearcost.proto.cost.v1.ChargingParty;
import io.clearcost.proto.cost.v1.ContingentCharge;
import io.clearcost.proto.cost.v1.ContingentEvent;
import io.clearcost.proto.cost.v1.FeeCondition;
import io.clearcost.proto.cost.v1.FeeKind;
import io.clearcost.proto.cost.v1.FeePurpose;
import io.clearcost.proto.cost.v1.LoanTerms;
import io.clearcost.proto.cost.v1.PayeeRole;
import io.clearcost.proto.cost.v1.RateBasis;
import io.clearcost.proto.gate.v1.BorrowerInformation;
import io.clearcost.proto.gate.v1.CreditInformationSource;
import io.clearcost.proto.gate.v1.InformationHeld;
import io.clearcost.proto.gate.v1.InformationHolder;
import io.clearcost.proto.gate.v1.LoanCircumstances;
import io.clearcost.proto.ledger.v1.CreditLine;
import io.clearcost.proto.ledger.v1.LoanContract;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Writes what was agreed, with everything that the rules ask about. */
final class ContractWriter {

  private static final int WHOLE = 1_000;
  private static final int VIA_PLATFORM = 600;
  private static final int SIGNED_THE_DAY_BEFORE = 100;
  private static final long CONSUMPTION_CAP_FEN = 20_000_000;
  private static final int MINUTES_IN_HOUR = 60;

  /** In the order of the protocol. */
  private static final List<BorrowerInformation> INFORMATION =
      List.of(
          BorrowerInformation.BORROWER_INFORMATION_BASIC_SITUATION,
          BorrowerInformation.BORROWER_INFORMATION_INCOME,
          BorrowerInformation.BORROWER_INFORMATION_DEBTS,
          BorrowerInformation.BORROWER_INFORMATION_REPAYMENT_SOURCE);

  private ContractWriter() {}

  static LoanContract write(LoanDraft loan) {
    Dice dice = loan.dice(LoanDraft.Question.CONTRACT);
    LocalDate signed = loan.day().minusDays(dice.chance(SIGNED_THE_DAY_BEFORE) ? 1 : 0);
    LoanContract.Builder contract =
        LoanContract.newBuilder()
            .setCircumstances(circumstances(loan, signed, dice))
            .setContractDate(signed.toString())
            .setBorrowerToken(loan.borrower().token());
    contract.getLoanBuilder().setTerms(terms(loan));
    if (!loan.key().lender().house().isSmallLoanCompany() && dice.chance(VIA_PLATFORM)) {
      contract.setPlatform(dice.oneOf(BookParties.PLATFORMS));
    }
    if (loan.shape().product().isDraw()) {
      contract.setLine(line(loan, dice));
    }
    addFee(loan, contract);
    loan.scheme().contract(loan, contract);
    return contract.build();
  }

  /** Who collects interest. */
  static ChargingParty lender(LoanDraft loan) {
    ChargingParty.Builder lender =
        ChargingParty.newBuilder().setLegalName(loan.key().lender().institution().legalName());
    loan.key()
        .lender()
        .institution()
        .creditCode()
        .ifPresent(code -> lender.setCreditCode(code.value()));
    return lender.build();
  }

  private static LoanTerms.Builder terms(LoanDraft loan) {
    LoanShape shape = loan.shape();
    LoanTerms.Builder terms =
        LoanTerms.newBuilder()
            .setPrincipalFen(shape.principalFen())
            .setRate(loan.price().contractRate())
            .setRateBasis(RateBasis.RATE_BASIS_ANNUAL)
            .setMethod(shape.product().method())
            .setDisbursementDate(loan.day().toString())
            .setBalloonFen(shape.balloonFen())
            .addContingentCharges(penalty(loan));
    if (shape.product() == Product.DRAW_OPEN) {
      return terms.setLineMaturityDate(loan.day().plusMonths(shape.months()).toString());
    }
    return shape.days() > 0 ? terms.setDayCount(shape.days()) : terms.setMonthCount(shape.months());
  }

  /** Half as much again on what is overdue, the most that lenders agree on. */
  private static ContingentCharge.Builder penalty(LoanDraft loan) {
    return ContingentCharge.newBuilder()
        .setItem(
            Fees.item("penalty", "罚息", FeeKind.FEE_KIND_OTHER, lender(loan))
                .setPayeeRole(PayeeRole.PAYEE_ROLE_LENDER)
                .setPurpose(FeePurpose.FEE_PURPOSE_PRICE_OF_CREDIT)
                .setCondition(FeeCondition.FEE_CONDITION_CONTINGENT)
                .setContingentEvent(ContingentEvent.CONTINGENT_EVENT_OVERDUE))
        .setContractRateUplift("0.5");
  }

  /** The fee that brings the price from the contract rate to what the loan costs in all. */
  private static void addFee(LoanDraft loan, LoanContract.Builder contract) {
    LoanPrice price = loan.price();
    if (!price.hasFee()) {
      return;
    }
    switch (loan.shape().product()) {
      case INSTALMENT_FEE ->
          contract
              .getLoanBuilder()
              .getTermsBuilder()
              .addFeeItems(
                  Fees.instalmentFee(lender(loan))
                      .setAmountFen(price.feeOfEqualPrincipal(loan.shape())));
      case CASH_INSTALMENT, AUTO_BALLOON ->
          guarantee(loan, contract, price.monthlyFee(loan.shape()));
      case INTEREST_FIRST, WORKING_CAPITAL, DRAW_AGREED, DRAW_OPEN, SINGLE_REPAYMENT, ULTRA_SHORT ->
          guarantee(loan, contract, price.simpleMonthlyFee(loan.shape()));
    }
  }

  private static void guarantee(LoanDraft loan, LoanContract.Builder contract, long monthlyFen) {
    Guaranteed.by(contract, BookParties.GUARANTOR, "guarantee", loan.price(), WHOLE, monthlyFen);
  }

  private static CreditLine.Builder line(LoanDraft loan, Dice dice) {
    return CreditLine.newBuilder()
        .setLineReference("line-" + loan.borrower().token())
        .setLimitFen(loan.shape().principalFen() * dice.between(1, 3))
        .setDrawdownNumber(dice.between(1, 4));
  }

  private static LoanCircumstances.Builder circumstances(
      LoanDraft loan, LocalDate signed, Dice dice) {
    Product product = loan.shape().product();
    LocalTime time = LocalTime.of(dice.between(8, 21), dice.below(MINUTES_IN_HOUR));
    LoanCircumstances.Builder told =
        LoanCircumstances.newBuilder()
            .setPurpose(product.purpose())
            .setBorrowerKind(product.borrower())
            .setSecurity(product.security())
            .setPartnerShare(dice.chance(800) ? "0" : "0.3")
            .setCreditInformationSource(
                CreditInformationSource.CREDIT_INFORMATION_SOURCE_LICENSED_BUREAU)
            .setDisclosedTime(instant(signed, time.minusMinutes(dice.between(2, 20))))
            .setSignedTime(instant(signed, time))
            .setCustomerProvinceCode(loan.borrower().province())
            .setProductLine(loan.shape().line())
            .setUseTerm(product.useTerm());
    if (!product.isForEnterprise()) {
      told.setConsumptionLineFen(Math.max(loan.shape().principalFen(), consumptionLine(dice)));
    }
    for (BorrowerInformation information : INFORMATION) {
      told.addInformation(
          InformationHeld.newBuilder()
              .setInformation(information)
              .setHolder(InformationHolder.INFORMATION_HOLDER_LENDER));
    }
    return told;
  }

  private static long consumptionLine(Dice dice) {
    return CONSUMPTION_CAP_FEN / 10 * dice.between(1, 10);
  }

  private static Timestamp instant(LocalDate day, LocalTime time) {
    return Timestamp.newBuilder()
        .setSeconds(day.atTime(time).atZone(LegalTime.ZONE).toEpochSecond())
        .build();
  }
}
