package io.clearcost.grpc.disclosure;

import io.clearcost.application.disclosure.SheetRenderer;
import io.clearcost.domain.disclosure.DisclosureVersion;
import io.clearcost.domain.disclosure.SheetForm;
import io.clearcost.domain.law.Text;
import java.nio.charset.StandardCharsets;

/** Prints form and hash alone: once as text, often as HTML; and knows no PDF. */
public final class HashPrinter implements SheetRenderer {

  /** More than two messages hold, and no whole number of them. */
  static final int TIMES = 2_500;

  @Override
  public Rendering render(DisclosureVersion version, SheetForm form, Format format) {
    String text = form + " " + version.hash() + "\n";
    return switch (format) {
      case TEXT -> new Rendering.Document(text.getBytes(StandardCharsets.UTF_8));
      case HTML -> new Rendering.Document(text.repeat(TIMES).getBytes(StandardCharsets.UTF_8));
      case PDF -> new Rendering.Unavailable(new Text("there is no font", "缺少字体"));
    };
  }
}
