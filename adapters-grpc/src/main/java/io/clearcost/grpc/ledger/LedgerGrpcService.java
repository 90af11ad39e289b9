package io.clearcost.grpc.ledger;

import io.clearcost.application.ledger.ReadLedger;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.ledger.LoanDimension;
import io.clearcost.domain.ledger.LoanFilter;
import io.clearcost.domain.ledger.LoanSummary;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.grpc.error.FieldErrors;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.grpc.error.KeyPage;
import io.clearcost.grpc.error.PagePart;
import io.clearcost.grpc.error.Reply;
import io.clearcost.grpc.error.StatusMapping;
import io.clearcost.grpc.error.Surprises;
import io.clearcost.grpc.law.LawWords;
import io.clearcost.grpc.server.CallerContext;
import io.clearcost.grpc.server.PageStream;
import io.clearcost.proto.ledger.v1.ExportLoansRequest;
import io.clearcost.proto.ledger.v1.ExportLoansResponse;
import io.clearcost.proto.ledger.v1.GetLoanRequest;
import io.clearcost.proto.ledger.v1.GetLoanResponse;
import io.clearcost.proto.ledger.v1.LedgerServiceGrpc;
import io.clearcost.proto.ledger.v1.ListLoansRequest;
import io.clearcost.proto.ledger.v1.ListLoansResponse;
import io.clearcost.proto.ledger.v1.SummariseLoansRequest;
import io.clearcost.proto.ledger.v1.SummariseLoansResponse;
import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads the loan-by-loan record. */
public final class LedgerGrpcService extends LedgerServiceGrpc.LedgerServiceImplBase {

  private static final String EXPORT = LedgerServiceGrpc.getExportLoansMethod().getFullMethodName();

  private final ReadLedger ledger;
  private final Surprises surprises;

  /**
   * The service over its use case.
   *
   * @param surprises what becomes of an exception that a stream meets
   */
  public LedgerGrpcService(ReadLedger ledger, Surprises surprises) {
    this.ledger = ledger;
    this.surprises = surprises;
  }

  @Override
  public void getLoan(GetLoanRequest request, StreamObserver<GetLoanResponse> observer) {
    FieldErrors errors = new FieldErrors();
    question(request, new FieldShapes(errors))
        .map(question -> ledger.loan(question, CallerContext.current()))
        .map(
            outcome ->
                outcome.fold(
                    new LedgerAnswers<>(
                        loan ->
                            Reply.of(
                                GetLoanResponse.newBuilder()
                                    .setLoan(LedgerMapper.write(loan))
                                    .build()))))
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .sendTo(observer);
  }

  private static Optional<ReadLedger.Question> question(
      GetLoanRequest request, FieldShapes shapes) {
    Optional<String> institution =
        shapes.code(
            "institution_id",
            request.getInstitutionId(),
            InstitutionId.SHAPE,
            LawWords.INSTITUTION_SHAPE);
    Optional<String> loan =
        shapes.text("loan_reference", request.getLoanReference(), LoanReference.LONGEST);
    Optional<Instant> known =
        request.hasKnownTime()
            ? shapes.instant("known_time", request.getKnownTime())
            : Optional.empty();
    Optional<LocalDate> effective =
        shapes.optionalDate("effective_date", request.getEffectiveDate());
    return shapes
        .errors()
        .build(
            "loan_reference",
            () ->
                new ReadLedger.Question(
                    new InstitutionId(institution.orElseThrow()),
                    new LoanReference(loan.orElseThrow()),
                    known,
                    effective));
  }

  @Override
  public void listLoans(ListLoansRequest request, StreamObserver<ListLoansResponse> observer) {
    FieldErrors errors = new FieldErrors();
    Optional<LoanFilter> filter =
        LoanFilterMapper.read(new FieldShapes(errors), request.getFilter());
    KeyPage page =
        KeyPage.read(
            errors,
            request.getPageSize(),
            request.getPageToken(),
            LedgerMapper.text(request.getFilter()));
    errors
        .compute(
            "page_token",
            () ->
                ledger.list(
                    filter.orElseThrow(),
                    page.after().map(LedgerMapper::key),
                    page.size() + 1,
                    CallerContext.current()))
        .map(found -> Reply.of(page(found, page)))
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .sendTo(observer);
  }

  private static ListLoansResponse page(List<LoanSummary> found, KeyPage page) {
    PagePart<LoanSummary> part = page.part(found);
    return ListLoansResponse.newBuilder()
        .addAllLoans(part.shown().stream().map(LedgerMapper::write).toList())
        .setNextPageToken(
            page.tokenAfter(part.last().map(LoanSummary::key).map(LedgerMapper::text)))
        .build();
  }

  @Override
  public void summariseLoans(
      SummariseLoansRequest request, StreamObserver<SummariseLoansResponse> observer) {
    FieldErrors errors = new FieldErrors();
    FieldShapes shapes = new FieldShapes(errors);
    Optional<LoanDimension> dimension =
        LedgerWords.DIMENSION.required(shapes, "dimension", request.getDimensionValue());
    LoanFilterMapper.read(shapes, request.getFilter())
        .map(filter -> ledger.sums(filter, dimension.orElseThrow(), CallerContext.current()))
        .map(
            sums ->
                Reply.of(
                    SummariseLoansResponse.newBuilder()
                        .addAllRows(
                            sums.stream()
                                .map(
                                    sum ->
                                        LedgerMapper.write(
                                            sum, dimension.orElseThrow(), request.getFilter()))
                                .toList())
                        .build()))
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .sendTo(observer);
  }

  @Override
  public void exportLoans(
      ExportLoansRequest request, StreamObserver<ExportLoansResponse> observer) {
    Caller caller = CallerContext.current();
    FieldErrors errors = new FieldErrors();
    LoanFilterMapper.read(new FieldShapes(errors), request.getFilter())
        .map(Reply::of)
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .fold(
            filter ->
                PageStream.open(
                    observer, EXPORT, new ExportPages(ledger, filter, caller), surprises),
            refusal -> observer.onError(StatusMapping.exception(refusal)));
  }
}
