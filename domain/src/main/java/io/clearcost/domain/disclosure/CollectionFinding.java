package io.clearcost.domain.disclosure;

import io.clearcost.domain.gate.CollectionDemand;
import io.clearcost.domain.gate.CollectionObjection;
import io.clearcost.domain.law.Fact;
import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.law.Measurement;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.loan.Movement;
import io.clearcost.domain.text.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Money moved, or would, otherwise than the sheet says.
 *
 * @param reason what is wrong
 * @param rule the rule of the gate that forbids it for that lender
 * @param basis the passage that it carries out
 * @param movement the movement; empty where one is lacking
 * @param sentence for people; in English it holds every fact
 * @param facts by name
 * @param measured what was taken or asked for against what may be, where there is a limit
 */
public record CollectionFinding(
    Reason reason,
    RuleId rule,
    LegalBasis basis,
    Optional<Movement> movement,
    Text sentence,
    Map<String, String> facts,
    Optional<Measurement> measured) {

  /** What is wrong. */
  public enum Reason {
    /** The borrower had not confirmed any sheet by then. */
    NOTHING_ACKNOWLEDGED(CollectionDemand.ACKNOWLEDGED),
    /** Its receiver is not on the sheet. */
    UNDISCLOSED_PAYEE(CollectionDemand.DISCLOSED),
    /** Its receiver is on the sheet, what it is for is not. */
    UNDISCLOSED_ITEM(CollectionDemand.DISCLOSED),
    /** Another receives it than the sheet says. */
    OTHER_PAYEE(CollectionDemand.DISCLOSED),
    /** More than the standard allows. */
    ABOVE_STANDARD(CollectionDemand.WITHIN_STANDARD),
    /** Before anything of it is due, or before what makes it due. */
    BEFORE_TRIGGER(CollectionDemand.TRIGGERED),
    /** With what was taken before more than is due by then: twice, or too early. */
    BEYOND_DUE(CollectionDemand.DUE),
    /**
     * Within days of the payout, with nothing told that ties it to the loan, by somebody who takes
     * other money for it; a second person has to look.
     */
    TAKEN_IN_WINDOW(CollectionDemand.DISCLOSED, Outcome.REFER),
    /** Within days of the payout by somebody unknown, and nobody said what for. */
    UNEXPLAINED_IN_WINDOW(CollectionDemand.DISCLOSED, Outcome.WARN),
    /** Less is paid out than the sheet says is received. */
    SHORT_PAYOUT(CollectionDemand.DISCLOSED),
    /** What has to come back did not. */
    REFUND_NOT_MADE(CollectionDemand.DISCLOSED);

    private final CollectionDemand demand;
    private final Outcome outcome;

    Reason(CollectionDemand demand) {
      this(demand, Outcome.BLOCK);
    }

    Reason(CollectionDemand demand, Outcome outcome) {
      this.demand = demand;
      this.outcome = outcome;
    }

    /** How strong it is: a breach, or what has to be looked into. */
    public Outcome outcome() {
      return outcome;
    }

    /** What is not kept; money that is not handed over is taken for something undisclosed. */
    public CollectionDemand demand() {
      return demand;
    }
  }

  public CollectionFinding {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /** The same for the gate, which asks about one movement. */
  CollectionObjection objection() {
    return new CollectionObjection(
        rule,
        sentence,
        facts.entrySet().stream()
            .map(fact -> new Fact("collection." + fact.getKey(), fact.getValue()))
            .toList(),
        measured);
  }
}
