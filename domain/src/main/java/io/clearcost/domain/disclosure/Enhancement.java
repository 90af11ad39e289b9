package io.clearcost.domain.disclosure;

import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.text.InvalidValue;
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
        throw InvalidValue.of("an enhanced loan names who enhances it", "有增信的贷款须列明增信服务机构");
      }
      if (parties.stream().distinct().count() < parties.size()) {
        throw InvalidValue.of("an enhancement provider is named twice", "增信服务机构重复");
      }
    }

    @Override
    public <R> R fold(Function<None, R> none, Function<By, R> by) {
      return by.apply(this);
    }
  }
}
