package io.clearcost.grpc.disclosure;

import io.clearcost.application.disclosure.AcknowledgeDisclosure;
import io.clearcost.application.disclosure.CheckSigning;
import io.clearcost.application.disclosure.CompareDisclosure;
import io.clearcost.application.disclosure.CreateDisclosure;
import io.clearcost.application.disclosure.DisclosureOutcome;
import io.clearcost.application.disclosure.ReadDisclosure;
import io.clearcost.application.disclosure.ReadDisclosure.Recorded;
import io.clearcost.application.disclosure.RecordShowing;
import io.clearcost.application.disclosure.RenderDisclosure;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.grpc.error.FieldErrors;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.grpc.error.PageRequest;
import io.clearcost.grpc.error.Reply;
import io.clearcost.grpc.error.StatusMapping;
import io.clearcost.grpc.error.Surprises;
import io.clearcost.grpc.law.LawWords;
import io.clearcost.grpc.server.CallerContext;
import io.clearcost.grpc.server.PageStream;
import io.clearcost.proto.disclosure.v1.AcknowledgeDisclosureRequest;
import io.clearcost.proto.disclosure.v1.AcknowledgeDisclosureResponse;
import io.clearcost.proto.disclosure.v1.CheckSigningRequest;
import io.clearcost.proto.disclosure.v1.CheckSigningResponse;
import io.clearcost.proto.disclosure.v1.CompareDisclosureRequest;
import io.clearcost.proto.disclosure.v1.CompareDisclosureResponse;
import io.clearcost.proto.disclosure.v1.CreateDisclosureRequest;
import io.clearcost.proto.disclosure.v1.CreateDisclosureResponse;
import io.clearcost.proto.disclosure.v1.Disclosure;
import io.clearcost.proto.disclosure.v1.DisclosureServiceGrpc;
import io.clearcost.proto.disclosure.v1.GetDisclosureRequest;
import io.clearcost.proto.disclosure.v1.GetDisclosureResponse;
import io.clearcost.proto.disclosure.v1.ListDisclosuresRequest;
import io.clearcost.proto.disclosure.v1.ListDisclosuresResponse;
import io.clearcost.proto.disclosure.v1.RecordShowingRequest;
import io.clearcost.proto.disclosure.v1.RecordShowingResponse;
import io.clearcost.proto.disclosure.v1.RenderDisclosureRequest;
import io.clearcost.proto.disclosure.v1.RenderDisclosureResponse;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Makes, reads, shows and confirms disclosures, and holds contracts against them. */
public final class DisclosureGrpcService extends DisclosureServiceGrpc.DisclosureServiceImplBase {

  private static final String RENDER =
      DisclosureServiceGrpc.getRenderDisclosureMethod().getFullMethodName();

  /**
   * The use cases.
   *
   * @param create makes sheets
   * @param read reads them back
   * @param render sets them out
   * @param show records that they were shown
   * @param acknowledge records that they were confirmed
   * @param compare names what differs
   * @param check says whether a contract may be signed
   */
  public record UseCases(
      CreateDisclosure create,
      ReadDisclosure read,
      RenderDisclosure render,
      RecordShowing show,
      AcknowledgeDisclosure acknowledge,
      CompareDisclosure compare,
      CheckSigning check) {}

  private final UseCases useCases;
  private final Surprises surprises;

  /**
   * The service over its use cases.
   *
   * @param surprises what becomes of an exception that a stream meets
   */
  public DisclosureGrpcService(UseCases useCases, Surprises surprises) {
    this.useCases = useCases;
    this.surprises = surprises;
  }

  @Override
  public void createDisclosure(
      CreateDisclosureRequest request, StreamObserver<CreateDisclosureResponse> observer) {
    Caller caller = CallerContext.current();
    FieldErrors errors = new FieldErrors();
    answer(
            errors,
            new DisclosureRequests(errors).read(request),
            command -> useCases.create().handle(command, caller),
            version -> disclosure(version.id(), caller))
        .map(made -> CreateDisclosureResponse.newBuilder().setDisclosure(made).build())
        .sendTo(observer);
  }

  @Override
  public void getDisclosure(
      GetDisclosureRequest request, StreamObserver<GetDisclosureResponse> observer) {
    FieldErrors errors = new FieldErrors();
    new DisclosureRequests(errors)
        .disclosure(request.getDisclosureId())
        .map(id -> disclosure(id, CallerContext.current()))
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .map(found -> GetDisclosureResponse.newBuilder().setDisclosure(found).build())
        .sendTo(observer);
  }

  private Reply<Disclosure> disclosure(DisclosureId id, Caller caller) {
    return useCases
        .read()
        .handle(id, caller)
        .fold(new DisclosureAnswers<>(recorded -> Reply.of(DisclosureMapper.write(recorded))));
  }

