package io.clearcost.grpc.error;

import java.util.OptionalLong;

/**
 * Which page of a list a request asks for.
 *
 * @param size at most so many entries, positive
 * @param position where the page before ended; empty for the first page
 * @param filters the filters of the list as one text
 */
public record PageRequest(int size, OptionalLong position, String filters) {

  private static final int USUAL = 50;
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
    new FieldShapes(errors).number("page_size", size, 0, LARGEST);
    return new PageRequest(
        size == 0 ? usual : size, PageToken.read(errors, token, filters), filters);
  }

  /** The token of the page after one that ended at {@code end}; empty when it was the last. */
  public String tokenAfter(OptionalLong end) {
    return end.isPresent() ? PageToken.write(end.getAsLong(), filters) : "";
  }
}
