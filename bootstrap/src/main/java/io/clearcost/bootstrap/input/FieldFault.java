package io.clearcost.bootstrap.input;

/**
 * What is wrong with one field of a request.
 *
 * @param path where, as in {@code loan.terms.fee_items[2].kind}
 * @param reason stable code
 * @param description one sentence with what is allowed
 */
public record FieldFault(String path, String reason, String description) {}
