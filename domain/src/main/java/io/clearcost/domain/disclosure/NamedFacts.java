package io.clearcost.domain.disclosure;

import io.clearcost.domain.text.Text;
import java.util.LinkedHashMap;
import java.util.Map;

/** The facts of a sentence, in the order in which it names them. */
final class NamedFacts {

  private final Map<String, String> byName = new LinkedHashMap<>();

  /** Facts given as name and value in turn. */
  static NamedFacts of(Object... namesAndValues) {
    NamedFacts facts = new NamedFacts();
    for (int k = 0; k < namesAndValues.length; k += 2) {
      facts.byName.put(namesAndValues[k].toString(), namesAndValues[k + 1].toString());
    }
    return facts;
  }

  Map<String, String> byName() {
    return byName;
  }

  /** The sentence with every fact in its place. */
  Text in(Text sentence) {
    return sentence.with(byName.values().toArray());
  }
}
