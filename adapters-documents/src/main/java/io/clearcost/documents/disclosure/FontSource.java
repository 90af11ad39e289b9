package io.clearcost.documents.disclosure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the font of printed sheets may lie: TrueType with Chinese and Latin in one file.
 *
 * @param configured the file to take, and no other; empty to take the first of {@code usual}
 * @param usual where the packages of operating systems put such fonts, the best first
 */
public record FontSource(Optional<Path> configured, List<Path> usual) {

  /** Where Debian puts its package fonts-wqy-microhei. */
  private static final List<Path> PACKAGED =
      List.of(Path.of("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"));

  public FontSource {
    usual = List.copyOf(usual);
  }

  /** The configured font, or one of this machine. */
  public static FontSource of(Optional<Path> configured) {
    return new FontSource(configured, PACKAGED);
  }

  /** The file to take; empty where there is none. */
  Optional<Path> file() {
    return configured
        .map(Stream::of)
        .orElseGet(usual::stream)
        .filter(Files::isReadable)
        .findFirst();
  }
}
