package io.clearcost.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.clearcost.application.law.ApprovedLaw;
import io.clearcost.application.law.DecideLawChange;
import io.clearcost.application.law.ListLawChanges;
import io.clearcost.application.law.ProposeLawChange;
import io.clearcost.application.law.ProposeLawChanges;
import io.clearcost.application.law.ReadLawChange;
import io.clearcost.application.law.ReadReadings;
import io.clearcost.application.port.Transactions;
import io.clearcost.domain.law.LprHistory;
import io.clearcost.domain.law.change.LawChanges;
import io.clearcost.domain.party.InstitutionRegister;
import io.clearcost.grpc.law.LawChangeGrpcService;
import java.security.SecureRandom;
import java.time.InstantSource;

/** What of the law is data, with its approved changes, and the service that changes it. */
final class LawChangeModule extends AbstractModule {

  private final LprHistory delivered;

  LawChangeModule(LprHistory delivered) {
    this.delivered = delivered;
  }

  @Provides
  @Singleton
  ApprovedLaw approvedLaw(LawChanges changes, InstantSource clock) {
    return new ApprovedLaw(changes, delivered, clock);
  }

  @Provides
  @Singleton
  static LprHistory lprHistory(ApprovedLaw approvedLaw) {
    return approvedLaw.lprHistory();
  }

  @Provides
  @Singleton
  LawChangeGrpcService service(
      LawChanges changes,
      ApprovedLaw approvedLaw,
      InstitutionRegister institutions,
      Transactions transactions,
      InstantSource clock) {
    ProposeLawChange propose =
        new ProposeLawChange(
            changes,
            delivered,
            institutions,
            transactions,
            new TimeOrderedIds("chg_", clock, new SecureRandom()),
            clock);
    return new LawChangeGrpcService(
        new ReadReadings(changes, institutions, clock),
        propose,
        new ProposeLawChanges(propose, transactions),
        new DecideLawChange(changes, delivered, institutions, approvedLaw, transactions, clock),
        new ReadLawChange(changes),
        new ListLawChanges(changes));
  }
}
