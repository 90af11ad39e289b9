package io.clearcost.bootstrap.sheet;

import io.clearcost.documents.text.DisplayText;
import io.clearcost.proto.cost.v1.FindHeadroomResponse;
import io.clearcost.proto.cost.v1.Headroom;
import io.clearcost.proto.type.v1.Lever;

/** How far each term of a loan goes under a cap, as plain text of at most 100 columns. */
public final class HeadroomSheet {

  private static final int NAME_COLUMNS = 36;
  private static final int VALUE_COLUMNS = 16;

  private HeadroomSheet() {}

  /** The sheet of one loan. */
  public static String of(String title, FindHeadroomResponse answer, Palette palette) {
    SheetText sheet = new SheetText(palette);
    for (String line :
        DisplayText.wrap(title + " | headroom, each lever moved alone", SheetText.COLUMNS)) {
      sheet.line(palette.bold(line));
    }
    sheet.line(palette.dim("  " + columns("lever", "now", "passes")));
    answer.getLeversList().forEach(headroom -> sheet.wrapped(2, line(headroom)));
    if (answer.getLeversCount() == 0) {
      sheet.line("  nothing in this loan can be moved");
    }
    return sheet.toString();
  }

  private static String line(Headroom headroom) {
    Lever lever = headroom.getLever();
    String name = LeverWords.name(lever);
    String now = LeverWords.value(lever, lever.getValueNow());
    if (!headroom.hasFix()) {
      return columns(name, now, "not even at zero");
    }
    String passes = LeverWords.value(lever, headroom.getFix().getPassingValue());
    return columns(name, now, passes + LeverWords.unit(lever))
        + ", "
        + LeverWords.inAll(headroom.getFix().getLessInAllFen())
        + (headroom.getEndsWithRange() ? " (the cap bears more)" : "");
  }

  private static String columns(String name, String now, String passes) {
    return DisplayText.left(name, NAME_COLUMNS) + DisplayText.left(now, VALUE_COLUMNS) + passes;
  }
}
