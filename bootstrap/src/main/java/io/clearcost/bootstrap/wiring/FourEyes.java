package io.clearcost.bootstrap.wiring;

import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whether the callers of a server are enough people to change the law under four eyes. */
final class FourEyes {

  private static final int EYES = 2;

  private FourEyes() {}

  /**
   * What nobody can approve, one sentence each; a single local caller never can.
   *
   * @param callers everybody who may call
   */
  static List<String> gaps(Collection<Caller> callers) {
    List<String> gaps = new ArrayList<>();
    if (people(callers, Caller::mayChangeLawOfAuthorities).size() < EYES) {
      gaps.add(
          "Changes of law that authorities set, and loan prime rates, cannot be approved here: that"
              + " takes two people with the role SUPERVISOR.");
    }
    Map<String, InstitutionId> institutions = new TreeMap<>();
    callers.stream()
        .flatMap(caller -> caller.institution().filter(caller::mayChangeLawOf).stream())
        .forEach(institution -> institutions.put(institution.value(), institution));
    for (InstitutionId institution : institutions.values()) {
      if (people(callers, caller -> caller.mayChangeLawOf(institution)).size() < EYES) {
        gaps.add(
            "Changes of law of %s itself cannot be approved here: that takes two people with the role COMPLIANCE."
                .formatted(institution));
      }
    }
    return gaps;
  }

  private static Set<String> people(Collection<Caller> callers, Predicate<Caller> may) {
    return callers.stream()
        .filter(may)
        .map(caller -> caller.person().toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
