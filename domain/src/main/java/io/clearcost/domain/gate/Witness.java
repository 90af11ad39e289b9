package io.clearcost.domain.gate;

/**
 * Two made-up loans that show what a rule does: a control that nothing can set off is none.
 *
 * @param keeping keeps the rule
 * @param breaking breaks it
 */
public record Witness(AssessedLoan keeping, AssessedLoan breaking) {}
