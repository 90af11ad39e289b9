package io.clearcost.domain.disclosure;

import io.clearcost.domain.party.ChargingParty;
import java.util.List;
import java.util.function.Function;

/**
 * Who guarantees or insures the loan (增信服务机构), said either way: "none" is an answer, silence is
 * not.
 */
public sealed interface Enhancement {

  <R> R fold(Function<None, R> none, Function<By, R> by);

  /** Those who do, none where nobody does. */
  default List<ChargingParty> providers() {
    return fold(nobody -> List.of(), By::parties);
  }

  /** Nobody does. */
  record None() implements Enhancement {

    @Override
    public <R> R fold(Function<None, R> none, Function<By, R> by) {
      return none.apply(this);
    }
  }

  /**
   * Somebody does, whoever pays for it.
   *
   * @param parties at least one, each once
   */
  record By(List<ChargingParty> parties) implements Enhancement {

    public By {
      parties = List.copyOf(parties);
      if (parties.isEmpty()) {
        throw new IllegalArgumentException("an enhanced loan names who enhances it");
      }
      if (parties.stream().distinct().count() < parties.size()) {
        throw new IllegalArgumentException("an enhancement provider is named twice");
      }
    }

    @Override
    public <R> R fold(Function<None, R> none, Function<By, R> by) {
      return by.apply(this);
    }
  }
}
