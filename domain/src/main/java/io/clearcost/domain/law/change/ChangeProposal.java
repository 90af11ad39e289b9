package io.clearcost.domain.law.change;

/**
 * A change that somebody proposes.
 *
 * @param id identifier
 * @param change what is to hold
 * @param signature who proposes it, when and why
 */
public record ChangeProposal(ChangeId id, LawChange change, Signature signature) {}
