package io.clearcost.grpc.disclosure;

import io.clearcost.application.disclosure.MatchCollections;
import io.clearcost.domain.disclosure.CollectionFinding;
import io.clearcost.grpc.error.FieldErrors;
import io.clearcost.grpc.error.Reply;
import io.clearcost.grpc.error.StatusMapping;
import io.clearcost.grpc.error.Surprises;
import io.clearcost.grpc.server.CallerContext;
import io.clearcost.grpc.server.ItemStream;
import io.clearcost.proto.disclosure.v1.CheckCollectionRequest;
import io.clearcost.proto.disclosure.v1.CheckCollectionResponse;
import io.clearcost.proto.disclosure.v1.CollectionServiceGrpc;
import io.clearcost.proto.disclosure.v1.MatchCollectionsBatchRequest;
import io.clearcost.proto.disclosure.v1.MatchCollectionsBatchResponse;
import io.clearcost.proto.disclosure.v1.MatchCollectionsRequest;
import io.clearcost.proto.disclosure.v1.MatchCollectionsResponse;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Holds what is taken from borrowers against what they were shown. */
public final class CollectionGrpcService extends CollectionServiceGrpc.CollectionServiceImplBase {

  private static final String BATCH =
      CollectionServiceGrpc.getMatchCollectionsBatchMethod().getFullMethodName();

  /** A loan is answered by the thread that reads it, so a second one would only wait. */
  private static final int ONE_AT_A_TIME = 1;

  private final MatchCollections matchCollections;
  private final Surprises surprises;

  /**
   * Makes the service.
   *
   * @param surprises what becomes of an exception that one loan of a stream meets
   */
  public CollectionGrpcService(MatchCollections matchCollections, Surprises surprises) {
    this.matchCollections = matchCollections;
    this.surprises = surprises;
  }

  @Override
  public void checkCollection(
      CheckCollectionRequest request, StreamObserver<CheckCollectionResponse> observer) {
    FieldErrors errors = new FieldErrors();
    new CollectionMapper(errors)
        .read(request)
        .map(
            check ->
                matchCollections.objections(
                    check.disclosure(), check.course(), check.next(), CallerContext.current()))
        .map(outcome -> outcome.fold(new DisclosureAnswers<>(found -> Reply.of(checked(found)))))
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .sendTo(observer);
  }

  private static CheckCollectionResponse checked(List<CollectionFinding> findings) {
    return CheckCollectionResponse.newBuilder()
        .setPermitted(findings.isEmpty())
        .addAllFindings(findings.stream().map(CollectionMapper::write).toList())
        .build();
  }

  @Override
  public void matchCollections(
      MatchCollectionsRequest request, StreamObserver<MatchCollectionsResponse> observer) {
    match(request, new FieldErrors()).sendTo(observer);
  }

  @Override
  public StreamObserver<MatchCollectionsBatchRequest> matchCollectionsBatch(
      StreamObserver<MatchCollectionsBatchResponse> observer) {
    return ItemStream.open(observer, BATCH, ONE_AT_A_TIME, new Batch(), surprises);
  }

  private Reply<MatchCollectionsResponse> match(
      MatchCollectionsRequest request, FieldErrors errors) {
    return new CollectionMapper(errors)
        .read(request)
        .map(
            match ->
                matchCollections.handle(
                    match.disclosure(), match.course(), match.asOf(), CallerContext.current()))
        .map(outcome -> outcome.fold(new DisclosureAnswers<>(found -> Reply.of(matched(found)))))
        .orElseGet(() -> Reply.refused(errors.asRefusal()));
  }

  private static MatchCollectionsResponse matched(List<CollectionFinding> findings) {
    return MatchCollectionsResponse.newBuilder()
        .addAllFindings(findings.stream().map(CollectionMapper::write).toList())
        .build();
  }

  private final class Batch
      implements ItemStream.Items<
          MatchCollectionsBatchRequest, MatchCollectionsResponse, MatchCollectionsBatchResponse> {

    @Override
    public String id(MatchCollectionsBatchRequest item) {
      return item.getItemId();
    }

    @Override
    public CompletionStage<Reply<MatchCollectionsResponse>> reply(
        MatchCollectionsBatchRequest item, FieldErrors errors) {
      return CompletableFuture.completedStage(match(question(item), errors));
    }

    @Override
    public MatchCollectionsBatchResponse answer(
        String id, long index, Reply<MatchCollectionsResponse> reply) {
      MatchCollectionsBatchResponse.Builder response =
          MatchCollectionsBatchResponse.newBuilder().setItemId(id).setItemIndex(index);
      reply.fold(response::setMatch, refusal -> response.setError(StatusMapping.status(refusal)));
      return response.build();
    }

    /** What the item would be as a call of its own. */
    private static MatchCollectionsRequest question(MatchCollectionsBatchRequest item) {
      MatchCollectionsRequest.Builder question =
          MatchCollectionsRequest.newBuilder()
              .setDisclosureId(item.getDisclosureId())
              .setAsOfDate(item.getAsOfDate());
      if (item.hasCourse()) {
        question.setCourse(item.getCourse());
      }
      return question.build();
    }
  }
}
