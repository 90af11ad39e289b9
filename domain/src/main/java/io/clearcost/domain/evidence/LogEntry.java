package io.clearcost.domain.evidence;

import io.clearcost.domain.party.InstitutionId;
import java.util.List;
import java.util.Optional;

/**
 * A decision as the log keeps it, whatever has become of it there.
 *
 * @param place above zero; later entries have higher ones
 * @param id identifier
 * @param institution the lending institution
 * @param decision the decision; empty when what is kept cannot be read
 * @param altered names of what is kept otherwise than this decision would be; empty in an entry
 *     that nobody touched
 */
public record LogEntry(
    long place,
    DecisionId id,
    InstitutionId institution,
    Optional<Decision> decision,
    List<String> altered) {

  public LogEntry {
    altered = List.copyOf(altered);
  }
}
