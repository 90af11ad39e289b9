package io.clearcost.documents.disclosure;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The font of this machine, without which no PDF is made. */
final class Fonts {

  private Fonts() {}

  /** Skips the test where there is no font, and says so. */
  static FontSource installed() {
    FontSource fonts = FontSource.of(Optional.empty());
    if (fonts.file().isEmpty()) {
      String reason = "the package fonts-wqy-microhei is not installed";
      System.out.println("PdfSheetTest: the PDF sheet is NOT tested: " + reason);
      abort(reason);
    }
    return fonts;
  }

  /** As on a machine without fonts. */
  static FontSource none() {
    return new FontSource(Optional.empty(), List.of(Path.of("no-such-font.ttc")));
  }
}