  @Override
  public void listDisclosures(
      ListDisclosuresRequest request, StreamObserver<ListDisclosuresResponse> observer) {
    FieldErrors errors = new FieldErrors();
    FieldShapes shapes = new FieldShapes(errors);
    Optional<InstitutionId> institution =
        shapes
            .code(
                "institution_id",
                request.getInstitutionId(),
                InstitutionId.SHAPE,
                LawWords.INSTITUTION_SHAPE)
            .map(InstitutionId::new);
    Optional<LoanReference> loan =
        shapes
            .text("loan_reference", request.getLoanReference(), LoanReference.LONGEST)
            .map(LoanReference::new);
    PageRequest page =
        PageRequest.read(
            errors,
            request.getPageSize(),
            request.getPageToken(),
            request.getInstitutionId() + "|" + request.getLoanReference());
    errors
        .compute(
            "page_token",
            () ->
                useCases
                    .read()
                    .versions(
                        institution.orElseThrow(), loan.orElseThrow(), CallerContext.current()))
        .map(versions -> Reply.of(list(versions, page)))
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .sendTo(observer);
  }

  /** A page ends at the number of its last version. */
  private static ListDisclosuresResponse list(List<Recorded> versions, PageRequest page) {
    List<Recorded> after =
        versions.stream()
            .filter(recorded -> recorded.version().number() > page.position().orElse(0))
            .toList();
    List<Recorded> shown = after.stream().limit(page.size()).toList();
    OptionalLong end =
        shown.size() < after.size()
            ? OptionalLong.of(shown.get(shown.size() - 1).version().number())
            : OptionalLong.empty();
    return ListDisclosuresResponse.newBuilder()
        .addAllDisclosures(shown.stream().map(DisclosureMapper::summarise).toList())
        .setNextPageToken(page.tokenAfter(end))
        .build();
  }

  @Override
  public void renderDisclosure(
      RenderDisclosureRequest request, StreamObserver<RenderDisclosureResponse> observer) {
    FieldErrors errors = new FieldErrors();
    new DisclosureRequests(errors)
        .read(request)
        .map(wanted -> document(wanted, CallerContext.current()))
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .fold(
            document -> PageStream.open(observer, RENDER, document, surprises),
            refusal -> observer.onError(StatusMapping.exception(refusal)));
  }

  private Reply<DocumentChunks> document(DisclosureRequests.Document wanted, Caller caller) {
    return useCases
        .render()
        .handle(wanted.disclosure(), wanted.form(), wanted.format(), caller)
        .fold(new DisclosureAnswers<>(rendering -> DocumentChunks.of(wanted, rendering)));
  }

  @Override
  public void recordShowing(
      RecordShowingRequest request, StreamObserver<RecordShowingResponse> observer) {
    FieldErrors errors = new FieldErrors();
    answer(
            errors,
            new DisclosureRequests(errors).read(request),
            command -> useCases.show().handle(command, CallerContext.current()),
            showing -> Reply.of(DisclosureMapper.write(showing)))
        .map(showing -> RecordShowingResponse.newBuilder().setShowing(showing).build())
        .sendTo(observer);
  }

  @Override
  public void acknowledgeDisclosure(
      AcknowledgeDisclosureRequest request,
      StreamObserver<AcknowledgeDisclosureResponse> observer) {
    FieldErrors errors = new FieldErrors();
    answer(
            errors,
            new DisclosureRequests(errors).read(request),
            command -> useCases.acknowledge().handle(command, CallerContext.current()),
            given -> Reply.of(DisclosureMapper.write(given)))
        .map(given -> AcknowledgeDisclosureResponse.newBuilder().setAcknowledgement(given).build())
        .sendTo(observer);
  }

  @Override
  public void compareDisclosure(
      CompareDisclosureRequest request, StreamObserver<CompareDisclosureResponse> observer) {
    FieldErrors errors = new FieldErrors();
    answer(
            errors,
            new DisclosureRequests(errors).read(request),
            asked ->
                useCases
                    .compare()
                    .handle(asked.disclosure(), asked.decision(), CallerContext.current()),
            differences -> Reply.of(differences.stream().map(DisclosureMapper::write).toList()))
        .map(found -> CompareDisclosureResponse.newBuilder().addAllDifferences(found).build())
        .sendTo(observer);
  }

  @Override
  public void checkSigning(
      CheckSigningRequest request, StreamObserver<CheckSigningResponse> observer) {
    FieldErrors errors = new FieldErrors();
    answer(
            errors,
            new DisclosureRequests(errors).read(request),
            question -> useCases.check().handle(question, CallerContext.current()),
            verdict -> Reply.of(DisclosureMapper.write(verdict)))
        .sendTo(observer);
  }

  /**
   * Asks with what was read.
   *
   * @param read empty where anything was malformed
   * @param reply what is made of the answer
   */
  private static <Q, V, M> Reply<M> answer(
      FieldErrors errors,
      Optional<Q> read,
      Function<Q, DisclosureOutcome<V>> ask,
      Function<V, Reply<M>> reply) {
    return read.map(ask)
        .map(outcome -> outcome.fold(new DisclosureAnswers<>(reply)))
        .orElseGet(() -> Reply.refused(errors.asRefusal()));
  }
}
