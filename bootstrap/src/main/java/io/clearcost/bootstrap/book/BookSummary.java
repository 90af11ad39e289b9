package io.clearcost.bootstrap.book;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a written book holds.
 *
 * @param tapes files
 * @param records lines in them
 * @param loans contracts
 * @param flows flows that were paid
 * @param events what happened to claims
 * @param patterns how many loans carry each label
 */
public record BookSummary(
    int tapes, long records, long loans, long flows, long events, Map<Pattern, Long> patterns) {

  public BookSummary {
    patterns = Collections.unmodifiableMap(new EnumMap<>(patterns));
  }
}
