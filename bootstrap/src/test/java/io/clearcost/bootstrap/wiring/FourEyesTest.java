package io.clearcost.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FourEyesTest {

  @Test
  void localCaller_alone_canApproveNothing() {
    assertThat(FourEyes.gaps(List.of(Injectors.LOCAL)))
        .singleElement()
        .asString()
        .contains("SUPERVISOR");
  }

  @Test
  void twoPeople_ofEachKind_leaveNoGap() {
    assertThat(
            FourEyes.gaps(
                List.of(
                    supervisor("li"), supervisor("wang"), compliance("zhao"), compliance("qian"))))
        .isEmpty();
  }

  @Test
  void onePerson_withTwoTokens_isOnePerson() {
    assertThat(
            FourEyes.gaps(
                List.of(
                    supervisor("li"), supervisor("Li"), compliance("zhao"), compliance("zhao"))))
        .satisfiesExactly(
            gap -> assertThat(gap).contains("SUPERVISOR"),
            gap -> assertThat(gap).contains("bank-1", "COMPLIANCE"));
  }

  private static Caller supervisor(String person) {
    return new Caller(person, Optional.empty(), Set.of(Caller.Role.SUPERVISOR));
  }

  private static Caller compliance(String person) {
    return new Caller(
        person, Optional.of(new InstitutionId("bank-1")), Set.of(Caller.Role.COMPLIANCE));
  }
}
