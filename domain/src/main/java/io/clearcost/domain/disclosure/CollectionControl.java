package io.clearcost.domain.disclosure;

import io.clearcost.domain.disclosure.CollectionFinding.Reason;
import io.clearcost.domain.disclosure.CollectionFindings.Held;
import io.clearcost.domain.loan.ContingentEvent;
import io.clearcost.domain.loan.LoanCourse;
import io.clearcost.domain.loan.Movement;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.text.Text;
import io.clearcost.domain.time.LegalTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds what is taken from a borrower against what the borrower was shown: nothing else may be
 * (除已明示的息费项目外，不再收取其他费用).
 *
 * <pre>
 *   item of the plan      taken in all by a day  ≤  due in all by that day
 *   settled early         ... ≤ due by the end of the running period; principal at any time
 *   contingent amount     taken in all  ≤  the amount, once the event has happened
 *   contingent rate       taken in all  ≤  principal x rate x days since the event / 360
 *   paid out              less what is taken on the day of disbursement  ≥  received by the sheet
 * </pre>
 *
 * <p>What is tied to the loan is judged by who receives it, how much and when, and not by its name:
 * a package of rights on the second day, a second guarantor or an insurance at the counter is on
 * the sheet, or it is not. What ties a debit to the loan is told, or follows from its receiver and
 * its day ({@link Ties}); what nothing ties to it is not judged. Who says for which item money is
 * taken is believed as long as the figures agree; what nobody itemised goes to the items of its
 * receiver that are due, in their order.
 *
 * <p>Size: the ways in which one debit can be wrong are told apart here, with the sums that they
 * share.
 */
public final class CollectionControl {

  private final CostDisclosure sheet;
  private final Optional<LocalDate> confirmed;
  private final LoanCourse course;
  private final List<Entitlement> entitlements;
  private final Map<String, Money> taken = new HashMap<>();

  /** What counts in the cost and was taken by the day of disbursement: it was not received. */
  private Money kept = Money.ZERO;

  private final CollectionFindings findings;
  private final Ties ties;

  private CollectionControl(
      CostDisclosure sheet, Optional<Instant> confirmedAt, LoanCourse course) {
    this.sheet = sheet;
    this.confirmed = confirmedAt.map(at -> LocalDate.ofInstant(at, LegalTime.ZONE));
    this.course = course;
    this.entitlements = Entitlement.of(sheet);
    this.findings = new CollectionFindings(sheet.lender().kind());
    this.ties = new Ties(sheet, course);
  }

  /**
   * Everything that went otherwise than shown, by the end of a day.
   *
   * @param confirmedAt when the borrower confirmed the sheet; empty for never
   */
  public static List<CollectionFinding> examine(
      CostDisclosure sheet, Optional<Instant> confirmedAt, LoanCourse course, LocalDate asOf) {
    CollectionControl control = new CollectionControl(sheet, confirmedAt, course);
    course.movements().stream()
        .filter(movement -> !movement.date().isAfter(asOf))
        .forEach(control::judge);
    BorrowerDues dues = new BorrowerDues(sheet, course, control.findings);
    dues.payout(asOf, control.kept);
    dues.refunds(asOf);
    return control.findings.list();
  }

  /**
   * What speaks against taking money; nothing does where the list is empty. All that was taken
   * already counts, on whatever day, so that nothing is taken twice by asking for an earlier one.
   * Who asks to take money under a sheet has tied it to the loan, whatever else is said.
   *
   * @param course what happened before it is asked
   * @param next what is asked for
   */
  public static List<CollectionFinding> objections(
      CostDisclosure sheet, Optional<Instant> confirmedAt, LoanCourse course, Movement next) {
    CollectionControl control = new CollectionControl(sheet, confirmedAt, course);
    course.movements().forEach(control::judge);
    int before = control.findings.list().size();
    control.debit(next);
    List<CollectionFinding> found = control.findings.list();
    return found.subList(before, found.size());
  }

  private void judge(Movement movement) {
    if (movement.kind() == Movement.Kind.DEBIT) {
      switch (ties.of(movement)) {
        case TIED -> debit(movement);
        case DOUBTFUL -> doubtful(movement, spread(movement));
        case BY_PAYEE -> spread(movement);
        case UNEXPLAINED -> unexplained(movement);
        case NONE -> {}
      }
    }
  }

  /** What is due to its receiver was taken as that; the rest has to be looked into. */
  private void doubtful(Movement debit, Money left) {
    if (left.isPositive()) {
      find(
          Reason.TAKEN_IN_WINDOW,
          debit,
          Held.atMost(left, Money.ZERO),
          new Text(
              "%s taken by %s on %s, within %s days of the payout, is on no sheet; nothing is told"
                  + " that ties it to the loan, for which its receiver takes other money",
              "%s由%s于%s收取，在放款后%s日内，未予明示；所报与贷款无关联，而其收取主体就该贷款另有收取"),
          "amount",
          left,
          "party",
          debit.party().legalName(),
          "date",
          debit.date(),
          "window_days",
          CompanionWindow.LAST_DAY);
    }
  }

  private void unexplained(Movement debit) {
    find(
        Reason.UNEXPLAINED_IN_WINDOW,
        debit,
        Held.atMost(debit.amount(), Money.ZERO),
        new Text(
            "%s taken by %s on %s, within %s days of the payout, is on no sheet, and nobody said"
                + " what it is for",
            "%s由%s于%s收取，在放款后%s日内，未予明示，亦未说明用途"),
        "amount",
        debit.amount(),
        "party",
        debit.party().legalName(),
        "date",
        debit.date(),
        "window_days",
        CompanionWindow.LAST_DAY);
  }

