package io.clearcost.domain.disclosure;

import io.clearcost.domain.evidence.DecisionId;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Versions, showings and confirmations for tests of a log; which of them may be is not asked. */
public final class Disclosures {

  /** The decision that every version is made from. */
  public static final DecisionId DECISION = new DecisionId("decision-1");

  /** When versions here are shown, in China; they are made a second earlier. */
  public static final Instant NOON = Instant.parse("2026-08-31T04:00:00.000007Z");

  private static final CostDisclosure SHEET = Sheets.sheet();

  private final SheetBytes bytes;

  /**
   * Versions for a log.
   *
   * @param bytes the bytes in which it keeps sheets
   */
  public Disclosures(SheetBytes bytes) {
    this.bytes = bytes;
  }

  /** A version of one loan of the bank. */
  public DisclosureVersion version(String id, int number) {
    return version(id, "bank", "loan", number, "request-" + id);
  }

  public DisclosureVersion version(
      String id, String institution, String loan, int number, String request) {
    CostDisclosure sheet =
        new CostDisclosure(
            new LoanReference(loan),
            SHEET.borrower(),
            new Institution(
                new InstitutionId(institution),
                Sheets.BANK.legalName(),
                Sheets.BANK.creditCode(),
                Sheets.BANK.kind(),
                Sheets.BANK.province(),
                Sheets.BANK.from()),
            SHEET.coLenders(),
            SHEET.terms(),
            SHEET.plan(),
            SHEET.cost(),
            SHEET.readings(),
            SHEET.enhancement(),
            SHEET.complaints());
    return new DisclosureVersion(
        new DisclosureId(id),
        number,
        DECISION,
        new RequestId(request),
        NOON.minusSeconds(1),
        Sheets.officer(),
        sheet,
        ContentHash.of(bytes.of(sheet)));
  }

  public static Showing showing(
      String version, String request, ShowingChannel channel, Instant shownAt) {
    return new Showing(
        new DisclosureId(version),
        channel,
        shownAt,
        new RequestId(request),
        NOON.plusSeconds(90),
        new Caller("监管员", Optional.empty(), Set.of(Caller.Role.SUPERVISOR, Caller.Role.AUDITOR)));
  }

  /** A confirmation of what the version holds. */
  public static Acknowledgement acknowledgement(DisclosureVersion version, Showing showing) {
    return acknowledgement(
        new Confirmation(
            version.id(),
            version.hash(),
            new BorrowerToken("borrower:7"),
            NOON.plusSeconds(120),
            Duration.ofSeconds(12, 345_678_901)),
        showing);
  }

  static Acknowledgement acknowledgement(Confirmation confirmation, Showing showing) {
    return new Acknowledgement(
        confirmation,
        showing,
        new RequestId("request-of-confirmation"),
        NOON.plusSeconds(121),
        new Caller("officer", Optional.of(Sheets.BANK.id()), Set.of()));
  }
}
