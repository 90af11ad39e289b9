package io.clearcost.grpc.disclosure;

import io.clearcost.domain.disclosure.CostDisclosure;
import io.clearcost.domain.disclosure.DisclosedItem;
import io.clearcost.domain.disclosure.Enhancement;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.rate.RateConvention;
import io.clearcost.grpc.cost.CostMapper;
import io.clearcost.grpc.cost.CostPartsMapper;
import io.clearcost.grpc.cost.Decimals;
import io.clearcost.grpc.cost.FeeItemMapper;
import io.clearcost.grpc.cost.LoanWords;
import io.clearcost.grpc.cost.RepaymentPlanMapper;
import io.clearcost.grpc.cost.TermsFeeMapper;
import io.clearcost.grpc.gate.CircumstancesMapper;
import io.clearcost.grpc.gate.DecisionMapper;
import io.clearcost.grpc.law.LawMapper;
import io.clearcost.grpc.law.ReadingMapper;
import io.clearcost.proto.disclosure.v1.DisclosureSheet;
import io.clearcost.proto.disclosure.v1.EnhancementProviders;
import io.clearcost.proto.disclosure.v1.NoEnhancement;

/** Writes what a borrower is shown. */
final class SheetMapper {

  private SheetMapper() {}

  static DisclosureSheet write(CostDisclosure sheet) {
    Money principal = sheet.terms().principal();
    DisclosureSheet.Builder written =
        DisclosureSheet.newBuilder()
            .setInstitution(DecisionMapper.write(sheet.lender()))
            .setLoanReference(sheet.loan().value())
            .setBorrowerKind(CircumstancesMapper.BORROWER.toWire(sheet.borrower()))
            .addAllLenders(sheet.lenders().stream().map(FeeItemMapper::writeParty).toList())
            .setPrincipalFen(principal.fen())
            .setReceivedFen(sheet.received().fen())
            .setRate(Decimals.exact(sheet.terms().rate().fraction()))
            .setRateBasis(LoanWords.RATE_BASIS.toWire(sheet.terms().rate().basis()))
            .addAllItems(sheet.items().stream().map(item -> write(item, principal)).toList())
            .setAnnualCost(CostMapper.write(sheet.annualCost()))
            .setAnnualCostLabelZh(sheet.annualCost().convention().label())
            .addAllContingentCosts(sheet.contingent().stream().map(CostPartsMapper::write).toList())
            .setEnhancement(write(sheet.enhancement()))
            .setPlan(RepaymentPlanMapper.write(sheet.plan()))
            .setComplaintChannel(sheet.complaints().value())
            .setNoOtherCharges(LawMapper.write(CostDisclosure.NO_OTHER_CHARGES));
    sheet
        .readings()
        .answers()
        .values()
        .forEach(answer -> written.addReadings(ReadingMapper.write(answer)));
    sheet.terms().method().map(LoanWords.METHOD::toWire).ifPresent(written::setMethod);
    sheet.annualLoanRate().map(Decimals::rounded).ifPresent(written::setAnnualRate);
    sheet
        .cost()
        .under(RateConvention.ENTERPRISE_ADDITIVE)
        .rate()
        .map(CostMapper::write)
        .ifPresent(written::setAdditiveCost);
    return written.build();
  }

  private static io.clearcost.proto.disclosure.v1.DisclosedItem write(
      DisclosedItem item, Money principal) {
    io.clearcost.proto.disclosure.v1.DisclosedItem.Builder written =
        io.clearcost.proto.disclosure.v1.DisclosedItem.newBuilder()
            .setCost(CostPartsMapper.write(item.cost(), principal))
            .setCounts(item.counts())
            .setPaidFen(item.paid().fen());
    item.fee().map(TermsFeeMapper::write).ifPresent(written::setFee);
    item.collector().map(FeeItemMapper::writeParty).ifPresent(written::setCollector);
    return written.build();
  }

  private static io.clearcost.proto.disclosure.v1.Enhancement write(Enhancement enhancement) {
    io.clearcost.proto.disclosure.v1.Enhancement.Builder written =
        io.clearcost.proto.disclosure.v1.Enhancement.newBuilder();
    return enhancement
        .fold(
            none -> written.setNone(NoEnhancement.getDefaultInstance()),
            by -> written.setProviders(write(by)))
        .build();
  }

  private static EnhancementProviders write(Enhancement.By by) {
    EnhancementProviders.Builder written = EnhancementProviders.newBuilder();
    for (ChargingParty party : by.parties()) {
      written.addParties(FeeItemMapper.writeParty(party));
    }
    return written.build();
  }
}
