package io.clearcost.documents.disclosure;

import io.clearcost.documents.text.DisplayText;
import io.clearcost.domain.law.Text;

/**
 * Words of the sheet, without control characters.
 *
 * @param chinese Chinese, or what is the same in both languages: a name, a figure
 * @param english English; empty where it is the same in both
 */
record Phrase(String chinese, String english) {

  /** Stands where there is no figure. */
  static final Phrase NO_FIGURE = same("–");

  Phrase {
    chinese = DisplayText.clean(chinese);
    english = DisplayText.clean(english);
  }

  static Phrase of(Text text) {
    return new Phrase(text.chinese(), text.english());
  }

  static Phrase same(String value) {
    return new Phrase(value, "");
  }

  boolean isTranslated() {
    return !english.isEmpty();
  }

  /** Both languages on one line. */
  String oneLine() {
    return isTranslated() ? chinese + " " + english : chinese;
  }
}
