package io.clearcost.domain.law;

import java.util.function.Function;
import java.util.regex.Pattern;

/** What carries an obligation, wholly or in part. */
public sealed interface Carrier {

  <R> R fold(
      Function<Rule, R> rule,
      Function<UseCase, R> useCase,
      Function<Report, R> report,
      Function<Person, R> person,
      Function<Open, R> open);

  /** Whether the program does something for the obligation today. */
  default boolean isDone() {
    return fold(rule -> true, useCase -> true, report -> true, person -> false, open -> false);
  }

  /** A rule of the gate judges it. */
  record Rule(RuleId id) implements Carrier {
    @Override
    public <R> R fold(
        Function<Rule, R> rule,
        Function<UseCase, R> useCase,
        Function<Report, R> report,
        Function<Person, R> person,
        Function<Open, R> open) {
      return rule.apply(this);
    }
  }

  /**
   * A use case carries it out.
   *
   * @param name simple name of its class, e.g. {@code CalculateCost}
   */
  record UseCase(String name) implements Carrier {
    public UseCase {
      ClassName.require(name);
    }

    @Override
    public <R> R fold(
        Function<Rule, R> rule,
        Function<UseCase, R> useCase,
        Function<Report, R> report,
        Function<Person, R> person,
        Function<Open, R> open) {
      return useCase.apply(this);
    }
  }

  /**
   * A report answers it.
   *
   * @param name simple name of the class that writes it
   */
  record Report(String name) implements Carrier {
    public Report {
      ClassName.require(name);
    }

    @Override
    public <R> R fold(
        Function<Rule, R> rule,
        Function<UseCase, R> useCase,
        Function<Report, R> report,
        Function<Person, R> person,
        Function<Open, R> open) {
      return report.apply(this);
    }
  }

  /**
   * No program can decide it: a person does.
   *
   * @param support one sentence: what the person decides, and what supports it
   */
  record Person(String support) implements Carrier {
    public Person {
      if (!support.endsWith(".")) {
        throw new IllegalArgumentException("not a sentence: " + support);
      }
    }

    @Override
    public <R> R fold(
        Function<Rule, R> rule,
        Function<UseCase, R> useCase,
        Function<Report, R> report,
        Function<Person, R> person,
        Function<Open, R> open) {
      return person.apply(this);
    }
  }

  /** Nothing yet; this feature will. */
  record Open(Feature feature) implements Carrier {
    @Override
    public <R> R fold(
        Function<Rule, R> rule,
        Function<UseCase, R> useCase,
        Function<Report, R> report,
        Function<Person, R> person,
        Function<Open, R> open) {
      return open.apply(this);
    }
  }

  /** The shape of the simple name of a class. */
  final class ClassName {

    private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Za-z]+");

    private ClassName() {}

    private static void require(String name) {
      if (!SHAPE.matcher(name).matches()) {
        throw new IllegalArgumentException("not the simple name of a class: " + name);
      }
    }
  }
}
