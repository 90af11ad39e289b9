package io.clearcost.benchmarks.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The sentences of the page. */
final class Words {

  private Words() {}

  static String of(String name) throws IOException {
    try (var stream = Words.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IOException("no " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
