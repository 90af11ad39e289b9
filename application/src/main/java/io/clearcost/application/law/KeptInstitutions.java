package io.clearcost.application.law;

import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.InstitutionRegister;
import io.clearcost.domain.party.Recording;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The register of lenders for who asks it about every loan: an entry is kept as long as the {@link
 * ApprovedLaw} beside which it was read, so that an entry which this process approves holds at
 * once, and one of another process within {@link ApprovedLaw#LONGEST_AGE}. Never asked inside a
 * transaction.
 */
public final class KeptInstitutions implements InstitutionRegister {

  private final InstitutionRegister register;
  private final ApprovedLaw approvedLaw;

  public KeptInstitutions(InstitutionRegister register, ApprovedLaw approvedLaw) {
    this.register = register;
    this.approvedLaw = approvedLaw;
  }

  @Override
  public Optional<Institution> at(InstitutionId id, LocalDate date) {
    return approvedLaw.institution(register, id, date);
  }

  @Override
  public Optional<Institution> entry(InstitutionId id, LocalDate from) {
    return register.entry(id, from);
  }

  @Override
  public List<Institution> entries() {
    return register.entries();
  }

  @Override
  public boolean isEmpty() {
    return register.isEmpty();
  }

  @Override
  public void addAll(List<Institution> entries, Recording recording) {
    register.addAll(entries, recording);
  }
}
