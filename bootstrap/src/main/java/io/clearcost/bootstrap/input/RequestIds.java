package io.clearcost.bootstrap.input;

import com.google.protobuf.Message;
import io.clearcost.domain.law.Fingerprint;
import io.clearcost.proto.gate.v1.AssessLoanRequest;
import io.clearcost.proto.law.v1.ProposeChangeRequest;

/** Gives a request that has no id one that follows from its content, so that a repeat is known. */
public final class RequestIds {

  private RequestIds() {}

  /** The request with an id; as it is when it has one, or when nothing will be stored. */
  public static AssessLoanRequest complete(AssessLoanRequest request) {
    return request.getValidateOnly() || !request.getRequestId().isEmpty()
        ? request
        : request.toBuilder().setRequestId(of(request)).build();
  }

  /** The request with an id; as it is when it has one. */
  public static ProposeChangeRequest complete(ProposeChangeRequest request) {
    return request.getRequestId().isEmpty()
        ? request.toBuilder().setRequestId(of(request)).build()
        : request;
  }

  /** An id that follows from the content of a request without one. */
  public static String of(Message request) {
    // No message of a request holds a map or an unknown field, so its bytes are canonical.
    return "sha256:" + Fingerprint.hex(request.toByteArray());
  }
}
