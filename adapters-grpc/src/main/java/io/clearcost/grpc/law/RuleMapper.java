package io.clearcost.grpc.law;

import io.clearcost.domain.gate.LoanFact;
import io.clearcost.domain.gate.LoanRule;
import io.clearcost.domain.law.LegalNumber;
import io.clearcost.domain.law.reading.Reading;
import io.clearcost.grpc.cost.Decimals;
import io.clearcost.grpc.cost.LoanWords;
import io.clearcost.proto.law.v1.DatedNumber;
import io.clearcost.proto.law.v1.Rule;
import java.time.LocalDate;

/** Writes rules and their numbers. */
final class RuleMapper {

  private RuleMapper() {}

  static Rule write(LoanRule rule) {
    return Rule.newBuilder()
        .setRuleId(rule.id().value())
        .setLegalBasis(LawMapper.write(rule.basis()))
        .setStartDate(rule.inForce().from().toString())
        .setEndDate(rule.inForce().end().map(LocalDate::toString).orElse(""))
        .addAllLenderKinds(
            rule.lenderKinds().stream().sorted().map(LoanWords.LENDER_KIND::toWire).toList())
        .setSummary(rule.summary().english())
        .setSummaryZh(rule.summary().chinese())
        .addAllMilestones(rule.milestones().stream().sorted().map(Enum::name).toList())
        .addAllRequiredFacts(rule.facts().stream().map(LoanFact::path).toList())
        .addAllReadingIds(rule.readings().stream().map(Reading::id).toList())
        .build();
  }

  static DatedNumber write(LegalNumber number) {
    return DatedNumber.newBuilder()
        .setValue(Decimals.exact(number.value()))
        .setLegalBasis(LawMapper.write(number.basis()))
        .setPublicationDate(number.published().toString())
        .setEffectiveDate(number.effective().toString())
        .setReviewDate(number.reviewed().toString())
        .setName(number.name())
        .setUnit(LawMapper.UNIT.toWire(number.unit()))
        .build();
  }
}
