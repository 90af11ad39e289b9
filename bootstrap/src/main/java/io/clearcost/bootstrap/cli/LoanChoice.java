package io.clearcost.bootstrap.cli;

import io.clearcost.proto.ledger.v1.LoanFilter;
import io.clearcost.proto.type.v1.Outcome;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose loans of the ledger. */
final class LoanChoice {

  @Option(names = "--institution", paramLabel = "ID", description = "Only of this lender.")
  String institution = "";

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "Only disbursed on this day or later, as in 2026-10-01.")
  String from = "";

  @Option(names = "--until", paramLabel = "DAY", description = "Only disbursed before this day.")
  String until = "";

  @Option(names = "--product-line", paramLabel = "CODE", description = "Only of this product line.")
  String productLine = "";

  @Option(
      names = "--province",
      paramLabel = "CODE",
      description = "Only of customers of this province, as in CN-SD.")
  String province = "";

  @Option(
      names = "--platform",
      paramLabel = "CODE",
      description = "Only through the platform with this credit code.")
  String platform = "";

  @Option(
      names = "--outcome",
      paramLabel = "OUTCOME",
      split = ",",
      description = "Only with these verdicts at intake.")
  List<DecisionsCommand.Verdict> outcomes = List.of();

  @Option(
      names = "--claim-differs",
      description = "Only those claimed to cost otherwise than was calculated.")
  boolean claimDiffers;

  @Option(names = "--known", paramLabel = "TIME", description = "As it was known then.")
  @Nullable OffsetDateTime known;

  @Option(names = "--effective", paramLabel = "DAY", description = "As it stood on that day.")
  String effective = "";

  LoanFilter filter() {
    LoanFilter.Builder filter =
        LoanFilter.newBuilder()
            .setInstitutionId(institution)
            .setDisbursementStartDate(from)
            .setDisbursementEndDate(until)
            .setProductLine(productLine)
            .setCustomerProvinceCode(province)
            .setPlatformCreditCode(platform)
            .addAllOutcomes(
                outcomes.stream().map(outcome -> Outcome.valueOf("OUTCOME_" + outcome)).toList())
            .setClaimDiffers(claimDiffers)
            .setEffectiveDate(effective);
    if (known != null) {
      filter.setKnownTime(EventTime.of(known));
    }
    return filter.build();
  }
}
