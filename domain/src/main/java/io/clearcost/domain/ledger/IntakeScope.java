package io.clearcost.domain.ledger;

import io.clearcost.domain.text.InvalidValue;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;

/** What a tape is of. */
public sealed interface IntakeScope {

  <R> R fold(Function<Submission, R> submission, Function<Stream, R> stream);

  /** The month of a submission. */
  default Optional<YearMonth> period() {
    return fold(submission -> Optional.of(submission.month()), stream -> Optional.empty());
  }

  /**
   * Everything of one month. Once accepted it takes the place of the one accepted before for the
   * same month.
   *
   * @param month the month
   * @param version which attempt at the month of its lender, from 1
   */
  record Submission(YearMonth month, int version) implements IntakeScope {

    public Submission {
      if (version < 1) {
        throw InvalidValue.of("versions are numbered from 1", "版本号从1开始");
      }
    }

    @Override
    public <R> R fold(Function<Submission, R> submission, Function<Stream, R> stream) {
      return submission.apply(this);
    }
  }

  /** Records as they come; each counts as soon as it is on disk. */
  record Stream() implements IntakeScope {
    @Override
    public <R> R fold(Function<Submission, R> submission, Function<Stream, R> stream) {
      return stream.apply(this);
    }
  }
}
