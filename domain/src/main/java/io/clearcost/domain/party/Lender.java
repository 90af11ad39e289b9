package io.clearcost.domain.party;

import java.util.Optional;

/**
 * What is known of the lender when a cost is computed.
 *
 * @param kind decides the reading under which a convention binds; empty takes the default reading
 * @param chargingParty who collects interest; empty where only the kind is known
 */
public record Lender(Optional<LenderKind> kind, Optional<ChargingParty> chargingParty) {

  /** Nothing is known. */
  public static final Lender UNKNOWN = new Lender(Optional.empty(), Optional.empty());

  public static Lender ofKind(LenderKind kind) {
    return new Lender(Optional.of(kind), Optional.empty());
  }

  public static Lender of(Institution institution) {
    return new Lender(
        Optional.of(institution.kind()),
        Optional.of(new ChargingParty(institution.legalName(), institution.creditCode())));
  }
}
