package io.clearcost.domain.disclosure;

import io.clearcost.domain.loan.LoanCourse;
import io.clearcost.domain.loan.Movement;
import io.clearcost.domain.party.ChargingParty;
import java.util.List;
import java.util.stream.Stream;

/**
 * What ties a debit to the loan, where that is told, and where it follows from what it is for, who
 * takes it and when.
 *
 * <pre>
 *   taken by         a tie is told   nothing is told                        that there is none is told
 *   party of sheet   tied            doubtful in the window, else by payee  doubtful in the window
 *   companion        tied            tied                                   doubtful in the window
 *   anybody else     tied            unexplained in the window              not of the loan
 * </pre>
 *
 * <p>An item of the sheet that is named ties a debit of which nothing else is told. A companion
 * took something else that is told to be tied. After the window ({@link CompanionWindow}) what is
 * not tied is not of the loan.
 */
final class Ties {

  /** How a debit stands to the loan. */
  enum Tie {
    /** It is of the loan. */
    TIED,
    /** It is of the loan as far as something is due to its receiver, and more is doubtful. */
    DOUBTFUL,
    /** It is of the loan as far as something is due to its receiver. */
    BY_PAYEE,
    /** Nobody said anything about it, and it was taken within days of the loan. */
    UNEXPLAINED,
    /** It has nothing to do with the loan. */
    NONE
  }

  private final CostDisclosure sheet;
  private final List<String> codes;
  private final List<ChargingParty> parties;
  private final List<ChargingParty> companions;

  Ties(CostDisclosure sheet, LoanCourse course) {
    this.sheet = sheet;
    this.codes =
        Stream.of(
                Stream.of(Movement.PRINCIPAL),
                sheet.items().stream().map(item -> item.item().code()),
                sheet.contingent().stream().map(cost -> cost.charge().item().code()))
            .flatMap(some -> some)
            .toList();
    this.parties =
        Stream.of(
                sheet.lenders().stream(),
                sheet.payees().stream(),
                sheet.items().stream().flatMap(item -> item.collector().stream()),
                sheet.enhancement().providers().stream())
            .flatMap(some -> some)
            .toList();
    this.companions =
        course.movements().stream()
            .filter(Movement::isTied)
            .map(Movement::party)
            .filter(party -> !Parties.among(parties, party))
            .toList();
  }

  Tie of(Movement debit) {
    boolean inWindow = CompanionWindow.holds(sheet, debit.date());
    if (debit.isTied()) {
      return Tie.TIED;
    }
    return debit.link().isPresent() ? ofNone(debit, inWindow) : ofSilence(debit, inWindow);
  }

  private Tie ofNone(Movement debit, boolean inWindow) {
    return inWindow && (isParty(debit) || isCompanion(debit)) ? Tie.DOUBTFUL : Tie.NONE;
  }

  private Tie ofSilence(Movement debit, boolean inWindow) {
    if (isCompanion(debit) || debit.code().filter(codes::contains).isPresent()) {
      return Tie.TIED;
    }
    if (isParty(debit)) {
      return inWindow ? Tie.DOUBTFUL : Tie.BY_PAYEE;
    }
    return inWindow ? Tie.UNEXPLAINED : Tie.NONE;
  }

  private boolean isParty(Movement debit) {
    return Parties.among(parties, debit.party());
  }

  private boolean isCompanion(Movement debit) {
    return Parties.among(companions, debit.party());
  }
}
