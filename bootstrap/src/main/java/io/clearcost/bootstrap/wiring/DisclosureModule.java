package io.clearcost.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.clearcost.application.disclosure.AcknowledgeDisclosure;
import io.clearcost.application.disclosure.CheckSigning;
import io.clearcost.application.disclosure.CompareDisclosure;
import io.clearcost.application.disclosure.CreateDisclosure;
import io.clearcost.application.disclosure.MatchCollections;
import io.clearcost.application.disclosure.ReadDisclosure;
import io.clearcost.application.disclosure.ReceiptIssuer;
import io.clearcost.application.disclosure.RecordShowing;
import io.clearcost.application.disclosure.RenderDisclosure;
import io.clearcost.application.disclosure.SheetRenderer;
import io.clearcost.application.port.Transactions;
import io.clearcost.domain.disclosure.DisclosureLog;
import io.clearcost.domain.disclosure.SheetBytes;
import io.clearcost.domain.evidence.DecisionLog;
import io.clearcost.grpc.disclosure.CollectionGrpcService;
import io.clearcost.grpc.disclosure.DisclosureGrpcService;
import io.clearcost.grpc.error.Surprises;
import java.security.SecureRandom;
import java.time.InstantSource;

/** Disclosure: what borrowers are shown, what becomes of it, what is taken, and the services. */
final class DisclosureModule extends AbstractModule {

  @Provides
  @Singleton
  static CreateDisclosure create(
      DecisionLog decisions,
      DisclosureLog disclosures,
      SheetBytes bytes,
      Transactions transactions,
      InstantSource clock) {
    TimeOrderedIds ids = new TimeOrderedIds("dis_", clock, new SecureRandom());
    return new CreateDisclosure(decisions, disclosures, bytes, transactions, ids, clock);
  }

  @Provides
  @Singleton
  static DisclosureGrpcService service(
      CreateDisclosure create,
      DecisionLog decisions,
      DisclosureLog disclosures,
      ReceiptIssuer receipts,
      SheetRenderer renderer,
      Transactions transactions,
      InstantSource clock,
      Surprises surprises) {
    CompareDisclosure compare = new CompareDisclosure(decisions, disclosures);
    return new DisclosureGrpcService(
        new DisclosureGrpcService.UseCases(
            create,
            new ReadDisclosure(disclosures),
            new RenderDisclosure(disclosures, renderer),
            new RecordShowing(disclosures, transactions, clock),
            new AcknowledgeDisclosure(disclosures, receipts, transactions, clock),
            compare,
            new CheckSigning(disclosures, compare)),
        surprises);
  }

  @Provides
  @Singleton
  static CollectionGrpcService collections(DisclosureLog disclosures, Surprises surprises) {
    return new CollectionGrpcService(new MatchCollections(disclosures), surprises);
  }
}
