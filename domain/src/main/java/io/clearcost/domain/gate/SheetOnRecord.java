package io.clearcost.domain.gate;

import io.clearcost.domain.law.Fact;
import io.clearcost.domain.law.MissingFact;
import io.clearcost.domain.text.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the log of disclosures held of a loan when it was judged: the version on which the loan
 * rests, and how the loan stood to it. It is a fact like the lender's entry in the register, kept
 * with the decision, so that whoever judges again needs no log.
 *
 * @param evidence which version, of which content, confirmed when; findings cite it
 * @param acknowledgedAt when the borrower confirmed it; empty for never
 * @param refusal why nothing may rest on it; empty where something may
 * @param drift what the loan has otherwise than it was shown
 * @param objections what speaks against the collection that is asked for; none where none is
 */
public record SheetOnRecord(
    List<Fact> evidence,
    Optional<Instant> acknowledgedAt,
    Optional<Refusal> refusal,
    Drift drift,
    List<CollectionObjection> objections) {

  public SheetOnRecord {
    evidence = List.copyOf(evidence);
    objections = List.copyOf(objections);
  }

  /**
   * Why a contract, or money that is drawn, may not rest on a version.
   *
   * @param reason for machines
   * @param sentence for people, without a full stop
   */
  public record Refusal(String reason, Text sentence) {}

  /**
   * What a loan has otherwise than it was shown.
   *
   * @param count how many differences there are
   * @param first the first ones, in the order of the sheet
   * @param missing what has to be told before they can be looked for
   */
  public record Drift(int count, List<Deviation> first, List<MissingFact> missing) {

    /** The loan is as it was shown. */
    public static final Drift NONE = new Drift(0, List.of(), List.of());

    public Drift {
      first = List.copyOf(first);
      missing = List.copyOf(missing);
    }
  }

  /**
   * One thing that is not as it was shown.
   *
   * @param path where it stands on the sheet
   * @param what what it is
   * @param shown as it was shown
   * @param now as the loan has it
   */
  public record Deviation(String path, Text what, String shown, String now) {}
}
