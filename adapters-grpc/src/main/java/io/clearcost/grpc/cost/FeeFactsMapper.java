package io.clearcost.grpc.cost;

import io.clearcost.domain.loan.ContingentEvent;
import io.clearcost.domain.loan.FeeBearer;
import io.clearcost.domain.loan.FeeCondition;
import io.clearcost.domain.loan.FeeFacts;
import io.clearcost.domain.loan.FeePurpose;
import io.clearcost.domain.loan.FeeRefund;
import io.clearcost.domain.loan.PayeeRole;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.Text;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.proto.cost.v1.FeeItem;
import java.util.Optional;

/** Reads and writes what flows to whom and why. */
final class FeeFactsMapper {

  private static final Text STANDS_ELSEWHERE =
      new Text(
          "what is due only when something goes wrong stands in contingent_charges",
          "仅在违约等情形下才应付的费用列在contingent_charges中");
  private static final Text FOR_CONTINGENT =
      new Text("it is for contingent charges only", "仅用于或有费用");
  private static final Text IS_CONTINGENT =
      new Text("a contingent charge is contingent", "或有费用的条件只能是或有");
  private static final Text FOR_ELECTIVE =
      new Text("it is for an elective fee only", "仅用于借款人自愿选择的费用");
  private static final int LONGEST_EVIDENCE = 200;

  private FeeFactsMapper() {}

  /** The facts of a fee, whose condition is not contingent; empty when any is wrong. */
  static Optional<FeeFacts> read(FieldShapes shapes, String path, FeeItem item) {
    refuseContingent(shapes, path, item);
    return read(shapes, path, item, readChoice(shapes, path, item));
  }

  /** The same where role and purpose may be left out. */
  static Optional<FeeFacts> readTold(FieldShapes shapes, String path, FeeItem item) {
    refuseContingent(shapes, path, item);
    return read(
        shapes,
        path,
        item,
        readChoice(shapes, path, item),
        LoanWords.PAYEE_ROLE.optional(shapes, path + ".payee_role", item.getPayeeRoleValue()),
        LoanWords.PURPOSE.optional(shapes, path + ".purpose", item.getPurposeValue()));
  }

  private static void refuseContingent(FieldShapes shapes, String path, FeeItem item) {
    shapes.notAllowed(
        path + ".condition",
        item.getCondition() == io.clearcost.proto.cost.v1.FeeCondition.FEE_CONDITION_CONTINGENT,
        STANDS_ELSEWHERE);
    shapes.notAllowed(
        path + ".contingent_event", item.getContingentEventValue() != 0, FOR_CONTINGENT);
  }

  /** The facts of a contingent charge; empty when any is wrong. */
  static Optional<FeeFacts> readContingent(FieldShapes shapes, String path, FeeItem item) {
    shapes.notAllowed(
        path + ".condition",
        item.getConditionValue() != 0
            && item.getCondition()
                != io.clearcost.proto.cost.v1.FeeCondition.FEE_CONDITION_CONTINGENT,
        IS_CONTINGENT);
    shapes.notAllowed(path + ".choice_evidence", !item.getChoiceEvidence().isEmpty(), FOR_ELECTIVE);
    Optional<ContingentEvent> event =
        LoanWords.EVENT.required(
            shapes, path + ".contingent_event", item.getContingentEventValue());
    return read(shapes, path, item, event.map(FeeCondition.Contingent::new));
  }

  private static Optional<FeeFacts> read(
      FieldShapes shapes, String path, FeeItem item, Optional<? extends FeeCondition> condition) {
    return read(
        shapes,
        path,
        item,
        condition,
        LoanWords.PAYEE_ROLE.required(shapes, path + ".payee_role", item.getPayeeRoleValue()),
        LoanWords.PURPOSE.required(shapes, path + ".purpose", item.getPurposeValue()));
  }

  private static Optional<FeeFacts> read(
      FieldShapes shapes,
      String path,
      FeeItem item,
      Optional<? extends FeeCondition> condition,
      Optional<PayeeRole> role,
      Optional<FeePurpose> purpose) {
    Optional<ChargingParty> collector =
        item.hasCollector()
            ? FeeItemMapper.readParty(shapes, path + ".collector", item.getCollector())
            : Optional.empty();
    FeeRefund refund =
        LoanWords.REFUND
            .optional(shapes, path + ".refund", item.getRefundValue())
            .orElse(FeeRefund.NONE);
    FeeBearer bearer =
        LoanWords.BEARER
            .optional(shapes, path + ".bearer", item.getBearerValue())
            .orElse(FeeBearer.BORROWER);
    Optional<Ratio> tax =
        item.getTaxShare().isEmpty()
            ? Optional.empty()
            : shapes.decimal(path + ".tax_share", item.getTaxShare(), 1);
    return shapes
        .errors()
        .build(
            path,
            () ->
                new FeeFacts(
                    role, purpose, collector, condition.orElseThrow(), refund, bearer, tax));
  }

  private static Optional<FeeCondition> readChoice(FieldShapes shapes, String path, FeeItem item) {
    boolean elective =
        item.getCondition() == io.clearcost.proto.cost.v1.FeeCondition.FEE_CONDITION_ELECTIVE;
    shapes.notAllowed(
        path + ".choice_evidence", !elective && !item.getChoiceEvidence().isEmpty(), FOR_ELECTIVE);
    boolean known = shapes.number(path + ".condition", item.getConditionValue(), 0, 3);
    if (!known || !elective) {
      return Optional.of(new FeeCondition.Unconditional());
    }
    Optional<String> evidence =
        item.getChoiceEvidence().isEmpty()
            ? Optional.empty()
            : shapes.text(path + ".choice_evidence", item.getChoiceEvidence(), LONGEST_EVIDENCE);
    return Optional.of(new FeeCondition.Elective(evidence));
  }

  static void write(FeeItem.Builder written, FeeFacts facts) {
    facts.payeeRole().map(LoanWords.PAYEE_ROLE::toWire).ifPresent(written::setPayeeRole);
    facts.purpose().map(LoanWords.PURPOSE::toWire).ifPresent(written::setPurpose);
    facts.collector().map(FeeItemMapper::writeParty).ifPresent(written::setCollector);
    written
        .setCondition(writeCondition(facts.condition()))
        .setChoiceEvidence(
            facts.condition().fold(always -> "", e -> e.evidence().orElse(""), later -> ""))
        .setRefund(LoanWords.REFUND.toWire(facts.refund()))
        .setBearer(LoanWords.BEARER.toWire(facts.bearer()));
    facts.condition().trigger().map(LoanWords.EVENT::toWire).ifPresent(written::setContingentEvent);
    facts.taxShare().map(Decimals::rounded).ifPresent(written::setTaxShare);
  }

  static io.clearcost.proto.cost.v1.FeeCondition writeCondition(FeeCondition condition) {
    return condition.fold(
        always -> io.clearcost.proto.cost.v1.FeeCondition.FEE_CONDITION_UNCONDITIONAL,
        chosen -> io.clearcost.proto.cost.v1.FeeCondition.FEE_CONDITION_ELECTIVE,
        later -> io.clearcost.proto.cost.v1.FeeCondition.FEE_CONDITION_CONTINGENT);
  }
}
