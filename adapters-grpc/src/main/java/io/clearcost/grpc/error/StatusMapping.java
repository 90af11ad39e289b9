package io.clearcost.grpc.error;

import com.google.protobuf.Any;
import com.google.protobuf.Duration;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.PreconditionFailure;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import io.clearcost.domain.cost.UnmappedCharge;
import io.clearcost.domain.cost.solver.IrrSolution;
import io.clearcost.domain.law.change.ChangeRefusal;
import io.clearcost.grpc.cost.Decimals;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The one place that chooses status codes.
 *
 * <p>Every refusal leaves with {@link ErrorInfo}, whose metadata holds every fact of the message,
 * malformed fields in {@link BadRequest} besides, and a law that does not speak in {@link
 * PreconditionFailure}. The details travel in one header, and clients refuse headers above 8 KiB in
 * all: field errors beyond {@value #MOST_DETAIL_BYTES} bytes are counted and not listed.
 *
 * <p>Size: one method for each refusal; a second file would be a second place.
 */
public final class StatusMapping implements Refusal.Cases<Status> {

  /** The domain of every {@code ErrorInfo}. */
  public static final String DOMAIN = "clearcost";

  static final int MOST_DETAIL_BYTES = 4_500;

  /** Codes of charges that fit into the header together with the message that repeats them. */
  private static final int MOST_CODES = 20;

  /** Long enough for another writer's transaction to end, or a full queue to run empty. */
  private static final int RETRY_AFTER_SECONDS = 1;

  private static final String NOT_IN_FORCE = "NOT_IN_FORCE";
  private static final StatusMapping MAPPING = new StatusMapping();

  private StatusMapping() {}

  /** The refusal as a service hands it to its observer. */
  public static StatusRuntimeException exception(Refusal refusal) {
    return StatusProto.toStatusRuntimeException(status(refusal));
  }

  /** The refusal of one item of a stream, which goes on. */
  public static Status status(Refusal refusal) {
    return refusal.fold(MAPPING);
  }

  /** Ends a call that no service has ended. */
  public static void close(ServerCall<?, ?> call, Refusal refusal) {
    StatusRuntimeException exception = exception(refusal);
    call.close(
        exception.getStatus(),
        Optional.ofNullable(exception.getTrailers()).orElseGet(Metadata::new));
  }

  @Override
  public Status malformedFields(Refusal.MalformedFields refusal) {
    BadRequest.Builder listed = BadRequest.newBuilder();
    int bytes = 0;
    for (FieldError error : refusal.errors()) {
      BadRequest.FieldViolation violation =
          BadRequest.FieldViolation.newBuilder()
              .setField(error.path())
              .setReason(error.reason().name())
              .setDescription(error.description())
              .build();
      bytes += violation.getSerializedSize() + 4;
      if (bytes > MOST_DETAIL_BYTES) {
        break;
      }
      listed.addFieldViolations(violation);
    }
    return error(
        Code.INVALID_ARGUMENT,
        "FIELDS_MALFORMED",
        facts("malformed_count", refusal.count(), "listed_count", listed.getFieldViolationsCount()),
        "%d fields cannot be read, %d of them listed"
            .formatted(refusal.count(), listed.getFieldViolationsCount()),
        listed.build());
  }

  @Override
  public Status noRate(Refusal.NoRate refusal) {
    IrrSolution.NotFound solution = refusal.solution();
    return switch (solution.reason()) {
      case NO_RATE -> noRate("CASH_FLOWS_HAVE_NO_RATE", "the present value is zero at no rate");
      case SEVERAL_RATES -> severalRates(solution);
      case ONE_SIGNED ->
          noRate("CASH_FLOWS_ARE_ONE_SIGNED", "all cash flows are received, or all are paid");
      case BORROWER_PAYS_FIRST ->
          noRate("CASH_FLOWS_ARE_NOT_A_LOAN", "the borrower pays before receiving anything");
      case OUT_OF_RANGE ->
          noRate(
              "CASH_FLOWS_RATE_OUT_OF_RANGE",
              "the rate lies outside the range searched per unit period");
      case TOO_IRREGULAR ->
          noRate(
              "CASH_FLOWS_TOO_IRREGULAR",
              "the cash flows change sign too often, have rates too close together, or lie at times"
                  + " without a common measure, to count their rates");
    };
  }

  private static Status noRate(String reason, String message) {
    return error(Code.INVALID_ARGUMENT, reason, Map.of(), message);
  }

  private static Status severalRates(IrrSolution.NotFound solution) {
    String rates =
        solution.perPeriod().stream()
            .map(rate -> rate.middle().stripTrailingZeros().toPlainString())
            .collect(Collectors.joining(", "));
    String brackets =
        solution.perPeriod().stream()
            .map(
                rate ->
                    "[%s, %s]"
                        .formatted(Decimals.exact(rate.lower()), Decimals.exact(rate.upper())))
            .collect(Collectors.joining(", "));
    return error(
        Code.INVALID_ARGUMENT,
        "CASH_FLOWS_HAVE_SEVERAL_RATES",
        facts("rates_per_unit_period", rates, "brackets_per_unit_period", brackets),
        "the cash flows have several rates per unit period: " + rates);
  }

  @Override
  public Status notMapped(Refusal.NotMapped refusal) {
    String codes =
        refusal.charges().stream()
            .limit(MOST_CODES)
            .map(UnmappedCharge::code)
            .collect(Collectors.joining(", "));
    String reasons =
        refusal.charges().stream()
            .map(UnmappedCharge::reason)
            .distinct()
            .collect(Collectors.joining("; "));
    return error(
        Code.INVALID_ARGUMENT,
        "CHARGE_NOT_MAPPED",
        facts("codes", codes, "reasons", reasons, "charge_count", refusal.charges().size()),
        "no rule says whether %d charges count (%s): %s"
            .formatted(refusal.charges().size(), codes, reasons));
  }

  @Override
  public Status unknownInstitution(Refusal.UnknownInstitution refusal) {
    return error(
        Code.NOT_FOUND,
        "INSTITUTION_NOT_FOUND",
        facts("institution_id", refusal.institution(), "as_of_date", refusal.asOf()),
        "the register does not know institution %s on %s"
            .formatted(refusal.institution(), refusal.asOf()));
  }

  @Override
  public Status noRuleInForce(Refusal.NoRuleInForce refusal) {
    LocalDate asOf = refusal.reason().asOf();
    Map<String, String> facts =
        facts("lender_kind", refusal.reason().lenderKind(), "as_of_date", asOf);
    refusal.reason().first().ifPresent(first -> facts.put("first_date", first.toString()));
    return notInForce(
        facts,
        "no rule about lenders of kind %s is in force on %s%s"
            .formatted(
                refusal.reason().lenderKind(),
                asOf,
                refusal
                    .reason()
                    .first()
                    .map(first -> ", the first one is from " + first)
                    .orElse("")),
        "rule_book");
  }

  @Override
  public Status noLoanPrimeRate(Refusal.NoLoanPrimeRate refusal) {
    return notInForce(
        facts("as_of_date", refusal.asked(), "first_date", refusal.first()),
        "no loan prime rate is known for %s, the first one is from %s"
            .formatted(refusal.asked(), refusal.first()),
        "loan_prime_rate");
  }

  private static Status notInForce(Map<String, String> facts, String message, String subject) {
    return error(
        Code.FAILED_PRECONDITION,
        NOT_IN_FORCE,
        facts,
        message,
        PreconditionFailure.newBuilder()
            .addViolations(
                PreconditionFailure.Violation.newBuilder()
                    .setType(NOT_IN_FORCE)
                    .setSubject(subject)
                    .setDescription(message))
            .build());
  }

  @Override
  public Status requestIdReused(Refusal.RequestIdReused refusal) {
    return error(
        Code.ALREADY_EXISTS,
        "REQUEST_ID_REUSED",
        facts("request_id", refusal.requestId(), "decision_id", refusal.earlier()),
        "request %s was used with other content and led to decision %s"
            .formatted(refusal.requestId(), refusal.earlier()));
  }

  @Override
  public Status notPermitted(Refusal.NotPermitted refusal) {
    return error(
        Code.PERMISSION_DENIED,
        "CALLER_NOT_PERMITTED",
        facts("institution_id", refusal.institution()),
        "the caller may not assess loans of institution " + refusal.institution());
  }

  @Override
  public Status decisionNotFound(Refusal.DecisionNotFound refusal) {
    return error(
        Code.NOT_FOUND,
        "DECISION_NOT_FOUND",
        facts("decision_id", refusal.decision()),
        "there is no decision %s that the caller may see".formatted(refusal.decision()));
  }

  @Override
  public Status decisionsNotPermitted(Refusal.DecisionsNotPermitted refusal) {
    return refusal
        .institution()
        .map(
            institution ->
                error(
                    Code.PERMISSION_DENIED,
                    "CALLER_NOT_PERMITTED",
                    facts("institution_id", institution),
                    "the caller may not read decisions of institution " + institution))
        .orElseGet(
            () ->
                error(
                    Code.PERMISSION_DENIED,
                    "CALLER_NOT_PERMITTED",
                    Map.of(),
                    "the caller may read no decisions"));
  }

  @Override
  public Status ruleNotFound(Refusal.RuleNotFound refusal) {
    return error(
        Code.NOT_FOUND,
        "RULE_NOT_FOUND",
        facts("rule_id", refusal.rule()),
        "the rule book has no rule " + refusal.rule());
  }

  @Override
  public Status changeNotFound(Refusal.ChangeNotFound refusal) {
    return error(
        Code.NOT_FOUND,
        "CHANGE_NOT_FOUND",
        facts("change_id", refusal.change()),
        "there is no change of law %s that the caller may see".formatted(refusal.change()));
  }

  @Override
  public Status changeRefused(Refusal.ChangeRefused refusal) {
    ChangeRefusal why = refusal.refusal();
    return error(
        Code.FAILED_PRECONDITION,
        why.reason().name(),
        why.facts(),
        why.sentence(),
        PreconditionFailure.newBuilder()
            .addViolations(
                PreconditionFailure.Violation.newBuilder()
                    .setType(why.reason().name())
                    .setSubject("change")
                    .setDescription(why.sentence()))
            .build());
  }

  @Override
  public Status changesRefused(Refusal.ChangesRefused refusal) {
    PreconditionFailure.Builder listed = PreconditionFailure.newBuilder();
    int bytes = 0;
    for (Map.Entry<Integer, ChangeRefusal> one : refusal.refusals().entrySet()) {
      PreconditionFailure.Violation violation =
          PreconditionFailure.Violation.newBuilder()
              .setType(one.getValue().reason().name())
              .setSubject("requests[%d].change".formatted(one.getKey()))
              .setDescription(one.getValue().sentence())
              .build();
      bytes += violation.getSerializedSize() + 4;
      if (bytes > MOST_DETAIL_BYTES) {
        break;
      }
      listed.addViolations(violation);
    }
    return error(
        Code.FAILED_PRECONDITION,
        "CHANGES_REFUSED",
        facts(
            "refused_count",
            refusal.refusals().size(),
            "listed_count",
            listed.getViolationsCount()),
        "%d changes may not be, %d of them listed; none was recorded"
            .formatted(refusal.refusals().size(), listed.getViolationsCount()),
        listed.build());
  }

  @Override
  public Status changeRequestIdReused(Refusal.ChangeRequestIdReused refusal) {
    return error(
        Code.ALREADY_EXISTS,
        "REQUEST_ID_REUSED",
        facts("request_id", refusal.requestId(), "change_id", refusal.earlier()),
        "request %s was used with other content and led to change %s"
            .formatted(refusal.requestId(), refusal.earlier()));
  }

  @Override
  public Status lawNotPermitted(Refusal.LawNotPermitted refusal) {
    return refusal
        .owner()
        .map(
            owner ->
                error(
                    Code.PERMISSION_DENIED,
                    "CALLER_NOT_PERMITTED",
                    facts("institution_id", owner),
                    "what institution %s chooses for itself is not the caller's matter"
                        .formatted(owner)))
        .orElseGet(
            () ->
                error(
                    Code.PERMISSION_DENIED,
                    "CALLER_NOT_PERMITTED",
                    Map.of(),
                    "only a supervisor changes what authorities set"));
  }

  @Override
  public Status unauthenticated(Refusal.Unauthenticated refusal) {
    String message =
        switch (refusal.reason()) {
          case TOKEN_MISSING -> "this call needs an authorization: Bearer and a token";
          case TOKEN_MALFORMED -> "the authorization is not Bearer and a token";
          case TOKEN_UNKNOWN -> "nobody has this token";
        };
    return error(Code.UNAUTHENTICATED, refusal.reason().name(), Map.of(), message);
  }

  @Override
  public Status storageUnavailable(Refusal.StorageUnavailable refusal) {
    return error(
        Code.UNAVAILABLE,
        "STORAGE_UNAVAILABLE",
        Map.of(),
        "the storage cannot answer now; a repetition with the same request_id is safe",
        retryInfo());
  }

  @Override
  public Status serverBusy(Refusal.ServerBusy refusal) {
    return error(
        Code.UNAVAILABLE,
        "SERVER_BUSY",
        facts("most_waiting", refusal.mostWaiting()),
        "%d calls wait already; nothing was done, and a repetition is safe"
            .formatted(refusal.mostWaiting()),
        retryInfo());
  }

  private static RetryInfo retryInfo() {
    return RetryInfo.newBuilder()
        .setRetryDelay(Duration.newBuilder().setSeconds(RETRY_AFTER_SECONDS))
        .build();
  }

  @Override
  public Status unexpected(Refusal.Unexpected refusal) {
    return error(
        Code.INTERNAL,
        "UNEXPECTED",
        facts("incident_id", refusal.incident()),
        "something went wrong in the server, see incident " + refusal.incident());
  }

  private static Status error(
      Code code, String reason, Map<String, String> facts, String message, Message... details) {
    ErrorInfo info =
        ErrorInfo.newBuilder().setReason(reason).setDomain(DOMAIN).putAllMetadata(facts).build();
    return Status.newBuilder()
        .setCode(code.getNumber())
        .setMessage(message)
        .addDetails(Any.pack(info))
        .addAllDetails(Arrays.stream(details).map(Any::pack).toList())
        .build();
  }

  /** Facts by name, given in turn. */
  private static Map<String, String> facts(Object... namesAndValues) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (int k = 0; k < namesAndValues.length; k += 2) {
      facts.put(namesAndValues[k].toString(), namesAndValues[k + 1].toString());
    }
    return facts;
  }
}
