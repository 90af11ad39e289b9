package io.clearcost.application.disclosure;

import io.clearcost.application.disclosure.DisclosureOutcome.Answered;
import io.clearcost.application.disclosure.DisclosureOutcome.Incomplete;
import io.clearcost.application.disclosure.DisclosureOutcome.NotFound;
import io.clearcost.application.disclosure.DisclosureOutcome.NotPermitted;
import io.clearcost.application.disclosure.DisclosureOutcome.Refused;
import io.clearcost.application.disclosure.DisclosureOutcome.RequestIdReused;
import io.clearcost.application.disclosure.DisclosureOutcome.Subject;
import io.clearcost.application.port.IdSource;
import io.clearcost.application.port.Transactions;
import io.clearcost.domain.disclosure.ContentHash;
import io.clearcost.domain.disclosure.CostDisclosure;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.disclosure.DisclosureLog;
import io.clearcost.domain.disclosure.DisclosureVersion;
import io.clearcost.domain.disclosure.SheetBytes;
import io.clearcost.domain.disclosure.SheetComposer;
import io.clearcost.domain.disclosure.SheetFacts;
import io.clearcost.domain.evidence.Decision;
import io.clearcost.domain.evidence.DecisionId;
import io.clearcost.domain.evidence.DecisionLog;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Makes the sheet of a loan that was judged. What differs from the latest version of the loan
 * becomes the next one; what does not is that version, and leaves no trace.
 */
public final class CreateDisclosure {

  /**
   * What to make.
   *
   * @param decision the decision on the loan
   * @param facts what is told besides
   * @param requestId makes the command repeatable, unique within the institution's disclosures
   */
  public record Command(DecisionId decision, SheetFacts facts, RequestId requestId) {}

  private final DecisionLog decisions;
  private final DisclosureLog disclosures;
  private final SheetBytes bytes;
  private final Transactions transactions;
  private final IdSource ids;
  private final InstantSource clock;

  public CreateDisclosure(
      DecisionLog decisions,
      DisclosureLog disclosures,
      SheetBytes bytes,
      Transactions transactions,
      IdSource ids,
      InstantSource clock) {
    this.decisions = decisions;
    this.disclosures = disclosures;
    this.bytes = bytes;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /** Makes and records it; nothing is stored on a refusal. */
  public DisclosureOutcome<DisclosureVersion> handle(Command command, Caller caller) {
    return decisions
        .find(command.decision())
        .filter(decision -> caller.mayReadOf(institution(decision)))
        .map(decision -> create(command, decision, caller))
        .orElseGet(() -> new NotFound<>(Subject.DECISION, command.decision().value()));
  }

  private DisclosureOutcome<DisclosureVersion> create(
      Command command, Decision decision, Caller caller) {
    if (!caller.mayAssessFor(institution(decision))) {
      return new NotPermitted<>(institution(decision));
    }
    return SheetComposer.compose(decision.judgement(), command.facts())
        .fold(
            sheet -> transactions.write(() -> record(command, sheet, caller)),
            Incomplete::new,
            Refused::new);
  }

  private DisclosureOutcome<DisclosureVersion> record(
      Command command, CostDisclosure sheet, Caller caller) {
    InstitutionId institution = sheet.lender().id();
    Optional<DisclosureVersion> earlier =
        disclosures.findByRequest(institution, command.requestId());
    if (earlier.isPresent()) {
      DisclosureVersion version = earlier.get();
      return version.decision().equals(command.decision()) && version.sheet().equals(sheet)
          ? new Answered<>(version)
          : new RequestIdReused<>(command.requestId(), version.id().value());
    }
    List<DisclosureVersion> versions = disclosures.versions(institution, sheet.loan());
    return new Answered<>(
        versions.isEmpty() || !last(versions).sheet().equals(sheet)
            ? add(command, sheet, versions.size() + 1, caller)
            : last(versions));
  }

  private DisclosureVersion add(Command command, CostDisclosure sheet, int number, Caller caller) {
    DisclosureVersion version =
        new DisclosureVersion(
            new DisclosureId(ids.next()),
            number,
            command.decision(),
            command.requestId(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            caller,
            sheet,
            ContentHash.of(bytes.of(sheet)));
    disclosures.add(version);
    return version;
  }

  private static DisclosureVersion last(List<DisclosureVersion> versions) {
    return versions.get(versions.size() - 1);
  }

  private static InstitutionId institution(Decision decision) {
    return decision.judgement().application().institution();
  }
}
