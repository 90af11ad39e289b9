package io.clearcost.application.ledger;

import io.clearcost.application.gate.LoanJudge;
import io.clearcost.application.gate.LoanJudge.CostedLoan;
import io.clearcost.application.gate.SheetSource;
import io.clearcost.application.gate.SheetsOnRecord;
import io.clearcost.application.law.ApprovedLaw;
import io.clearcost.domain.cost.ComprehensiveFinancingCost;
import io.clearcost.domain.evidence.ClaimedDisclosure;
import io.clearcost.domain.evidence.LoanApplication;
import io.clearcost.domain.gate.Contradiction;
import io.clearcost.domain.gate.LawInForce;
import io.clearcost.domain.gate.Milestone;
import io.clearcost.domain.ledger.CheckFinding;
import io.clearcost.domain.ledger.CheckId;
import io.clearcost.domain.ledger.ClaimedCost;
import io.clearcost.domain.ledger.Intake;
import io.clearcost.domain.ledger.IntakeAssessment;
import io.clearcost.domain.ledger.IntakeAssessment.Status;
import io.clearcost.domain.ledger.LoanContract;
import io.clearcost.domain.ledger.LoanRecord;
import io.clearcost.domain.loan.RepaymentPlan;
import io.clearcost.domain.party.Institution;
import io.clearcost.domain.party.InstitutionRegister;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Costs and judges a contracted loan on its way into the ledger, as the gate would after its
 * disbursement, under the law of the day of disbursement.
 */
final class IntakeAssessor {

  private final InstitutionRegister institutions;
  private final LoanJudge judge;
  private final SheetsOnRecord sheets;
  private final ApprovedLaw approvedLaw;

  IntakeAssessor(
      InstitutionRegister institutions,
      LoanJudge judge,
      SheetsOnRecord sheets,
      ApprovedLaw approvedLaw) {
    this.institutions = institutions;
    this.judge = judge;
    this.sheets = sheets;
    this.approvedLaw = approvedLaw;
  }

  /** What the engine makes of a contract; of a legacy intake it labels what it cannot judge. */
  Assessed assess(Intake intake, LoanRecord record, LoanContract contract) {
    List<CheckFinding> contradictions =
        Contradiction.of(contract.offer(), Milestone.AFTER_DISBURSEMENT, contract.circumstances())
            .stream()
            .map(
                found ->
                    CheckFinding.of(
                        CheckId.VAL_CONTRADICTORY, "contract." + found.path(), found.sentence()))
            .toList();
    if (!contradictions.isEmpty()) {
      return Assessed.refused(contradictions);
    }
    LocalDate asOf = contract.disbursementDate();
    Optional<Institution> institution = institutions.at(intake.institution(), asOf);
    if (institution.isEmpty()) {
      return Assessed.refused(
          List.of(
              CheckFinding.of(
                  CheckId.VAL_LENDER_UNKNOWN, "contract.loan", intake.institution(), asOf)));
    }
    LoanApplication application =
        new LoanApplication(
            intake.institution(),
            record.loan(),
            contract.offer(),
            Milestone.AFTER_DISBURSEMENT,
            contract.circumstances(),
            contract.disclosure().map(id -> new ClaimedDisclosure(id.value())),
            Optional.empty());
    Optional<SheetSource> sheet = sheets.of(application, asOf);
    if (sheet.isEmpty()) {
      return Assessed.refused(
          List.of(
              CheckFinding.of(
                  CheckId.VAL_DISCLOSURE_UNKNOWN,
                  "contract.disclosure_id",
                  contract.disclosure().orElseThrow())));
    }
    LawInForce law = approvedLaw.inForce(institution.get(), asOf);
    CostedLoan costed = judge.cost(application, institution.get(), asOf, law, sheet.get());
    return costed
        .outcome()
        .fold(
            cost -> judged(intake, record, costed, cost, asOf, law),
            noRate ->
                labelled(
                    intake,
                    IntakeAssessment.none(Status.NO_RATE, Optional.empty()),
                    List.of(
                        CheckFinding.of(
                            CheckId.VAL_NO_RATE, "contract.loan", noRate.reason().sentence()))),
            charges ->
                labelled(
                    intake,
                    IntakeAssessment.none(Status.NOT_MAPPED, Optional.empty()),
                    charges.stream()
                        .map(
                            charge ->
                                CheckFinding.of(
                                    CheckId.VAL_CHARGE_NOT_MAPPED,
                                    "contract.loan",
                                    charge.code(),
                                    charge.reason()))
                        .toList()));
  }

  private Assessed judged(
      Intake intake,
      LoanRecord record,
      CostedLoan costed,
      ComprehensiveFinancingCost cost,
      LocalDate asOf,
      LawInForce law) {
    Optional<IntakeAssessment.Cost> figures = figures(cost, record.claim());
    return judge
        .brief(costed, asOf, law.caps())
        .map(
            verdict ->
                Assessed.of(
                    new IntakeAssessment(
                        Status.JUDGED,
                        Optional.of(verdict.outcome()),
                        verdict.notPassed(),
                        figures,
                        Optional.of(verdict.termClass()),
                        Optional.of(judge.ruleBookVersion())),
                    costed.outcome().plan()))
        .orElseGet(
            () ->
                labelled(
                    intake,
                    IntakeAssessment.none(Status.BEFORE_ANY_RULE, figures),
                    List.of(CheckFinding.of(CheckId.VAL_NO_RULE_IN_FORCE, "contract.loan", asOf))));
  }

  private static Optional<IntakeAssessment.Cost> figures(
      ComprehensiveFinancingCost cost, Optional<ClaimedCost> claim) {
    return cost.under(cost.binding().convention())
        .rate()
        .map(
            rate ->
                new IntakeAssessment.Cost(
                    rate,
                    cost.totalCost(),
                    cost.netProceeds(),
                    claim.flatMap(
                        told ->
                            cost.under(told.rate().convention())
                                .rate()
                                .map(found -> told.rate().fraction().subtract(found.fraction()))),
                    claim.flatMap(ClaimedCost::total).map(told -> told.minus(cost.totalCost()))));
  }

  private static Assessed labelled(
      Intake intake, IntakeAssessment label, List<CheckFinding> otherwise) {
    return intake.legacy() ? Assessed.of(label, Optional.empty()) : Assessed.refused(otherwise);
  }

  /**
   * An assessment, or why there is none.
   *
   * @param assessment empty where the row is refused
   * @param plan that was costed; empty where none was
   * @param refusals none where it is not
   */
  record Assessed(
      Optional<IntakeAssessment> assessment,
      Optional<RepaymentPlan> plan,
      List<CheckFinding> refusals) {

    private static Assessed of(IntakeAssessment assessment, Optional<RepaymentPlan> plan) {
      return new Assessed(Optional.of(assessment), plan, List.of());
    }

    private static Assessed refused(List<CheckFinding> why) {
      return new Assessed(Optional.empty(), Optional.empty(), why);
    }
  }
}
