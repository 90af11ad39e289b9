package io.clearcost.domain.disclosure;

import io.clearcost.domain.text.Text;

/**
 * One thing that is not as it was shown.
 *
 * @param path where it stands on the sheet
 * @param what what it is
 * @param shown as it was shown; "–" for what was not on the sheet
 * @param now as it is now; "–" for what is no longer there
 */
public record Difference(String path, Text what, String shown, String now) {

  /** Stands for what is not there. */
  static final String ABSENT = "–";
}
