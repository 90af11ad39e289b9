package io.clearcost.domain.law;

import io.clearcost.domain.text.Text;

/**
 * Where in the law a rule stands.
 *
 * @param instrument the instrument
 * @param place article, paragraph and item in Chinese, e.g. 六、第二款
 * @param force force of the passage
 * @param quote the official sentence in Chinese, the only authoritative wording
 * @param gloss our English gloss of it
 * @param evidence how well the passage is known
 */
public record LegalBasis(
    Instrument instrument,
    String place,
    LegalForce force,
    String quote,
    String gloss,
    Evidence evidence) {

  public LegalBasis {
    if (place.isBlank() || quote.isBlank() || gloss.isBlank()) {
      throw new IllegalArgumentException(
          "a legal basis names its place, quotes it and explains it");
    }
  }

  /** Number (or title, where the number is not known) and place, as a citation. */
  public String citation() {
    return instrument.number().orElseGet(() -> "《" + instrument.title() + "》") + " " + place;
  }

  /** The citation, with a mark where the passage was not read in the instrument itself. */
  public Text markedCitation() {
    String citation = citation();
    return switch (evidence) {
      case FOUND -> Text.same(citation);
      case PRESS ->
          new Text(
              citation + " (known from the press, not verified against the official text)",
              citation + "（据媒体报道，未经官方文本核实）");
      case RECALLED ->
          new Text(
              citation + " (recalled, not verified against the official text)",
              citation + "（据记忆，未经官方文本核实）");
    };
  }
}
