package io.clearcost.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a table.
 *
 * @param method of the benchmark class
 * @param title in the report
 * @param goals nanoseconds a loan by number of payments; none for peers
 */
record Contestant(String method, String title, Map<Integer, Double> goals) {

  /** The method against which the others are set. */
  static final String OURS = "clearcost";

  static final List<Contestant> PERIODIC =
      List.of(
          goal(OURS, "**Clearcost**, one loan", 200, 400, 2_800),
          goal("clearcostBatch", "**Clearcost**, many loans at once", 40, 80, 520),
          goal("clearcostLevelBatch", "**Clearcost**, many, equal instalments", 90, 90, 90),
          peer("poi", "Apache POI `Irr`, its own guess"),
          peer("poiGuided", "Apache POI `Irr`, guess picked by hand"),
          peer("commonsMathBrent", "commons-math Brent on Horner, bracket given"));

  static final List<Contestant> DATED =
      List.of(
          goal(OURS, "**Clearcost**, one loan", 300, 450, 2_300),
          goal("clearcostBatch", "**Clearcost**, many loans at once", 90, 180, 1_200),
          peer("decampoXirr", "org.decampo `Xirr`"),
          peer("commonsMathBrent", "commons-math Brent on powers, bracket given"));

  /** The goal is stated for twelve instalments alone. */
  static final List<Contestant> WHOLE =
      List.of(new Contestant(OURS, "**Clearcost**, terms to proof", Map.of(12, 10_000.0)));

  Contestant {
    goals = Map.copyOf(goals);
  }

  Optional<Double> goal(int payments) {
    return Optional.ofNullable(goals.get(payments));
  }

  private static Contestant goal(
      String method, String title, double twelve, double thirtySix, double threeHundredSixty) {
    return new Contestant(method, title, Map.of(12, twelve, 36, thirtySix, 360, threeHundredSixty));
  }

  private static Contestant peer(String method, String title) {
    return new Contestant(method, title, Map.of());
  }
}
