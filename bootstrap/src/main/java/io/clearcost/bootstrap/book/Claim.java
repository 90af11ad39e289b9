package io.clearcost.bootstrap.book;

import io.clearcost.proto.cost.v1.ChargingParty;
import io.clearcost.proto.ledger.v1.ClaimEventKind;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that happened to the lender's claim.
 *
 * @param date the day
 * @param kind what
 * @param fen how much, positive
 * @param party who paid, or who got something back; empty for the lender
 */
record Claim(LocalDate date, ClaimEventKind kind, long fen, Optional<ChargingParty> party) {}
