package io.clearcost.grpc.gate;

import io.clearcost.domain.law.Caveat;
import io.clearcost.domain.law.Fact;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.Measurement;
import io.clearcost.domain.law.MissingFact;
import io.clearcost.domain.law.Operator;
import io.clearcost.domain.law.Remedy;
import io.clearcost.grpc.cost.CostMapper;
import io.clearcost.grpc.cost.Decimals;
import io.clearcost.grpc.cost.HeadroomMapper;
import io.clearcost.grpc.cost.LoanWords;
import io.clearcost.grpc.error.WireEnum;
import io.clearcost.grpc.law.LawMapper;
import io.clearcost.proto.type.v1.FindingStatus;
import io.clearcost.proto.type.v1.QuantityMeasurement;

/** Writes what a rule found. */
final class FindingMapper {

  private static final WireEnum<io.clearcost.proto.type.v1.Operator, Operator> OPERATOR =
      WireEnum.of("OPERATOR_", io.clearcost.proto.type.v1.Operator.class, Operator.class);

  private FindingMapper() {}

  static io.clearcost.proto.type.v1.Finding write(Finding finding) {
    io.clearcost.proto.type.v1.Finding.Builder written =
        io.clearcost.proto.type.v1.Finding.newBuilder()
            .setRuleIdBytes(LawMapper.words(finding.rule().value()))
            .setOutcome(LawMapper.OUTCOME.toWire(finding.outcome()))
            .setLegalBasis(LawMapper.write(finding.basis()))
            .setExplanation(finding.about().explanation().english())
            .setExplanationZh(finding.about().explanation().chinese());
    finding.about().facts().forEach(fact -> written.addFacts(write(fact)));
    finding.measurement().ifPresent(measured -> writeMeasurement(written, measured));
    return finding
        .fold(
            satisfied -> {
              satisfied.caveats().forEach(caveat -> written.addCaveats(write(caveat)));
              return written.setStatus(FindingStatus.FINDING_STATUS_SATISFIED);
            },
            breached -> {
              breached.caveats().forEach(caveat -> written.addCaveats(write(caveat)));
              breached.remedy().ifPresent(remedy -> written.setRemedy(writeRemedy(remedy)));
              return written
                  .setFixHint(LawMapper.write(breached.hint()))
                  .setStatus(FindingStatus.FINDING_STATUS_BREACHED);
            },
            notApplicable -> written.setStatus(FindingStatus.FINDING_STATUS_NOT_APPLICABLE),
            undetermined -> {
              undetermined
                  .missing()
                  .forEach(
                      missing ->
                          written
                              .addMissingFacts(missing.what().english())
                              .addMissing(write(missing)));
              return written.setStatus(FindingStatus.FINDING_STATUS_UNDETERMINED);
            })
        .build();
  }

  private static io.clearcost.proto.type.v1.Finding.Builder writeMeasurement(
      io.clearcost.proto.type.v1.Finding.Builder written, Measurement measurement) {
    return measurement
        .fold(cost -> writeCost(written, cost), quantity -> writeQuantity(written, quantity))
        .setMargin(Decimals.decimalOrFraction(measurement.margin()));
  }

  private static io.clearcost.proto.type.v1.Finding.Builder writeCost(
      io.clearcost.proto.type.v1.Finding.Builder written, Measurement.OfCost measured) {
    measured
        .turning()
        .forEach(
            convention -> written.addTurningConventions(LoanWords.CONVENTION.toWire(convention)));
    return written
        .setMeasured(CostMapper.write(measured.rate()))
        .setLimit(Decimals.exact(measured.limit().rate()))
        .setLimitOriginBytes(LawMapper.words(measured.limit().origin().english()))
        .setLimitOriginZhBytes(LawMapper.words(measured.limit().origin().chinese()));
  }

  private static io.clearcost.proto.type.v1.Finding.Builder writeQuantity(
      io.clearcost.proto.type.v1.Finding.Builder written, Measurement.OfQuantity measured) {
    return written
        .setLimitOriginBytes(LawMapper.words(measured.origin().english()))
        .setLimitOriginZhBytes(LawMapper.words(measured.origin().chinese()))
        .setQuantity(
            QuantityMeasurement.newBuilder()
                .setMeasured(Decimals.decimalOrFraction(measured.measured().value()))
                .setLimit(Decimals.decimalOrFraction(measured.limit().value()))
                .setOperator(OPERATOR.toWire(measured.operator()))
                .setUnit(LawMapper.UNIT.toWire(measured.limit().unit())));
  }

  private static io.clearcost.proto.type.v1.Fact write(Fact fact) {
    return io.clearcost.proto.type.v1.Fact.newBuilder()
        .setNameBytes(LawMapper.words(fact.name()))
        .setValue(fact.value())
        .build();
  }

  private static io.clearcost.proto.type.v1.MissingFact write(MissingFact missing) {
    return io.clearcost.proto.type.v1.MissingFact.newBuilder()
        .setName(missing.name())
        .setWhat(LawMapper.write(missing.what()))
        .build();
  }

  private static io.clearcost.proto.type.v1.Caveat write(Caveat caveat) {
    return io.clearcost.proto.type.v1.Caveat.newBuilder()
        .setCode(caveat.code().name())
        .setText(caveat.text().english())
        .setTextZh(caveat.text().chinese())
        .build();
  }

  private static io.clearcost.proto.type.v1.Remedy writeRemedy(Remedy remedy) {
    io.clearcost.proto.type.v1.Remedy.Builder written =
        io.clearcost.proto.type.v1.Remedy.newBuilder()
            .setNetProceedsHigherByFen(remedy.netProceedsHigherBy().fen());
    remedy.fixes().forEach(fix -> written.addFixes(HeadroomMapper.write(fix)));
    remedy
        .payments()
        .ifPresent(
            lower ->
                written
                    .setEachPaymentLowerByFen(lower.by().fen())
                    .setLargestPaymentFen(lower.largest().fen()));
    return written.build();
  }
}
