package io.clearcost.domain.disclosure;

import io.clearcost.domain.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What is not as it was shown: contract, plan and charges held against the sheet. */
public final class Drift {

  private static final Pattern OF_DAY_AND_AMOUNT =
      Pattern.compile(
          "principal|received|disbursement_date|maturity_date|items\\[.*\\]\\.paid|plan\\[.*");

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
      if (!was.equals(is) && !isUntoldMethod(path, was, is)) {
        differences.add(new Difference(path, what(before, after, path), was, is));
      }
    }
    return List.copyOf(differences);
  }

  /**
   * Every difference of money that is drawn on a line after the day that the sheet is about: what
   * follows from the day and from the amount drawn is another each time, and the annual cost is
   * held against the figure that was printed.
   *
   * @param shown what the borrower was shown last
   * @param now the drawdown
   */
  public static List<Difference> ofDrawdown(CostDisclosure shown, CostDisclosure now) {
    boolean sameCost = shown.annualCost().toString().equals(now.annualCost().toString());
    return between(shown, now).stream()
        .filter(difference -> !OF_DAY_AND_AMOUNT.matcher(difference.path()).matches())
        .filter(difference -> !sameCost || !difference.path().equals("annual_cost"))
        .toList();
  }

  /** Where one of the two is a plan, which names no method, the rows tell how it is repaid. */
  private static boolean isUntoldMethod(String path, String was, String is) {
    return path.equals(SheetFigures.METHOD)
        && (was.equals(Difference.ABSENT) || is.equals(Difference.ABSENT));
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
