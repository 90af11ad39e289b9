package io.clearcost.domain.gate;

import io.clearcost.domain.law.Rule;
import io.clearcost.domain.party.LenderKind;
import java.util.Set;

/** A rule about single loans of some kinds of lenders. */
public interface LoanRule extends Rule<AssessedLoan> {

  Set<LenderKind> lenderKinds();
}
