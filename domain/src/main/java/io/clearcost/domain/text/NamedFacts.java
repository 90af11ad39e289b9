package io.clearcost.domain.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The facts of a sentence, in the order in which it names them. */
public final class NamedFacts {

  private final Map<String, String> byName = new LinkedHashMap<>();

  private NamedFacts() {}

  /** Facts given as name and value in turn. */
  public static NamedFacts of(Object... namesAndValues) {
    NamedFacts facts = new NamedFacts();
    for (int k = 0; k < namesAndValues.length; k += 2) {
      facts.byName.put(namesAndValues[k].toString(), namesAndValues[k + 1].toString());
    }
    return facts;
  }

  public Map<String, String> byName() {
    return Collections.unmodifiableMap(byName);
  }

  /** The sentence with every fact in its place. */
  public Text in(Text sentence) {
    return sentence.with(byName.values().toArray());
  }
}
