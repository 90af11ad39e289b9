package io.clearcost.domain.ledger;

import io.clearcost.domain.money.Money;

/**
 * What the recorded rows of an intake come to.
 *
 * @param contracts how many of them bring a contract
 * @param principal principal as contracted of these
 * @param overpaid how many loans of the intake got back more principal than was paid out, by every
 *     flow that counts with it; where no payout was told, than was contracted, unless that is bare
 *     cash flows
 */
public record IntakeTotals(long contracts, Money principal, long overpaid) {}
