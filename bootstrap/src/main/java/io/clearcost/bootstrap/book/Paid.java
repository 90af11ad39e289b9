package io.clearcost.bootstrap.book;

import io.clearcost.proto.cost.v1.ChargingParty;
import io.clearcost.proto.cost.v1.FlowComponent;
import io.clearcost.proto.disclosure.v1.MovementLink;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Money that moved.
 *
 * @param date the day
 * @param component what it was
 * @param fen how much, positive
 * @param party who received or gave it; empty for the lender
 * @param item the fee item it is for; empty for none
 * @param link what is said to tie it to the loan
 * @param statement what the borrower's account statement calls it
 */
record Paid(
    LocalDate date,
    FlowComponent component,
    long fen,
    Optional<ChargingParty> party,
    String item,
    MovementLink link,
    String statement) {

  /** Between borrower and lender, by the contract. */
  static Paid ofContract(LocalDate date, FlowComponent component, long fen) {
    return new Paid(
        date,
        component,
        fen,
        Optional.empty(),
        "",
        MovementLink.MOVEMENT_LINK_CONTRACT,
        component == FlowComponent.FLOW_COMPONENT_DISBURSEMENT ? "贷款发放" : "贷款还款");
  }

  /** A fee item of the contract. */
  static Paid ofItem(LocalDate date, String item, ChargingParty payee, long fen) {
    return new Paid(
        date,
        FlowComponent.FLOW_COMPONENT_FEE,
        fen,
        Optional.of(payee),
        item,
        MovementLink.MOVEMENT_LINK_CONTRACT,
        "贷款还款");
  }

  /** What comes back of a fee item. */
  static Paid ofRefund(LocalDate date, String item, ChargingParty payee, long fen) {
    return new Paid(
        date,
        FlowComponent.FLOW_COMPONENT_REFUND,
        fen,
        Optional.of(payee),
        item,
        MovementLink.MOVEMENT_LINK_CONTRACT,
        "退费");
  }

  /** Taken beside the contract; nobody says what it has to do with it. */
  static Paid beside(LocalDate date, ChargingParty payee, long fen, String statement) {
    return new Paid(
        date,
        FlowComponent.FLOW_COMPONENT_FEE,
        fen,
        Optional.of(payee),
        "",
        MovementLink.MOVEMENT_LINK_UNSPECIFIED,
        statement);
  }

  /** The same through other hands. */
  Paid through(ChargingParty other) {
    return new Paid(date, component, fen, Optional.of(other), item, link, statement);
  }

  /** The same where the two parties are known to have nothing to do with each other. */
  Paid untied() {
    return new Paid(date, component, fen, party, item, MovementLink.MOVEMENT_LINK_NONE, statement);
  }
}
