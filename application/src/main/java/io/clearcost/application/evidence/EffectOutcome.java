package io.clearcost.application.evidence;

import io.clearcost.domain.law.change.ChangeId;
import io.clearcost.domain.law.change.ChangeRefusal;
import io.clearcost.domain.law.change.LawChange;
import io.clearcost.domain.party.InstitutionId;
import java.util.Optional;

/** What comes of asking what a change would do. */
public sealed interface EffectOutcome {

  <R> R fold(Cases<R> cases);

  /** The effects to come. */
  record Begun(Effects effects) implements EffectOutcome {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.begun(this);
    }
  }

  /** There is no such change that the caller may see. */
  record ChangeNotFound(ChangeId change) implements EffectOutcome {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.changeNotFound(this);
    }
  }

  /** Such a change may not be, or is decided. */
  record Refused(ChangeRefusal refusal) implements EffectOutcome {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.refused(this);
    }
  }

  /** The caller may not see another institution's own matters. */
  record ChangeNotPermitted(LawChange change) implements EffectOutcome {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.changeNotPermitted(this);
    }
  }

  /**
   * The caller may read no decision of what was asked for.
   *
   * @param institution the institution that was asked for, or that the change is about
   */
  record DecisionsNotPermitted(Optional<InstitutionId> institution) implements EffectOutcome {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.decisionsNotPermitted(this);
    }
  }

  /** One answer for each variant. */
  interface Cases<R> {
    R begun(Begun outcome);

    R changeNotFound(ChangeNotFound outcome);

    R refused(Refused outcome);

    R changeNotPermitted(ChangeNotPermitted outcome);

    R decisionsNotPermitted(DecisionsNotPermitted outcome);
  }
}
