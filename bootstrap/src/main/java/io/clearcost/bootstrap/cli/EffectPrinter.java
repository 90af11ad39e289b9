package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.sheet.EffectText;
import io.clearcost.proto.law.v1.EffectCount;
import io.clearcost.proto.law.v1.TurnedLoan;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;

/**
 * Prints loans that turn as they come, and at last how many there were.
 *
 * @param <A> an answer of the stream
 */
final class EffectPrinter<A> {

  private final Streams streams;
  private final boolean json;
  private final Function<A, Optional<TurnedLoan>> turned;
  private final Function<A, EffectCount> count;

  /**
   * Printed nothing yet.
   *
   * @param json whether to print lines of JSON
   * @param turned the loan in an answer, if there is one
   * @param count the count in an answer, if there is no loan
   */
  EffectPrinter(
      Streams streams,
      boolean json,
      Function<A, Optional<TurnedLoan>> turned,
      Function<A, EffectCount> count) {
    this.streams = streams;
    this.json = json;
    this.turned = turned;
    this.count = count;
  }

  /**
   * Prints all answers of a stream.
   *
   * @return the exit code
   */
  int print(Iterator<A> answers) {
    Stopwatch watch = Stopwatch.started();
    EffectCount last = EffectCount.getDefaultInstance();
    while (answers.hasNext()) {
      A answer = answers.next();
      Optional<TurnedLoan> loan = turned.apply(answer);
      loan.ifPresent(this::print);
      last = loan.isPresent() ? last : count.apply(answer);
    }
    streams.out().println(json ? JsonLines.of(last) : EffectText.of(last));
    streams.say(watch.pace(last.getLoanCount(), "loans judged twice"));
    return ExitCodes.ANSWERED;
  }

  private void print(TurnedLoan loan) {
    streams.out().println(json ? JsonLines.of(loan) : EffectText.of(loan));
  }
}
