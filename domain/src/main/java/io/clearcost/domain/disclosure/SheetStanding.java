package io.clearcost.domain.disclosure;

import io.clearcost.domain.evidence.Judgement;
import io.clearcost.domain.gate.Milestone;
import io.clearcost.domain.gate.SheetOnRecord;
import io.clearcost.domain.law.Fact;
import io.clearcost.domain.loan.LoanCircumstances;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a loan stands to the version on which it rests, as the gate is told: whether something may
 * rest on that version ({@link DisclosureControl}), and what the loan has otherwise ({@link
 * Drift}).
 *
 * <p>A loan is signed upon its latest version and has to be as that version shows it, to the last
 * figure. Money that is drawn on a line comes after signing: the contract rests on any version that
 * was confirmed before, and the drawdown on the latest one. Whether a loan is drawn on a line
 * follows from what is told of its term of use, or from terms that end with the line.
 */
public final class SheetStanding {

  /** So many differences are kept; of a plan at another rate every row is one. */
  private static final int MOST_NAMED = 5;

  private final Judgement loan;
  private final LoggedVersion rested;
  private final List<LoggedVersion> all;

  private SheetStanding(Judgement loan, LoggedVersion rested, List<LoggedVersion> all) {
    this.loan = loan;
    this.rested = rested;
    this.all = all;
  }

  /**
   * How it stands.
   *
   * @param loan the loan with its cost; its verdict is not read
   * @param rested the version on which it rests
   * @param all the versions of the same loan that count, oldest first, {@code rested} among them
   * @param now when the contract is signed if nobody told, before signing
   */
  public static SheetOnRecord of(
      Judgement loan, LoggedVersion rested, List<LoggedVersion> all, Instant now) {
    SheetStanding standing = new SheetStanding(loan, rested, all);
    return new SheetOnRecord(
        evidence(rested), confirmedAt(rested), standing.refusal(now), standing.drift());
  }

  private static List<Fact> evidence(LoggedVersion logged) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("disclosure.id", logged.version().id().value()));
    facts.add(new Fact("disclosure.version", String.valueOf(logged.version().number())));
    facts.add(new Fact("disclosure.content_hash", logged.version().hash().value()));
    confirmedAt(logged)
        .ifPresent(at -> facts.add(new Fact("disclosure.acknowledged_time", at.toString())));
    return facts;
  }

  private static Optional<Instant> confirmedAt(LoggedVersion logged) {
    return logged.acknowledgement().map(given -> given.confirmation().confirmedAt());
  }

  private Optional<SheetOnRecord.Refusal> refusal(Instant now) {
    Optional<Instant> untold =
        milestone() == Milestone.BEFORE_SIGNING ? Optional.of(now) : Optional.empty();
    return told()
        .signedAt()
        .or(() -> untold)
        .flatMap(signed -> isDrawn() ? ofDrawing(signed) : ofSigning(rested, latest(), signed))
        .map(refusal -> new SheetOnRecord.Refusal(refusal.reason().name(), refusal.sentence()));
  }

  private Optional<DisclosureRefusal> ofDrawing(Instant signed) {
    boolean signedRightly = all.stream().anyMatch(one -> ofSigning(one, one, signed).isEmpty());
    return signedRightly
        ? DisclosureControl.refusalOfDrawing(
            rested.version(), latest().version(), rested.acknowledgement())
        : ofSigning(rested, latest(), signed);
  }

  private static Optional<DisclosureRefusal> ofSigning(
      LoggedVersion version, LoggedVersion latest, Instant signed) {
    return DisclosureControl.refusalOfSigning(
        version.version(), latest.version(), version.acknowledgement(), signed);
  }

  private SheetOnRecord.Drift drift() {
    CostDisclosure shown = rested.version().sheet();
    return SheetComposer.composeAgain(loan, shown)
        .fold(
            now -> drift(isDrawnLater() ? Drift.ofDrawdown(shown, now) : Drift.between(shown, now)),
            missing -> new SheetOnRecord.Drift(0, List.of(), missing),
            refused -> {
              throw new IllegalStateException("nothing is refused that was shown: " + refused);
            });
  }

  private static SheetOnRecord.Drift drift(List<Difference> differences) {
    return new SheetOnRecord.Drift(
        differences.size(),
        differences.stream()
            .limit(MOST_NAMED)
            .map(one -> new SheetOnRecord.Deviation(one.path(), one.what(), one.shown(), one.now()))
            .toList(),
        List.of());
  }

  private boolean isDrawnLater() {
    return isDrawn() && loan.asOf().isAfter(rested.version().sheet().validThrough());
  }

  private boolean isDrawn() {
    boolean untilLineEnds =
        loan.application()
            .offer()
            .fold(terms -> !terms.term().hasAgreedLength(), plan -> false, flows -> false);
    return milestone() != Milestone.BEFORE_SIGNING
        && (untilLineEnds || told().useTerm().isPresent());
  }

  private LoggedVersion latest() {
    return all.get(all.size() - 1);
  }

  private Milestone milestone() {
    return loan.application().milestone();
  }

  private LoanCircumstances told() {
    return loan.application().circumstances();
  }
}
