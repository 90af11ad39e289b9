package io.clearcost.tapes.ledger;

/**
 * A field of a JSON object that does not fit its message.
 *
 * @param path where, as in {@code loan.terms.fee_items[2].kind}
 * @param line line of the object on which it stands, from 1
 * @param reason stable code
 * @param english what is allowed
 * @param chinese the same in Chinese
 */
public record JsonFault(String path, int line, String reason, String english, String chinese) {}
