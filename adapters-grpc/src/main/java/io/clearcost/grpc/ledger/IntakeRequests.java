package io.clearcost.grpc.ledger;

import io.clearcost.application.ledger.BeginIntake;
import io.clearcost.application.ledger.ExplainWarnings;
import io.clearcost.domain.evidence.RequestId;
import io.clearcost.domain.ledger.CheckId;
import io.clearcost.domain.ledger.Explanation;
import io.clearcost.domain.ledger.Intake;
import io.clearcost.domain.ledger.IntakeId;
import io.clearcost.domain.ledger.TapeChecks;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.text.Text;
import io.clearcost.grpc.error.FieldError.Reason;
import io.clearcost.grpc.error.FieldErrors;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.grpc.law.LawWords;
import io.clearcost.proto.ledger.v1.BeginIntakeRequest;
import io.clearcost.proto.ledger.v1.CloseIntakeRequest;
import io.clearcost.proto.ledger.v1.ExplainWarningsRequest;
import io.clearcost.proto.ledger.v1.IntakeMode;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what is asked about intakes. */
final class IntakeRequests {

  static final Text ONE_INTAKE = new Text("a call is about one intake", "一次调用只针对一个报送批次");

  private static final int LONGEST_ID = 100;
  private static final Pattern MONTH = Pattern.compile("(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])");
  private static final Text MONTH_SHAPE = new Text("a month such as 2026-10", "月份，例如2026-10");

  private final FieldErrors errors;
  private final FieldShapes shapes;

  IntakeRequests(FieldErrors errors) {
    this.errors = errors;
    this.shapes = new FieldShapes(errors);
  }

  /** An intake that must be named. */
  Optional<IntakeId> intake(String id) {
    return shapes.text("intake_id", id, LONGEST_ID).map(IntakeId::new);
  }

  /** An institution that may be left out. */
  Optional<InstitutionId> institution(String id) {
    return shapes
        .optionalCode("institution_id", id, InstitutionId.SHAPE, LawWords.INSTITUTION_SHAPE)
        .map(InstitutionId::new);
  }

  /** A month that may be left out. */
  Optional<YearMonth> period(String month) {
    return shapes.optionalCode("period", month, MONTH, MONTH_SHAPE).map(YearMonth::parse);
  }

  Optional<BeginIntake.Command> read(BeginIntakeRequest request) {
    Optional<String> requestId =
        shapes.text("request_id", request.getRequestId(), RequestId.LONGEST);
    Optional<String> institution =
        shapes.code(
            "institution_id",
            request.getInstitutionId(),
            InstitutionId.SHAPE,
            LawWords.INSTITUTION_SHAPE);
    Optional<YearMonth> period = period(request.getPeriod());
    switch (request.getMode()) {
      case INTAKE_MODE_SUBMISSION -> {
        if (request.getPeriod().isEmpty()) {
          shapes.missing("period");
        }
      }
      case INTAKE_MODE_STREAM ->
          shapes.notAllowed(
              "period",
              !request.getPeriod().isEmpty(),
              new Text("a stream is of no month", "流式报送不分月份"));
      case INTAKE_MODE_UNSPECIFIED -> shapes.missing("mode");
      case UNRECOGNIZED ->
          errors.add(
              "mode",
              Reason.UNKNOWN_VALUE,
              Text.of(
                  "found %d; allowed %s, %s",
                  "给出%d；允许%s、%s",
                  request.getModeValue(),
                  IntakeMode.INTAKE_MODE_SUBMISSION,
                  IntakeMode.INTAKE_MODE_STREAM));
    }
    Optional<String> source =
        request.getSourceName().isEmpty()
            ? Optional.empty()
            : shapes.text("source_name", request.getSourceName(), Intake.LONGEST_SOURCE);
    return errors.build(
        "request_id",
        () ->
            new BeginIntake.Command(
                new InstitutionId(institution.orElseThrow()),
                new RequestId(requestId.orElseThrow()),
                period,
                request.getLegacy(),
                source));
  }

  Optional<ExplainWarnings.Command> read(ExplainWarningsRequest request) {
    Optional<IntakeId> intake = intake(request.getIntakeId());
    Optional<CheckId> check = check(request.getCheckId());
    Optional<String> text =
        shapes.text("explanation", request.getExplanation(), Explanation.LONGEST);
    return errors.build(
        "explanation",
        () ->
            new ExplainWarnings.Command(
                intake.orElseThrow(), check.orElseThrow(), text.orElseThrow()));
  }

  private Optional<CheckId> check(String id) {
    if (id.isEmpty()) {
      shapes.missing("check_id");
      return Optional.empty();
    }
    Optional<CheckId> check =
        Arrays.stream(CheckId.values()).filter(any -> any.name().equals(id)).findAny();
    if (check.isEmpty()) {
      errors.add(
          "check_id",
          Reason.UNKNOWN_VALUE,
          Text.of(
              "found no check of the catalogue; allowed %s",
              "给出的校验项不在目录中；允许%s",
              Arrays.stream(CheckId.values()).map(Enum::name).collect(Collectors.joining(", "))));
    }
    return check;
  }

  Optional<TapeChecks.Told> read(CloseIntakeRequest request) {
    shapes.number("row_count", request.getRowCount(), 0, Long.MAX_VALUE);
    Optional<Money> principal =
        request.hasPrincipalFen()
            ? Optional.of(principal(request.getPrincipalFen()))
            : Optional.empty();
    return errors.build(
        "row_count",
        () ->
            new TapeChecks.Told(
                request.getRowCount() == 0
                    ? OptionalLong.empty()
                    : OptionalLong.of(request.getRowCount()),
                principal));
  }

  /** A total may be larger than any one amount. */
  private Money principal(long fen) {
    shapes.number("principal_fen", fen, 0, Long.MAX_VALUE);
    return Money.ofFen(fen);
  }
}
