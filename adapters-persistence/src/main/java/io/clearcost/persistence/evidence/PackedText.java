package io.clearcost.persistence.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** A text as {@link TextPacker} packs it. */
final class PackedText {

  private final int dictionary;
  private final byte[] frame;

  /**
   * A packed text.
   *
   * @param dictionary the number of the dictionary that it refers to
   * @param frame of Zstandard; belongs to this object from now on
   */
  PackedText(int dictionary, byte[] frame) {
    this.dictionary = dictionary;
    this.frame = frame;
  }

  /** What the columns {@code dictionary} and {@code packed} hold; empty where that is nothing. */
  static Optional<PackedText> of(ResultSet row) throws SQLException {
    byte[] frame = row.getBytes("packed");
    return frame == null
        ? Optional.empty()
        : Optional.of(new PackedText(row.getInt("dictionary"), frame));
  }

  int dictionary() {
    return dictionary;
  }

  byte[] frame() {
    return frame;
  }
}
