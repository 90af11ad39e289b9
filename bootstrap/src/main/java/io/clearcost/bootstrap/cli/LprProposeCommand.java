package io.clearcost.bootstrap.cli;

import io.clearcost.bootstrap.input.RequestIds;
import io.clearcost.bootstrap.settings.UnusableEnvironment;
import io.clearcost.bootstrap.sheet.LawChangeText;
import io.clearcost.domain.law.LprPublication;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.persistence.law.CsvLprHistory;
import io.clearcost.persistence.law.UnusableLprHistoryException;
import io.clearcost.proto.law.v1.LawChange;
import io.clearcost.proto.law.v1.LoanPrimeRate;
import io.clearcost.proto.law.v1.LprAddition;
import io.clearcost.proto.law.v1.ProposeChangeRequest;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proposes the publications of a file that are not known yet. */
@Command(
    name = "lpr-propose",
    description = "Propose every publication of a CSV file that is not known; approve in order.")
final class LprProposeCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Parameters(paramLabel = "FILE", description = "CSV as \"law lpr-export\" prints it.")
  Path file;

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Option(names = "--why", required = true, paramLabel = "TEXT", description = "The source.")
  String why;

  @Mixin ServiceOptions options = new ServiceOptions();

  @Override
  public Integer call() {
    Streams streams = Streams.of(spec);
    Collection<LprPublication> publications = publications();
    try (Services services = Services.open(options, streams, Services.Need.DATABASE)) {
      return Services.unlessRefused(
          streams, "lpr-propose", () -> proposeMissing(services, streams, publications));
    }
  }

  private int proposeMissing(
      Services services, Streams streams, Collection<LprPublication> publications) {
    List<LprAddition> missing = missing(publications, LprPages.read(services));
    if (missing.isEmpty()) {
      streams.say("there is nothing in " + file + " that is not known");
    }
    return missing.stream()
        .mapToInt(addition -> propose(services, streams, addition))
        .max()
        .orElse(ExitCodes.ANSWERED);
  }

  private Collection<LprPublication> publications() {
    try {
      return CsvLprHistory.read(file).publications().entries().values();
    } catch (UnusableLprHistoryException unusable) {
      throw new UnusableEnvironment(String.valueOf(unusable.getMessage()), unusable);
    }
  }

  private List<LprAddition> missing(
      Collection<LprPublication> publications, List<LoanPrimeRate> known) {
    Map<String, LoanPrimeRate> byDay =
        known.stream().collect(Collectors.toMap(LoanPrimeRate::getPublicationDate, rate -> rate));
    List<LprAddition> missing = new ArrayList<>();
    for (LprPublication publication : publications) {
      String day = publication.published().toString();
      LoanPrimeRate held = byDay.getOrDefault(day, LoanPrimeRate.getDefaultInstance());
      if (held.getPublicationDate().isEmpty()) {
        missing.add(
            LprAddition.newBuilder()
                .setPublicationDate(day)
                .setOneYear(decimal(publication.oneYear()))
                .setOverFiveYears(decimal(publication.overFiveYears()))
                .build());
      } else if (!Ratio.parse(held.getOneYear()).equals(publication.oneYear())
          || !Ratio.parse(held.getOverFiveYears()).equals(publication.overFiveYears())) {
        throw new UnusableEnvironment(
            "Nothing is proposed: the publication of %s differs from the one that is known."
                .formatted(day));
      }
    }
    return missing;
  }

  private int propose(Services services, Streams streams, LprAddition addition) {
    ProposeChangeRequest request =
        ProposeChangeRequest.newBuilder()
            .setChange(LawChange.newBuilder().setLprAddition(addition))
            .setWhy(why)
            .build();
    return Services.answer(
        streams,
        addition.getPublicationDate(),
        () ->
            LawChangeText.of(
                services.lawChanges().proposeChange(RequestIds.complete(request)).getChange()));
  }

  /** Percent of a file have a finite decimal. */
  private static String decimal(Ratio rate) {
    return new BigDecimal(rate.numerator())
        .divide(new BigDecimal(rate.denominator()))
        .toPlainString();
  }
}
