package io.clearcost.grpc.cost;

import com.google.protobuf.ByteString;
import io.clearcost.domain.cost.ComprehensiveFinancingCost;
import io.clearcost.domain.cost.ContingentCost;
import io.clearcost.domain.cost.ContingentTotal;
import io.clearcost.domain.cost.CostDecomposition;
import io.clearcost.domain.cost.CostItem;
import io.clearcost.domain.cost.FeeClassification;
import io.clearcost.domain.cost.PayeeShare;
import io.clearcost.domain.loan.FeeFacts;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.grpc.law.Kept;
import io.clearcost.grpc.law.LawMapper;
import io.clearcost.proto.cost.v1.FeeClass;
import java.math.RoundingMode;
import java.util.Optional;

/** Writes where a cost goes, and what may come on top. */
public final class CostPartsMapper {

  private static final int SCALE = 4;

  private static final Kept<FeeClassification, io.clearcost.proto.cost.v1.FeeClassification>
      CLASSIFICATIONS = new Kept<>(CostPartsMapper::writeAnew);

  private CostPartsMapper() {}

  /** Adds everything that is known only with a plan. */
  static void write(
      io.clearcost.proto.cost.v1.ComprehensiveFinancingCost.Builder written,
      ComprehensiveFinancingCost cost,
      Money principal) {
    cost.items().forEach(item -> written.addItems(write(item, principal)));
    CostDecomposition parts = cost.decomposition();
    parts.payees().forEach(payee -> written.addPayees(write(payee, principal)));
    parts.grossRate().map(CostMapper::write).ifPresent(written::setGrossRate);
    parts.quotedRate().map(Decimals::rounded).ifPresent(written::setQuotedAnnualRate);
    cost.under(cost.binding().convention())
        .rate()
        .flatMap(parts::timesQuoted)
        .map(CostPartsMapper::fourDigits)
        .ifPresent(written::setTimesQuoted);
    parts.contingent().forEach(charge -> written.addContingentCosts(write(charge)));
    parts.contingentTotals().forEach(total -> written.addContingentTotals(write(total)));
  }

  /** One item, of a loan of {@code principal}. */
  public static io.clearcost.proto.cost.v1.CostItem write(CostItem cost, Money principal) {
    FeeItem item = cost.item();
    FeeFacts facts = item.facts();
    io.clearcost.proto.cost.v1.CostItem.Builder written =
        io.clearcost.proto.cost.v1.CostItem.newBuilder()
            .setCode(item.code())
            .setName(item.name())
            .setKind(LoanWords.FEE_KIND.toWire(item.kind()))
            .setTotalFen(cost.total().fen())
            .setPerHundredYuan(fourDigits(cost.perHundredYuan(principal)))
            .setChargedFen(cost.charged().fen())
            .setIncrement(text(cost.increment()))
            .setOwnRate(text(cost.ownRate()))
            .setBearer(LoanWords.BEARER.toWire(facts.bearer()))
            .setCondition(FeeFactsMapper.writeCondition(facts.condition()))
            .setRefund(LoanWords.REFUND.toWire(facts.refund()));
    item.chargingParty().map(FeeItemMapper::writeParty).ifPresent(written::setChargingParty);
    cost.classification().map(CLASSIFICATIONS::of).ifPresent(written::setClassification);
    facts.payeeRole().map(LoanWords.PAYEE_ROLE::toWire).ifPresent(written::setPayeeRole);
    facts.purpose().map(LoanWords.PURPOSE::toWire).ifPresent(written::setPurpose);
    facts.collector().map(FeeItemMapper::writeParty).ifPresent(written::setCollector);
    return written.build();
  }

  private static io.clearcost.proto.cost.v1.PayeeShare write(PayeeShare share, Money principal) {
    io.clearcost.proto.cost.v1.PayeeShare.Builder written =
        io.clearcost.proto.cost.v1.PayeeShare.newBuilder()
            .setTotalFen(share.total().fen())
            .setPerHundredYuan(fourDigits(share.perHundredYuan(principal)))
            .setIncrement(text(share.increment()))
            .setOwnRate(text(share.ownRate()));
    share.payee().map(FeeItemMapper::writeParty).ifPresent(written::setPayee);
    return written.build();
  }

  private static io.clearcost.proto.cost.v1.FeeClassification writeAnew(FeeClassification found) {
    return io.clearcost.proto.cost.v1.FeeClassification.newBuilder()
        .setFeeClass(
            found.fold(
                included -> FeeClass.FEE_CLASS_INCLUDED,
                excluded -> FeeClass.FEE_CLASS_EXCLUDED,
                prohibited -> FeeClass.FEE_CLASS_PROHIBITED))
        .setReasonBytes(ByteString.copyFromUtf8(found.reason()))
        .setLegalBasis(LawMapper.write(found.basis()))
        .setByReading(
            found.fold(included -> included.byReading(), excluded -> false, prohibited -> false))
        .build();
  }

  /** What one contingent charge comes to. */
  public static io.clearcost.proto.cost.v1.ContingentCost write(ContingentCost cost) {
    io.clearcost.proto.cost.v1.ContingentCost.Builder written =
        io.clearcost.proto.cost.v1.ContingentCost.newBuilder()
            .setCharge(ContingentChargeMapper.write(cost.charge()))
            .setClassification(CLASSIFICATIONS.of(cost.classification()));
    cost.annualRate().map(Decimals::rounded).ifPresent(written::setAnnualRate);
    cost.amount().map(Money::fen).ifPresent(written::setAmountFen);
    return written.build();
  }

  private static io.clearcost.proto.cost.v1.ContingentTotal write(ContingentTotal total) {
    return io.clearcost.proto.cost.v1.ContingentTotal.newBuilder()
        .setEvent(LoanWords.EVENT.toWire(total.event()))
        .setAnnualRate(Decimals.rounded(total.annualRate()))
        .setAmountFen(total.amount().fen())
        .build();
  }

  private static String text(Optional<AnnualRate> rate) {
    return rate.map(AnnualRate::text).orElse("");
  }

  private static String fourDigits(Ratio value) {
    return value.toDecimal(SCALE, RoundingMode.HALF_UP).toPlainString();
  }
}
