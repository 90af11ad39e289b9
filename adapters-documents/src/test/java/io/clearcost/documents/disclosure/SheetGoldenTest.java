package io.clearcost.documents.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.application.disclosure.SheetRenderer.Format;
import io.clearcost.domain.disclosure.DisclosureVersion;
import io.clearcost.domain.disclosure.SheetForm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each form, as text and as HTML, is the one that was read and approved.
 *
 * <p>Run with {@code -Dgolden.update=true} to write them anew.
 */
class SheetGoldenTest {

  private static final String FOLDER = "disclosure/";

  @ParameterizedTest
  @MethodSource("documents")
  void sheet_inEachForm_isTheGoldenDocument(
      DisclosureVersion version, SheetForm form, Format format) throws IOException {
    String name =
        FOLDER
            + form.name().toLowerCase(Locale.ROOT).replace('_', '-')
            + (format == Format.TEXT ? ".golden.txt" : ".golden.html");

    String rendered = Rendered.text(version, form, format);

    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(Path.of("src/test/resources").resolve(name), rendered);
      return;
    }
    assertThat(rendered).isEqualTo(golden(name));
  }

  static Stream<Arguments> documents() {
    return Stream.of(Format.TEXT, Format.HTML)
        .flatMap(
            format ->
                Stream.of(
                    Arguments.of(Versions.personal(), SheetForm.PERSONAL_SHEET, format),
                    Arguments.of(Versions.enterprise(), SheetForm.ENTERPRISE_LIST, format),
                    Arguments.of(Versions.plain(), SheetForm.PLAIN_LIST, format)));
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = SheetGoldenTest.class.getResourceAsStream("/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
