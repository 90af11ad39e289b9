package io.clearcost.domain.disclosure;

import io.clearcost.domain.evidence.Judgement;
import io.clearcost.domain.gate.Milestone;
import io.clearcost.domain.gate.SheetOnRecord;
import io.clearcost.domain.law.Fact;
import io.clearcost.domain.loan.AskedCollection;
import io.clearcost.domain.loan.LoanCircumstances;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
 *
 * <p>When money is to be taken, it is the money that is held against the version ({@link
 * CollectionControl}).
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
   * @param now no contract is signed earlier whose signing nobody told
   */
  public static SheetOnRecord of(
      Judgement loan, LoggedVersion rested, List<LoggedVersion> all, Instant now) {
    return loan.application().milestone() == Milestone.COLLECTION
        ? ofCollection(loan.application().collection(), rested)
        : new SheetStanding(loan, rested, all).ofLoan(now);
  }

  private SheetOnRecord ofLoan(Instant now) {
    return new SheetOnRecord(
        evidence(rested), confirmedAt(rested), refusal(now), drift(), List.of());
  }

  /** Only the money that is asked for is held against the sheet, and not the loan again. */
  private static SheetOnRecord ofCollection(
      Optional<AskedCollection> collection, LoggedVersion rested) {
    return new SheetOnRecord(
        evidence(rested),
        confirmedAt(rested),
        Optional.empty(),
        SheetOnRecord.Drift.NONE,
        collection.stream()
            .flatMap(
                asked ->
                    CollectionControl.objections(
                        rested.version().sheet(),
                        confirmedAt(rested),
                        asked.before(),
                        asked.asked())
                        .stream())
            .map(CollectionFinding::objection)
            .toList());
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
    return told()
        .signedAt()
        .or(() -> untold(now))
        .flatMap(signed -> isDrawn() ? ofDrawing(signed) : ofSigning(rested, latest(), signed))
        .map(refusal -> new SheetOnRecord.Refusal(refusal.reason().name(), refusal.sentence()));
  }

  /** A contract that is yet to be signed is signed after all that the log holds, not before now. */
  private Optional<Instant> untold(Instant now) {
    return milestone() == Milestone.BEFORE_SIGNING
        ? Optional.of(
            confirmedAt(rested)
                .map(at -> at.plus(1, ChronoUnit.MICROS))
                .filter(now::isBefore)
                .orElse(now))
        : Optional.empty();
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
