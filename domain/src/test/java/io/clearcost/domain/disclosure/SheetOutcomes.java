package io.clearcost.domain.disclosure;

import io.clearcost.domain.law.MissingFact;
import java.util.List;

/** What came of composing a sheet, where only one of the outcomes is expected. */
public final class SheetOutcomes {

  private SheetOutcomes() {}

  /** The sheet. */
  public static CostDisclosure sheet(SheetOutcome outcome) {
    return outcome.fold(
        sheet -> sheet,
        missing -> {
          throw new AssertionError(missing.toString());
        },
        refusal -> {
          throw new AssertionError(refusal.toString());
        });
  }

  /** The names of what is missing. */
  static List<String> missing(SheetOutcome outcome) {
    return outcome.fold(
        sheet -> {
          throw new AssertionError(sheet.toString());
        },
        missing -> missing.stream().map(MissingFact::name).toList(),
        refusal -> {
          throw new AssertionError(refusal.toString());
        });
  }

  static DisclosureRefusal refusal(SheetOutcome outcome) {
    return outcome.fold(
        sheet -> {
          throw new AssertionError(sheet.toString());
        },
        missing -> {
          throw new AssertionError(missing.toString());
        },
        refusal -> refusal);
  }
}
