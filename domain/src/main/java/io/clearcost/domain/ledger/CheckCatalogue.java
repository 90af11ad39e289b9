package io.clearcost.domain.ledger;

import io.clearcost.domain.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Every check with its layer, what follows from it and its sentence, read from a table: one check a
 * line, tab-separated id, severity, names of its facts (comma-separated), English and Chinese. What
 * begins with # is for people.
 */
public final class CheckCatalogue {

  private static final String FILE = "checks.tsv";

  private static final int COLUMNS = 5;

  private static final Map<CheckId, Check> CHECKS = read();

  private CheckCatalogue() {}

  /** The check with this id. */
  public static Check check(CheckId id) {
    Check check = CHECKS.get(id);
    if (check == null) {
      throw new IllegalStateException("not in the catalogue: " + id);
    }
    return check;
  }

  /** All checks in their order. */
  public static Collection<Check> checks() {
    return CHECKS.values();
  }

  private static Map<CheckId, Check> read() {
    try (InputStream resource = CheckCatalogue.class.getResourceAsStream(FILE)) {
      if (resource == null) {
        throw new IllegalStateException("not in this build: " + FILE);
      }
      Map<CheckId, Check> checks = new EnumMap<>(CheckId.class);
      new String(resource.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(
              line -> {
                Check check = check(line);
                if (checks.put(CheckId.valueOf(check.id()), check) != null) {
                  throw new IllegalStateException("twice in the catalogue: " + check.id());
                }
              });
      return Collections.unmodifiableMap(checks);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Check check(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != COLUMNS) {
      throw new IllegalStateException("not " + COLUMNS + " columns: " + line);
    }
    return new Check(
        columns[0],
        layer(columns[0]),
        Check.Severity.valueOf(columns[1]),
        columns[2].isEmpty() ? List.of() : List.of(columns[2].split(",", -1)),
        new Text(columns[3], columns[4]));
  }

  private static Check.Layer layer(String id) {
    for (Check.Layer layer : Check.Layer.values()) {
      if (id.startsWith(layer.name().substring(0, 3) + "_")) {
        return layer;
      }
    }
    throw new IllegalStateException("of no layer: " + id);
  }
}
