package io.clearcost.domain.gate;

import io.clearcost.domain.gate.ControlCheck.Control;
import io.clearcost.domain.law.CostCaps;
import io.clearcost.domain.law.LprHistory;
import io.clearcost.domain.law.change.ChangeId;
import io.clearcost.domain.law.change.LawChange;
import io.clearcost.domain.law.change.LawChange.ProvincialScheme;
import io.clearcost.domain.law.change.LawChange.StricterLimit;
import io.clearcost.domain.law.change.LimitsInForce;
import io.clearcost.domain.law.change.RecordedChange;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether what the law leaves to data is up to date and has any effect.
 *
 * <p>A limit counts from today on or from its first day, whichever is later; one that a later
 * approval took the place of is history and is passed over. A province without a lender in the
 * register is none of a problem: its scheme waits for one.
 */
public final class DataControls {

  private final LocalDate today;

  /**
   * The checks of one day.
   *
   * @param today the day in China
   */
  public DataControls(LocalDate today) {
    this.today = today;
  }

  /** Whether the last publication that must exist today is known. */
  public ControlCheck lpr(LprHistory lprHistory) {
    String end = lprHistory.end().toString();
    return lprHistory.isOutdatedAt(today)
        ? ControlCheck.problem(
            Control.LPR_HISTORY_IS_CURRENT,
            end,
            new Text(
                "the last one known is of %s, more than %d days before today, %s"
                    .formatted(end, LprHistory.LONGEST_INTERVAL_IN_DAYS, today),
                "最近一期为%s，距今日%s超过%d天".formatted(end, today, LprHistory.LONGEST_INTERVAL_IN_DAYS)),
            new Text(
                "propose the later ones with \"clearcost law lpr-propose FILE\"",
                "请用“clearcost law lpr-propose 文件”提议后续各期"))
        : ControlCheck.well(Control.LPR_HISTORY_IS_CURRENT, end);
  }

  /**
   * One check for each limit and scheme that holds or is to hold.
   *
   * @param approved in the order of their approval
   * @param register every entry
   */
  public List<ControlCheck> limits(List<RecordedChange> approved, List<Institution> register) {
    Set<InstitutionId> known =
        register.stream().map(Institution::id).collect(Collectors.toUnmodifiableSet());
    List<ControlCheck> checks = new ArrayList<>();
    for (RecordedChange change : approved) {
      ChangeId id = change.proposal().id();
      change
          .proposal()
          .change()
          .<Optional<ControlCheck>>fold(
              LawChange.Cases.of(
                  choice -> Optional.empty(),
                  addition -> Optional.empty(),
                  scheme -> scheme(id, scheme, approved),
                  limit -> limit(id, limit, approved, known),
                  stop -> Optional.empty(),
                  entries -> Optional.empty()))
          .ifPresent(checks::add);
    }
    return checks;
  }

  private Optional<ControlCheck> scheme(
      ChangeId id, ProvincialScheme scheme, List<RecordedChange> approved) {
    return LimitsInForce.scheme(approved, scheme.province(), day(scheme.from()))
        .filter(scheme::equals)
        .map(holding -> stricter(id, holding.ultraShortCap()));
  }

  private Optional<ControlCheck> limit(
      ChangeId id, StricterLimit limit, List<RecordedChange> approved, Set<InstitutionId> known) {
    return LimitsInForce.costCap(approved, limit.institution(), day(limit.from()))
        .filter(limit::equals)
        .map(
            holding ->
                known.contains(holding.institution())
                    ? stricter(id, holding.value())
                    : unknown(id, holding.institution()))
        .map(check -> check.of(limit.institution()));
  }

  private static ControlCheck stricter(ChangeId id, Ratio value) {
    return value.compareTo(CostCaps.HARD_CAP) < 0
        ? ControlCheck.well(Control.LIMIT_TAKES_EFFECT, id.value())
        : ControlCheck.problem(
            Control.LIMIT_TAKES_EFFECT,
            id.value(),
            new Text(
                "it is no stricter than the 24 % of the law and never decides", "不严于法定24%上限，从不起作用"),
            new Text("propose a lower one for a later day", "请提议更低且更晚生效的限额"));
  }

  private static ControlCheck unknown(ChangeId id, InstitutionId institution) {
    return ControlCheck.problem(
        Control.LIMIT_TAKES_EFFECT,
        id.value(),
        new Text("the register knows no institution " + institution, "名单中没有机构" + institution),
        new Text(
            "register the institution, or propose the limit for the right one",
            "请登记该机构，或为正确的机构提议限额"));
  }

  private LocalDate day(LocalDate from) {
    return from.isAfter(today) ? from : today;
  }
}
