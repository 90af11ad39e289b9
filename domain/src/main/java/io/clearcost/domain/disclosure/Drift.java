package io.clearcost.domain.disclosure;

import io.clearcost.domain.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is not as it was shown: contract, plan and charges held against the sheet. */
public final class Drift {

  private Drift() {}

  /**
   * Every difference, in the order of the sheet.
   *
   * @param shown what the borrower was shown
   * @param now the same loan as it is to be signed, or was signed
   */
  public static List<Difference> between(CostDisclosure shown, CostDisclosure now) {
    Map<String, SheetFigures.Figure> before = SheetFigures.of(shown);
    Map<String, SheetFigures.Figure> after = SheetFigures.of(now);
    Set<String> paths = new LinkedHashSet<>(before.keySet());
    paths.addAll(after.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String path : paths) {
      String was = value(before, path);
      String is = value(after, path);
      if (!was.equals(is)) {
        differences.add(new Difference(path, what(before, after, path), was, is));
      }
    }
    return List.copyOf(differences);
  }

  private static String value(Map<String, SheetFigures.Figure> figures, String path) {
    SheetFigures.Figure figure = figures.get(path);
    return figure == null ? Difference.ABSENT : figure.value();
  }

  private static Text what(
      Map<String, SheetFigures.Figure> before,
      Map<String, SheetFigures.Figure> after,
      String path) {
    SheetFigures.Figure figure = before.get(path);
    return figure == null ? after.getOrDefault(path, SheetFigures.NONE).what() : figure.what();
  }
}
