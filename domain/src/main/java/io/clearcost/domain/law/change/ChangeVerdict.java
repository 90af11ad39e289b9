package io.clearcost.domain.law.change;

/**
 * What was decided about a proposal, for good.
 *
 * @param change the proposal
 * @param ruling whether it holds
 * @param signature who decided it, when and why
 */
public record ChangeVerdict(ChangeId change, Ruling ruling, Signature signature) {}
