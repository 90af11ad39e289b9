package io.clearcost.bootstrap.cli;

import io.clearcost.proto.law.v1.LineShare;
import io.clearcost.proto.law.v1.ShowWhatIfRequest;
import io.clearcost.proto.law.v1.ShowWhatIfResponse;
import io.clearcost.proto.law.v1.Supposition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says what other law, prices or product lines would do to stored loans. */
@Command(
    name = "what-if",
    description = {
      "What another LPR, cap, fees or product mix would do to the loans on record.",
      "Judges the latest decision on each loan twice, as the law is known now and as supposed, and",
      "says which verdicts turn; a mix says how much each loan would weigh. Nothing is stored."
    },
    footer = {
      "",
      "@|bold Examples:|@",
      "  clearcost what-if --lpr-shift-bp=-20",
      "  clearcost what-if --cap 20% --fee-scale 0.5 --institution demo-bank",
      "  clearcost what-if --mix cash=0.6,card=0.4 --institution demo-bank",
      "",
      "@|bold Exit codes:|@ 0 answered; 1 refused; 2 nothing could be asked."
    })
final class WhatIfCommand implements Callable<Integer> {

  @SuppressWarnings("NullAway.Init") // set by picocli
  @Spec
  CommandSpec spec;

  @Option(
      names = "--lpr-shift-bp",
      paramLabel = "BP",
      description = "Basis points added to every loan prime rate, as in --lpr-shift-bp=-20.")
  int lprShiftBp;

  @Option(
      names = "--cap",
      paramLabel = "RATE",
      description = "The hard cap in place of 24 %, as in 20% or 0.2; lower own caps still hold.")
  String cap = "";

  @Option(
      names = "--fee-scale",
      paramLabel = "FACTOR",
      description = "Every fee besides interest is multiplied by this, as in 0.5.")
  String feeScale = "";

  @Option(
      names = "--mix",
      paramLabel = "LINE=SHARE",
      split = ",",
      description = {
        "One lender's lending by product line, as in cash=0.6,card=40%; adds up to 1.",
        "Loans of other lines weigh nothing."
      })
  List<String> mix = new ArrayList<>();

  @Option(
      names = "--since",
      paramLabel = "DAY",
      description = "Only loans disbursed on this day or later, as in 2026-07-01.")
  String since = "";

  @Mixin EffectOptions shown = new EffectOptions();

  @Mixin ServiceOptions options = new ServiceOptions();

  @Override
  public Integer call() {
    Streams streams = Streams.of(spec);
    ShowWhatIfRequest request =
        ShowWhatIfRequest.newBuilder()
            .setSupposition(
                Supposition.newBuilder()
                    .setLprShiftBp(lprShiftBp)
                    .setHardCap(fraction("A cap", cap))
                    .setFeeScale(feeScale)
                    .addAllMix(mix.stream().map(this::lineShare).toList()))
            .setInstitutionId(shown.institution)
            .setStartDate(since)
            .setMostTurned(shown.list)
            .build();
    try (Services services = Services.open(options, streams, Services.Need.EXISTING_DATABASE)) {
      return Services.unlessRefused(
          streams,
          "what-if",
          () ->
              new EffectPrinter<ShowWhatIfResponse>(
                      streams,
                      shown.json,
                      answer ->
                          answer.hasTurned() ? Optional.of(answer.getTurned()) : Optional.empty(),
                      ShowWhatIfResponse::getCount)
                  .print(services.lawEffects().showWhatIf(request)));
    }
  }

  private LineShare lineShare(String given) {
    int sign = given.indexOf('=');
    if (sign < 0) {
      throw new ParameterException(
          spec.commandLine(), "A mix is lines with shares as in cash=0.6,card=0.4, not " + given);
    }
    return LineShare.newBuilder()
        .setProductLine(given.substring(0, sign).strip())
        .setShare(fraction("A share", given.substring(sign + 1).strip()))
        .build();
  }

  /** {@code 20%} as {@code 0.2}; anything else as it is. */
  private String fraction(String subject, String given) {
    if (!given.endsWith("%")) {
      return given;
    }
    try {
      return new BigDecimal(given.substring(0, given.length() - 1).strip())
          .movePointLeft(2)
          .stripTrailingZeros()
          .toPlainString();
    } catch (NumberFormatException none) {
      throw new ParameterException(
          spec.commandLine(), subject + " is written as in 20% or 0.2, not " + given + ".", none);
    }
  }
}
