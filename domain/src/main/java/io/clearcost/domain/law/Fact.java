package io.clearcost.domain.law;

/**
 * A fact on which a finding rests.
 *
 * @param name path of the field that told it, as in {@code loan.disbursement_date}
 * @param value as it stands there: dates ISO, rates fractions, amounts fen
 */
public record Fact(String name, String value) {}
