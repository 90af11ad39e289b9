package io.clearcost.grpc.gate;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import io.clearcost.domain.cost.PartsProof;
import io.clearcost.domain.evidence.ClaimedDisclosure;
import io.clearcost.domain.evidence.Decision;
import io.clearcost.domain.evidence.DecisionSummary;
import io.clearcost.domain.evidence.Judgement;
import io.clearcost.domain.gate.GateDecision;
import io.clearcost.domain.law.LprPublication;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.CreditCode;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.grpc.cost.CostMapper;
import io.clearcost.grpc.cost.Decimals;
import io.clearcost.grpc.cost.LoanOfferMapper;
import io.clearcost.grpc.cost.LoanWords;
import io.clearcost.grpc.law.Kept;
import io.clearcost.grpc.law.LawMapper;
import io.clearcost.grpc.law.ReadingMapper;
import io.clearcost.proto.gate.v1.LendingInstitution;
import io.clearcost.proto.gate.v1.LprUsed;
import java.time.Instant;
import java.util.Optional;

/** Writes decisions, on record or only asked for. */
public final class DecisionMapper {

  private static final Kept<Institution, LendingInstitution> INSTITUTIONS =
      new Kept<>(DecisionMapper::writeAnew);

  private DecisionMapper() {}

  /** A decision on record. */
  public static io.clearcost.proto.gate.v1.Decision write(Decision decision) {
    Judgement judgement = decision.judgement();
    return write(decision, PartsProof.of(judgement.application().offer(), judgement.cost()));
  }

  /**
   * A decision on record, with the parts of its cost as they were worked out with it.
   *
   * @param parts empty where only cash flows are known
   */
  static io.clearcost.proto.gate.v1.Decision write(Decision decision, Optional<PartsProof> parts) {
    return judged(decision.judgement(), parts, decision.decidedAt(), decision.caller())
        .setDecisionId(decision.id().value())
        .setRequestId(decision.requestId().value())
        .build();
  }

  /** A verdict that nobody recorded: without an identifier and a request. */
  static io.clearcost.proto.gate.v1.Decision writeJudgement(
      Judgement judgement, Optional<PartsProof> parts, Instant judgedAt, Caller caller) {
    return judged(judgement, parts, judgedAt, caller).build();
  }

  private static io.clearcost.proto.gate.v1.Decision.Builder judged(
      Judgement judgement, Optional<PartsProof> parts, Instant judgedAt, Caller caller) {
    io.clearcost.proto.gate.v1.Decision.Builder written =
        io.clearcost.proto.gate.v1.Decision.newBuilder()
            .setInstitution(write(judgement.institution()))
            .setLoanReference(judgement.application().reference().value())
            .setAsOfDate(judgement.asOf().toString())
            .setDecideTime(write(judgedAt))
            .setCallerPerson(caller.person())
            .setCallerInstitutionId(caller.institution().map(InstitutionId::value).orElse(""))
            .setCost(CostMapper.write(judgement.cost(), judgement.verdict().limits(), parts))
            .setLoan(LoanOfferMapper.write(judgement.application().offer()))
            .setRuleBookVersionBytes(LawMapper.words(judgement.ruleBookVersion()))
            .setMilestone(
                CircumstancesMapper.MILESTONE.toWire(judgement.application().milestone()));
    judgement
        .readings()
        .answers()
        .values()
        .forEach(answer -> written.addReadings(ReadingMapper.write(answer)));
    writeVerdict(judgement.verdict(), written);
    LoanCircumstances told = judgement.application().circumstances();
    if (!told.equals(LoanCircumstances.NONE)) {
      written.setCircumstances(CircumstancesMapper.write(told));
    }
    judgement
        .application()
        .disclosure()
        .map(ClaimedDisclosure::id)
        .ifPresent(written::setDisclosureId);
    judgement
        .application()
        .collection()
        .map(CollectionAskedMapper::write)
        .ifPresent(written::setCollection);
    return written;
  }

  private static void writeVerdict(
      GateDecision verdict, io.clearcost.proto.gate.v1.Decision.Builder written) {
    written.setOutcome(LawMapper.OUTCOME.toWire(verdict.outcome()));
    verdict.findings().forEach(finding -> written.addFindings(FindingMapper.write(finding)));
    verdict
        .turningConventions()
        .forEach(
            convention ->
                written.addOutcomeTurningConventions(LoanWords.CONVENTION.toWire(convention)));
    verdict
        .readingDependences()
        .forEach(dependence -> written.addReadingDependences(ReadingMapper.write(dependence)));
    verdict.numbers().forEach(number -> written.addLegalNumbers(LawMapper.write(number)));
    verdict.lprUsed().map(DecisionMapper::write).ifPresent(written::setLprUsed);
  }

  /** A decision in a list. */
  public static io.clearcost.proto.gate.v1.DecisionSummary write(DecisionSummary summary) {
    return io.clearcost.proto.gate.v1.DecisionSummary.newBuilder()
        .setDecisionId(summary.id().value())
        .setInstitutionId(summary.institution().value())
        .setLoanReference(summary.reference().value())
        .setAsOfDate(summary.asOf().toString())
        .setDecideTime(write(summary.decidedAt()))
        .setOutcome(LawMapper.OUTCOME.toWire(summary.outcome()))
        .setBindingRate(CostMapper.write(summary.bindingRate()))
        .build();
  }

  /** A lender as the register knew it. */
  public static LendingInstitution write(Institution institution) {
    return INSTITUTIONS.of(institution);
  }

  private static LendingInstitution writeAnew(Institution institution) {
    return LendingInstitution.newBuilder()
        .setInstitutionIdBytes(ByteString.copyFromUtf8(institution.id().value()))
        .setLegalNameBytes(ByteString.copyFromUtf8(institution.legalName()))
        .setCreditCodeBytes(
            ByteString.copyFromUtf8(institution.creditCode().map(CreditCode::value).orElse("")))
        .setKind(LoanWords.LENDER_KIND.toWire(institution.kind()))
        .setProvinceBytes(ByteString.copyFromUtf8(institution.province().code()))
        .build();
  }

  private static LprUsed write(LprPublication lpr) {
    return LprUsed.newBuilder()
        .setPublicationDate(lpr.published().toString())
        .setOneYear(Decimals.exact(lpr.oneYear()))
        .build();
  }

  /** An instant. */
  public static Timestamp write(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }
}
