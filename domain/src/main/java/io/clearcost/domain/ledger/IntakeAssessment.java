package io.clearcost.domain.ledger;

import io.clearcost.domain.gate.TermClass;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.law.RuleId;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.rate.AnnualRate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the engine made of a contracted loan on its way into the ledger, under the law of its day of
 * disbursement and at the milestone after disbursement.
 *
 * @param status whether there is a verdict, and why not
 * @param outcome the verdict; empty without one
 * @param rules the rules that did not pass it, in the order of the verdict's findings
 * @param cost what it costs; empty where that cannot be said
 * @param termClass whether it is ultra-short; empty without a verdict
 * @param ruleBookVersion the rule book that judged; empty where none did
 */
public record IntakeAssessment(
    Status status,
    Optional<Outcome> outcome,
    List<RuleId> rules,
    Optional<Cost> cost,
    Optional<TermClass> termClass,
    Optional<String> ruleBookVersion) {

  /** Whether there is a verdict, and why not. */
  public enum Status {
    JUDGED,
    /** No rule for its lender was in force on its day of disbursement. */
    BEFORE_ANY_RULE,
    /** Its flows have not exactly one rate. */
    NO_RATE,
    /** No rule says whether some of its charges count. */
    NOT_MAPPED
  }

  /**
   * What a loan costs.
   *
   * @param bindingRate the annual rate under the convention that binds
   * @param total all that the borrower pays beyond what is received
   * @param netProceeds what the borrower receives
   * @param claimedRateLess claimed less calculated rate of the convention that is claimed, negative
   *     where less is claimed; empty where nothing is claimed or the convention gives no rate
   * @param claimedTotalLess claimed less calculated total; empty where none is claimed
   */
  public record Cost(
      AnnualRate bindingRate,
      Money total,
      Money netProceeds,
      Optional<BigDecimal> claimedRateLess,
      Optional<Money> claimedTotalLess) {

    /** Whether another rate is claimed, by more than {@link RecordChecks#CLAIM_TOLERANCE}. */
    public boolean isClaimedOtherwise() {
      return claimedRateLess
          .filter(less -> less.abs().compareTo(RecordChecks.CLAIM_TOLERANCE) > 0)
          .isPresent();
    }
  }

  public IntakeAssessment {
    rules = List.copyOf(rules);
  }

  /** A loan without a verdict. */
  public static IntakeAssessment none(Status status, Optional<Cost> cost) {
    return new IntakeAssessment(
        status, Optional.empty(), List.of(), cost, Optional.empty(), Optional.empty());
  }
}
