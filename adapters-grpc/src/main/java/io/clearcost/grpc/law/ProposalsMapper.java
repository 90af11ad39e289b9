package io.clearcost.grpc.law;

import io.clearcost.application.law.ProposeLawChange;
import io.clearcost.domain.law.change.LawChange;
import io.clearcost.domain.law.change.Signature;
import io.clearcost.domain.text.Text;
import io.clearcost.grpc.error.FieldError.Reason;
import io.clearcost.grpc.error.FieldErrors;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.proto.law.v1.BatchProposeChangesRequest;
import io.clearcost.proto.law.v1.ProposeChangeRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads proposals, one or several. */
final class ProposalsMapper {

  private static final Text SAME_REQUEST_ID =
      new Text("found the request id of another proposal", "给出的请求编号与另一提议相同");
  private static final int MOST = 1_000;

  private ProposalsMapper() {}

  /** Several proposals; empty when something in them was reported. */
  static Optional<List<ProposeLawChange.Command>> read(
      FieldErrors errors, BatchProposeChangesRequest request) {
    FieldShapes shapes = new FieldShapes(errors);
    if (!shapes.entries("requests", request.getRequestsCount(), 1, MOST)) {
      return Optional.empty();
    }
    List<ProposeLawChange.Command> commands = new ArrayList<>();
    Set<String> requestIds = new HashSet<>();
    for (int k = 0; k < request.getRequestsCount(); k++) {
      ProposeChangeRequest one = request.getRequests(k);
      String prefix = "requests[%d].".formatted(k);
      if (!requestIds.add(one.getRequestId())) {
        errors.add(prefix + "request_id", Reason.DUPLICATE, SAME_REQUEST_ID);
      }
      read(shapes, prefix, one).ifPresent(commands::add);
    }
    return errors.build("requests", () -> List.copyOf(commands));
  }

  /**
   * A proposal; empty when something was reported.
   *
   * @param prefix before the paths of its fields
   */
  static Optional<ProposeLawChange.Command> read(
      FieldShapes shapes, String prefix, ProposeChangeRequest request) {
    Optional<String> requestId = requestId(shapes, prefix, request.getRequestId());
    Optional<LawChange> change =
        LawChangeMapper.read(shapes, prefix + "change", request.getChange());
    Optional<String> why = why(shapes, prefix, request.getWhy());
    return shapes
        .errors()
        .build(
            prefix + "change",
            () ->
                new ProposeLawChange.Command(
                    change.orElseThrow(), why.orElseThrow(), requestId.orElseThrow()));
  }

  static Optional<String> requestId(FieldShapes shapes, String prefix, String value) {
    return shapes.text(prefix + "request_id", value, Signature.LONGEST_REQUEST_ID);
  }

  static Optional<String> why(FieldShapes shapes, String prefix, String value) {
    return shapes.text(prefix + "why", value, Signature.LONGEST_WHY);
  }
}
