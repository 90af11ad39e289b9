package io.clearcost.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Starts programs of this class path in JVMs of their own, for tests that start many of them: the
 * classes are loaded once, in a rehearsal, and mapped into memory afterwards (class data sharing).
 * That makes a start three times as quick.
 */
final class OtherJvm {

  private final Path directory;
  private final String classPath;
  private final Path archive;

  private OtherJvm(Path directory, String classPath) {
    this.directory = directory;
    this.classPath = classPath;
    this.archive = directory.resolve("classes.jsa");
  }

  /**
   * Makes starts of a program quick, by one run of it from beginning to end.
   *
   * @param directory where the classes are kept
   */
  static OtherJvm rehearsed(Path directory, Class<?> program, String... args)
      throws IOException, InterruptedException {
    OtherJvm jvm = new OtherJvm(directory, ofJars(directory.resolve("classes.jar")));
    Path log = directory.resolve("rehearsal.log");
    int end =
        jvm.command("-XX:ArchiveClassesAtExit=" + jvm.archive, program, args)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    assertThat(end).as(Files.readString(log)).isZero();
    return jvm;
  }

  /** Starts the program; without the archive, where a JVM cannot map it, it starts slowly. */
  Process start(Path log, Class<?> program, String... args) throws IOException {
    return command("-XX:SharedArchiveFile=" + archive, program, args)
        .redirectError(log.toFile())
        .start();
  }

  private ProcessBuilder command(String sharing, Class<?> program, String... args) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                // Its warnings would stand among what the program says.
                "-Xlog:disable",
                // Who is killed leaves the library there.
                "-Dorg.sqlite.tmpdir=" + directory,
                sharing,
                "-cp",
                classPath,
                program.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command);
  }

  /** The class path of this JVM with its directories in one jar: only jars can be shared. */
  private static String ofJars(Path jar) throws IOException {
    List<String> classPath = new ArrayList<>(List.of(jar.toString()));
    Set<String> names = new TreeSet<>();
    try (OutputStream file = Files.newOutputStream(jar);
        ZipOutputStream classes = new ZipOutputStream(file)) {
      classes.setLevel(Deflater.NO_COMPRESSION);
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
        if (Files.isDirectory(Path.of(entry))) {
          add(Path.of(entry), classes, names);
        } else {
          classPath.add(entry);
        }
      }
    }
    return String.join(File.pathSeparator, classPath);
  }

  /** Adds the files of a directory; of several with one name the first, as on a class path. */
  private static void add(Path directory, ZipOutputStream classes, Set<String> names)
      throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(directory)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = directory.relativize(file).toString().replace(File.separatorChar, '/');
      if (names.add(name)) {
        classes.putNextEntry(new ZipEntry(name));
        Files.copy(file, classes);
        classes.closeEntry();
      }
    }
  }
}
