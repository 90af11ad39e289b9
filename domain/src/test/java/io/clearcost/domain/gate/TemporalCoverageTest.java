package io.clearcost.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.law.CostCaps;
import io.clearcost.domain.law.LegalNumber;
import io.clearcost.domain.time.EffectiveDated;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The law at every time: month by month from the first LPR to two years after the last change
 * known, and on the days around each change.
 */
class TemporalCoverageTest {

  private static final LocalDate FIRST_MONTH = LocalDate.of(2019, 8, 1);
  private static final int YEARS_AHEAD = 2;

  private static final List<LoanRule> RULES = RuleBook.ofThisProgram().rules();

  /** A demand on some lenders may pass from rule to rule: one at a time, without a gap. */
  @Test
  void demand_onceInForce_isHeldByExactlyOneRule() {
    Map<String, List<LoanRule>> versions =
        RULES.stream()
            .collect(
                Collectors.groupingBy(
                    rule -> new TreeSet<>(rule.lenderKinds()) + ": " + rule.summary(),
                    LinkedHashMap::new,
                    Collectors.toList()));

    versions.forEach(
        (demand, rules) -> {
          LocalDate first =
              rules.stream().map(rule -> rule.inForce().from()).min(LocalDate::compareTo).get();
          for (LocalDate day : days()) {
            assertThat(rules.stream().filter(rule -> rule.inForce().contains(day)))
                .as("%s on %s", demand, day)
                .hasSize(day.isBefore(first) ? 0 : 1);
          }
        });
    assertThat(versions.values()).anyMatch(rules -> rules.size() > 1);
  }

  @Test
  void rule_onAnyDayInForce_hasAllItsNumbers() {
    for (LoanRule rule : RULES) {
      for (LocalDate day : days()) {
        if (rule.inForce().contains(day)) {
          assertThat(rule.numbers())
              .as("%s on %s", rule.id(), day)
              .allMatch(number -> number.at(day).value().isPresent());
        }
      }
    }
  }

  @Test
  void costRule_ofTheBook_hasNumbers() {
    assertThat(RULES)
        .filteredOn(rule -> rule.id().value().contains("COST_ABOVE"))
        .hasSize(5)
        .noneMatch(rule -> rule.numbers().isEmpty());
  }

  @Test
  void rule_inTheBook_isNotOlderThanItsInstrument() {
    assertThat(RULES)
        .allMatch(rule -> !rule.inForce().from().isBefore(rule.basis().instrument().effective()));
  }

  @Test
  void number_ofTheDomain_isOneFromItsFirstDayOnAndNoneBefore() throws Exception {
    Map<String, EffectiveDated<?>> numbers = numbers();

    numbers.forEach(
        (name, number) -> {
          LocalDate first = number.entries().firstKey();
          for (LocalDate day : days()) {
            String found =
                number
                    .at(day)
                    .fold(
                        held -> "in force since " + held.since(),
                        none -> "declared for " + none.first());

            assertThat(found)
                .as("%s on %s", name, day)
                .isEqualTo(
                    day.isBefore(first)
                        ? "declared for " + first
                        : "in force since " + number.entries().floorKey(day));
          }
        });
    assertThat(numbers).containsKey("CostCaps.TARGET_MULTIPLE");
  }

  @Test
  void number_ofTheDomain_entersOnTheDayItDeclares() throws Exception {
    numbers()
        .forEach(
            (name, number) ->
                number
                    .entries()
                    .forEach(
                        (day, value) ->
                            assertThat(value)
                                .as("%s from %s", name, day)
                                .isInstanceOfSatisfying(
                                    LegalNumber.class,
                                    legal -> assertThat(legal.effective()).isEqualTo(day))));
  }

  /** The name under which a decision keeps a number is that of its constant. */
  @Test
  void number_ofTheDomain_bearsTheNameOfItsConstant() throws Exception {
    numbers()
        .forEach(
            (name, number) ->
                assertThat(number.entries().values())
                    .as(name)
                    .allMatch(
                        value ->
                            value instanceof LegalNumber legal
                                && name.endsWith("." + legal.name())));
  }

  @Test
  void number_ofARule_isOneOfTheDomain() throws Exception {
    List<EffectiveDated<?>> known = new ArrayList<>(numbers().values());

    assertThat(RULES)
        .allSatisfy(
            rule ->
                assertThat(rule.numbers())
                    .allMatch(number -> known.stream().anyMatch(one -> one == number)));
  }

  /** First days of months, and the days around each change; later than the last one by years. */
  private static List<LocalDate> days() {
    TreeSet<LocalDate> changes = new TreeSet<>();
    RULES.forEach(
        rule -> {
          changes.add(rule.inForce().from());
          rule.inForce().end().ifPresent(changes::add);
          rule.numbers().forEach(number -> changes.addAll(number.entries().keySet()));
        });
    TreeSet<LocalDate> days = new TreeSet<>();
    changes.forEach(day -> days.addAll(List.of(day.minusDays(1), day, day.plusDays(1))));
    LocalDate end = changes.last().plusYears(YEARS_AHEAD);
    for (LocalDate month = FIRST_MONTH; !month.isAfter(end); month = month.plusMonths(1)) {
      days.add(month);
    }
    return List.copyOf(days);
  }

  /** Every constant of the domain that changes by days, by class and name. */
  private static Map<String, EffectiveDated<?>> numbers()
      throws IOException, URISyntaxException, ReflectiveOperationException {
    Path classes =
        Path.of(CostCaps.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Map<String, EffectiveDated<?>> found = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
        String name = classes.relativize(file).toString().replace('/', '.').replace('\\', '.');
        if (name.startsWith("io.clearcost.domain.") && !name.endsWith("Test.class")) {
          Class<?> type =
              Class.forName(
                  name.substring(0, name.length() - ".class".length()),
                  false,
                  CostCaps.class.getClassLoader());
          for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())
                && field.getType().equals(EffectiveDated.class)) {
              field.setAccessible(true);
              found.put(
                  type.getSimpleName() + "." + field.getName(),
                  (EffectiveDated<?>) field.get(type));
            }
          }
        }
      }
    }
    return found;
  }
}
