package io.clearcost.grpc.law;

import io.clearcost.application.law.ListLoanPrimeRates;
import io.clearcost.application.law.ReadLoanPrimeRate;
import io.clearcost.application.law.ReadRule;
import io.clearcost.application.law.ReadRules;
import io.clearcost.domain.law.LprPublication;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.text.Text;
import io.clearcost.grpc.cost.Decimals;
import io.clearcost.grpc.error.FieldErrors;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.grpc.error.PageRequest;
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

  /** Clients of before there were pages get the whole book. */
  private static final Text RULE_ID_SHAPE =
      new Text(
          "a rule id such as SLG_QA2_COST_ABOVE_HARD_CAP", "规则编号，例如SLG_QA2_COST_ABOVE_HARD_CAP");

  private static final int USUAL_PAGE_OF_RULES = 1_000;

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
    PageRequest page = PageRequest.read(errors, request.getPageSize(), request.getPageToken(), "");
    Optional<LocalDate> day =
        page.position().isPresent()
            ? Optional.of(day(page.position().getAsLong()))
            : Optional.empty();
    errors
        .build("page_token", () -> listLoanPrimeRates.handle(day, page.size()))
        .map(found -> Reply.of(write(found, page)))
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .sendTo(observer);
  }

  /** A token is no secret: one that somebody made up may hold any number. */
  private static LocalDate day(long epochDay) {
    return LocalDate.ofEpochDay(
        Math.max(LocalDate.MIN.toEpochDay(), Math.min(LocalDate.MAX.toEpochDay(), epochDay)));
  }

  private static ListLoanPrimeRatesResponse write(ListLoanPrimeRates.Page found, PageRequest page) {
    ListLoanPrimeRatesResponse.Builder written = ListLoanPrimeRatesResponse.newBuilder();
    for (LprPublication publication : found.publications()) {
      written.addLoanPrimeRates(
          LoanPrimeRate.newBuilder()
              .setPublicationDate(publication.published().toString())
              .setOneYear(Decimals.exact(publication.oneYear()))
              .setOverFiveYears(Decimals.exact(publication.overFiveYears())));
    }
    OptionalLong end = found.next().stream().mapToLong(LocalDate::toEpochDay).findFirst();
    return written.setNextPageToken(page.tokenAfter(end)).build();
  }

  @Override
  public void listRules(ListRulesRequest request, StreamObserver<ListRulesResponse> observer) {
    FieldErrors errors = new FieldErrors();
    Optional<LocalDate> asOf =
        new FieldShapes(errors).optionalDate("as_of_date", request.getAsOfDate());
    PageRequest page =
        PageRequest.read(
            errors,
            request.getPageSize(),
            request.getPageToken(),
            request.getAsOfDate() + "|" + readRules.version(),
            USUAL_PAGE_OF_RULES);
    errors
        .build("as_of_date", () -> readRules.handle(asOf, page.position(), page.size()))
        .map(found -> Reply.of(write(found, page)))
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .sendTo(observer);
  }

  @Override
  public void getRule(GetRuleRequest request, StreamObserver<GetRuleResponse> observer) {
    FieldErrors errors = new FieldErrors();
    FieldShapes shapes = new FieldShapes(errors);
    Optional<RuleId> id =
        shapes.code("rule_id", request.getRuleId(), RuleId.SHAPE, RULE_ID_SHAPE).map(RuleId::new);
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

  private static ListRulesResponse write(ReadRules.Read found, PageRequest page) {
    return ListRulesResponse.newBuilder()
        .addAllRules(found.rules().stream().map(RuleMapper::write).toList())
        .setRuleBookVersion(found.version())
        .setNextPageToken(page.tokenAfter(found.next()))
        .build();
  }
}
