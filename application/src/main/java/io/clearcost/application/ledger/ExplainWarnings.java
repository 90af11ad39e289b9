package io.clearcost.application.ledger;

import io.clearcost.application.ledger.LedgerOutcome.Answered;
import io.clearcost.application.port.Transactions;
import io.clearcost.domain.ledger.CheckId;
import io.clearcost.domain.ledger.Explanation;
import io.clearcost.domain.ledger.IntakeId;
import io.clearcost.domain.ledger.IntakeLog;
import io.clearcost.domain.party.Caller;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Files why the warnings of one check are true nevertheless. */
public final class ExplainWarnings {

  /**
   * What to file.
   *
   * @param intake the intake whose rows were warned of
   * @param check the check that warned
   * @param text why
   */
  public record Command(IntakeId intake, CheckId check, String text) {}

  private final IntakeLog intakes;
  private final Transactions transactions;
  private final InstantSource clock;

  public ExplainWarnings(IntakeLog intakes, Transactions transactions, InstantSource clock) {
    this.intakes = intakes;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Files it; nothing is stored on a refusal. */
  public LedgerOutcome<Explanation> handle(Command command, Caller caller) {
    return transactions.write(
        () ->
            new VisibleIntakes(intakes)
                .whileOpen(
                    command.intake(),
                    caller,
                    intake -> {
                      Explanation explanation =
                          new Explanation(
                              command.check(),
                              command.text(),
                              clock.instant().truncatedTo(ChronoUnit.MICROS),
                              caller);
                      intakes.explain(intake.id(), explanation);
                      return new Answered<>(explanation);
                    }));
  }
}
