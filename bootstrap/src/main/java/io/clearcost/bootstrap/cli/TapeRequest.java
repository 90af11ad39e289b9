package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.input.RequestIds;
import io.clearcost.bootstrap.settings.UnusableEnvironment;
import io.clearcost.proto.ledger.v1.BeginIntakeRequest;
import io.clearcost.proto.ledger.v1.IntakeMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The intake that a file is for. The same file for the same month is the same intake, so that who
 * runs a broken intake again goes on with it.
 */
final class TapeRequest {

  private static final int LONGEST_NAME = 100;

  private TapeRequest() {}

  /**
   * The request that begins it.
   *
   * @param month the month of a submission; empty text for a stream
   */
  static BeginIntakeRequest of(
      Optional<Path> file, String institution, String month, boolean legacy, String requestId) {
    BeginIntakeRequest request =
        BeginIntakeRequest.newBuilder()
            .setInstitutionId(institution)
            .setMode(
                month.isEmpty() ? IntakeMode.INTAKE_MODE_STREAM : IntakeMode.INTAKE_MODE_SUBMISSION)
            .setPeriod(month)
            .setLegacy(legacy)
            .setSourceName(file.map(TapeRequest::name).orElse("stdin"))
            .build();
    return request.toBuilder()
        .setRequestId(requestId.isEmpty() ? idOf(request, file) : requestId)
        .build();
  }

  private static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  /** Of a file its size and when it was changed stand for what it says. */
  private static String idOf(BeginIntakeRequest request, Optional<Path> file) {
    String state = file.map(TapeRequest::state).orElse("");
    return RequestIds.of(request.toBuilder().setRequestId(state).build());
  }

  private static String state(Path file) {
    try {
      return Files.size(file) + " " + Files.getLastModifiedTime(file).toInstant();
    } catch (IOException unreadable) {
      throw new UnusableEnvironment("The tape " + file + " cannot be read.", unreadable);
    }
  }
}
