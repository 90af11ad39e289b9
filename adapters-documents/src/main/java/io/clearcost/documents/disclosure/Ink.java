package io.clearcost.documents.disclosure;

import java.awt.Color;

/** The colours of a printed sheet; words of any of the first three are easy to read on white. */
enum Ink {
  BLACK(0x1A1A1A),
  GREY(0x505050),
  BLUE(0x1F4E79),
  RULE(0xB4B4B4),
  PALE(0xE8EEF5);

  private final Color color;

  Ink(int rgb) {
    this.color = new Color(rgb);
  }

  Color color() {
    return color;
  }
}
