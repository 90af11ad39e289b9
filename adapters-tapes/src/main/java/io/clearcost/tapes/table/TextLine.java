package io.clearcost.tapes.table;

import java.util.List;

/**
 * A line of a file.
 *
 * @param number from 1
 * @param text its characters, without what ends it
 * @param damages what is wrong with its form; empty for a sound line
 */
public record TextLine(long number, String text, List<Damage> damages) {

  public TextLine {
    damages = List.copyOf(damages);
  }
}
