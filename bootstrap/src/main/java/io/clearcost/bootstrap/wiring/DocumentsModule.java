package io.clearcost.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.clearcost.application.disclosure.SheetRenderer;
import io.clearcost.documents.disclosure.FontSource;
import io.clearcost.documents.disclosure.SheetDocuments;
import java.nio.file.Path;
import java.util.Optional;

/** Documents for people to read. */
final class DocumentsModule extends AbstractModule {

  private final Optional<Path> font;

  DocumentsModule(Optional<Path> font) {
    this.font = font;
  }

  @Provides
  @Singleton
  SheetRenderer sheets() {
    return new SheetDocuments(FontSource.of(font));
  }
}
