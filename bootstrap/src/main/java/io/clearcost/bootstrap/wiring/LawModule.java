package io.clearcost.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.clearcost.application.law.ListLoanPrimeRates;
import io.clearcost.application.law.ReadLoanPrimeRate;
import io.clearcost.application.law.ReadRule;
import io.clearcost.application.law.ReadRules;
import io.clearcost.domain.gate.RuleBook;
import io.clearcost.domain.law.LprHistory;
import io.clearcost.grpc.law.LawGrpcService;

/** Law: the rule book, and the service of that and of the loan prime rate. */
final class LawModule extends AbstractModule {

  @Provides
  @Singleton
  static RuleBook ruleBook() {
    return RuleBook.ofThisProgram();
  }

  @Provides
  @Singleton
  static LawGrpcService service(LprHistory lprHistory, RuleBook ruleBook) {
    return new LawGrpcService(
        new ReadLoanPrimeRate(lprHistory),
        new ListLoanPrimeRates(lprHistory),
        new ReadRules(ruleBook),
        new ReadRule(ruleBook));
  }
}
