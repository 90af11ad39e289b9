package io.clearcost.grpc.error;

import io.clearcost.domain.text.Text;

/**
 * One field that cannot be read.
 *
 * @param path the field in proto names, e.g. {@code loan.plan.rows[3].fees[0].amount_fen}
 * @param reason why, for machines
 * @param description what was found and what is allowed, for people
 */
public record FieldError(String path, Reason reason, Text description) {

  /** Why a field is refused. */
  public enum Reason {
    /** Nothing is given where something must be. */
    REQUIRED,
    /** Something is given where nothing may be. */
    NOT_ALLOWED,
    /** Not written as such a value is written. */
    MALFORMED,
    /** Well written, but outside the bounds. */
    OUT_OF_RANGE,
    /** A text with too many characters. */
    TOO_LONG,
    /** A list with too many entries. */
    TOO_MANY,
    /** A list with too few entries. */
    TOO_FEW,
    /** An enum value that this server does not know. */
    UNKNOWN_VALUE,
    /** Well written, but nothing on record bears it. */
    NOT_ON_RECORD,
    /** Given twice where it must be unique. */
    DUPLICATE,
    /** Each field can be read, but they contradict each other. */
    CONTRADICTORY
  }
}
