package io.clearcost.grpc.disclosure;

import io.clearcost.application.disclosure.CheckSigning;
import io.clearcost.application.disclosure.ReadDisclosure.Recorded;
import io.clearcost.domain.disclosure.Acknowledgement;
import io.clearcost.domain.disclosure.Difference;
import io.clearcost.domain.disclosure.DisclosureRefusal;
import io.clearcost.domain.disclosure.DisclosureVersion;
import io.clearcost.domain.disclosure.Showing;
import io.clearcost.domain.disclosure.ShowingChannel;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.grpc.cost.CostMapper;
import io.clearcost.grpc.error.Refusal;
import io.clearcost.grpc.error.WireEnum;
import io.clearcost.grpc.gate.DecisionMapper;
import io.clearcost.grpc.law.LawMapper;
import io.clearcost.proto.disclosure.v1.CheckSigningResponse;
import io.clearcost.proto.disclosure.v1.Disclosure;
import io.clearcost.proto.disclosure.v1.DisclosureSummary;
import io.clearcost.proto.disclosure.v1.SigningRefusal;
import java.time.Duration;

/** Writes versions on record, what became of them, and what is to be said of them. */
final class DisclosureMapper {

  static final WireEnum<io.clearcost.proto.disclosure.v1.ShowingChannel, ShowingChannel> CHANNEL =
      WireEnum.of(
          "SHOWING_CHANNEL_",
          io.clearcost.proto.disclosure.v1.ShowingChannel.class,
          ShowingChannel.class);

  private DisclosureMapper() {}

  static Disclosure write(Recorded recorded) {
    DisclosureVersion version = recorded.version();
    Disclosure.Builder written =
        Disclosure.newBuilder()
            .setDisclosureId(version.id().value())
            .setVersionNumber(version.number())
            .setDecisionId(version.decision().value())
            .setRequestId(version.requestId().value())
            .setCreateTime(DecisionMapper.write(version.createdAt()))
            .setCallerPerson(version.caller().person())
            .setCallerInstitutionId(institution(version.caller()))
            .setContentHash(version.hash().value())
            .setValidThroughDate(version.sheet().validThrough().toString())
            .setSheet(SheetMapper.write(version.sheet()))
            .addAllShowings(recorded.showings().stream().map(DisclosureMapper::write).toList());
    recorded.acknowledgement().map(DisclosureMapper::write).ifPresent(written::setAcknowledgement);
    return written.build();
  }

  static DisclosureSummary summarise(Recorded recorded) {
    DisclosureVersion version = recorded.version();
    DisclosureSummary.Builder written =
        DisclosureSummary.newBuilder()
            .setDisclosureId(version.id().value())
            .setVersionNumber(version.number())
            .setDecisionId(version.decision().value())
            .setCreateTime(DecisionMapper.write(version.createdAt()))
            .setContentHash(version.hash().value())
            .setValidThroughDate(version.sheet().validThrough().toString())
            .setAnnualCost(CostMapper.write(version.sheet().annualCost()))
            .setShowingCount(recorded.showings().size());
    recorded
        .acknowledgement()
        .map(given -> DecisionMapper.write(given.confirmation().confirmedAt()))
        .ifPresent(written::setConfirmedTime);
    return written.build();
  }

  static io.clearcost.proto.disclosure.v1.Showing write(Showing showing) {
    return io.clearcost.proto.disclosure.v1.Showing.newBuilder()
        .setChannel(CHANNEL.toWire(showing.channel()))
        .setShownTime(DecisionMapper.write(showing.shownAt()))
        .setRequestId(showing.requestId().value())
        .setRecordTime(DecisionMapper.write(showing.recordedAt()))
        .setCallerPerson(showing.caller().person())
        .setCallerInstitutionId(institution(showing.caller()))
        .build();
  }

  static io.clearcost.proto.disclosure.v1.Acknowledgement write(Acknowledgement given) {
    return io.clearcost.proto.disclosure.v1.Acknowledgement.newBuilder()
        .setContentHash(given.confirmation().hash().value())
        .setBorrowerToken(given.confirmation().borrower().value())
        .setConfirmedTime(DecisionMapper.write(given.confirmation().confirmedAt()))
        .setReadingTime(write(given.confirmation().reading()))
        .setShowing(write(given.showing()))
        .setRequestId(given.requestId().value())
        .setRecordTime(DecisionMapper.write(given.recordedAt()))
        .setCallerPerson(given.caller().person())
        .setCallerInstitutionId(institution(given.caller()))
        .build();
  }

  static io.clearcost.proto.disclosure.v1.Difference write(Difference difference) {
    return io.clearcost.proto.disclosure.v1.Difference.newBuilder()
        .setPath(difference.path())
        .setWhat(LawMapper.write(difference.what()))
        .setShown(difference.shown())
        .setNow(difference.now())
        .build();
  }

  static CheckSigningResponse write(CheckSigning.Verdict verdict) {
    CheckSigningResponse.Builder written =
        CheckSigningResponse.newBuilder()
            .setMaySign(verdict.maySign())
            .addAllDifferences(
                verdict.differences().stream().map(DisclosureMapper::write).toList());
    verdict.refusal().map(DisclosureMapper::write).ifPresent(written::setRefusal);
    return written.build();
  }

  private static SigningRefusal write(DisclosureRefusal refusal) {
    SigningRefusal.Builder written =
        SigningRefusal.newBuilder()
            .setReason(new Refusal.DisclosureRefused(refusal).reason())
            .setSentence(LawMapper.write(refusal.sentence()));
    return written.addAllFacts(LawMapper.write(refusal.facts())).build();
  }

  static com.google.protobuf.Duration write(Duration duration) {
    return com.google.protobuf.Duration.newBuilder()
        .setSeconds(duration.getSeconds())
        .setNanos(duration.getNano())
        .build();
  }

  private static String institution(Caller caller) {
    return caller.institution().map(InstitutionId::value).orElse("");
  }
}
