package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.input.RequestIds;
import io.clearcost.bootstrap.settings.UnusableEnvironment;
import io.clearcost.proto.ledger.v1.BeginIntakeRequest;
import io.clearcost.proto.ledger.v1.IntakeMode;

/**
 * The intake that a tape is for. The same bytes under the same name, read in the same way for the
 * same month, are the same intake, so that who runs a broken intake again goes on with it. Of a
 * pipe the bytes are not known before, so who takes a tape from one has to name the intake.
 */
final class TapeRequest {

  private TapeRequest() {}

  /**
   * The request that begins it.
   *
   * @param reading how the tape is read; the same bytes read in another way are another tape
   * @param month the month of a submission; empty text for a stream
   * @param requestId as it was given; empty where none was
   */
  static BeginIntakeRequest of(
      TapeSource source,
      String reading,
      String institution,
      String month,
      boolean legacy,
      String requestId) {
    BeginIntakeRequest request =
        BeginIntakeRequest.newBuilder()
            .setInstitutionId(institution)
            .setMode(
                month.isEmpty() ? IntakeMode.INTAKE_MODE_STREAM : IntakeMode.INTAKE_MODE_SUBMISSION)
            .setPeriod(month)
            .setLegacy(legacy)
            .setSourceName(source.name())
            .build();
    return request.toBuilder()
        .setRequestId(requestId.isEmpty() ? idOf(request, source, reading) : requestId)
        .build();
  }

  private static String idOf(BeginIntakeRequest request, TapeSource source, String reading) {
    String bytes =
        source
            .fingerprint()
            .orElseThrow(
                () ->
                    new UnusableEnvironment(
                        "A tape from a pipe cannot be known again when it is sent again: name its"
                            + " intake with --request ID, another ID for every other tape."));
    return RequestIds.of(request.toBuilder().setRequestId(bytes + "\n" + reading).build());
  }
}
