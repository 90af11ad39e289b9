package io.clearcost.domain.disclosure;

import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.text.InvalidValue;
import java.time.Instant;

/**
 * A borrower's confirmation on record; a version has at most one.
 *
 * @param confirmation what was told
 * @param showing when and how the version had been shown
 * @param requestId makes the command repeatable
 * @param recordedAt when it was told, to the microsecond
 * @param caller who told it
 */
public record Acknowledgement(
    Confirmation confirmation,
    Showing showing,
    RequestId requestId,
    Instant recordedAt,
    Caller caller) {

  public Acknowledgement {
    if (!confirmation.disclosure().equals(showing.disclosure())) {
      throw InvalidValue.of("another version was shown than confirmed", "所展示的版本与所确认的版本不同");
    }
  }
}
