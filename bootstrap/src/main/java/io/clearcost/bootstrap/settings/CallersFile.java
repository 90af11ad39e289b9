package io.clearcost.bootstrap.settings;

import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a callers file: CSV without quotes, one token a line, blank lines and lines with # skipped.
 * All errors are said at once, with their lines.
 */
public final class CallersFile {

  public static final String HEADER = "person,institution,roles,token_sha256";
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final List<String> faults = new ArrayList<>();
  private final List<KnownCaller> known = new ArrayList<>();
  private final Map<String, Integer> lineOfHash = new HashMap<>();
  private final Map<String, Caller> callerOfPerson = new HashMap<>();

  private CallersFile() {}

  public static List<KnownCaller> read(Path file) {
    CallersFile reading = new CallersFile();
    reading.lines(TextFile.read(file, "callers file").lines().toList());
    if (!reading.faults.isEmpty()) {
      throw new UnusableEnvironment(
          "The callers file " + file + " is refused: " + String.join("; ", reading.faults) + ".");
    }
    return List.copyOf(reading.known);
  }

  private void lines(List<String> lines) {
    boolean headed = false;
    for (int index = 0; index < lines.size(); index++) {
      String line = lines.get(index).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (headed) {
        line(index + 1, line);
      } else if (!line.equals(HEADER)) {
        faults.add("line " + (index + 1) + ": the first line must be " + HEADER);
        return;
      }
      headed = true;
    }
    if (!headed) {
      faults.add("it is empty; the first line must be " + HEADER);
    }
  }

  private void line(int number, String line) {
    String[] fields = line.split(",", -1);
    if (fields.length != 4) {
      faults.add("line " + number + ": needs 4 fields, has " + fields.length);
      return;
    }
    int before = faults.size();
    Optional<InstitutionId> institution = institution(number, fields[1].strip());
    Set<Caller.Role> roles = roles(number, fields[2]);
    String hash = hash(number, fields[3].strip().toLowerCase(Locale.ROOT));
    String person = fields[0].strip();
    if (person.isEmpty()) {
      faults.add("line " + number + ": the person is missing");
    }
    if (faults.size() == before) {
      add(number, hash, new Caller(person, institution, roles));
    }
  }

  private void add(int number, String hash, Caller caller) {
    Caller earlier = callerOfPerson.putIfAbsent(caller.person(), caller);
    if (earlier != null && !earlier.equals(caller)) {
      faults.add(
          "line %d: \"%s\" has another institution or other roles above"
              .formatted(number, caller.person()));
      return;
    }
    known.add(new KnownCaller(hash, caller));
  }

  private Optional<InstitutionId> institution(int number, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new InstitutionId(text));
    } catch (IllegalArgumentException malformed) {
      faults.add("line " + number + ": " + malformed.getMessage());
      return Optional.empty();
    }
  }

  private Set<Caller.Role> roles(int number, String text) {
    Set<Caller.Role> roles = EnumSet.noneOf(Caller.Role.class);
    for (String name : text.split("\\|", -1)) {
      Arrays.stream(Caller.Role.values())
          .filter(role -> role.name().equals(name.strip()))
          .findAny()
          .ifPresentOrElse(
              roles::add,
              () ->
                  faults.add(
                      "line %d: \"%s\" is no role; the roles are %s"
                          .formatted(number, name.strip(), Arrays.toString(Caller.Role.values()))));
    }
    return roles;
  }

  private String hash(int number, String text) {
    if (!HASH.matcher(text).matches()) {
      faults.add("line " + number + ": token_sha256 is not 64 hex digits");
      return text;
    }
    Integer earlier = lineOfHash.putIfAbsent(text, number);
    if (earlier != null) {
      faults.add("line " + number + ": the token of line " + earlier + " stands here again");
    }
    return text;
  }
}
