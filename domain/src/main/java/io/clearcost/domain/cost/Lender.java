package io.clearcost.domain.cost;

import io.clearcost.domain.law.change.StoppedLines;
import io.clearcost.domain.law.reading.Readings;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.party.Province;
import java.util.Optional;

/**
 * What is known of the lender when a loan is costed and judged.
 *
 * @param kind decides which law says what counts; empty where it is not known
 * @param chargingParty who collects interest; empty where only the kind is known
 * @param province where it is registered; empty where only the kind is known
 * @param stopped the product lines of which it makes no new loan
 * @param readings the answers to open questions under which its loans are costed
 */
public record Lender(
    Optional<LenderKind> kind,
    Optional<ChargingParty> chargingParty,
    Optional<Province> province,
    StoppedLines stopped,
    Readings readings) {

  /** Nothing is known. */
  public static final Lender UNKNOWN =
      new Lender(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          StoppedLines.NONE,
          Readings.DEFAULTS);

  public static Lender ofKind(LenderKind kind) {
    return new Lender(
        Optional.of(kind),
        Optional.empty(),
        Optional.empty(),
        StoppedLines.NONE,
        Readings.DEFAULTS);
  }

  public static Lender of(Institution institution) {
    return new Lender(
        Optional.of(institution.kind()),
        Optional.of(new ChargingParty(institution.legalName(), institution.creditCode())),
        Optional.of(institution.province()),
        StoppedLines.NONE,
        Readings.DEFAULTS);
  }

  /** The same lender under other readings. */
  public Lender under(Readings changed) {
    return new Lender(kind, chargingParty, province, stopped, changed);
  }

  /** The same lender registered in a province. */
  public Lender in(Province registered) {
    return new Lender(kind, chargingParty, Optional.of(registered), stopped, readings);
  }

  /** The same lender with product lines of which it makes no new loan. */
  public Lender stopping(StoppedLines lines) {
    return new Lender(kind, chargingParty, province, lines, readings);
  }
}
