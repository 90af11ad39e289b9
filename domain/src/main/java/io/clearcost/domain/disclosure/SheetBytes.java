package io.clearcost.domain.disclosure;

/**
 * The bytes in which a sheet is kept, hashed and signed: equal sheets have equal bytes, and the
 * bytes of a sheet never change, whatever the program that wrote them becomes.
 */
public interface SheetBytes {

  byte[] of(CostDisclosure sheet);
}
