package io.clearcost.bootstrap.input;

import io.clearcost.proto.gate.v1.AssessLoanRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Gives a request that has no id one that follows from its content, so that a repeat is known. */
public final class RequestIds {

  private RequestIds() {}

  /** The request with an id; as it is when it has one, or when nothing will be stored. */
  public static AssessLoanRequest complete(AssessLoanRequest request) {
    return request.getValidateOnly() || !request.getRequestId().isEmpty()
        ? request
        : request.toBuilder().setRequestId("sha256:" + hash(request)).build();
  }

  private static String hash(AssessLoanRequest request) {
    try {
      // No message of the request holds a map or an unknown field, so its bytes are canonical.
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(request.toByteArray()));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
