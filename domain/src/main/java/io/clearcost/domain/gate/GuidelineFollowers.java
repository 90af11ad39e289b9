package io.clearcost.domain.gate;

import io.clearcost.domain.law.instrument.SmallLoanGuideline;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.time.EffectivePeriod;
import java.util.Set;

/** Whom the guideline on small-loan companies binds, and since when. */
final class GuidelineFollowers {

  static final Set<LenderKind> KINDS = Set.of(LenderKind.SMALL_LOAN_COMPANY);

  /** The first day on which the guideline was seen. */
  static final EffectivePeriod SINCE =
      EffectivePeriod.from(SmallLoanGuideline.INSTRUMENT.effective());

  private GuidelineFollowers() {}
}
