package io.clearcost.tapes.fault;

/**
 * A column of a tape, as its author sees it.
 *
 * @param name what its header says; the path of a field in a line of JSON
 * @param label its position: a number from 1 in a CSV file, letters in a sheet; empty for JSON
 */
public record TapeColumn(String name, String label) {}
