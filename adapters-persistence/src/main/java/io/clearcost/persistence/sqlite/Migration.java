package io.clearcost.persistence.sqlite;

import io.clearcost.domain.law.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One step of the schema; once shipped it is never changed.
 *
 * @param version 1 for the first step
 * @param name what it does, as in its file name
 * @param sql its statements
 */
record Migration(int version, String name, String sql) {

  private static final Pattern FILE_NAME = Pattern.compile("V(\\d{4})__([a-z0-9_]+)\\.sql");

  /** The step in a file that lies beside this class. */
  static Migration ofResource(String fileName) {
    Matcher matcher = FILE_NAME.matcher(fileName);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a migration's name: " + fileName);
    }
    try (InputStream resource = Migration.class.getResourceAsStream(fileName)) {
      if (resource == null) {
        throw new IllegalArgumentException("no such migration: " + fileName);
      }
      return new Migration(
          Integer.parseInt(matcher.group(1)),
          matcher.group(2),
          new String(resource.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** 64 hex digits over the statements. */
  String sha256() {
    return Fingerprint.hex(sql);
  }
}
