package io.clearcost.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.clearcost.application.disclosure.ListReceiptKeys;
import io.clearcost.application.disclosure.ReadReceipt;
import io.clearcost.application.disclosure.ReceiptIssuer;
import io.clearcost.application.disclosure.VerifyReceipt;
import io.clearcost.domain.disclosure.DisclosureLog;
import io.clearcost.domain.disclosure.SheetBytes;
import io.clearcost.grpc.disclosure.ReceiptGrpcService;
import io.clearcost.persistence.disclosure.FileReceiptKeys;
import io.clearcost.persistence.disclosure.JdbiReceiptLog;
import io.clearcost.persistence.sqlite.SqliteDatabase;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;

/** Receipts: their log, their keys beside the database, and the service of them. */
final class ReceiptModule extends AbstractModule {

  private final SqliteDatabase database;
  private final Path data;

  ReceiptModule(SqliteDatabase database, Path data) {
    this.database = database;
    this.data = data;
  }

  @Provides
  @Singleton
  JdbiReceiptLog receipts() {
    return new JdbiReceiptLog(database.transactions());
  }

  @Provides
  @Singleton
  FileReceiptKeys keys(JdbiReceiptLog receipts, InstantSource clock) {
    return new FileReceiptKeys(data, receipts::lastKey, new SecureRandom(), clock);
  }

  @Provides
  @Singleton
  static ReceiptIssuer issuer(JdbiReceiptLog receipts, FileReceiptKeys keys, SheetBytes bytes) {
    return new ReceiptIssuer(receipts, keys, bytes);
  }

  @Provides
  @Singleton
  static ReceiptGrpcService service(
      DisclosureLog disclosures, JdbiReceiptLog receipts, FileReceiptKeys keys) {
    return new ReceiptGrpcService(
        new ReadReceipt(disclosures, receipts), new VerifyReceipt(keys), new ListReceiptKeys(keys));
  }
}
