package io.clearcost.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.bootstrap.sheet.Palette;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TapeProgressTest {

  private static final OptionalLong PIPE = OptionalLong.empty();

  private final AtomicLong nanos = new AtomicLong(Long.MIN_VALUE);
  private final StringWriter err = new StringWriter();
  private final TapeProgress progress =
      new TapeProgress(streams(true), Stopwatch.started(nanos::get));

  @Test
  void line_ofAFile_saysPaceAndPartAndTimeLeft() {
    pass(2_000);

    progress.show(3_000, 500, OptionalLong.of(2_000));

    assertThat(shown()).isEqualTo("clearcost: 3,000 loans, 1,500 a second, 25 %, 6 s left");
  }

  @Test
  void line_ofAPipe_saysPaceAlone() {
    pass(2_000);

    progress.show(3_000, 500, PIPE);

    assertThat(shown()).isEqualTo("clearcost: 3,000 loans, 1,500 a second");
  }

  @Test
  void line_ofAnEmptyFile_saysNoPart() {
    pass(500);

    progress.show(0, 0, OptionalLong.of(0));

    assertThat(shown()).isEqualTo("clearcost: 0 loans, 0 a second");
  }

  @Test
  void line_ofAFileOfWhichNothingIsRead_doesNotGuessTheTimeLeft() {
    pass(500);

    progress.show(0, 0, OptionalLong.of(Long.MAX_VALUE / 1_000));

    assertThat(shown()).isEqualTo("clearcost: 0 loans, 0 a second, 0 %");
  }

  @Test
  void line_ofAFileThatHasGrown_staysAtTheWhole() {
    pass(1_000);

    progress.show(7, 2_500, OptionalLong.of(2_000));

    assertThat(shown()).isEqualTo("clearcost: 7 loans, 7 a second, 100 %, 0 s left");
  }

  @Test
  void line_soonAfterTheLast_isNotShown() {
    pass(499);
    progress.show(1, 1, PIPE);
    pass(1);
    progress.show(2, 1, PIPE);
    pass(499);

    progress.show(3, 1, PIPE);

    assertThat(shown()).isEqualTo("clearcost: 2 loans, 4 a second");
  }

  @Test
  void end_ofAnOpenLine_breaksItOnce() {
    pass(500);
    progress.show(1, 1, PIPE);

    progress.end();
    progress.end();

    assertThat(err.toString())
        .endsWith("    " + System.lineSeparator())
        .containsOnlyOnce(System.lineSeparator());
  }

  @Test
  void nothing_thatNobodyWatches_isShown() {
    TapeProgress unwatched = new TapeProgress(streams(false), Stopwatch.started(nanos::get));
    pass(5_000);

    unwatched.show(1, 1, PIPE);
    unwatched.end();

    assertThat(err.toString()).isEmpty();
  }

  private void pass(long millis) {
    nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  private String shown() {
    assertThat(err.toString()).startsWith("\r").doesNotContain("\n");
    return err.toString().strip();
  }

  private Streams streams(boolean watched) {
    return new Streams(
        InputStream.nullInputStream(),
        new PrintWriter(new StringWriter()),
        new PrintWriter(err),
        Palette.PLAIN,
        watched);
  }
}
