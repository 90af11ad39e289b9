package io.clearcost.grpc.gate;

import io.clearcost.application.gate.AssessLoan;
import io.clearcost.application.gate.AssessLoan.Outcome;
import io.clearcost.domain.evidence.LoanApplication;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.gate.Milestone;
import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.grpc.cost.LoanOfferMapper;
import io.clearcost.grpc.error.FieldErrors;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.grpc.error.Refusal;
import io.clearcost.grpc.error.Reply;
import io.clearcost.grpc.server.CallerContext;
import io.clearcost.proto.gate.v1.AssessLoanRequest;
import io.clearcost.proto.gate.v1.AssessLoanResponse;
import io.clearcost.proto.gate.v1.Decision;
import io.clearcost.proto.gate.v1.GateServiceGrpc;
import io.grpc.stub.StreamObserver;
import java.util.Optional;

/** Judges whether a loan may be made. */
public final class GateGrpcService extends GateServiceGrpc.GateServiceImplBase {

  private static final String LOAN = "loan";

  private final AssessLoan assessLoan;

  public GateGrpcService(AssessLoan assessLoan) {
    this.assessLoan = assessLoan;
  }

  @Override
  public void assessLoan(AssessLoanRequest request, StreamObserver<AssessLoanResponse> observer) {
    assessLoan(request, CallerContext.current()).sendTo(observer);
  }

  private Reply<AssessLoanResponse> assessLoan(AssessLoanRequest request, Caller caller) {
    FieldErrors errors = new FieldErrors();
    return read(request, errors)
        .flatMap(command -> errors.compute(LOAN, () -> assessLoan.handle(command, caller)))
        .map(outcome -> outcome.fold(new Answers(caller)))
        .orElseGet(() -> Reply.refused(errors.asRefusal()));
  }

  private static Optional<AssessLoan.Command> read(AssessLoanRequest request, FieldErrors errors) {
    FieldShapes shapes = new FieldShapes(errors);
    Optional<String> requestId =
        request.getValidateOnly()
            ? Optional.empty()
            : shapes.text("request_id", request.getRequestId(), RequestId.LONGEST);
    Optional<String> institution =
        shapes.code(
            "institution_id",
            request.getInstitutionId(),
            InstitutionId.SHAPE,
            "1 to 64 characters of a-z, 0-9 and \"-\"");
    Optional<String> reference =
        shapes.text("loan_reference", request.getLoanReference(), LoanReference.LONGEST);
    LoanOfferMapper.requireDisbursementDate(shapes, LOAN, request.getLoan());
    Optional<LoanOffer> offer =
        LoanOfferMapper.read(shapes, LOAN, request.hasLoan(), request.getLoan());
    Milestone milestone =
        CircumstancesMapper.MILESTONE
            .optional(shapes, "milestone", request.getMilestoneValue())
            .orElse(Milestone.QUOTE);
    Optional<LoanCircumstances> circumstances =
        CircumstancesMapper.read(shapes, "circumstances", request.getCircumstances());
    return errors.build(
        LOAN,
        () ->
            new AssessLoan.Command(
                new LoanApplication(
                    new InstitutionId(institution.orElseThrow()),
                    new LoanReference(reference.orElseThrow()),
                    offer.orElseThrow(),
                    milestone,
                    circumstances.orElseThrow()),
                requestId.map(RequestId::new)));
  }

  /** What each outcome is on the wire. */
  private record Answers(Caller caller) implements Outcome.Cases<Reply<AssessLoanResponse>> {

    @Override
    public Reply<AssessLoanResponse> decided(Outcome.Decided outcome) {
      return answer(DecisionMapper.write(outcome.decision()));
    }

    @Override
    public Reply<AssessLoanResponse> judged(Outcome.Judged outcome) {
      return answer(DecisionMapper.writeJudgement(outcome.judgement(), outcome.judgedAt(), caller));
    }

    @Override
    public Reply<AssessLoanResponse> notPermitted(Outcome.NotPermitted outcome) {
      return Reply.refused(new Refusal.NotPermitted(outcome.institution()));
    }

    @Override
    public Reply<AssessLoanResponse> noDisbursementDate(Outcome.NoDisbursementDate outcome) {
      FieldErrors errors = new FieldErrors();
      new FieldShapes(errors).missing(LOAN + ".cash_flows.disbursement_date");
      return Reply.refused(errors.asRefusal());
    }

    @Override
    public Reply<AssessLoanResponse> unknownInstitution(Outcome.UnknownInstitution outcome) {
      return Reply.refused(new Refusal.UnknownInstitution(outcome.institution(), outcome.asOf()));
    }

    @Override
    public Reply<AssessLoanResponse> noRate(Outcome.NoRate outcome) {
      return Reply.refused(new Refusal.NoRate(outcome.reason()));
    }

    @Override
    public Reply<AssessLoanResponse> notMapped(Outcome.NotMapped outcome) {
      return Reply.refused(new Refusal.NotMapped(outcome.charges()));
    }

    @Override
    public Reply<AssessLoanResponse> notInForce(Outcome.NotInForce outcome) {
      return Reply.refused(new Refusal.NoRuleInForce(outcome.reason()));
    }

    @Override
    public Reply<AssessLoanResponse> requestIdReused(Outcome.RequestIdReused outcome) {
      return Reply.refused(new Refusal.RequestIdReused(outcome.requestId(), outcome.earlier()));
    }

    private static Reply<AssessLoanResponse> answer(Decision decision) {
      return Reply.of(AssessLoanResponse.newBuilder().setDecision(decision).build());
    }
  }
}
