package io.clearcost.domain.ledger;

import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.text.InvalidValue;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that happened to the lender's claim beside the borrower's payments.
 *
 * @param id names it among the events of its loan for good, 1 to {@value #LONGEST_ID} characters
 * @param date the day
 * @param kind what
 * @param amount positive
 * @param party who paid; empty for the lender, which pays no compensation to itself
 */
public record ClaimEvent(
    String id, LocalDate date, Kind kind, Money amount, Optional<ChargingParty> party) {

  public static final int LONGEST_ID = 100;

  /** What happened. */
  public enum Kind {
    /** Written off (核销); it is still owed. */
    WRITE_OFF,
    /** An enhancer paid in the borrower's place (代偿). */
    COMPENSATION_PAYOUT,
    /** Money came back afterwards (追偿). */
    RECOVERY
  }

  public ClaimEvent {
    if (id.isBlank() || id.length() > LONGEST_ID) {
      throw InvalidValue.of("an event id has 1 to %s characters", "事件编号为1至%s个字符", LONGEST_ID);
    }
    if (!amount.isPositive()) {
      throw InvalidValue.of("an amount is positive, not %s", "金额应为正数，不能是%s", amount);
    }
    if (kind == Kind.COMPENSATION_PAYOUT && party.isEmpty()) {
      throw InvalidValue.of("a compensation payout names who paid", "代偿须列明代偿机构");
    }
  }
}
