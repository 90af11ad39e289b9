package io.clearcost.grpc.error;

import java.util.List;
import java.util.Optional;

/**
 * What of a list goes onto a page: asked for one entry more than the page holds, a list tells
 * whether there is another page.
 *
 * @param shown the entries of the page
 * @param last the last of them where another page follows
 */
public record PagePart<T>(List<T> shown, Optional<T> last) {

  /** The part of what was found that a page of {@code size} shows. */
  public static <T> PagePart<T> of(List<T> found, int size) {
    List<T> shown = found.subList(0, Math.min(size, found.size()));
    return new PagePart<>(
        List.copyOf(shown),
        found.size() > size ? Optional.of(shown.get(size - 1)) : Optional.empty());
  }
}
