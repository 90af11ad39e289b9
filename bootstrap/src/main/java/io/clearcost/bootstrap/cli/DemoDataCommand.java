package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.book.BookGenerator;
import io.clearcost.bootstrap.book.BookOptions;
import io.clearcost.bootstrap.book.BookSummary;
import io.clearcost.bootstrap.book.BookWriter;
import io.clearcost.bootstrap.book.Pattern;
import io.clearcost.domain.text.InvalidValue;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a book of loans that nobody took. */
@Command(
    name = "demo-data",
    description = {
      "Make a synthetic book of loans: lenders, their loan tapes, and hidden evasion.",
      "No person and no company in it exists. The same options make the same records."
    },
    footer = {
      "",
      "In DIR: institutions.csv for the register; tapes/*.jsonl, a month of a lender each, one",
      "clearcost.ledger.v1.LoanRecord as JSON a line; labels.csv, which says of the loans that"
          + " evade,",
      "or only look like it, what they are.",
      "",
      "@|bold Examples:|@",
      "  clearcost demo-data --out book",
      "  clearcost demo-data --out big --loans 1000000 --months 12 --gzip --no-claims"
    })
final class DemoDataCommand implements Callable<Integer> {

  private static final int PROGRESS_EVERY = 1_000;
  private static final int PER_MILLE_DIGITS = 3;

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // required, so set by picocli
  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Directory to write to; a new or an empty one.")
  Path out;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "What chance follows from, ${DEFAULT-VALUE} by default.")
  long seed = BookOptions.DEFAULTS.seed();

  @Option(
      names = "--start",
      paramLabel = "MONTH",
      description = "The first month, ${DEFAULT-VALUE} by default.")
  YearMonth start = BookOptions.DEFAULTS.first();

  @Option(
      names = "--months",
      paramLabel = "N",
      description = "How many months, ${DEFAULT-VALUE} by default.")
  int months = BookOptions.DEFAULTS.months();

  @Option(
      names = "--loans",
      paramLabel = "N",
      description =
          "How many loans borrowers ask for in all, ${DEFAULT-VALUE} by default; renewals and"
              + " companion orders come on top.")
  int loans = BookOptions.DEFAULTS.loans();

  @Option(
      names = "--lenders",
      paramLabel = "N",
      description =
          "How many lenders: banks, consumer finance companies, small-loan companies with and"
              + " without a scheme for ultra-short loans in turn; ${DEFAULT-VALUE} by default.")
  int lenders = BookOptions.DEFAULTS.lenders();

  @Option(
      names = "--share-evasive",
      paramLabel = "SHARE",
      description =
          "Share of the loans that evade, and share of those that only look like it, 0 to 0.5 in"
              + " thousandths; 0.05 by default.")
  BigDecimal shareEvasive =
      BigDecimal.valueOf(BookOptions.DEFAULTS.evasivePerMille(), PER_MILLE_DIGITS);

  @Option(names = "--gzip", description = "Compress the tapes; their names end in .gz then.")
  boolean compressed;

  @Option(
      names = "--no-claims",
      description = "Leave out what lenders claim the loans to cost; takes half the time.")
  boolean withoutClaims;

  @Override
  public Integer call() {
    BookGenerator book = BookGenerator.of(options());
    Streams streams = Streams.of(spec);
    BookSummary summary =
        new BookWriter(book, compressed, count -> progress(streams, count)).write(out);
    if (streams.progress() && summary.records() >= PROGRESS_EVERY) {
      streams.err().println();
    }
    print(streams.out(), book, summary);
    return ExitCodes.ANSWERED;
  }

  private BookOptions options() {
    try {
      return new BookOptions(
          seed, start, months, loans, lenders, perMille(shareEvasive), !withoutClaims);
    } catch (InvalidValue refused) {
      throw new ParameterException(
          spec.commandLine(), String.valueOf(refused.getMessage()), refused);
    }
  }

  private int perMille(BigDecimal share) {
    try {
      return share.movePointRight(PER_MILLE_DIGITS).intValueExact();
    } catch (ArithmeticException tooFine) {
      throw new ParameterException(
          spec.commandLine(),
          "--share-evasive: not a whole number of thousandths: " + share,
          tooFine);
    }
  }

  private static void progress(Streams streams, long count) {
    if (streams.progress() && count % PROGRESS_EVERY == 0) {
      streams.err().print("\rclearcost: " + count + " records written");
      streams.err().flush();
    }
  }

  private void print(PrintWriter text, BookGenerator book, BookSummary summary) {
    BookOptions options = book.options();
    text.printf(
        Locale.ROOT,
        "%d loans of %d lenders, %s to %s, with %d flows and %d events in %d records on %d"
            + " tapes.%n",
        summary.loans(),
        options.lenders(),
        options.first(),
        options.last(),
        summary.flows(),
        summary.events(),
        summary.records(),
        summary.tapes());
    text.printf("No person and no company in them exists.%n%n");
    for (Map.Entry<Pattern, Long> pattern : summary.patterns().entrySet()) {
      text.printf(
          Locale.ROOT,
          "%8d  %-8s  %s%n",
          pattern.getValue(),
          pattern.getKey().isGuilty() ? "guilty" : "innocent",
          pattern.getKey());
    }
    text.printf(
        "%nNext:%n  clearcost institutions import %s%n"
            + "  clearcost ledger intake %s --institution LENDER --month MONTH%n",
        out.resolve(BookWriter.INSTITUTIONS),
        out.resolve(BookWriter.TAPES).resolve("LENDER-MONTH.jsonl"));
  }
}
