package io.clearcost.grpc.error;

import java.util.List;
import java.util.OptionalLong;

/**
 * Which page of a list a request asks for.
 *
 * @param size at most so many entries, positive
 * @param position where the page before ended; empty for the first page
 * @param filters the filters of the list as one text
 */
public record PageRequest(int size, OptionalLong position, String filters) {

  static final int USUAL = 50;
  private static final int LARGEST = 1_000;

  /**
   * Reads {@code page_size}, 1 to {@value #LARGEST} or 0 for {@value #USUAL}, and {@code
   * page_token}; what is wrong with them is reported.
   */
  public static PageRequest read(FieldErrors errors, int size, String token, String filters) {
    return read(errors, size, token, filters, USUAL);
  }

  /** The same with another size where none is asked for. */
  public static PageRequest read(
      FieldErrors errors, int size, String token, String filters, int usual) {
    return new PageRequest(
        readSize(errors, size, usual), PageToken.read(errors, token, filters), filters);
  }

  /** The field {@code page_size}; what is wrong with it is reported. */
  static int readSize(FieldErrors errors, int size, int usual) {
    new FieldShapes(errors).number("page_size", size, 0, LARGEST);
    return size == 0 ? usual : size;
  }

  /** What of a list that was asked for one entry more than the size goes onto the page. */
  public <T> PagePart<T> part(List<T> found) {
    return PagePart.of(found, size);
  }

  /** The token of the page after one that ended at {@code end}; empty when it was the last. */
  public String tokenAfter(OptionalLong end) {
    return end.isPresent() ? PageToken.write(end.getAsLong(), filters) : "";
  }
}
