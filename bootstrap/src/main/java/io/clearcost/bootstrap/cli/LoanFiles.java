package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.input.JsonValue;
import io.clearcost.bootstrap.input.JsonValues;
import io.clearcost.bootstrap.settings.TextFile;
import io.clearcost.bootstrap.settings.UnusableEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the files of loans that stand on the command line. */
final class LoanFiles {

  private static final String STANDARD_INPUT = "-";

  private LoanFiles() {}

  /** Every loan of every file, in order; all files are read before the first loan is sent. */
  static List<JsonValue> read(List<String> files, InputStream standardInput) {
    if (files.stream().filter(STANDARD_INPUT::equals).count() > 1) {
      throw new UnusableEnvironment("Standard input (-) can be read only once.");
    }
    List<JsonValue> values = new ArrayList<>();
    for (String file : files) {
      List<JsonValue> found = JsonValues.of(name(file), text(file, standardInput));
      if (found.isEmpty()) {
        throw new UnusableEnvironment("There is no loan in " + name(file) + ".");
      }
      values.addAll(found);
    }
    return values;
  }

  private static String name(String file) {
    return file.equals(STANDARD_INPUT) ? "stdin" : file;
  }

  private static String text(String file, InputStream standardInput) {
    if (!file.equals(STANDARD_INPUT)) {
      return TextFile.read(Path.of(file), "file");
    }
    try {
      return TextFile.decode(standardInput.readAllBytes(), "Standard input");
    } catch (IOException unreadable) {
      throw new UnusableEnvironment("Standard input cannot be read.", unreadable);
    }
  }
}
