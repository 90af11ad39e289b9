package io.clearcost.bootstrap.sheet;

import io.clearcost.documents.text.DisplayText;
import io.clearcost.proto.law.v1.CheckControlsResponse;
import io.clearcost.proto.law.v1.ControlCheck;
import java.util.stream.Collectors;

/** Checks of controls as people read them, one line each. */
public final class ControlText {

  private ControlText() {}

  /** Every check, and how many of them have a problem. */
  public static String of(CheckControlsResponse report, Language language) {
    return report.getChecksList().stream()
        .map(check -> of(check, language))
        .collect(
            Collectors.joining(
                "\n",
                "",
                language
                    .choose(
                        "\n%d checks, %d with a problem. As of %s, rule book %s",
                        "\n共%d项检查，%d项有问题。截至%s，规则册%s")
                    .formatted(
                        report.getChecksCount(),
                        report.getProblemCount(),
                        report.getAsOfDate(),
                        report.getRuleBookVersion())));
  }

  private static String of(ControlCheck check, Language language) {
    String name = Words.of(check.getControl()) + ", " + DisplayText.clean(check.getSubject());
    return check.hasProblem()
        ? language
            .choose("PROBLEM  %s: %s. To do: %s.", "PROBLEM  %s：%s。处理：%s。")
            .formatted(name, what(check, language), remedy(check, language))
        : "ok       " + name;
  }

  private static String what(ControlCheck check, Language language) {
    return DisplayText.clean(
        language.choose(check.getProblem().getWhatEn(), check.getProblem().getWhatZh()));
  }

  private static String remedy(ControlCheck check, Language language) {
    return language.choose(check.getProblem().getRemedyEn(), check.getProblem().getRemedyZh());
  }
}
