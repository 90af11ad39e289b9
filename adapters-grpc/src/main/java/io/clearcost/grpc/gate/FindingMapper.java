package io.clearcost.grpc.gate;

import io.clearcost.domain.law.Caveat;
import io.clearcost.domain.law.Finding;
import io.clearcost.domain.law.Measurement;
import io.clearcost.domain.law.Remedy;
import io.clearcost.grpc.cost.CostMapper;
import io.clearcost.grpc.cost.Decimals;
import io.clearcost.grpc.cost.HeadroomMapper;
import io.clearcost.grpc.cost.LoanWords;
import io.clearcost.grpc.law.LawMapper;
import io.clearcost.proto.type.v1.FindingStatus;
import java.util.List;

/** Writes what a rule found. */
final class FindingMapper {

  private FindingMapper() {}

  static io.clearcost.proto.type.v1.Finding write(Finding finding) {
    io.clearcost.proto.type.v1.Finding.Builder written =
        io.clearcost.proto.type.v1.Finding.newBuilder()
            .setRuleId(finding.rule().value())
            .setOutcome(LawMapper.OUTCOME.toWire(finding.outcome()))
            .setLegalBasis(LawMapper.write(finding.basis()))
            .setExplanation(finding.explanation());
    finding.measurement().ifPresent(measured -> writeMeasurement(written, measured));
    return finding
        .fold(
            satisfied ->
                written
                    .setStatus(FindingStatus.FINDING_STATUS_SATISFIED)
                    .addAllCaveats(writeCaveats(satisfied.caveats())),
            breached -> {
              breached.remedy().ifPresent(remedy -> written.setRemedy(writeRemedy(remedy)));
              return written
                  .setStatus(FindingStatus.FINDING_STATUS_BREACHED)
                  .addAllCaveats(writeCaveats(breached.caveats()));
            },
            notApplicable -> written.setStatus(FindingStatus.FINDING_STATUS_NOT_APPLICABLE),
            undetermined ->
                written
                    .setStatus(FindingStatus.FINDING_STATUS_UNDETERMINED)
                    .addAllMissingFacts(undetermined.missing()))
        .build();
  }

  private static void writeMeasurement(
      io.clearcost.proto.type.v1.Finding.Builder written, Measurement measured) {
    written
        .setMeasured(CostMapper.write(measured.rate()))
        .setLimit(Decimals.exact(measured.limit().rate()))
        .setLimitOrigin(measured.limit().origin())
        .addAllTurningConventions(
            measured.turning().stream().map(LoanWords.CONVENTION::toWire).toList());
  }

  private static List<io.clearcost.proto.type.v1.Caveat> writeCaveats(List<Caveat> caveats) {
    return caveats.stream()
        .map(
            caveat ->
                io.clearcost.proto.type.v1.Caveat.newBuilder()
                    .setCode(caveat.code().name())
                    .setText(caveat.sentence())
                    .build())
        .toList();
  }

  private static io.clearcost.proto.type.v1.Remedy writeRemedy(Remedy remedy) {
    io.clearcost.proto.type.v1.Remedy.Builder written =
        io.clearcost.proto.type.v1.Remedy.newBuilder()
            .setNetProceedsHigherByFen(remedy.netProceedsHigherBy().fen())
            .addAllFixes(remedy.fixes().stream().map(HeadroomMapper::write).toList());
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
