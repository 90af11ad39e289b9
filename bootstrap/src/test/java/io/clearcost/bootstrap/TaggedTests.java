package io.clearcost.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tests of all modules that are tagged with a row of the obligation register, read from their
 * sources.
 *
 * @param byRow names of tests, {@code Class.method}, by the row that they are tagged with
 */
record TaggedTests(Map<String, TreeSet<String>> byRow) {

  private static final Pattern TAG = Pattern.compile("@Tag\\(\"((?:BANK|SLC)-[A-Za-z0-9-]+)\"\\)");
  private static final Pattern METHOD = Pattern.compile("\\bvoid\\s+(\\w+)\\s*\\(");

  /** The tests below a directory. */
  static TaggedTests below(Path root) throws IOException {
    Map<String, TreeSet<String>> found = new TreeMap<>();
    for (Path module : modules(root)) {
      try (Stream<Path> files = Files.walk(module.resolve("src/test/java"))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          add(found, file);
        }
      }
    }
    return new TaggedTests(found);
  }

  private static List<Path> modules(Path root) throws IOException {
    try (Stream<Path> directories = Files.list(root)) {
      return directories
          .filter(module -> Files.isDirectory(module.resolve("src/test/java")))
          .sorted()
          .toList();
    }
  }

  private static void add(Map<String, TreeSet<String>> found, Path file) throws IOException {
    String text = Files.readString(file);
    String type = String.valueOf(file.getFileName()).replace(".java", "");
    Matcher tag = TAG.matcher(text);
    Matcher method = METHOD.matcher(text);
    while (tag.find()) {
      if (!method.find(tag.end())) {
        throw new IllegalStateException("a tag without a test: " + tag.group() + " in " + file);
      }
      found.computeIfAbsent(tag.group(1), row -> new TreeSet<>()).add(type + "." + method.group(1));
    }
  }

  /** The tests of a row, in the order of their names. */
  List<String> of(String row) {
    return List.copyOf(byRow.getOrDefault(row, new TreeSet<>()));
  }
}
