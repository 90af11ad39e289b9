package io.clearcost.domain.party;

import io.clearcost.domain.text.InvalidValue;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * On whose behalf a call is made.
 *
 * @param person who; kept with every decision
 * @param institution the institution the person works for; empty for an authority or an operator
 * @param roles what the person may do
 */
public record Caller(String person, Optional<InstitutionId> institution, Set<Role> roles) {

  /** What a person may do. */
  public enum Role {
    /** Assess and disclose loans of the own institution and read what is on record of them. */
    LENDER,
    /** Read decisions and disclosures of the own institution. */
    AUDITOR,
    /**
     * Assess and disclose loans of every institution and read what is on record of them; propose
     * and decide changes of law for provinces and the nation.
     */
    SUPERVISOR,
    /**
     * Propose and decide the own institution's choices and limits, and read what is on record of
     * its loans: nobody decides on a change whose effect is kept from them.
     */
    COMPLIANCE
  }

  private static final Set<Role> READERS = Set.of(Role.LENDER, Role.AUDITOR, Role.COMPLIANCE);

  public Caller {
    roles = Set.copyOf(roles);
    if (person.isBlank()) {
      throw InvalidValue.of("a caller is a named person", "调用者须是有姓名的人");
    }
  }

  public boolean mayAssessFor(InstitutionId lender) {
    return roles.contains(Role.SUPERVISOR) || (roles.contains(Role.LENDER) && belongsTo(lender));
  }

  public boolean mayReadOf(InstitutionId lender) {
    return maySeeAll() || (!Collections.disjoint(roles, READERS) && belongsTo(lender));
  }

  /** Whether decisions of every institution are open to the caller. */
  public boolean maySeeAll() {
    return roles.contains(Role.SUPERVISOR);
  }

  /** Whether the caller may propose and decide what an institution chooses for itself. */
  public boolean mayChangeLawOf(InstitutionId lender) {
    return roles.contains(Role.COMPLIANCE) && belongsTo(lender);
  }

  /** Whether the caller may propose and decide what authorities set, and the loan prime rate. */
  public boolean mayChangeLawOfAuthorities() {
    return roles.contains(Role.SUPERVISOR);
  }

  /** Whether the caller may see what an institution chose for itself. */
  public boolean mayReadLawOf(InstitutionId lender) {
    return maySeeAll() || belongsTo(lender);
  }

  private boolean belongsTo(InstitutionId lender) {
    return institution.filter(lender::equals).isPresent();
  }
}
