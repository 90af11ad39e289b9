package io.clearcost.domain.ledger;

import io.clearcost.domain.money.Money;
import java.util.Optional;

/**
 * Loans that have one value of a dimension in common.
 *
 * @param value the value as text; empty where it was not told
 * @param count how many
 * @param principal their principal as contracted
 */
public record LoanSum(Optional<String> value, long count, Money principal) {}
