package io.clearcost.domain.law.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The changes of law in memory, for tests. */
public final class InMemoryLawChanges implements LawChanges {

  private final List<ChangeProposal> proposals = new ArrayList<>();
  private final List<ChangeVerdict> verdicts = new ArrayList<>();

  @Override
  public void propose(ChangeProposal proposal) {
    Signature signature = proposal.signature();
    if (find(proposal.id()).isPresent()
        || findProposed(signature.caller().person(), signature.requestId()).isPresent()) {
      throw new IllegalStateException("already on record: " + proposal.id());
    }
    proposals.add(proposal);
  }

  @Override
  public void decide(ChangeVerdict verdict) {
    Signature signature = verdict.signature();
    boolean fit =
        find(verdict.change())
            .filter(change -> change.status() == ChangeStatus.OPEN)
            .filter(
                change ->
                    verdict.ruling() == Ruling.REJECTED
                        || !change.proposal().signature().isOf(signature.caller().person()))
            .isPresent();
    if (!fit || findDecided(signature.caller().person(), signature.requestId()).isPresent()) {
      throw new IllegalStateException("cannot be decided so: " + verdict.change());
    }
    verdicts.add(verdict);
  }

  @Override
  public Optional<RecordedChange> find(ChangeId id) {
    return proposals.stream()
        .filter(proposal -> proposal.id().equals(id))
        .findAny()
        .map(this::recorded);
  }

  @Override
  public Optional<RecordedChange> findProposed(String person, String requestId) {
    return proposals.stream()
        .filter(proposal -> isOf(proposal.signature(), person, requestId))
        .findAny()
        .map(this::recorded);
  }

  @Override
  public Optional<RecordedChange> findDecided(String person, String requestId) {
    return verdicts.stream()
        .filter(verdict -> isOf(verdict.signature(), person, requestId))
        .findAny()
        .flatMap(verdict -> find(verdict.change()));
  }

  @Override
  public List<RecordedChange> approved() {
    return verdicts.stream()
        .flatMap(verdict -> find(verdict.change()).stream())
        .filter(change -> change.status() == ChangeStatus.APPROVED)
        .filter(change -> !isOfTheRegister(change.proposal().change()))
        .toList();
  }

  @Override
  public ChangePage list(ChangeFilter filter, OptionalLong before, int size) {
    List<RecordedChange> page = new ArrayList<>();
    OptionalLong next = OptionalLong.empty();
    long start = Math.min(before.orElse(proposals.size()), proposals.size());
    for (int k = (int) start - 1; k >= 0; k--) {
      RecordedChange change = recorded(proposals.get(k));
      if (!filter.matches(change)) {
        continue;
      }
      if (page.size() == size) {
        return new ChangePage(page, next);
      }
      page.add(change);
      next = OptionalLong.of(k);
    }
    return new ChangePage(page, OptionalLong.empty());
  }

  private RecordedChange recorded(ChangeProposal proposal) {
    return new RecordedChange(
        proposal,
        verdicts.stream().filter(verdict -> verdict.change().equals(proposal.id())).findAny());
  }

  private static boolean isOfTheRegister(LawChange change) {
    return change.fold(
        LawChange.Cases.of(
            any -> false, any -> false, any -> false, any -> false, any -> false, entries -> true));
  }

  private static boolean isOf(Signature signature, String person, String requestId) {
    return signature.caller().person().equals(person) && signature.requestId().equals(requestId);
  }
}