  private void debit(Movement debit) {
    if (confirmed.filter(day -> !day.isAfter(debit.date())).isEmpty()) {
      find(
          Reason.NOTHING_ACKNOWLEDGED,
          debit,
          Optional.empty(),
          new Text("%s is taken on %s, and no sheet was confirmed by then", "%s于%s收取，此前借款人未确认明示"),
          "amount",
          debit.amount(),
          "date",
          debit.date());
    }
    sheet.contingent().stream()
        .map(cost -> new ContingentEntitlement(cost, sheet.terms().principal()))
        .filter(charge -> debit.code().filter(charge.code()::equals).isPresent())
        .findFirst()
        .ifPresentOrElse(charge -> contingent(debit, charge), () -> planned(debit));
  }

  private void planned(Movement debit) {
    debit
        .code()
        .ifPresentOrElse(
            code ->
                entitlements.stream()
                    .filter(item -> item.code().equals(code))
                    .findFirst()
                    .ifPresentOrElse(
                        item -> item(debit, item), () -> undisclosed(debit, debit.amount())),
            () -> undisclosed(debit, spread(debit)));
  }

  /**
   * Gives a debit that nobody itemised to what its receiver may take by the plan of the day.
   *
   * @return what is left over
   */
  private Money spread(Movement debit) {
    Money left = debit.amount();
    for (Entitlement item : entitlements) {
      if (item.mayBeTakenBy(debit.party())) {
        Money room = planned(item, debit).minus(taken.getOrDefault(item.code(), Money.ZERO));
        Money part = room.compareTo(left) < 0 ? room : left;
        if (part.isPositive()) {
          take(item, part, debit);
          left = left.minus(part);
        }
      }
    }
    return left;
  }

  private void take(Entitlement item, Money amount, Movement debit) {
    taken.merge(item.code(), amount, Money::plus);
    if (item.counts() && !debit.date().isAfter(sheet.plan().disbursementDate())) {
      kept = kept.plus(amount);
    }
  }

  private void item(Movement debit, Entitlement item) {
    if (!item.mayBeTakenBy(debit.party())) {
      otherPayee(debit, item.code());
    }
    take(item, debit.amount(), debit);
    Money sum = taken.getOrDefault(item.code(), Money.ZERO);
    if (sum.compareTo(item.total()) > 0) {
      aboveStandard(debit, item.code(), sum, item.total());
    } else if (sum.compareTo(due(item, debit)) > 0) {
      find(
          due(item, debit).isZero() ? Reason.BEFORE_TRIGGER : Reason.BEYOND_DUE,
          debit,
          Held.atMost(sum, due(item, debit)),
          new Text("of %s, %s is taken by %s, when only %s is due", "%s已收%s，而截至%s应收仅%s"),
          "code",
          item.code(),
          "taken",
          sum,
          "date",
          debit.date(),
          "due",
          due(item, debit));
    }
  }

  /** The borrower may repay principal at any time. */
  private Money due(Entitlement item, Movement debit) {
    return item.code().equals(Movement.PRINCIPAL) ? item.total() : planned(item, debit);
  }

  private Money planned(Entitlement item, Movement debit) {
    return course
        .since(ContingentEvent.PREPAYMENT, debit.date())
        .map(item::dueOnSettlement)
        .orElseGet(() -> item.dueOn(debit.date()));
  }

  private void contingent(Movement debit, ContingentEntitlement charge) {
    if (!charge.mayBeTakenBy(debit.party())) {
      otherPayee(debit, charge.code());
    }
    Money sum = taken.merge(charge.code(), debit.amount(), Money::plus);
    Optional<LocalDate> since = course.since(charge.event(), debit.date());
    if (since.isEmpty()) {
      find(
          Reason.BEFORE_TRIGGER,
          debit,
          Held.atMost(sum, Money.ZERO),
          new Text("%s is taken on %s, and %s has not happened by then", "%s于%s收取，而触发情形%s尚未发生"),
          "code",
          charge.code(),
          "date",
          debit.date(),
          "event",
          charge.event());
      return;
    }
    Money most = charge.most(since.get(), debit.date());
    if (sum.compareTo(most) > 0) {
      aboveStandard(debit, charge.code(), sum, most);
    }
  }

  private void undisclosed(Movement debit, Money amount) {
    if (amount.isZero()) {
      return;
    }
    boolean known = Parties.among(sheet.payees(), debit.party());
    find(
        known ? Reason.UNDISCLOSED_ITEM : Reason.UNDISCLOSED_PAYEE,
        debit,
        Held.atMost(amount, Money.ZERO),
        new Text("%s taken by %s on %s for %s is on no sheet (%s)", "%s由%s于%s收取（%s），未予明示（%s）"),
        "amount",
        amount,
        "party",
        debit.party().legalName(),
        "date",
        debit.date(),
        "code",
        debit.code().orElse(Difference.ABSENT),
        "link",
        debit.link().map(Enum::name).orElse(Difference.ABSENT));
  }

  private void otherPayee(Movement debit, String code) {
    find(
        Reason.OTHER_PAYEE,
        debit,
        Optional.empty(),
        new Text("%s is taken by %s, whom the sheet does not name for it", "%s由%s收取，与明示的收取主体不符"),
        "code",
        code,
        "party",
        debit.party().legalName());
  }

  private void aboveStandard(Movement debit, String code, Money sum, Money most) {
    find(
        Reason.ABOVE_STANDARD,
        debit,
        Held.atMost(sum, most),
        new Text("of %s, %s is taken in all, more than %s", "%s累计收取%s，超过%s"),
        "code",
        code,
        "taken",
        sum,
        "most",
        most);
  }

  private void find(
      Reason reason, Movement movement, Optional<Held> held, Text sentence, Object... facts) {
    findings.add(reason, Optional.of(movement), held, sentence, facts);
  }
}
