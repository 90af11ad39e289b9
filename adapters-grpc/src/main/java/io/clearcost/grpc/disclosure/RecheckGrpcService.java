package io.clearcost.grpc.disclosure;

import io.clearcost.application.disclosure.RecheckSheet;
import io.clearcost.domain.disclosure.recheck.ToldSheet;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.grpc.cost.LoanWords;
import io.clearcost.grpc.error.FieldErrors;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.grpc.error.Reply;
import io.clearcost.proto.disclosure.v1.RecheckServiceGrpc;
import io.clearcost.proto.disclosure.v1.RecheckSheetRequest;
import io.clearcost.proto.disclosure.v1.RecheckSheetResponse;
import io.grpc.stub.StreamObserver;
import java.util.Optional;

/** Reckons sheets of others anew. */
public final class RecheckGrpcService extends RecheckServiceGrpc.RecheckServiceImplBase {

  private final RecheckSheet recheckSheet;

  public RecheckGrpcService(RecheckSheet recheckSheet) {
    this.recheckSheet = recheckSheet;
  }

  @Override
  public void recheckSheet(
      RecheckSheetRequest request, StreamObserver<RecheckSheetResponse> observer) {
    FieldErrors errors = new FieldErrors();
    FieldShapes shapes = new FieldShapes(errors);
    if (!request.hasSheet()) {
      shapes.missing("sheet");
    }
    Optional<ToldSheet> sheet =
        request.hasSheet()
            ? new ToldSheetMapper(shapes).read("sheet", request.getSheet())
            : Optional.empty();
    Optional<LenderKind> kind =
        LoanWords.LENDER_KIND.optional(shapes, "lender_kind", request.getLenderKindValue());
    errors
        .compute(
            "sheet", () -> recheckSheet.handle(new RecheckSheet.Command(sheet.orElseThrow(), kind)))
        .map(
            recheck ->
                Reply.of(
                    RecheckSheetResponse.newBuilder()
                        .setRecheck(RecheckMapper.write(recheck))
                        .build()))
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .sendTo(observer);
  }
}
