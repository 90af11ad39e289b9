package io.clearcost.domain.ledger;

import io.clearcost.domain.money.Money;
import java.time.LocalDate;

/**
 * What the checks of a record have to know of the contract that came before it.
 *
 * @param disbursementDate when the first money was paid out
 * @param principal principal as contracted
 * @param intake the intake that brought the contract
 * @param row the row that brought it
 */
public record KnownLoan(LocalDate disbursementDate, Money principal, IntakeId intake, long row) {}
