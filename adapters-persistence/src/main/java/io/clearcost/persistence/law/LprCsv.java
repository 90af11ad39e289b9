package io.clearcost.persistence.law;

import io.clearcost.domain.law.LprPublication;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.time.EffectiveDated;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses LPR publications strictly: a wrong rate in force is worse than no start. */
final class LprCsv {

  private static final String HEADER = "published,lpr_1y,lpr_5y";
  private static final String PERCENT = "(\\d{1,2}(?:\\.\\d{1,4})?)";
  private static final Pattern ROW =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})," + PERCENT + "," + PERCENT);
  private static final Ratio HUNDRED = Ratio.of(100);

  private final String name;
  private final TreeMap<LocalDate, LprPublication> publications = new TreeMap<>();
  private int line;

  /** A parser for one file, whose name stands in every complaint. */
  LprCsv(String name) {
    this.name = name;
  }

  EffectiveDated<LprPublication> parse(String text) {
    List<String> lines = text.lines().toList();
    Iterator<String> rest = lines.iterator();
    requireHeader(rest);
    while (rest.hasNext()) {
      add(next(rest));
    }
    if (publications.isEmpty()) {
      throw wrong("there is no publication");
    }
    return EffectiveDated.of(publications);
  }

  private void requireHeader(Iterator<String> lines) {
    String header = "";
    while (lines.hasNext()) {
      header = next(lines);
      if (!header.startsWith("#")) {
        break;
      }
    }
    if (!header.equals(HEADER)) {
      throw wrong("the header must be " + HEADER);
    }
  }

  private void add(String row) {
    Matcher matcher = ROW.matcher(row);
    if (!matcher.matches()) {
      throw wrong("not a day and two rates in percent: " + row);
    }
    LocalDate published = day(matcher.group(1));
    if (!publications.isEmpty() && !published.isAfter(publications.lastKey())) {
      throw wrong(
          "the publication of %s does not come after that of %s"
              .formatted(published, publications.lastKey()));
    }
    publications.put(
        published, new LprPublication(published, rate(matcher.group(2)), rate(matcher.group(3))));
  }

  private LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw wrong("not a day: " + text);
    }
  }

  private Ratio rate(String percent) {
    Ratio rate = Ratio.parse(percent).dividedBy(HUNDRED);
    if (rate.signum() == 0) {
      throw wrong("a rate is above zero");
    }
    return rate;
  }

  private String next(Iterator<String> lines) {
    line++;
    return lines.next();
  }

  private UnusableLprHistoryException wrong(String what) {
    return new UnusableLprHistoryException(
        "The LPR history %s is wrong in line %d: %s.".formatted(name, Math.max(line, 1), what));
  }
}
