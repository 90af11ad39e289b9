package io.clearcost.documents.disclosure;

import io.clearcost.application.disclosure.SheetRenderer.Format;
import io.clearcost.domain.disclosure.DisclosureVersion;
import io.clearcost.domain.disclosure.SheetForm;
import java.nio.charset.StandardCharsets;

/** Documents that must come out. */
final class Rendered {

  private Rendered() {}

  static byte[] bytes(FontSource fonts, DisclosureVersion version, SheetForm form, Format format) {
    return new SheetDocuments(fonts)
        .render(version, form, format)
        .fold(
            bytes -> bytes,
            advice -> {
              throw new AssertionError(advice.toString());
            });
  }

  /** A document that needs no font. */
  static String text(DisclosureVersion version, SheetForm form, Format format) {
    return new String(bytes(Fonts.none(), version, form, format), StandardCharsets.UTF_8);
  }
}
