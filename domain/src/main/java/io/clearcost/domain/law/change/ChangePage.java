package io.clearcost.domain.law.change;

import java.util.List;
import java.util.OptionalLong;

/**
 * A page of changes, the last proposed first.
 *
 * @param changes the changes
 * @param next pass it as {@code before} to read on; empty on the last page
 */
public record ChangePage(List<RecordedChange> changes, OptionalLong next) {

  public ChangePage {
    changes = List.copyOf(changes);
  }
}
