package io.clearcost.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.clearcost.application.port.IdSource;
import java.security.SecureRandom;
import java.time.InstantSource;

/** Time and chance: the only place where they come in. */
final class ClockModule extends AbstractModule {

  @Provides
  @Singleton
  static InstantSource clock() {
    return InstantSource.system();
  }

  @Provides
  @Singleton
  static IdSource ids(InstantSource clock) {
    return new TimeOrderedIds("dec_", clock, new SecureRandom());
  }
}
