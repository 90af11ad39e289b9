package io.clearcost.grpc.law;

import io.clearcost.domain.gate.LoanRule;
import io.clearcost.domain.gate.RuleBook;
import io.clearcost.domain.law.LprHistory;
import io.clearcost.domain.law.LprPublication;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.grpc.cost.Decimals;
import io.clearcost.grpc.error.FieldErrors;
import io.clearcost.grpc.error.FieldShapes;
import io.clearcost.grpc.error.Refusal;
import io.clearcost.grpc.error.Reply;
import io.clearcost.proto.law.v1.GetLoanPrimeRateRequest;
import io.clearcost.proto.law.v1.GetLoanPrimeRateResponse;
import io.clearcost.proto.law.v1.LawServiceGrpc;
import io.clearcost.proto.law.v1.ListRulesRequest;
import io.clearcost.proto.law.v1.ListRulesResponse;
import io.grpc.stub.StreamObserver;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads the law as it stands on a day. */
public final class LawGrpcService extends LawServiceGrpc.LawServiceImplBase {

  private static final Ratio FOUR = Ratio.of(4);

  private final LprHistory lprHistory;
  private final RuleBook ruleBook;
  private final String ruleBookVersion;

  public LawGrpcService(LprHistory lprHistory, RuleBook ruleBook) {
    this.lprHistory = lprHistory;
    this.ruleBook = ruleBook;
    this.ruleBookVersion = ruleBook.version();
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
    return lprHistory
        .at(date)
        .fold(
            found -> Reply.of(write(found.held(), date)),
            none -> Reply.refused(new Refusal.NoLoanPrimeRate(none.asked(), none.first())));
  }

  private GetLoanPrimeRateResponse write(LprPublication lpr, LocalDate date) {
    return GetLoanPrimeRateResponse.newBuilder()
        .setPublicationDate(lpr.published().toString())
        .setOneYear(Decimals.exact(lpr.oneYear()))
        .setOverFiveYears(Decimals.exact(lpr.overFiveYears()))
        .setFourTimesOneYear(Decimals.exact(lpr.oneYear().times(FOUR)))
        .setHistoryEndDate(lprHistory.end().toString())
        .setHistoryOutdated(lprHistory.isOutdatedAt(date))
        .build();
  }

  @Override
  public void listRules(ListRulesRequest request, StreamObserver<ListRulesResponse> observer) {
    FieldErrors errors = new FieldErrors();
    Optional<LocalDate> asOf =
        new FieldShapes(errors).optionalDate("as_of_date", request.getAsOfDate());
    errors
        .build("as_of_date", () -> asOf.map(ruleBook::inForce).orElseGet(ruleBook::rules))
        .map(this::write)
        .map(Reply::of)
        .orElseGet(() -> Reply.refused(errors.asRefusal()))
        .sendTo(observer);
  }

  private ListRulesResponse write(List<LoanRule> rules) {
    return ListRulesResponse.newBuilder()
        .addAllRules(rules.stream().map(RuleMapper::write).toList())
        .setRuleBookVersion(ruleBookVersion)
        .build();
  }
}
