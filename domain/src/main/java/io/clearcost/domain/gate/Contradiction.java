package io.clearcost.domain.gate;

import io.clearcost.domain.loan.LoanCircumstances;
import io.clearcost.domain.loan.LoanOffer;
import io.clearcost.domain.loan.UseTerm;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.text.Text;
import io.clearcost.domain.time.LegalTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something told of a loan that cannot be, for what else is told of it. It is no finding: nobody
 * can judge a loan that is two loans. What breaks the law and can be, such as a contract signed
 * before the disclosure, is left to the rules.
 *
 * @param path path of the field that contradicts
 * @param sentence what it contradicts
 */
public record Contradiction(String path, Text sentence) {

  private static final String USE_TERM = "circumstances.use_term";

  /** Every contradiction in what is told of a loan at a milestone. */
  public static List<Contradiction> of(
      LoanOffer offer, Milestone milestone, LoanCircumstances told) {
    List<Contradiction> found = new ArrayList<>();
    if (milestone.compareTo(Milestone.AFTER_DISBURSEMENT) < 0) {
      afterDisbursement(LoanFact.DISCLOSED_AT, told.disclosedAt(), offer).ifPresent(found::add);
      afterDisbursement(LoanFact.SIGNED_AT, told.signedAt(), offer).ifPresent(found::add);
    }
    lineBelowLoan(offer, told).ifPresent(found::add);
    termOfALine(offer, told).ifPresent(found::add);
    return found;
  }

  /** Money that is still to be paid out is not followed by what has to come before it. */
  private static Optional<Contradiction> afterDisbursement(
      LoanFact fact, Optional<Instant> at, LoanOffer offer) {
    Optional<LocalDate> day = at.map(instant -> LocalDate.ofInstant(instant, LegalTime.ZONE));
    return offer
        .disbursementDate()
        .filter(disbursement -> day.filter(told -> told.isAfter(disbursement)).isPresent())
        .map(
            disbursement ->
                new Contradiction(
                    fact.path(),
                    Text.of(
                        "found %s; the money, yet to be paid out, is paid out on %s",
                        "给出%s；款项尚未发放，将于%s发放", at.orElseThrow(), disbursement)));
  }

  /** All unsecured credit for consumption has this loan within it, where it is such a loan. */
  private static Optional<Contradiction> lineBelowLoan(LoanOffer offer, LoanCircumstances told) {
    boolean counts =
        ConsumptionCredit.FACTS.stream().allMatch(fact -> fact.isToldBy(told))
            && !ConsumptionCredit.isRuledOut(told);
    return principal(offer)
        .filter(principal -> counts)
        .flatMap(
            principal ->
                told.consumptionLine()
                    .filter(line -> line.compareTo(principal) < 0)
                    .map(
                        line ->
                            new Contradiction(
                                LoanFact.CONSUMPTION_LINE.path(),
                                Text.of(
                                    "found %d; this loan alone is %d",
                                    "给出%d；仅本笔贷款就有%d", line.fen(), principal.fen()))));
  }

  private static Optional<Money> principal(LoanOffer offer) {
    return offer.fold(
        terms -> Optional.of(terms.principal()),
        plan -> Optional.of(plan.principal()),
        flows -> Optional.empty());
  }

  private static Optional<Contradiction> termOfALine(LoanOffer offer, LoanCircumstances told) {
    boolean untilLineEnds =
        offer.fold(terms -> !terms.term().hasAgreedLength(), plan -> false, flows -> false);
    return told.useTerm()
        .filter(term -> term == UseTerm.AGREED && untilLineEnds)
        .map(
            term ->
                new Contradiction(
                    USE_TERM,
                    Text.of(
                        "found %s; the terms end with the line only", "给出%s；条款仅随额度到期而终止", term)));
  }
}
