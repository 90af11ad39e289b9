package io.clearcost.grpc.gate;

import io.clearcost.application.gate.AssessLoan;
import io.clearcost.application.gate.AssessLoan.Outcome;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.party.Caller;
import io.clearcost.grpc.error.FieldErrors;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.grpc.error.Refusal;
import io.clearcost.grpc.error.Reply;
import io.clearcost.grpc.error.StatusMapping;
import io.clearcost.grpc.error.Surprises;
import io.clearcost.grpc.server.CallThreads;
import io.clearcost.grpc.server.CallerContext;
import io.clearcost.grpc.server.ItemStream;
import io.clearcost.proto.gate.v1.AssessLoanBatchRequest;
import io.clearcost.proto.gate.v1.AssessLoanBatchResponse;
import io.clearcost.proto.gate.v1.AssessLoanRequest;
import io.clearcost.proto.gate.v1.AssessLoanResponse;
import io.clearcost.proto.gate.v1.Decision;
import io.clearcost.proto.gate.v1.GateServiceGrpc;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** Judges whether loans may be made, one by one or in a stream. */
public final class GateGrpcService extends GateServiceGrpc.GateServiceImplBase {

  private static final String SINGLE = GateServiceGrpc.getAssessLoanMethod().getFullMethodName();
  private static final String BATCH =
      GateServiceGrpc.getAssessLoanBatchMethod().getFullMethodName();

  /** Enough that judging fills the wait for the disk, few enough to hold in memory. */
  private static final int MOST_IN_PROGRESS = 32;

  private final AssessLoan assessLoan;
  private final Surprises surprises;

  /**
   * Makes the service.
   *
   * @param surprises what becomes of an exception that a loan meets after its call has waited, or
   *     in a stream
   */
  public GateGrpcService(AssessLoan assessLoan, Surprises surprises) {
    this.assessLoan = assessLoan;
    this.surprises = surprises;
  }

  @Override
  public void assessLoan(AssessLoanRequest request, StreamObserver<AssessLoanResponse> observer) {
    Reply.sendLater(
        judging()
            .reply(request, new FieldErrors())
            .thenApply(
                reply ->
                    reply.map(
                        decision -> AssessLoanResponse.newBuilder().setDecision(decision).build())),
        observer,
        SINGLE,
        surprises);
  }

  @Override
  public StreamObserver<AssessLoanBatchRequest> assessLoanBatch(
      StreamObserver<AssessLoanBatchResponse> observer) {
    return ItemStream.open(observer, BATCH, MOST_IN_PROGRESS, new Batch(judging()), surprises);
  }

  private Judging judging() {
    return new Judging(assessLoan, CallerContext.current(), CallThreads.ofThisCall());
  }

  /** What each outcome is on the wire. */
  private record Answers(Caller caller) implements Outcome.Cases<Reply<Decision>> {

    @Override
    public Reply<Decision> decided(Outcome.Decided outcome) {
      return Reply.of(DecisionMapper.write(outcome.decision(), outcome.parts()));
    }

    @Override
    public Reply<Decision> judged(Outcome.Judged outcome) {
      return Reply.of(
          DecisionMapper.writeJudgement(
              outcome.judgement(), outcome.parts(), outcome.judgedAt(), caller));
    }

    @Override
    public Reply<Decision> notPermitted(Outcome.NotPermitted outcome) {
      return Reply.refused(new Refusal.NotPermitted(outcome.institution()));
    }

    @Override
    public Reply<Decision> noDisbursementDate(Outcome.NoDisbursementDate outcome) {
      FieldErrors errors = new FieldErrors();
      new FieldShapes(errors).missing(AssessmentRequests.LOAN + ".cash_flows.disbursement_date");
      return Reply.refused(errors.asRefusal());
    }

    @Override
    public Reply<Decision> unknownInstitution(Outcome.UnknownInstitution outcome) {
      return Reply.refused(new Refusal.UnknownInstitution(outcome.institution(), outcome.asOf()));
    }

    @Override
    public Reply<Decision> disclosureNotFound(Outcome.DisclosureNotFound outcome) {
      return Reply.refused(
          new Refusal.DisclosureNotFound(new DisclosureId(outcome.claimed().id())));
    }

    @Override
    public Reply<Decision> noRate(Outcome.NoRate outcome) {
      return Reply.refused(new Refusal.NoRate(outcome.reason()));
    }

    @Override
    public Reply<Decision> notMapped(Outcome.NotMapped outcome) {
      return Reply.refused(new Refusal.NotMapped(outcome.charges()));
    }

    @Override
    public Reply<Decision> notInForce(Outcome.NotInForce outcome) {
      return Reply.refused(new Refusal.NoRuleInForce(outcome.reason()));
    }

    @Override
    public Reply<Decision> requestIdReused(Outcome.RequestIdReused outcome) {
      return Reply.refused(new Refusal.RequestIdReused(outcome.requestId(), outcome.earlier()));
    }
  }

  /**
   * Loans of one call: judged by the thread that reads them, and recorded together with others
   * while it goes on.
   *
   * @param caller whose call it is
   * @param threads write the answers of what is recorded
   */
  private record Judging(AssessLoan assessLoan, Caller caller, Executor threads) {

    CompletionStage<Reply<Decision>> reply(AssessLoanRequest request, FieldErrors errors) {
      return AssessmentRequests.read(request, errors)
          .flatMap(
              command ->
                  errors.compute(AssessmentRequests.LOAN, () -> assessLoan.handle(command, caller)))
          .map(this::written)
          .orElseGet(() -> CompletableFuture.completedStage(Reply.refused(errors.asRefusal())));
    }

    private CompletionStage<Reply<Decision>> written(CompletionStage<Outcome> outcome) {
      return outcome.thenApplyAsync(found -> found.fold(new Answers(caller)), threads);
    }
  }

  /** Loans of a stream, each judged as alone. */
  private record Batch(Judging judging)
      implements ItemStream.Items<AssessLoanBatchRequest, Decision, AssessLoanBatchResponse> {

    @Override
    public String id(AssessLoanBatchRequest item) {
      return item.getItemId();
    }

    @Override
    public CompletionStage<Reply<Decision>> reply(AssessLoanBatchRequest item, FieldErrors errors) {
      return judging.reply(question(item), errors);
    }

    @Override
    public AssessLoanBatchResponse answer(String id, long index, Reply<Decision> reply) {
      AssessLoanBatchResponse.Builder response =
          AssessLoanBatchResponse.newBuilder().setItemId(id).setItemIndex(index);
      reply.fold(
          response::setDecision, refusal -> response.setError(StatusMapping.status(refusal)));
      return response.build();
    }

    /** What the item would be as a call of its own. */
    private static AssessLoanRequest question(AssessLoanBatchRequest item) {
      AssessLoanRequest.Builder question =
          AssessLoanRequest.newBuilder()
              .setRequestId(item.getRequestId())
              .setValidateOnly(item.getValidateOnly())
              .setInstitutionId(item.getInstitutionId())
              .setLoanReference(item.getLoanReference())
              .setMilestoneValue(item.getMilestoneValue())
              .setDisclosureId(item.getDisclosureId());
      if (item.hasLoan()) {
        question.setLoan(item.getLoan());
      }
      if (item.hasCircumstances()) {
        question.setCircumstances(item.getCircumstances());
      }
      if (item.hasCollection()) {
        question.setCollection(item.getCollection());
      }
      return question.build();
    }
  }
}
