package io.clearcost.grpc.error;

import java.util.List;
import java.util.Optional;

/**
 * Which page of a list in order of a key a request asks for: as {@link PageRequest}, where a page
 * ends at a text and not at a place.
 *
 * @param size at most so many entries, positive
 * @param after the key at which the page before ended; empty for the first page
 * @param filters the filters of the list as one text
 */
public record KeyPage(int size, Optional<String> after, String filters) {

  /** Reads {@code page_size} and {@code page_token} as {@link PageRequest} does. */
  public static KeyPage read(FieldErrors errors, int size, String token, String filters) {
    return new KeyPage(
        PageRequest.readSize(errors, size, PageRequest.USUAL),
        PageToken.readKey(errors, token, filters),
        filters);
  }

  /** What of a list that was asked for one entry more than the size goes onto the page. */
  public <T> PagePart<T> part(List<T> found) {
    return PagePart.of(found, size);
  }

  /** The token of the page after one that ended at a key; empty when it was the last. */
  public String tokenAfter(Optional<String> key) {
    return key.map(end -> PageToken.writeKey(end, filters)).orElse("");
  }
}
