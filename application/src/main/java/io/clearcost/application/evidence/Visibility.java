package io.clearcost.application.evidence;

import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Whose decisions a caller is answered about who asks for those of one institution, or for all. */
final class Visibility {

  private Visibility() {}

  /**
   * Chooses by what the caller may see.
   *
   * @param asked the institution that was asked for; empty for all that the caller may see
   * @param asAsked what was asked for may be answered as it is
   * @param ofOne only of this institution
   * @param nothing the caller may see nothing of what was asked for
   */
  static <R> R of(
      Optional<InstitutionId> asked,
      Caller caller,
      Supplier<R> asAsked,
      Function<InstitutionId, R> ofOne,
      Supplier<R> nothing) {
    return caller.maySeeAll()
        ? asAsked.get()
        : asked.or(caller::institution).filter(caller::mayReadOf).map(ofOne).orElseGet(nothing);
  }
}
