package io.clearcost.domain.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What some entries would add to a register, in which none is ever changed: those of an institution
 * and day that it does not hold yet.
 *
 * @param added in the order given, each once
 * @param contradicting those that differ from what the register, or an entry before them, says
 *     about the same institution and day
 */
public record RegisterAddition(List<Institution> added, List<Institution> contradicting) {

  public RegisterAddition {
    added = List.copyOf(added);
    contradicting = List.copyOf(contradicting);
  }

  /** Compares entries with a register. */
  public static RegisterAddition of(List<Institution> entries, InstitutionRegister register) {
    Map<Key, Institution> held = new HashMap<>();
    register.entries().forEach(entry -> held.put(Key.of(entry), entry));
    List<Institution> added = new ArrayList<>();
    List<Institution> contradicting = new ArrayList<>();
    for (Institution entry : entries) {
      Institution known = held.putIfAbsent(Key.of(entry), entry);
      if (known == null) {
        added.add(entry);
      } else if (!known.equals(entry)) {
        contradicting.add(entry);
      }
    }
    return new RegisterAddition(added, contradicting);
  }

  /** What at most one entry is about. */
  private record Key(InstitutionId id, LocalDate from) {
    static Key of(Institution entry) {
      return new Key(entry.id(), entry.from());
    }
  }
}
