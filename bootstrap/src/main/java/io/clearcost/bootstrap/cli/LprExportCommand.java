package io.clearcost.bootstrap.cli;

import io.clearcost.proto.law.v1.LoanPrimeRate;
import java.math.BigDecimal;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the history of the loan prime rate as a file that a server reads. */
@Command(
    name = "lpr-export",
    description = "The whole history of the loan prime rate as CSV, additions among it.")
final class LprExportCommand implements Callable<Integer> {

  private static final String HEAD =
      """
      # Publications of the loan prime rate (贷款市场报价利率), in percent a year.
      published,lpr_1y,lpr_5y
      """;

  private static final int PERCENT_DIGITS = 2;

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @Mixin ServiceOptions options = new ServiceOptions();

  @Override
  public Integer call() {
    Streams streams = Streams.of(spec);
    // Additions are in a database; where there is none, there are none.
    Services.Need need =
        options.settings().hasDatabase()
            ? Services.Need.EXISTING_DATABASE
            : Services.Need.NO_DATABASE;
    try (Services services = Services.open(options, streams, need)) {
      return Services.answer(
          streams,
          "lpr-export",
          () ->
              LprPages.read(services).stream()
                  .map(LprExportCommand::row)
                  .collect(Collectors.joining("\n", HEAD, "")));
    }
  }

  private static String row(LoanPrimeRate rate) {
    return String.join(
        ",",
        rate.getPublicationDate(),
        percent(rate.getOneYear()),
        percent(rate.getOverFiveYears()));
  }

  /** With two digits, or as many more as there are. */
  private static String percent(String fraction) {
    BigDecimal percent = new BigDecimal(fraction).movePointRight(2).stripTrailingZeros();
    return (percent.scale() < PERCENT_DIGITS ? percent.setScale(PERCENT_DIGITS) : percent)
        .toPlainString();
  }
}
