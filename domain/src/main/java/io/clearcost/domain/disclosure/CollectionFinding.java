package io.clearcost.domain.disclosure;

import io.clearcost.domain.law.LegalBasis;
import io.clearcost.domain.text.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Money moved, or would, otherwise than the sheet says.
 *
 * @param reason what is wrong
 * @param basis the passage that forbids it for that lender
 * @param movement the movement; empty where one is lacking
 * @param sentence for people; in English it holds every fact
 * @param facts by name
 */
public record CollectionFinding(
    Reason reason,
    LegalBasis basis,
    Optional<Movement> movement,
    Text sentence,
    Map<String, String> facts) {

  /** What is wrong. */
  public enum Reason {
    /** The borrower had not confirmed any sheet by then. */
    NOTHING_ACKNOWLEDGED,
    /** Its receiver is not on the sheet. */
    UNDISCLOSED_PAYEE,
    /** Its receiver is on the sheet, what it is for is not. */
    UNDISCLOSED_ITEM,
    /** Another receives it than the sheet says. */
    OTHER_PAYEE,
    /** More than the standard allows. */
    ABOVE_STANDARD,
    /** Before it is due, or before what makes it due. */
    BEFORE_TRIGGER,
    /** Less is paid out than the sheet says is received. */
    SHORT_PAYOUT,
    /** What has to come back did not. */
    REFUND_NOT_MADE
  }

  public CollectionFinding {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }
}
