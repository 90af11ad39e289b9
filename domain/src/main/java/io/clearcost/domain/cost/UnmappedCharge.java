package io.clearcost.domain.cost;

import io.clearcost.domain.text.Text;

/**
 * A charge that no rule maps, so that no cost can be stated.
 *
 * @param code code of the fee item
 * @param reason one sentence on what is missing or contradicts
 */
public record UnmappedCharge(String code, Text reason) {}
