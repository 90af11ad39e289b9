package io.clearcost.grpc.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.Code;
import com.google.rpc.LocalizedMessage;
import io.clearcost.domain.cost.UnmappedCharge;
import io.clearcost.domain.cost.solver.IrrSolution;
import io.clearcost.domain.disclosure.ContentHash;
import io.clearcost.domain.disclosure.DisclosureId;
import io.clearcost.domain.disclosure.DisclosureRefusal;
import io.clearcost.domain.evidence.DecisionId;
import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.gate.GateOutcome;
import io.clearcost.domain.law.MissingFact;
import io.clearcost.domain.law.change.ChangeId;
import io.clearcost.domain.law.change.ChangeRefusal;
import io.clearcost.domain.ledger.IntakeEnd;
import io.clearcost.domain.ledger.IntakeId;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.LenderKind;
import io.clearcost.domain.rate.RateBracket;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.Text;
import io.clearcost.grpc.error.Refusal.Unauthenticated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatusMappingTest {

  private static final Text WHY = new Text("why", "原因");
  private static final LocalDate DAY = LocalDate.of(2025, 9, 30);

  /**
   * What each refusal must be on the wire.
   *
   * @param facts every fact that the message holds
   */
  record Expected(Refusal refusal, Code code, String reason, List<String> facts) {}

  static List<Expected> refusals() {
    List<Expected> refusals =
        new ArrayList<>(
            List.of(
                new Expected(
                    new Refusal.MalformedFields(
                        List.of(new FieldError("loan", FieldError.Reason.REQUIRED, WHY)), 17),
                    Code.INVALID_ARGUMENT,
                    "FIELDS_MALFORMED",
                    List.of("17", "1")),
                new Expected(
                    new Refusal.UnknownInstitution(new InstitutionId("bank-9"), DAY),
                    Code.NOT_FOUND,
                    "INSTITUTION_NOT_FOUND",
                    List.of("bank-9", "2025-09-30")),
                new Expected(
                    new Refusal.NoRuleInForce(
                        new GateOutcome.NotInForce(
                            LenderKind.TRUST_COMPANY, DAY, Optional.of(DAY.plusDays(1)))),
                    Code.FAILED_PRECONDITION,
                    "NOT_IN_FORCE",
                    List.of("TRUST_COMPANY", "2025-09-30", "2025-10-01")),
                new Expected(
                    new Refusal.NoRuleInForce(
                        new GateOutcome.NotInForce(
                            LenderKind.OTHER_CONSUMER_LENDER, DAY, Optional.empty())),
                    Code.FAILED_PRECONDITION,
                    "NOT_IN_FORCE",
                    List.of("OTHER_CONSUMER_LENDER", "2025-09-30")),
                new Expected(
                    new Refusal.NoLoanPrimeRate(DAY, DAY.plusDays(1)),
                    Code.FAILED_PRECONDITION,
                    "NOT_IN_FORCE",
                    List.of("2025-09-30", "2025-10-01")),
                new Expected(
                    new Refusal.RequestIdReused(new RequestId("r-1"), new DecisionId("d-1")),
                    Code.ALREADY_EXISTS,
                    "REQUEST_ID_REUSED",
                    List.of("r-1", "d-1")),
                new Expected(
                    new Refusal.NotPermitted(new InstitutionId("bank-9")),
                    Code.PERMISSION_DENIED,
                    "CALLER_NOT_PERMITTED",
                    List.of("bank-9")),
                new Expected(
                    new Refusal.IntakeNotFound(new IntakeId("int-1")),
                    Code.NOT_FOUND,
                    "INTAKE_NOT_FOUND",
                    List.of("int-1")),
                new Expected(
                    new Refusal.IntakeNotOpen(new IntakeId("int-1"), IntakeEnd.Kind.ACCEPTED),
                    Code.FAILED_PRECONDITION,
                    "INTAKE_NOT_OPEN",
                    List.of("int-1", "ACCEPTED")),
                new Expected(
                    new Refusal.IntakeNotOpen(new IntakeId("int-1"), IntakeEnd.Kind.CANCELLED),
                    Code.FAILED_PRECONDITION,
                    "INTAKE_NOT_OPEN",
                    List.of("int-1", "CANCELLED")),
                new Expected(
                    new Refusal.IntakeRequestIdReused(new RequestId("r-1"), new IntakeId("int-1")),
                    Code.ALREADY_EXISTS,
                    "REQUEST_ID_REUSED",
                    List.of("r-1", "int-1")),
                new Expected(
                    new Refusal.RowReused(7, new ContentHash("0".repeat(64))),
                    Code.ALREADY_EXISTS,
                    "ROW_REUSED",
                    List.of("7", "0".repeat(64))),
                new Expected(
                    new Refusal.LoanNotFound(new InstitutionId("bank-9"), new LoanReference("L-1")),
                    Code.NOT_FOUND,
                    "LOAN_NOT_FOUND",
                    List.of("bank-9", "L-1")),
                new Expected(
                    new Refusal.DecisionNotFound(new DecisionId("d-1")),
                    Code.NOT_FOUND,
                    "DECISION_NOT_FOUND",
                    List.of("d-1")),
                new Expected(
                    new Refusal.DecisionsNotPermitted(Optional.of(new InstitutionId("bank-9"))),
                    Code.PERMISSION_DENIED,
                    "CALLER_NOT_PERMITTED",
                    List.of("bank-9")),
                new Expected(
                    new Refusal.DecisionsNotPermitted(Optional.empty()),
                    Code.PERMISSION_DENIED,
                    "CALLER_NOT_PERMITTED",
                    List.of()),
                new Expected(
                    new Refusal.RuleNotFound("NO_RULE"),
                    Code.NOT_FOUND,
                    "RULE_NOT_FOUND",
                    List.of("NO_RULE")),
                new Expected(
                    new Refusal.ChangeNotFound(new ChangeId("c-1")),
                    Code.NOT_FOUND,
                    "CHANGE_NOT_FOUND",
                    List.of("c-1")),
                new Expected(
                    new Refusal.ChangesRefused(
                        new TreeMap<>(
                            Map.of(
                                7,
                                new ChangeRefusal(
                                    ChangeRefusal.Reason.RETROACTIVE,
                                    new Text("because", "因为"),
                                    Map.of())))),
                    Code.FAILED_PRECONDITION,
                    "CHANGES_REFUSED",
                    List.of("1", "1")),
                new Expected(
                    new Refusal.ChangeRequestIdReused("r-1", new ChangeId("c-1")),
                    Code.ALREADY_EXISTS,
                    "REQUEST_ID_REUSED",
                    List.of("r-1", "c-1")),
                new Expected(
                    new Refusal.LawNotPermitted(Optional.of(new InstitutionId("bank-9"))),
                    Code.PERMISSION_DENIED,
                    "CALLER_NOT_PERMITTED",
                    List.of("bank-9")),
                new Expected(
                    new Refusal.LawNotPermitted(Optional.empty()),
                    Code.PERMISSION_DENIED,
                    "CALLER_NOT_PERMITTED",
                    List.of()),
                new Expected(
                    new Refusal.DisclosureNotFound(new DisclosureId("dis-1")),
                    Code.NOT_FOUND,
                    "DISCLOSURE_NOT_FOUND",
                    List.of("dis-1")),
                new Expected(
                    new Refusal.DisclosureIncomplete(
                        List.of(new MissingFact("a", WHY), new MissingFact("b", WHY))),
                    Code.FAILED_PRECONDITION,
                    "DISCLOSURE_INCOMPLETE",
                    List.of("2", "2")),
                new Expected(
                    new Refusal.DisclosureRequestIdReused(
                        new RequestId("r-1"), new DisclosureId("dis-1")),
                    Code.ALREADY_EXISTS,
                    "REQUEST_ID_REUSED",
                    List.of("r-1", "dis-1")),
                new Expected(
                    new Refusal.DocumentNotAvailable(WHY),
                    Code.FAILED_PRECONDITION,
                    "DOCUMENT_NOT_AVAILABLE",
                    List.of("why")),
                new Expected(
                    new Refusal.StorageUnavailable(),
                    Code.UNAVAILABLE,
                    "STORAGE_UNAVAILABLE",
                    List.of()),
                new Expected(
                    new Refusal.ServerBusy(77), Code.UNAVAILABLE, "SERVER_BUSY", List.of("77")),
                new Expected(
                    new Refusal.Unexpected("incident-7"),
                    Code.INTERNAL,
                    "UNEXPECTED",
                    List.of("incident-7"))));
    Arrays.stream(Unauthenticated.Reason.values())
        .map(
            reason ->
                new Expected(
                    new Unauthenticated(reason), Code.UNAUTHENTICATED, reason.name(), List.of()))
        .forEach(refusals::add);
    Arrays.stream(ChangeRefusal.Reason.values())
        .map(
            reason ->
                new Expected(
                    new Refusal.ChangeRefused(
                        new ChangeRefusal(
                            reason,
                            new Text("because of a and b", "因为a和b"),
                            Map.of("x", "a", "y", "b"))),
                    Code.FAILED_PRECONDITION,
                    reason.name(),
                    List.of("a", "b")))
        .forEach(refusals::add);
    Arrays.stream(DisclosureRefusal.Reason.values())
        .map(
            reason ->
                new Expected(
                    new Refusal.DisclosureRefused(
                        new DisclosureRefusal(
                            reason,
                            new Text("because of a and b", "因为a和b"),
                            Map.of("x", "a", "y", "b"))),
                    Code.FAILED_PRECONDITION,
                    "DISCLOSURE_" + reason.name(),
                    List.of("a", "b")))
        .forEach(refusals::add);
    refusals.add(
        new Expected(
            new Refusal.NotMapped(
                List.of(new UnmappedCharge("a", WHY), new UnmappedCharge("b", WHY))),
            Code.INVALID_ARGUMENT,
            "CHARGE_NOT_MAPPED",
            List.of("a, b", "why", "2")));
    Arrays.stream(IrrSolution.Reason.values())
        .map(reason -> noRate(reason, List.of()))
        .forEach(refusals::add);
    return refusals;
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refusal_onTheWire_hasItsCodeReasonAndFacts(Expected expected) {
    Refused refused = Refused.of(StatusMapping.exception(expected.refusal()));

    assertThat(refused.code()).isEqualTo(expected.code());
    assertThat(refused.info().getDomain()).isEqualTo("clearcost");
    assertThat(refused.reason()).isEqualTo(expected.reason());
    assertThat(refused.facts().values()).containsExactlyInAnyOrderElementsOf(expected.facts());
    assertThat(expected.facts())
        .allSatisfy(fact -> assertThat(refused.status().getMessage()).contains(fact));
  }

  /** Facts are in both, but for the one sentence of a fee whose fact is English. */
  @ParameterizedTest
  @MethodSource("refusals")
  void refusal_onTheWire_saysTheSameInChinese(Expected expected) {
    Refused refused = Refused.of(StatusMapping.exception(expected.refusal()));

    LocalizedMessage localized = refused.detail(LocalizedMessage.class).orElseThrow();
    assertThat(localized.getLocale()).isEqualTo("zh-CN");
    assertThat(localized.getMessage()).matches("(?s).*\\p{IsHan}.*");
    assertThat(refused.status().getMessage()).isNotEmpty().doesNotMatch("(?s).*\\p{IsHan}.*");
    assertThat(expected.facts())
        .filteredOn(fact -> !fact.equals("why"))
        .allSatisfy(fact -> assertThat(localized.getMessage()).contains(fact));
  }

  @Test
  void refusals_everyPermittedVariant_isTested() {
    Set<Class<?>> tested =
        refusals().stream().map(sample -> sample.refusal().getClass()).collect(Collectors.toSet());

    assertThat(tested).containsExactlyInAnyOrder(Refusal.class.getPermittedSubclasses());
  }

  @Test
  void severalRates_onTheWire_areListed() {
    List<RateBracket> rates =
        List.of(
            RateBracket.exactly(Ratio.parse("0.1")),
            new RateBracket(
                Ratio.parse("0.249999999999999999"), Ratio.parse("0.250000000000000001")));
    Refusal refusal = noRate(IrrSolution.Reason.SEVERAL_RATES, rates).refusal();

    Refused refused = Refused.of(StatusMapping.exception(refusal));

    assertThat(refused.facts()).containsEntry("rates_per_unit_period", "0.1, 0.25");
    assertThat(refused.facts())
        .containsEntry(
            "brackets_per_unit_period", "[0.1, 0.1], [0.249999999999999999, 0.250000000000000001]");
  }

  private static Expected noRate(IrrSolution.Reason reason, List<RateBracket> rates) {
    String onWire =
        switch (reason) {
          case NO_RATE -> "CASH_FLOWS_HAVE_NO_RATE";
          case SEVERAL_RATES -> "CASH_FLOWS_HAVE_SEVERAL_RATES";
          case ONE_SIGNED -> "CASH_FLOWS_ARE_ONE_SIGNED";
          case BORROWER_PAYS_FIRST -> "CASH_FLOWS_ARE_NOT_A_LOAN";
          case OUT_OF_RANGE -> "CASH_FLOWS_RATE_OUT_OF_RANGE";
          case TOO_IRREGULAR -> "CASH_FLOWS_TOO_IRREGULAR";
        };
    List<String> facts = reason == IrrSolution.Reason.SEVERAL_RATES ? List.of("", "") : List.of();
    return new Expected(
        new Refusal.NoRate(new IrrSolution.NotFound(reason, rates)),
        Code.INVALID_ARGUMENT,
        onWire,
        facts);
  }
}
