package io.clearcost.tapes.fault;

import java.util.Collection;
import java.util.Comparator;
import java.util.function.UnaryOperator;

/** Finds the word that a misspelt one was probably meant to be. */
public final class NearestWord {

  private NearestWord() {}

  /**
   * The known word that takes the fewest insertions, deletions and replacements of letters; of
   * several the first in the order of their letters.
   *
   * @param known at least one
   */
  public static String to(String word, Collection<String> known) {
    return to(word, known, UnaryOperator.identity());
  }

  /** The same where words that differ have the same letters, as with capitals. */
  public static String to(String word, Collection<String> known, UnaryOperator<String> letters) {
    String meant = letters.apply(word);
    return known.stream()
        .min(
            Comparator.comparingInt((String each) -> distance(meant, letters.apply(each)))
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      row[column] = column;
    }
    for (int at = 1; at <= from.length(); at++) {
      int diagonal = row[0];
      row[0] = at;
      for (int column = 1; column <= to.length(); column++) {
        int replaced = diagonal + (from.charAt(at - 1) == to.charAt(column - 1) ? 0 : 1);
        diagonal = row[column];
        row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
      }
    }
    return row[to.length()];
  }
}
