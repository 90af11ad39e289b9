package io.clearcost.bootstrap.wiring;

import com.google.inject.AbstractModule;

/** Nothing is bound that no module names; a mistake shows when the injector is made. */
final class StrictModule extends AbstractModule {

  @Override
  protected void configure() {
    binder().requireExplicitBindings();
    binder().requireExactBindingAnnotations();
    binder().disableCircularProxies();
  }
}
