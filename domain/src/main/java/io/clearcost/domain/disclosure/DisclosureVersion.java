package io.clearcost.domain.disclosure;

import io.clearcost.domain.evidence.DecisionId;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.text.InvalidValue;
import java.time.Instant;

/**
 * A sheet on record. It is never changed: another content is another version, and the latest of a
 * loan is the one that counts.
 *
 * @param id identifies it
 * @param number 1 for the first of a loan
 * @param decision the decision it was made from
 * @param requestId the request that led to it
 * @param createdAt when, to the microsecond
 * @param caller on whose behalf
 * @param sheet what is shown
 * @param hash of the bytes of {@code sheet}
 */
public record DisclosureVersion(
    DisclosureId id,
    int number,
    DecisionId decision,
    RequestId requestId,
    Instant createdAt,
    Caller caller,
    CostDisclosure sheet,
    ContentHash hash) {

  public DisclosureVersion {
    if (number < 1) {
      throw InvalidValue.of("versions are counted from 1, not %s", "版本号自1起，不得为%s", number);
    }
  }

  public InstitutionId institution() {
    return sheet.lender().id();
  }

  public LoanReference loan() {
    return sheet.loan();
  }
}
