package io.clearcost.domain.ledger;

/**
 * The bytes in which a record is kept and hashed, its canonical form: equal records have equal
 * bytes, and the bytes of a record never change, whatever the program that wrote them becomes.
 */
public interface RecordBytes {

  byte[] of(LoanRecord record);
}
