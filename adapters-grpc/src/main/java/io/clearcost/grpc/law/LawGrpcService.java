package io.clearcost.grpc.law;

import io.clearcost.application.law.ListLoanPrimeRates;
import io.clearcost.application.law.ReadLoanPrimeRate;
import io.clearcost.application.law.ReadRule;
import io.clearcost.application.law.ReadRules;
import io.clearcost.domain.law.LprPublication;
import io.clearcost.domain.law.RuleId;
import io.clearcost.grpc.cost.Decimals;
import io.clearcost.grpc.error.FieldErrors;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.grpc.error.PageToken;
import io.clearcost.grpc.error.Refusal;
import io.clearcost.grpc.error.Reply;
import io.clearcost.proto.law.v1.GetLoanPrimeRateRequest;
import io.clearcost.proto.law.v1.GetLoanPrimeRateResponse;
import io.clearcost.proto.law.v1.GetRuleRequest;
import io.clearcost.proto.law.v1.GetRuleResponse;
import io.clearcost.proto.law.v1.LawServiceGrpc;
import io.clearcost.proto.law.v1.ListLoanPrimeRatesRequest;
import io.clearcost.proto.law.v1.ListLoanPrimeRatesResponse;
import io.clearcost.proto.law.v1.ListRulesRequest;
import io.clearcost.proto.law.v1.ListRulesResponse;
import io.clearcost.proto.law.v1.LoanPrimeRate;
import io.grpc.stub.StreamObserver;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the law as it stands on a day. */
public final class LawGrpcService extends LawServiceGrpc.LawServiceImplBase {

  private static final int USUAL_PAGE = 50;
  private static final int LARGEST_PAGE = 1_000;

  private final ReadLoanPrimeRate readLoanPrimeRate;
  private final ListLoanPrimeRates listLoanPrimeRates;
  private final ReadRules readRules;
  private final ReadRule readRule;

  /** The service over its use cases. */
  public LawGrpcService(
      ReadLoanPrimeRate readLoanPrimeRate,
      ListLoanPrimeRates listLoanPrimeRates,
      ReadRules readRules,
      ReadRule readRule) {
    this.readLoanPrimeRate = readLoanPrimeRate;
    this.listLoanPrimeRates = listLoanPrimeRates;
    this.readRules = readRules;
    this.readRule = readRule;
  }

  @Override
  public void getLoanPrimeRate(
      GetLoanPrimeRateRequest request, StreamObserver<GetLoanPrimeRateResponse> observer) {
    FieldErrors errors = new FieldErrors();
    new FieldShapes(errors)
        .date("date", request.getDate())
        .map(this::loanPrimeRate)
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .sendTo(observer);
  }

  private Reply<GetLoanPrimeRateResponse> loanPrimeRate(LocalDate date) {
    return readLoanPrimeRate
        .handle(date)
        .fold(
            read -> Reply.of(write(read)),
            none ->
                Reply.refused(
                    new Refusal.NoLoanPrimeRate(none.reason().asked(), none.reason().first())));
  }

  private static GetLoanPrimeRateResponse write(ReadLoanPrimeRate.Outcome.Read read) {
    return GetLoanPrimeRateResponse.newBuilder()
        .setPublicationDate(read.publication().published().toString())
        .setOneYear(Decimals.exact(read.publication().oneYear()))
        .setOverFiveYears(Decimals.exact(read.publication().overFiveYears()))
        .setFourTimesOneYear(Decimals.exact(read.target()))
        .setHistoryEndDate(read.historyEnd().toString())
        .setHistoryOutdated(read.outdated())
        .build();
  }

  @Override
  public void listLoanPrimeRates(
      ListLoanPrimeRatesRequest request, StreamObserver<ListLoanPrimeRatesResponse> observer) {
    FieldErrors errors = new FieldErrors();
    new FieldShapes(errors).number("page_size", request.getPageSize(), 0, LARGEST_PAGE, "");
    int size = request.getPageSize() == 0 ? USUAL_PAGE : request.getPageSize();
    OptionalLong after = PageToken.read(errors, request.getPageToken(), "");
    Optional<LocalDate> day =
        after.isPresent() ? Optional.of(day(after.getAsLong())) : Optional.empty();
    errors
        .build("page_token", () -> listLoanPrimeRates.handle(day, size))
        .map(LawGrpcService::write)
        .map(Reply::of)
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .sendTo(observer);
  }

  /** A token is no secret: one that somebody made up may hold any number. */
  private static LocalDate day(long epochDay) {
    return LocalDate.ofEpochDay(
        Math.max(LocalDate.MIN.toEpochDay(), Math.min(LocalDate.MAX.toEpochDay(), epochDay)));
  }

  private static ListLoanPrimeRatesResponse write(ListLoanPrimeRates.Page page) {
    ListLoanPrimeRatesResponse.Builder written = ListLoanPrimeRatesResponse.newBuilder();
    for (LprPublication publication : page.publications()) {
      written.addLoanPrimeRates(
          LoanPrimeRate.newBuilder()
              .setPublicationDate(publication.published().toString())
              .setOneYear(Decimals.exact(publication.oneYear()))
              .setOverFiveYears(Decimals.exact(publication.overFiveYears())));
    }
    page.next().ifPresent(day -> written.setNextPageToken(PageToken.write(day.toEpochDay(), "")));
    return written.build();
  }

  @Override
  public void listRules(ListRulesRequest request, StreamObserver<ListRulesResponse> observer) {
    FieldErrors errors = new FieldErrors();
    Optional<LocalDate> asOf =
        new FieldShapes(errors).optionalDate("as_of_date", request.getAsOfDate());
    errors
        .build("as_of_date", () -> readRules.handle(asOf))
        .map(LawGrpcService::write)
        .map(Reply::of)
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .sendTo(observer);
  }

  @Override
  public void getRule(GetRuleRequest request, StreamObserver<GetRuleResponse> observer) {
    FieldErrors errors = new FieldErrors();
    FieldShapes shapes = new FieldShapes(errors);
    Optional<RuleId> id =
        shapes
            .code(
                "rule_id",
                request.getRuleId(),
                RuleId.SHAPE,
                "a rule id such as SLG_QA2_COST_ABOVE_HARD_CAP")
            .map(RuleId::new);
    Optional<LocalDate> asOf = shapes.optionalDate("as_of_date", request.getAsOfDate());
    errors
        .build("rule_id", () -> rule(id.orElseThrow(), asOf))
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .sendTo(observer);
  }

  private Reply<GetRuleResponse> rule(RuleId id, Optional<LocalDate> asOf) {
    return readRule
        .handle(id, asOf)
        .map(
            read ->
                GetRuleResponse.newBuilder()
                    .setRule(RuleMapper.write(read.rule()))
                    .addAllNumbers(read.numbers().stream().map(RuleMapper::write).toList())
                    .build())
        .map(Reply::of)
        .orElseGet(() -> Reply.refused(new Refusal.RuleNotFound(id.value())));
  }

  private static ListRulesResponse write(ReadRules.Read read) {
    return ListRulesResponse.newBuilder()
        .addAllRules(read.rules().stream().map(RuleMapper::write).toList())
        .setRuleBookVersion(read.version())
        .build();
  }
}
