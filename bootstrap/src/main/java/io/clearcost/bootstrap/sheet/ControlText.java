package io.clearcost.bootstrap.sheet;

import io.clearcost.proto.law.v1.CheckControlsResponse;
import io.clearcost.proto.law.v1.ControlCheck;
import java.util.stream.Collectors;

/** Checks of controls as people read them, one line each. */
public final class ControlText {

  private ControlText() {}

  /** Every check, and how many of them have a problem. */
  public static String of(CheckControlsResponse report) {
    return report.getChecksList().stream()
        .map(ControlText::of)
        .collect(
            Collectors.joining(
                "\n",
                "",
                "\n%d checks, %d with a problem. As of %s, rule book %s"
                    .formatted(
                        report.getChecksCount(),
                        report.getProblemCount(),
                        report.getAsOfDate(),
                        report.getRuleBookVersion())));
  }

  private static String of(ControlCheck check) {
    String name = Words.of(check.getControl()) + ", " + DisplayText.clean(check.getSubject());
    return check.hasProblem()
        ? "PROBLEM  %s: %s. To do: %s."
            .formatted(
                name,
                DisplayText.clean(check.getProblem().getWhatEn()),
                check.getProblem().getRemedyEn())
        : "ok       " + name;
  }
}
