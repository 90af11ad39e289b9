package io.clearcost.tapes.ledger;

/** How many characters have to be put in, left out or changed to make one word of another. */
final class EditDistance {

  private EditDistance() {}

  static int between(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int column = 0; column <= other.length(); column++) {
      row[column] = column;
    }
    for (int at = 1; at <= one.length(); at++) {
      int diagonal = row[0];
      row[0] = at;
      for (int column = 1; column <= other.length(); column++) {
        int same = diagonal + (one.charAt(at - 1) == other.charAt(column - 1) ? 0 : 1);
        diagonal = row[column];
        row[column] = Math.min(same, 1 + Math.min(row[column], row[column - 1]));
      }
    }
    return row[other.length()];
  }
}
