package io.clearcost.domain.disclosure;

import io.clearcost.domain.party.ChargingParty;
import java.util.Collection;

/** Whether two names are one party: by credit code, and by legal name where one has none. */
final class Parties {

  private Parties() {}

  static boolean same(ChargingParty one, ChargingParty other) {
    boolean coded = one.creditCode().isPresent() && other.creditCode().isPresent();
    return coded
        ? one.creditCode().equals(other.creditCode())
        : one.legalName().equals(other.legalName());
  }

  static boolean among(Collection<ChargingParty> parties, ChargingParty party) {
    return parties.stream().anyMatch(any -> same(any, party));
  }
}
