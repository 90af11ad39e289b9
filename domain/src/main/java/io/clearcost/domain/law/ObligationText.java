package io.clearcost.domain.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the rows of one instrument, strictly: what it does not know, it refuses with the line.
 *
 * <pre>
 *   row: BANK-06-5                        the id; rows follow each other without a gap
 *   who: PLATFORM_OPERATOR                names of {@link ObligedParty}, separated by ", "
 *   strength: PROHIBITION                 a name of {@link Obligation.Strength}
 *   kind: GATE, MON                       names of {@link Obligation.Kind}, the main one first
 *   place: 六、第一款                       article, paragraph and item; a question is 问答四
 *   quote: 平台运营机构不得…                 the official wording as it stands
 *   gloss: A platform operator …          ours
 *   limit: 0                              may be absent
 *   refers to: 法发〔2017〕22号            may be absent
 *   carrier: use case CalculateCost       one line each; "rule", "use case", "report" and a name,
 *   carrier: open gate                    "person" and a sentence, "open" and a {@link Feature}
 * </pre>
 *
 * <p>The lines of a row stand in this order; an empty line ends it. Lines that start with # are
 * remarks.
 */
final class ObligationText {

  private enum Key {
    ROW("row"),
    WHO("who"),
    STRENGTH("strength"),
    KIND("kind"),
    PLACE("place"),
    QUOTE("quote"),
    GLOSS("gloss"),
    LIMIT("limit"),
    REFERS_TO("refers to"),
    CARRIER("carrier");

    private final String word;

    Key(String word) {
      this.word = word;
    }
  }

  private static final Pattern LINE = Pattern.compile("([a-z ]+): (\\S(?:.*\\S)?)");
  private static final Pattern CARRIER =
      Pattern.compile("(rule|use case|report|person|open) (\\S.*)");

  private final String file;
  private final Instrument instrument;
  private final List<Obligation> rows = new ArrayList<>();
  private final Map<Key, List<Value>> block = new EnumMap<>(Key.class);
  private int number;

  private record Value(int line, String text) {}

  /** A reader for one file, whose name stands in every complaint. */
  ObligationText(String file, Instrument instrument) {
    this.file = file;
    this.instrument = instrument;
  }

  List<Obligation> parse(String text) {
    for (String line : text.lines().toList()) {
      number++;
      if (line.isEmpty()) {
        close();
      } else if (!line.startsWith("#")) {
        add(line);
      }
    }
    close();
    return List.copyOf(rows);
  }

  private void add(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw wrong(number, "not a word, a colon, a blank and a value: " + line);
    }
    Key key =
        Arrays.stream(Key.values())
            .filter(known -> known.word.equals(matcher.group(1)))
            .findAny()
            .orElseThrow(() -> wrong(number, "unknown word: " + matcher.group(1)));
    boolean again = key == Key.CARRIER && block.containsKey(key);
    if (!again && block.keySet().stream().anyMatch(earlier -> earlier.compareTo(key) >= 0)) {
      throw wrong(number, "\"" + key.word + "\" stands twice or in the wrong place");
    }
    block.computeIfAbsent(key, first -> new ArrayList<>()).add(new Value(number, matcher.group(2)));
  }

  private void close() {
    if (block.isEmpty()) {
      return;
    }
    ObligationId id = parsed(one(Key.ROW), ObligationId::new);
    requireSuccession(id);
    LegalBasis basis =
        new LegalBasis(
            instrument,
            one(Key.PLACE).text(),
            one(Key.PLACE).text().startsWith("问答") ? LegalForce.OFFICIAL_ANSWER : LegalForce.CLAUSE,
            one(Key.QUOTE).text(),
            one(Key.GLOSS).text(),
            Evidence.FOUND);
    List<ObligedParty> obliged = parsed(one(Key.WHO), list(ObligedParty::valueOf));
    Obligation.Strength strength = parsed(one(Key.STRENGTH), Obligation.Strength::valueOf);
    List<Obligation.Kind> kinds = parsed(one(Key.KIND), list(Obligation.Kind::valueOf));
    List<Carrier> carriers =
        all(Key.CARRIER).stream().map(value -> parsed(value, ObligationText::carrier)).toList();
    rows.add(
        at(
            one(Key.ROW).line(),
            () ->
                new Obligation(
                    id,
                    obliged,
                    strength,
                    kinds,
                    basis,
                    optional(Key.LIMIT),
                    optional(Key.REFERS_TO),
                    carriers)));
    block.clear();
  }

  private void requireSuccession(ObligationId id) {
    boolean newArticle =
        rows.stream().noneMatch(row -> row.id().article().equals(id.article())) && id.isFirst();
    boolean continues = !rows.isEmpty() && id.continues(rows.get(rows.size() - 1).id());
    if (!newArticle && !continues) {
      throw wrong(
          one(Key.ROW).line(),
          id
              + (rows.isEmpty()
                  ? " is not the first row of its article"
                  : " does not follow " + rows.get(rows.size() - 1).id()));
    }
  }

  private static Carrier carrier(String text) {
    Matcher matcher = CARRIER.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a carrier: " + text);
    }
    String name = matcher.group(2);
    return switch (matcher.group(1)) {
      case "rule" -> new Carrier.Rule(new RuleId(name));
      case "use case" -> new Carrier.UseCase(name);
      case "report" -> new Carrier.Report(name);
      case "person" -> new Carrier.Person(name);
      default -> new Carrier.Open(feature(name));
    };
  }

  private static Feature feature(String word) {
    return Arrays.stream(Feature.values())
        .filter(feature -> feature.word().equals(word))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("not a feature: " + word));
  }

  private static <T> Function<String, List<T>> list(Function<String, T> one) {
    return text -> Arrays.stream(text.split(", ", -1)).map(one).toList();
  }

  private List<Value> all(Key key) {
    return Optional.ofNullable(block.get(key))
        .orElseThrow(() -> wrong(number, "the row before this line lacks \"" + key.word + "\""));
  }

  private Value one(Key key) {
    return all(key).get(0);
  }

  private Optional<String> optional(Key key) {
    return Optional.ofNullable(block.get(key)).map(values -> values.get(0).text());
  }

  private <T> T parsed(Value value, Function<String, T> parser) {
    return at(value.line(), () -> parser.apply(value.text()));
  }

  /** Says the line of whatever a value refuses. */
  private <T> T at(int line, Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw wrong(line, String.valueOf(e.getMessage()));
    }
  }

  private IllegalArgumentException wrong(int line, String what) {
    return new IllegalArgumentException("%s, line %d: %s".formatted(file, line, what));
  }
}
