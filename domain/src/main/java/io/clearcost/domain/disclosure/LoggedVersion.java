package io.clearcost.domain.disclosure;

import java.util.Optional;

/**
 * A version with what became of it.
 *
 * @param version the version
 * @param acknowledgement its confirmation; empty where nobody confirmed it
 */
public record LoggedVersion(DisclosureVersion version, Optional<Acknowledgement> acknowledgement) {}
