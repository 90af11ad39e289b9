package io.clearcost.application.disclosure;

import io.clearcost.domain.disclosure.recheck.SheetRecheck;
import io.clearcost.domain.disclosure.recheck.SheetRechecker;
import io.clearcost.domain.disclosure.recheck.ToldSheet;
import io.clearcost.domain.party.LenderKind;
import java.util.Optional;

/** Reckons a sheet that somebody else made anew. Nothing is stored. */
public final class RecheckSheet {

  /**
   * What is asked.
   *
   * @param sheet what stands on the sheet
   * @param lender kind of the lender; empty where it is not known
   */
  public record Command(ToldSheet sheet, Optional<LenderKind> lender) {}

  public SheetRecheck handle(Command command) {
    return SheetRechecker.recheck(command.sheet(), command.lender());
  }
}
