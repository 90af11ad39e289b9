package io.clearcost.domain.evidence;

import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.rate.RateConvention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** The decision log in memory, for tests. */
public final class InMemoryDecisionLog implements DecisionLog {

  private final List<Decision> decisions = new ArrayList<>();

  @Override
  public Draft draft(Judgement judgement) {
    return this::add;
  }

  private void add(Decision decision) {
    if (find(decision.id()).isPresent()
        || findByRequest(institution(decision), decision.requestId()).isPresent()) {
      throw new IllegalStateException("already on record: " + decision.id());
    }
    decisions.add(decision);
  }

  @Override
  public Optional<Decision> find(DecisionId id) {
    return decisions.stream().filter(decision -> decision.id().equals(id)).findAny();
  }

  @Override
  public Optional<Decision> findByRequest(InstitutionId institution, RequestId requestId) {
    return decisions.stream()
        .filter(decision -> institution(decision).equals(institution))
        .filter(decision -> decision.requestId().equals(requestId))
        .findAny();
  }

  @Override
  public DecisionPage list(DecisionFilter filter, OptionalLong before, int size) {
    List<DecisionSummary> page = new ArrayList<>();
    OptionalLong next = OptionalLong.empty();
    long start = Math.min(before.orElse(decisions.size()), decisions.size());
    for (int k = (int) start - 1; k >= 0; k--) {
      Decision decision = decisions.get(k);
      if (!matches(filter, decision)) {
        continue;
      }
      if (page.size() == size) {
        return new DecisionPage(page, next);
      }
      page.add(summary(decision));
      next = OptionalLong.of(k);
    }
    return new DecisionPage(page, OptionalLong.empty());
  }

  @Override
  public Optional<LogEntry> entry(DecisionId id) {
    return entries(LogSelection.ALL, OptionalLong.empty(), Integer.MAX_VALUE).stream()
        .filter(entry -> entry.id().equals(id))
        .findAny();
  }

  @Override
  public List<LogEntry> entries(LogSelection selection, OptionalLong after, int size) {
    return IntStream.range(0, decisions.size())
        .filter(k -> k >= after.orElse(0))
        .filter(k -> isSelected(selection, k))
        .limit(size)
        .mapToObj(this::entry)
        .toList();
  }

  @Override
  public List<LoggedLoan> loans(LogSelection selection, OptionalLong after, int size) {
    return entries(selection, after, size).stream()
        .map(
            entry ->
                new LoggedLoan(
                    entry.place(),
                    entry.id(),
                    entry.decision().map(Decision::judgement).map(LoggedLoan.Loan::of)))
        .toList();
  }

  @Override
  public OptionalLong newest() {
    return decisions.isEmpty() ? OptionalLong.empty() : OptionalLong.of(decisions.size());
  }

  private LogEntry entry(int k) {
    Decision decision = decisions.get(k);
    return new LogEntry(
        k + 1, decision.id(), institution(decision), Optional.of(decision), List.of());
  }

  private boolean isSelected(LogSelection selection, int k) {
    Decision decision = decisions.get(k);
    return selection.institution().map(institution(decision)::equals).orElse(true)
        && selection.decidedFrom().map(from -> !decision.decidedAt().isBefore(from)).orElse(true)
        && selection
            .disbursedFrom()
            .map(from -> !decision.judgement().asOf().isBefore(from))
            .orElse(true)
        && !(selection.latestOnly()
            && decisions.subList(k + 1, decisions.size()).stream()
                .anyMatch(later -> isOnTheSameLoan(later, decision)));
  }

  private static boolean isOnTheSameLoan(Decision one, Decision other) {
    return institution(one).equals(institution(other))
        && one.judgement()
            .application()
            .reference()
            .equals(other.judgement().application().reference());
  }

  private static boolean matches(DecisionFilter filter, Decision decision) {
    return filter.institution().map(institution(decision)::equals).orElse(true)
        && filter.outcome().map(decision.judgement().verdict().outcome()::equals).orElse(true);
  }

  private static InstitutionId institution(Decision decision) {
    return decision.judgement().application().institution();
  }

  private static DecisionSummary summary(Decision decision) {
    Judgement judgement = decision.judgement();
    RateConvention binding = judgement.cost().binding().convention();
    return new DecisionSummary(
        decision.id(),
        institution(decision),
        judgement.application().reference(),
        judgement.asOf(),
        decision.decidedAt(),
        judgement.verdict().outcome(),
        judgement.cost().under(binding).rate().orElseThrow());
  }
}
