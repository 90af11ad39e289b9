package io.clearcost.bootstrap.sheet;

import io.clearcost.proto.cost.v1.ContingentEvent;
import io.clearcost.proto.cost.v1.FeeClass;
import io.clearcost.proto.cost.v1.FeeKind;
import io.clearcost.proto.cost.v1.FlowComponent;
import io.clearcost.proto.cost.v1.LenderKind;
import io.clearcost.proto.disclosure.v1.ShowingChannel;
import io.clearcost.proto.gate.v1.Milestone;
import io.clearcost.proto.law.v1.ChangeStatus;
import io.clearcost.proto.law.v1.Control;
import io.clearcost.proto.law.v1.LimitKind;
import io.clearcost.proto.type.v1.LegalBasis;
import io.clearcost.proto.type.v1.Outcome;
import io.clearcost.proto.type.v1.RateConvention;
import io.clearcost.proto.type.v1.SourceEvidence;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words of the contract as people read them. */
public final class Words {

  private Words() {}

  /** {@code BLOCK} for {@code OUTCOME_BLOCK}. */
  public static String of(Outcome outcome) {
    return without("OUTCOME_", outcome);
  }

  /** {@code NOMINAL_SIMPLE} for {@code RATE_CONVENTION_NOMINAL_SIMPLE}. */
  public static String of(RateConvention convention) {
    return without("RATE_CONVENTION_", convention);
  }

  /** {@code small-loan company} for {@code LENDER_KIND_SMALL_LOAN_COMPANY}. */
  public static String of(LenderKind kind) {
    return switch (kind) {
      case LENDER_KIND_UNSPECIFIED -> "lender of no named kind";
      case LENDER_KIND_SMALL_LOAN_COMPANY -> "small-loan company";
      default -> spaced(without("LENDER_KIND_", kind));
    };
  }

  /** {@code OPEN} for {@code CHANGE_STATUS_OPEN}. */
  public static String of(ChangeStatus status) {
    return without("CHANGE_STATUS_", status);
  }

  /** {@code payment page} for {@code SHOWING_CHANNEL_PAYMENT_PAGE}. */
  static String of(ShowingChannel channel) {
    return spaced(without("SHOWING_CHANNEL_", channel));
  }

  /** {@code rule can fire} for {@code CONTROL_RULE_CAN_FIRE}. */
  static String of(Control control) {
    return spaced(without("CONTROL_", control));
  }

  static String of(LimitKind kind) {
    return spaced(without("LIMIT_KIND_", kind));
  }

  static String of(FeeKind kind) {
    return spaced(without("FEE_KIND_", kind));
  }

  /** {@code included} for {@code FEE_CLASS_INCLUDED}. */
  static String of(FeeClass feeClass) {
    return feeClass == FeeClass.FEE_CLASS_UNSPECIFIED
        ? "-"
        : spaced(without("FEE_CLASS_", feeClass));
  }

  static String of(ContingentEvent event) {
    return spaced(without("CONTINGENT_EVENT_", event));
  }

  static String of(FlowComponent component) {
    return spaced(without("FLOW_COMPONENT_", component));
  }

  static String list(Collection<RateConvention> conventions) {
    return conventions.stream().map(Words::of).collect(Collectors.joining(", "));
  }

  /** Number, or title where the number is not known, and place. */
  public static String citation(LegalBasis basis) {
    String instrument =
        basis.getNumberZh().isEmpty() ? "《" + basis.getTitleZh() + "》" : basis.getNumberZh();
    return instrument + " " + basis.getPlaceZh();
  }

  /** How well a passage is known, where it was not read in the instrument itself; else empty. */
  static String mark(SourceEvidence evidence) {
    return switch (evidence) {
      case SOURCE_EVIDENCE_PRESS ->
          "read in the press only; not verified against the official text";
      case SOURCE_EVIDENCE_RECALLED -> "from memory; not verified against the official text";
      case SOURCE_EVIDENCE_FOUND, SOURCE_EVIDENCE_UNSPECIFIED, UNRECOGNIZED -> "";
    };
  }

  /** What an outcome means where the loan stands. */
  static String meaning(Outcome outcome, Milestone milestone) {
    return milestone == Milestone.MILESTONE_COLLECTION ? ofCollection(outcome) : meaning(outcome);
  }

  private static String ofCollection(Outcome outcome) {
    return switch (outcome) {
      case OUTCOME_BLOCK -> "the money may not be taken";
      case OUTCOME_ERROR -> "cannot be judged, and may not be taken";
      case OUTCOME_PASS,
          OUTCOME_WARN,
          OUTCOME_GLIDE,
          OUTCOME_REFER,
          OUTCOME_UNSPECIFIED,
          UNRECOGNIZED ->
          meaning(outcome);
    };
  }

  private static String meaning(Outcome outcome) {
    return switch (outcome) {
      case OUTCOME_PASS -> "every rule in force is satisfied";
      case OUTCOME_WARN -> "allowed; something deserves attention";
      case OUTCOME_GLIDE -> "allowed, and counted on the path to 2027-12-31";
      case OUTCOME_REFER -> "a second person has to decide";
      case OUTCOME_BLOCK -> "the loan may not be made";
      case OUTCOME_ERROR -> "cannot be judged, and may not be made";
      case OUTCOME_UNSPECIFIED, UNRECOGNIZED -> "an answer this program does not know";
    };
  }

  static String meaning(RateConvention convention) {
    return switch (convention) {
      case RATE_CONVENTION_NOMINAL_SIMPLE -> "rate of a period x periods a year";
      case RATE_CONVENTION_EFFECTIVE_COMPOUND -> "rate of a period, compounded over a year";
      case RATE_CONVENTION_DATED_EFFECTIVE -> "at the exact times, as XIRR of a spreadsheet";
      case RATE_CONVENTION_FLAT_SIMPLE -> "cost / (principal in use x time)";
      case RATE_CONVENTION_ENTERPRISE_ADDITIVE -> "rate of the loan + own rate of each fee";
      case RATE_CONVENTION_UNSPECIFIED, UNRECOGNIZED -> "";
    };
  }

  private static String without(String prefix, Enum<?> word) {
    String name = word.name();
    return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
  }

  private static String spaced(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
