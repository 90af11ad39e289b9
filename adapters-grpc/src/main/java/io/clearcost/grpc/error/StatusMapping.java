package io.clearcost.grpc.error;

import static io.clearcost.grpc.error.Statuses.error;
import static io.clearcost.grpc.error.Statuses.facts;
import static io.clearcost.grpc.error.Statuses.listed;
import static io.clearcost.grpc.error.Statuses.retryInfo;
import static io.clearcost.grpc.error.Statuses.violation;

import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.PreconditionFailure;
import com.google.rpc.Status;
import io.clearcost.domain.cost.UnmappedCharge;
import io.clearcost.domain.cost.solver.IrrSolution;
import io.clearcost.domain.disclosure.DisclosureRefusal;
import io.clearcost.domain.law.change.ChangeRefusal;
import io.clearcost.domain.text.Text;
import io.clearcost.grpc.cost.Decimals;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The one place that chooses status codes.
 *
 * <p>Every refusal leaves with {@link ErrorInfo}, whose metadata holds every fact of the message,
 * with the message in Chinese as {@code LocalizedMessage} beside the English one of the status,
 * malformed fields in {@link BadRequest} besides, and a law that does not speak in {@link
 * PreconditionFailure}. The details travel in one header, and clients refuse headers above 8 KiB in
 * all: field errors beyond {@value Statuses#MOST_DETAIL_BYTES} bytes are counted and not listed.
 *
 * <p>Size: one method for each refusal; a second file would be a second place.
 */
public final class StatusMapping implements Refusal.Cases<Status> {

  /** The domain of every {@code ErrorInfo}. */
  public static final String DOMAIN = "clearcost";

  /** Codes of charges that fit into the header together with the message that repeats them. */
  private static final int MOST_CODES = 20;

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
    BadRequest listed = FieldViolations.of(refusal.errors(), Statuses.MOST_DETAIL_BYTES);
    return error(
        Code.INVALID_ARGUMENT,
        "FIELDS_MALFORMED",
        facts("malformed_count", refusal.count(), "listed_count", listed.getFieldViolationsCount()),
        Text.of(
            "%d fields cannot be read, %d of them listed",
            "%d个字段无法读取，列出其中%d个", refusal.count(), listed.getFieldViolationsCount()),
        listed);
  }

  @Override
  public Status noRate(Refusal.NoRate refusal) {
    IrrSolution.NotFound solution = refusal.solution();
    return switch (solution.reason()) {
      case NO_RATE -> noRate("CASH_FLOWS_HAVE_NO_RATE", solution);
      case SEVERAL_RATES -> severalRates(solution);
      case ONE_SIGNED -> noRate("CASH_FLOWS_ARE_ONE_SIGNED", solution);
      case BORROWER_PAYS_FIRST -> noRate("CASH_FLOWS_ARE_NOT_A_LOAN", solution);
      case OUT_OF_RANGE -> noRate("CASH_FLOWS_RATE_OUT_OF_RANGE", solution);
      case TOO_IRREGULAR -> noRate("CASH_FLOWS_TOO_IRREGULAR", solution);
    };
  }

  private static Status noRate(String reason, IrrSolution.NotFound solution) {
    return error(Code.INVALID_ARGUMENT, reason, Map.of(), solution.reason().sentence());
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
        Text.of("the cash flows have several rates per unit period: %s", "现金流有多个单位期利率：%s", rates));
  }

  @Override
  public Status notMapped(Refusal.NotMapped refusal) {
    String codes =
        refusal.charges().stream()
            .limit(MOST_CODES)
            .map(UnmappedCharge::code)
            .collect(Collectors.joining(", "));
    Text reasons =
        Text.join(refusal.charges().stream().map(UnmappedCharge::reason).distinct().toList());
    return error(
        Code.INVALID_ARGUMENT,
        "CHARGE_NOT_MAPPED",
        facts(
            "codes", codes, "reasons", reasons.english(), "charge_count", refusal.charges().size()),
        Text.of(
            "no rule says whether %d charges count (%s): %s",
            "没有规则说明%d项费用是否计入（%s）：%s", refusal.charges().size(), codes, reasons));
  }

  @Override
  public Status unknownInstitution(Refusal.UnknownInstitution refusal) {
    return error(
        Code.NOT_FOUND,
        "INSTITUTION_NOT_FOUND",
        facts("institution_id", refusal.institution(), "as_of_date", refusal.asOf()),
        Text.of(
            "the register does not know institution %s on %s",
            "名单中没有机构%s（%s）", refusal.institution(), refusal.asOf()));
  }

  @Override
  public Status noRuleInForce(Refusal.NoRuleInForce refusal) {
    LocalDate asOf = refusal.reason().asOf();
    Map<String, String> facts =
        facts("lender_kind", refusal.reason().lenderKind(), "as_of_date", asOf);
    refusal.reason().first().ifPresent(day -> facts.put("first_date", day.toString()));
    Optional<LocalDate> first = refusal.reason().first();
    return notInForce(
        facts,
        new Text(
            "no rule about lenders of kind %s is in force on %s%s"
                .formatted(
                    refusal.reason().lenderKind(),
                    asOf,
                    first.map(day -> ", the first one is from " + day).orElse("")),
            "类别%s的机构在%s无有效规则%s"
                .formatted(
                    refusal.reason().lenderKind(),
                    asOf,
                    first.map(day -> "，最早自" + day + "起").orElse(""))),
        "rule_book");
  }

  @Override
  public Status noLoanPrimeRate(Refusal.NoLoanPrimeRate refusal) {
    return notInForce(
        facts("as_of_date", refusal.asked(), "first_date", refusal.first()),
        Text.of(
            "no loan prime rate is known for %s, the first one is from %s",
            "未掌握%s的贷款市场报价利率，最早一期为%s", refusal.asked(), refusal.first()),
        "loan_prime_rate");
  }

  private static Status notInForce(Map<String, String> facts, Text message, String subject) {
    return precondition("NOT_IN_FORCE", facts, message, subject);
  }

  /** One thing stands in the way, and the whole message is about it. */
  private static Status precondition(
      String reason, Map<String, String> facts, Text message, String subject) {
    return error(
        Code.FAILED_PRECONDITION,
        reason,
        facts,
        message,
        PreconditionFailure.newBuilder()
            .addViolations(violation(reason, subject, message.english()))
            .build());
  }

  @Override
  public Status requestIdReused(Refusal.RequestIdReused refusal) {
    return reused(
        refusal.requestId(), new Text("decision", "决定"), "decision_id", refusal.earlier());
  }

  /** The request id led to something else, which is named. */
  static Status reused(Object requestId, Text what, String name, Object earlier) {
    return error(
        Code.ALREADY_EXISTS,
        "REQUEST_ID_REUSED",
        facts("request_id", requestId, name, earlier),
        new Text(
            "request %s was used with other content and led to %s %s"
                .formatted(requestId, what.english(), earlier),
            "请求编号%s已用于其他内容，对应%s%s".formatted(requestId, what.chinese(), earlier)));
  }

  @Override
  public Status notPermitted(Refusal.NotPermitted refusal) {
    return error(
        Code.PERMISSION_DENIED,
        "CALLER_NOT_PERMITTED",
        facts("institution_id", refusal.institution()),
        Text.of(
            "the caller may not assess or disclose loans of institution %s",
            "调用者无权评估或明示机构%s的贷款", refusal.institution()));
  }

  @Override
  public Status decisionNotFound(Refusal.DecisionNotFound refusal) {
    return error(
        Code.NOT_FOUND,
        "DECISION_NOT_FOUND",
        facts("decision_id", refusal.decision()),
        Text.of(
            "there is no decision %s that the caller may see", "没有调用者可见的决定%s", refusal.decision()));
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
                    Text.of(
                        "the caller may not read decisions of institution %s",
                        "调用者无权查阅机构%s的决定", institution)))
        .orElseGet(
            () ->
                error(
                    Code.PERMISSION_DENIED,
                    "CALLER_NOT_PERMITTED",
                    Map.of(),
                    Text.of("the caller may read no decisions", "调用者无权查阅任何决定")));
  }

  @Override
  public Status ruleNotFound(Refusal.RuleNotFound refusal) {
    return error(
        Code.NOT_FOUND,
        "RULE_NOT_FOUND",
        facts("rule_id", refusal.rule()),
        Text.of("the rule book has no rule %s", "规则册中没有规则%s", refusal.rule()));
  }

  @Override
  public Status changeNotFound(Refusal.ChangeNotFound refusal) {
    return error(
        Code.NOT_FOUND,
        "CHANGE_NOT_FOUND",
        facts("change_id", refusal.change()),
        Text.of(
            "there is no change of law %s that the caller may see",
            "没有调用者可见的变更%s", refusal.change()));
  }

  @Override
  public Status changeRefused(Refusal.ChangeRefused refusal) {
    ChangeRefusal why = refusal.refusal();
    return precondition(why.reason().name(), why.facts(), why.sentence(), "change");
  }

  @Override
  public Status changesRefused(Refusal.ChangesRefused refusal) {
    PreconditionFailure listed =
        listed(
            refusal.refusals().entrySet().stream()
                .map(
                    one ->
                        violation(
                            one.getValue().reason().name(),
                            "requests[%d].change".formatted(one.getKey()),
                            one.getValue().sentence())));
    return error(
        Code.FAILED_PRECONDITION,
        "CHANGES_REFUSED",
        facts(
            "refused_count",
            refusal.refusals().size(),
            "listed_count",
            listed.getViolationsCount()),
        Text.of(
            "%d changes may not be, %d of them listed; none was recorded",
            "%d项变更不被允许，列出其中%d项；全部未予记录", refusal.refusals().size(), listed.getViolationsCount()),
        listed);
  }

  @Override
  public Status changeRequestIdReused(Refusal.ChangeRequestIdReused refusal) {
    return reused(refusal.requestId(), new Text("change", "变更"), "change_id", refusal.earlier());
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
                    Text.of(
                        "what institution %s chooses for itself is not the caller's matter",
                        "机构%s自行选择的事项不属于调用者", owner)))
        .orElseGet(
            () ->
                error(
                    Code.PERMISSION_DENIED,
                    "CALLER_NOT_PERMITTED",
                    Map.of(),
                    Text.of(
                        "only a supervisor changes what authorities set", "主管部门设定的事项只能由监管人员变更")));
  }

  @Override
  public Status disclosureNotFound(Refusal.DisclosureNotFound refusal) {
    return error(
        Code.NOT_FOUND,
        "DISCLOSURE_NOT_FOUND",
        facts("disclosure_id", refusal.disclosure()),
        Text.of(
            "there is no disclosure %s that the caller may see",
            "没有调用者可见的明示%s", refusal.disclosure()));
  }

  @Override
  public Status disclosureIncomplete(Refusal.DisclosureIncomplete refusal) {
    PreconditionFailure listed =
        listed(
            refusal.missing().stream()
                .map(fact -> violation("FACT_MISSING", fact.name(), fact.what())));
    return error(
        Code.FAILED_PRECONDITION,
        "DISCLOSURE_INCOMPLETE",
        facts(
            "missing_count", refusal.missing().size(), "listed_count", listed.getViolationsCount()),
        Text.of(
            "the borrower would not be told everything: %d facts are missing, %d of them listed",
            "明示内容不完整：缺少%d项，列出其中%d项", refusal.missing().size(), listed.getViolationsCount()),
        listed);
  }

  @Override
  public Status disclosureRefused(Refusal.DisclosureRefused refusal) {
    DisclosureRefusal why = refusal.refusal();
    return precondition(refusal.reason(), why.facts(), why.sentence(), "disclosure");
  }

  @Override
  public Status disclosureRequestIdReused(Refusal.DisclosureRequestIdReused refusal) {
    return reused(
        refusal.requestId(), new Text("disclosure", "明示"), "disclosure_id", refusal.earlier());
  }

  @Override
  public Status intakeNotFound(Refusal.IntakeNotFound refusal) {
    return LedgerStatuses.intakeNotFound(refusal);
  }

  @Override
  public Status intakeNotOpen(Refusal.IntakeNotOpen refusal) {
    return LedgerStatuses.intakeNotOpen(refusal);
  }

  @Override
  public Status intakeRequestIdReused(Refusal.IntakeRequestIdReused refusal) {
    return LedgerStatuses.intakeRequestIdReused(refusal);
  }

  @Override
  public Status rowReused(Refusal.RowReused refusal) {
    return LedgerStatuses.rowReused(refusal);
  }

  @Override
  public Status loanNotFound(Refusal.LoanNotFound refusal) {
    return LedgerStatuses.loanNotFound(refusal);
  }

  @Override
  public Status documentNotAvailable(Refusal.DocumentNotAvailable refusal) {
    return precondition(
        "DOCUMENT_NOT_AVAILABLE",
        facts("advice", refusal.advice().english()),
        new Text(
            "this server cannot make such a document: " + refusal.advice().english(),
            "此服务器无法生成该文档：" + refusal.advice().chinese()),
        "format");
  }

  @Override
  public Status unauthenticated(Refusal.Unauthenticated refusal) {
    Text message =
        switch (refusal.reason()) {
          case TOKEN_MISSING ->
              Text.of(
                  "this call needs an authorization: Bearer and a token",
                  "此调用需要authorization：Bearer加令牌");
          case TOKEN_MALFORMED ->
              Text.of("the authorization is not Bearer and a token", "authorization不是Bearer加令牌");
          case TOKEN_UNKNOWN -> Text.of("nobody has this token", "没有人持有此令牌");
        };
    return error(Code.UNAUTHENTICATED, refusal.reason().name(), Map.of(), message);
  }

  @Override
  public Status storageUnavailable(Refusal.StorageUnavailable refusal) {
    return error(
        Code.UNAVAILABLE,
        "STORAGE_UNAVAILABLE",
        Map.of(),
        Text.of(
            "the storage cannot answer now; a repetition with the same request_id or row is safe",
            "存储暂时无法响应；用同一request_id或行号重试是安全的"),
        retryInfo());
  }

  @Override
  public Status serverBusy(Refusal.ServerBusy refusal) {
    return error(
        Code.UNAVAILABLE,
        "SERVER_BUSY",
        facts("most_waiting", refusal.mostWaiting()),
        Text.of(
            "%d calls wait already; nothing was done, and a repetition is safe",
            "已有%d个调用在等待；本次未做任何处理，可以重试", refusal.mostWaiting()),
        retryInfo());
  }

  @Override
  public Status unexpected(Refusal.Unexpected refusal) {
    return error(
        Code.INTERNAL,
        "UNEXPECTED",
        facts("incident_id", refusal.incident()),
        Text.of(
            "something went wrong in the server, see incident %s",
            "服务器出错，见事件%s", refusal.incident()));
  }
}
