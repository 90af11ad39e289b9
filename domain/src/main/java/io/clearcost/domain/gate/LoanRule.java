package io.clearcost.domain.gate;

import io.clearcost.domain.law.LegalNumber;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.Rule;
import io.clearcost.domain.law.reading.Reading;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.time.EffectiveDated;
import java.util.List;
import java.util.Set;

/** A rule about single loans of some kinds of lenders. */
public interface LoanRule extends Rule<AssessedLoan> {

  Set<LenderKind> lenderKinds();

  /** The dated numbers of the law that it applies. */
  List<EffectiveDated<LegalNumber>> numbers();

  /** The questions on whose answers its finding rests. */
  List<Reading> readings();

  /** What a breach demands. */
  Outcome consequence();
}
