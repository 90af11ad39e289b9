package io.clearcost.grpc.law;

import io.clearcost.application.law.ChangeOutcome;
import io.clearcost.domain.law.change.ChangeRefusal;
import io.clearcost.grpc.error.Refusal;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Why several changes were not recorded, as one refusal. */
final class Hindrances {

  private Hindrances() {}

  /**
   * Everything that may not be, all at once; before that the first thing that the caller may not do
   * or whose request id was used before.
   */
  static Refusal refusal(SortedMap<Integer, ChangeOutcome> hindered) {
    SortedMap<Integer, ChangeRefusal> refusals = new TreeMap<>();
    Optional<Refusal> other = Optional.empty();
    for (var one : hindered.entrySet()) {
      Optional<Refusal> found = one.getValue().fold(new Other(one.getKey(), refusals));
      other = other.or(() -> found);
    }
    return other.orElseGet(() -> new Refusal.ChangesRefused(refusals));
  }

  /** Collects the refusals of changes; answers with any other one. */
  private record Other(int place, SortedMap<Integer, ChangeRefusal> refusals)
      implements ChangeOutcome.Cases<Optional<Refusal>> {

    @Override
    public Optional<Refusal> recorded(ChangeOutcome.Recorded outcome) {
      return Optional.empty();
    }

    @Override
    public Optional<Refusal> notFound(ChangeOutcome.NotFound outcome) {
      return Optional.of(new Refusal.ChangeNotFound(outcome.change()));
    }

    @Override
    public Optional<Refusal> notPermitted(ChangeOutcome.NotPermitted outcome) {
      return Optional.of(new Refusal.LawNotPermitted(outcome.change().owner()));
    }

    @Override
    public Optional<Refusal> refused(ChangeOutcome.Refused outcome) {
      refusals.put(place, outcome.refusal());
      return Optional.empty();
    }

    @Override
    public Optional<Refusal> requestIdReused(ChangeOutcome.RequestIdReused outcome) {
      return Optional.of(new Refusal.ChangeRequestIdReused(outcome.requestId(), outcome.earlier()));
    }
  }
}
