package io.clearcost.domain.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every institution register keeps to. */
public abstract class InstitutionRegisterContract {

  private static final Recording RECORDING =
      Recording.alone(Instant.parse("2026-07-01T01:02:03.000004Z"), "registrar");

  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
  private static final InstitutionId ID = new InstitutionId("slc-1");

  /** The register under test, empty at the start of each test. */
  protected abstract InstitutionRegister register();

  /** Runs work in a transaction, where the register needs one to be written to. */
  protected abstract void inTransaction(Runnable work);

  @Test
  void at_aroundTheDayOfAnEntry_answersWhatHolds() {
    Institution first = entry("slc-1", "CN-SD", DAY);
    Institution second = entry("slc-1", "CN-GD", DAY.plusYears(1));
    add(second, first);

    assertThat(register().at(ID, DAY.minusDays(1))).isEmpty();
    assertThat(register().at(ID, DAY)).contains(first);
    assertThat(register().at(ID, DAY.plusYears(1).minusDays(1))).contains(first);
    assertThat(register().at(ID, DAY.plusYears(1))).contains(second);
    assertThat(register().at(ID, DAY.plusYears(9))).contains(second);
  }

  @Test
  void at_ofAnotherInstitution_answersNothing() {
    add(entry("slc-1", "CN-SD", DAY));

    assertThat(register().at(new InstitutionId("slc-10"), DAY)).isEmpty();
    assertThat(register().at(new InstitutionId("slc"), DAY)).isEmpty();
  }

  @Test
  void entry_ofExactlyThatDay_isFound() {
    Institution entry = entry("slc-1", "CN-SD", DAY);
    add(entry);

    assertThat(register().entry(ID, DAY)).contains(entry);
    assertThat(register().entry(ID, DAY.plusDays(1))).isEmpty();
    assertThat(register().entry(ID, DAY.minusDays(1))).isEmpty();
  }

  @Test
  void entries_addedInAnyOrder_comeByIdentifierAndDay() {
    Institution a = entry("a-2", "CN-SD", DAY);
    Institution b = entry("a-10", "CN-SD", DAY.plusDays(1));
    Institution c = entry("a-10", "CN-SD", DAY);

    add(a, b, c);

    assertThat(register().entries()).containsExactly(c, b, a);
  }

  @Test
  void add_withAndWithoutCreditCode_keepsEveryPart() {
    Institution without = entry("slc-1", "CN-SD", DAY);
    Institution with =
        new Institution(
            new InstitutionId("bank-1"),
            "示例'银行\"股份有限公司",
            Optional.of(new CreditCode("91370000MA3C0000XA")),
            LenderKind.COMMERCIAL_BANK,
            new Province("CN-BJ"),
            DAY);

    add(without, with);

    assertThat(register().entries()).containsExactly(with, without);
  }

  @Test
  void add_ofADayThatHasAnEntry_throwsAndKeepsTheFirst() {
    Institution first = entry("slc-1", "CN-SD", DAY);
    add(first);

    assertThatThrownBy(() -> add(entry("slc-1", "CN-GD", DAY)))
        .isInstanceOf(IllegalStateException.class);

    assertThat(register().entries()).containsExactly(first);
  }

  private void add(Institution... entries) {
    inTransaction(
        () -> {
          for (Institution entry : entries) {
            register().add(entry, RECORDING);
          }
        });
  }

  private static Institution entry(String id, String province, LocalDate from) {
    return new Institution(
        new InstitutionId(id),
        "示例小额贷款有限公司",
        Optional.empty(),
        LenderKind.SMALL_LOAN_COMPANY,
        new Province(province),
        from);
  }
}
