package io.clearcost.application.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.application.port.DirectTransactions;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InMemoryInstitutionRegister;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.InstitutionRegister;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.party.Province;
import io.clearcost.domain.party.Recording;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImportInstitutionsTest {

  private static final Caller REGISTRAR = new Caller("registrar", Optional.empty(), Set.of());
  private static final Institution BANK =
      institution("bank", LenderKind.COMMERCIAL_BANK, "2025-01-01");
  private static final Institution BANK_LATER =
      institution("bank", LenderKind.TRUST_COMPANY, "2026-01-01");
  private static final Institution CONTRADICTION =
      institution("bank", LenderKind.TRUST_COMPANY, "2025-01-01");
  private static final Institution TRUST =
      institution("trust", LenderKind.TRUST_COMPANY, "2025-01-01");

  private final InMemoryInstitutionRegister register = new InMemoryInstitutionRegister();

  @Test
  void emptyRegister_isFilledByOnePersonWithEachEntryOnce() {
    ImportInstitutions.Outcome outcome = handle(register, List.of(BANK, BANK_LATER, TRUST, TRUST));

    assertThat(outcome).isEqualTo(new ImportInstitutions.Outcome.Imported(3, 1));
    assertThat(register.entries()).containsExactly(BANK, BANK_LATER, TRUST);
    assertThat(register.recording(TRUST))
        .isEqualTo(new Recording(Instant.EPOCH, "registrar", Optional.empty()));
  }

  @Test
  void registerInUse_takesNothingNewFromOnePerson() {
    handle(register, List.of(BANK));

    ImportInstitutions.Outcome outcome = handle(register, List.of(BANK, BANK_LATER, TRUST));

    assertThat(outcome)
        .isEqualTo(new ImportInstitutions.Outcome.TwoPeopleNeeded(List.of(BANK_LATER, TRUST)));
    assertThat(register.entries()).containsExactly(BANK);
  }

  @Test
  void registerInUse_isLeftInPeaceByWhatItHolds() {
    handle(register, List.of(BANK, TRUST));

    assertThat(handle(register, List.of(TRUST, BANK)))
        .isEqualTo(new ImportInstitutions.Outcome.Imported(0, 2));
    assertThat(register.entries()).containsExactly(BANK, TRUST);
  }

  @Test
  void entries_contradictingTheRegister_areAllRefused() {
    handle(register, List.of(BANK));

    assertThat(handle(register, List.of(TRUST, CONTRADICTION)))
        .isEqualTo(new ImportInstitutions.Outcome.Contradicted(List.of(CONTRADICTION)));
    assertThat(register.entries()).containsExactly(BANK);
  }

  @Test
  void entries_contradictingEachOther_areAllRefused() {
    Institution other = institution("trust", LenderKind.AUTO_FINANCE_COMPANY, "2025-01-01");

    assertThat(handle(register, List.of(BANK, TRUST, other)))
        .isEqualTo(new ImportInstitutions.Outcome.Contradicted(List.of(other)));
    assertThat(register.entries()).isEmpty();
  }

  @Test
  void institution_withALaterEntry_changesOnThatDay() {
    handle(register, List.of(BANK, BANK_LATER));

    assertThat(register.at(BANK.id(), LocalDate.of(2024, 12, 31))).isEmpty();
    assertThat(register.at(BANK.id(), LocalDate.of(2025, 12, 31))).contains(BANK);
    assertThat(register.at(BANK.id(), LocalDate.of(2026, 1, 1))).contains(BANK_LATER);
  }

  private static ImportInstitutions.Outcome handle(
      InstitutionRegister register, List<Institution> entries) {
    return new ImportInstitutions(
            register, new DirectTransactions(), InstantSource.fixed(Instant.EPOCH))
        .handle(entries, REGISTRAR);
  }

  private static Institution institution(String id, LenderKind kind, String from) {
    return new Institution(
        new InstitutionId(id),
        "示例机构有限公司",
        Optional.empty(),
        kind,
        new Province("CN-SD"),
        LocalDate.parse(from));
  }
}
