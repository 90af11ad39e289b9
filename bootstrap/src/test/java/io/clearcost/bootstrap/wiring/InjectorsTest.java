package io.clearcost.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Key;
import io.clearcost.application.law.ImportInstitutions;
import io.clearcost.bootstrap.settings.Settings;
import io.clearcost.grpc.server.GrpcServer;
import io.clearcost.grpc.server.Listen;
import io.clearcost.persistence.sqlite.SqliteDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InjectorsTest {

  @TempDir private Path directory;

  @Test
  void injector_ofEveryProgram_isComplete() {
    Settings settings = Settings.DEFAULTS.withData(directory);
    try (SqliteDatabase database = Injectors.openDatabase(settings)) {
      Listen.InProcess listen = new Listen.InProcess("injectors-test");

      assertThat(
              Injectors.ofServer(settings, database, listen, List.of()).getExistingBinding(key()))
          .isNotNull();
      assertThat(Injectors.ofStatelessServices(settings, listen).getExistingBinding(key()))
          .isNotNull();
      assertThat(Injectors.ofInstitutions(database).getInstance(ImportInstitutions.class))
          .isNotNull();
    }
  }

  private static Key<GrpcServer> key() {
    return Key.get(GrpcServer.class);
  }
}
