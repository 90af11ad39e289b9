package io.clearcost.bootstrap.sheet;

import io.clearcost.proto.type.v1.Outcome;

/** How words are set off: by colour on a terminal, not at all elsewhere. */
public enum Palette {
  PLAIN,
  COLOUR;

  private static final String RESET = "\u001B[0m";

  String bold(String text) {
    return code("1", text);
  }

  /** For what is read last. */
  public String dim(String text) {
    return code("2", text);
  }

  /** Green for what may disburse without a second look, yellow for what may, red for the rest. */
  String outcome(Outcome outcome, String text) {
    return switch (outcome) {
      case OUTCOME_PASS -> code("1;32", text);
      case OUTCOME_WARN, OUTCOME_GLIDE -> code("1;33", text);
      case OUTCOME_REFER, OUTCOME_BLOCK, OUTCOME_ERROR, OUTCOME_UNSPECIFIED, UNRECOGNIZED ->
          code("1;31", text);
    };
  }

  private String code(String code, String text) {
    if (this == PLAIN) {
      return text;
    }
    // Blanks at the end stay outside, where a line can still lose them.
    String words = text.stripTrailing();
    return "\u001B[" + code + "m" + words + RESET + text.substring(words.length());
  }
}
