package io.clearcost.application.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.gate.RuleBook;
import io.clearcost.domain.law.LegalNumber;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.rate.Ratio;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadRuleTest {

  private static final RuleId HARD_CAP = new RuleId("SLG_QA2_COST_ABOVE_HARD_CAP");

  private final ReadRule read = new ReadRule(RuleBook.ofThisProgram());

  @Test
  void rule_withItsNumbers_isRead() {
    ReadRule.Read rule = read.handle(HARD_CAP, Optional.empty()).orElseThrow();

    assertThat(rule.rule().id()).isEqualTo(HARD_CAP);
    assertThat(rule.numbers()).extracting(LegalNumber::value).containsExactly(Ratio.parse("0.24"));
  }

  @Test
  void rule_onADayBeforeItsNumbers_hasNone() {
    LocalDate first = LocalDate.of(2025, 12, 19);

    assertThat(read.handle(HARD_CAP, Optional.of(first)).orElseThrow().numbers()).hasSize(1);
    assertThat(read.handle(HARD_CAP, Optional.of(first.minusDays(1))).orElseThrow().numbers())
        .isEmpty();
  }

  @Test
  void rule_ofAnUnknownId_isNotFound() {
    assertThat(read.handle(new RuleId("NO_SUCH_RULE"), Optional.empty())).isEmpty();
  }
}
