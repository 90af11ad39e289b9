package io.clearcost.application.disclosure;

import io.clearcost.application.disclosure.DisclosureOutcome.Answered;
import io.clearcost.domain.disclosure.Difference;
import io.clearcost.domain.disclosure.DisclosureControl;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.disclosure.DisclosureLog;
import io.clearcost.domain.disclosure.DisclosureRefusal;
import io.clearcost.domain.disclosure.DisclosureVersion;
import io.clearcost.domain.evidence.DecisionId;
import io.clearcost.domain.party.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says whether a contract may be signed upon a version that was shown. */
public final class CheckSigning {

  /**
   * What is to be signed.
   *
   * @param disclosure the version that it rests on
   * @param contract the decision on the loan as the contract has it
   * @param signedAt when it is, or was, signed
   */
  public record Question(DisclosureId disclosure, DecisionId contract, Instant signedAt) {}

  /**
   * What speaks against signing.
   *
   * @param refusal why the version is none to sign upon; empty where it is one
   * @param differences what the contract has otherwise than the version
   */
  public record Verdict(Optional<DisclosureRefusal> refusal, List<Difference> differences) {

    public Verdict {
      differences = List.copyOf(differences);
    }

    /** Whether nothing speaks against it. */
    public boolean maySign() {
      return refusal.isEmpty() && differences.isEmpty();
    }
  }

  private final DisclosureLog disclosures;
  private final VisibleDisclosures visible;
  private final CompareDisclosure comparison;

  public CheckSigning(DisclosureLog disclosures, CompareDisclosure comparison) {
    this.disclosures = disclosures;
    this.visible = new VisibleDisclosures(disclosures);
    this.comparison = comparison;
  }

  /** Says so; nothing is stored. */
  public DisclosureOutcome<Verdict> handle(Question question, Caller caller) {
    return visible.read(
        question.disclosure(),
        caller,
        version ->
            comparison.compare(
                version,
                question.contract(),
                caller,
                differences ->
                    new Answered<>(new Verdict(refusal(version, question), differences))));
  }

  private Optional<DisclosureRefusal> refusal(DisclosureVersion version, Question question) {
    return DisclosureControl.refusalOfSigning(
        version,
        visible.latest(version),
        disclosures.acknowledgement(version.id()),
        question.signedAt());
  }
}
