package io.clearcost.domain.gate;

import io.clearcost.domain.gate.ControlCheck.Control;
import io.clearcost.domain.law.LprHistory;
import io.clearcost.domain.law.change.ChangeControl;
import io.clearcost.domain.law.change.LawChange;
import io.clearcost.domain.law.change.RecordedChange;
import io.clearcost.domain.law.change.Signature;
import io.clearcost.domain.party.Caller;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.InstitutionRegister;
import io.clearcost.domain.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Whether there are people enough to change under four eyes what the law leaves to data.
 *
 * <p>Names that differ in case only are one person. An institution is looked at once one of its
 * people may change its own matters, or a proposal of that is open: one that sets nothing itself
 * needs nobody.
 */
public final class PeopleControls {

  private static final int EYES = 2;

  private final List<Caller> callers;

  /**
   * The checks of one set of callers.
   *
   * @param callers everybody who may call
   */
  public PeopleControls(Collection<Caller> callers) {
    this.callers = List.copyOf(callers);
  }

  /** One check for the matters of authorities, and one for each institution that has own ones. */
  public List<ControlCheck> twoPeople(List<RecordedChange> open) {
    List<ControlCheck> checks = new ArrayList<>();
    checks.add(
        enough(
            Caller::mayChangeLawOfAuthorities,
            "authorities",
            Caller.Role.SUPERVISOR,
            new Text(
                "what authorities set, loan prime rates and the register of lenders",
                "主管部门设定事项、贷款市场报价利率和机构名单")));
    for (InstitutionId institution : institutions(open)) {
      checks.add(
          enough(
                  caller -> caller.mayChangeLawOf(institution),
                  institution.value(),
                  Caller.Role.COMPLIANCE,
                  new Text("what " + institution + " sets itself", institution + "自行设定的事项"))
              .of(institution));
    }
    return checks;
  }

  /**
   * One check for each open proposal.
   *
   * @param today the day in China
   * @param lprHistory the publications known that day, approved additions among them
   * @param register the lenders known that day
   */
  public List<ControlCheck> proposals(
      List<RecordedChange> open,
      LocalDate today,
      LprHistory lprHistory,
      InstitutionRegister register) {
    return open.stream()
        .map(
            change -> {
              ControlCheck check = proposal(change, today, lprHistory, register);
              return change.proposal().change().owner().map(check::of).orElse(check);
            })
        .toList();
  }

  private ControlCheck proposal(
      RecordedChange change, LocalDate today, LprHistory lprHistory, InstitutionRegister register) {
    String id = change.proposal().id().value();
    LawChange proposed = change.proposal().change();
    Signature signature = change.proposal().signature();
    boolean another =
        callers.stream()
            .filter(caller -> ChangeControl.mayChange(caller, proposed))
            .anyMatch(caller -> !signature.isOf(caller.person()));
    if (!another) {
      String proposer = signature.caller().person();
      return ControlCheck.problem(
          Control.PROPOSAL_CAN_BE_APPROVED,
          id,
          new Text("nobody but " + proposer + " could approve it", "除" + proposer + "外无人可以批准"),
          new Text("add another person to the callers file, or reject it", "请在调用者文件中增加一人，或否决该提议"));
    }
    return ChangeControl.refusal(proposed, today, lprHistory, register)
        .map(
            refusal ->
                ControlCheck.problem(
                    Control.PROPOSAL_CAN_BE_APPROVED,
                    id,
                    new Text(
                        "it cannot be approved any more: " + refusal.sentence().english(),
                        "已不能批准：" + refusal.sentence().chinese()),
                    new Text("reject it and propose it anew", "请否决并重新提议")))
        .orElseGet(() -> ControlCheck.well(Control.PROPOSAL_CAN_BE_APPROVED, id));
  }

  private Collection<InstitutionId> institutions(List<RecordedChange> open) {
    Map<String, InstitutionId> institutions = new TreeMap<>();
    callers.stream()
        .flatMap(caller -> caller.institution().filter(caller::mayChangeLawOf).stream())
        .forEach(institution -> institutions.put(institution.value(), institution));
    open.stream()
        .flatMap(change -> change.proposal().change().owner().stream())
        .forEach(institution -> institutions.put(institution.value(), institution));
    return institutions.values();
  }

  private ControlCheck enough(
      Predicate<Caller> may, String subject, Caller.Role role, Text matters) {
    long people =
        callers.stream()
            .filter(may)
            .map(caller -> caller.person().toLowerCase(Locale.ROOT))
            .distinct()
            .count();
    if (people >= EYES) {
      return ControlCheck.well(Control.TWO_PEOPLE_CAN_CHANGE, subject);
    }
    return ControlCheck.problem(
        Control.TWO_PEOPLE_CAN_CHANGE,
        subject,
        new Text(
            "changes of %s cannot be approved: %d of two people have the role %s"
                .formatted(matters.english(), people, role),
            "%s的变更无法批准：需两人具备%s角色，现有%d人".formatted(matters.chinese(), role, people)),
        new Text(
            "add people with the role %s to the callers file".formatted(role),
            "请在调用者文件中增加%s角色的人员".formatted(role)));
  }
}
