package io.clearcost.bootstrap.verify;

import io.clearcost.proto.cost.v1.AnnualisedCost;
import io.clearcost.proto.cost.v1.CapSign;
import io.clearcost.proto.cost.v1.CashFlow;
import io.clearcost.proto.cost.v1.CertifiedRate;
import io.clearcost.proto.cost.v1.ComprehensiveFinancingCost;
import io.clearcost.proto.cost.v1.CostProof;
import io.clearcost.proto.cost.v1.PartsProof;
import io.clearcost.proto.cost.v1.RateProof;
import io.clearcost.proto.cost.v1.Uniqueness;
import io.clearcost.proto.cost.v1.UnitPeriodFlows;
import io.clearcost.proto.gate.v1.Decision;
import io.clearcost.proto.type.v1.Finding;
import io.clearcost.proto.type.v1.FindingStatus;
import io.clearcost.proto.type.v1.Outcome;
import java.math.BigDecimal;
import java.util.Random;

/** Lies about a decision, each as small as it can be and with everything else left to fit. */
enum Tampering {
  /** One amount, wherever the flows are shown, with the totals made to fit. */
  FLOW_BY_A_FEN {
    @Override
    boolean changes(Decision.Builder decision, Random random) {
      ComprehensiveFinancingCost.Builder cost = decision.getCostBuilder();
      int index = random.nextInt(cost.getUnitPeriodFlows().getFlowsCount());
      boolean received = cost.getUnitPeriodFlows().getFlows(index).getAmountFen() > 0;
      aFenMore(cost.getUnitPeriodFlowsBuilder(), index);
      aFenMore(unitPeriod(decision).getFlowsBuilder(), index);
      cost.setNetProceedsFen(cost.getNetProceedsFen() + (received ? 1 : 0))
          .setTotalRepaymentFen(cost.getTotalRepaymentFen() - (received ? 0 : 1))
          .setTotalCostFen(cost.getTotalCostFen() - 1)
          .clearPrincipalFen()
          .clearItems();
      return true;
    }
  },
  /** One amount in the proof alone. */
  FLOW_OF_THE_PROOF {
    @Override
    boolean changes(Decision.Builder decision, Random random) {
      UnitPeriodFlows.Builder flows = unitPeriod(decision).getFlowsBuilder();
      aFenMore(flows, random.nextInt(flows.getFlowsCount()));
      return true;
    }
  },
  /** One amount on a day, and its opposite on another, so that the sum stays. */
  DATED_FLOWS {
    @Override
    boolean changes(Decision.Builder decision, Random random) {
      if (!proof(decision).hasDated()) {
        return false;
      }
      UnitPeriodFlows.Builder flows = proof(decision).getDatedBuilder().getFlowsBuilder();
      aFenMore(flows, 0);
      int last = flows.getFlowsCount() - 1;
      flows.getFlowsBuilder(last).setAmountFen(flows.getFlows(last).getAmountFen() - 1);
      return true;
    }
  },
  /** A time. */
  LAST_OFFSET {
    @Override
    boolean changes(Decision.Builder decision, Random random) {
      later(decision.getCostBuilder().getUnitPeriodFlowsBuilder());
      later(unitPeriod(decision).getFlowsBuilder());
      return true;
    }
  },
  /** The lower end beyond the rate. */
  BRACKET_INWARD {
    @Override
    boolean changes(Decision.Builder decision, Random random) {
      RateProof.Builder rate = unitPeriod(decision);
      BigDecimal upper = new BigDecimal(rate.getUpper());
      rate.setLower(upper.add(LITTLE).toPlainString())
          .setUpper(upper.add(LITTLE).add(LITTLE).toPlainString())
          .setSignAtLower(-1)
          .setSignAtUpper(1);
      return true;
    }
  },
  /** The lower end further out: still true, and not what was published. */
  BRACKET_OUTWARD {
    @Override
    boolean changes(Decision.Builder decision, Random random) {
      RateProof.Builder rate = unitPeriod(decision);
      rate.setLower(new BigDecimal(rate.getLower()).subtract(LITTLE).toPlainString());
      return true;
    }
  },
  SIGN_AT_AN_END {
    @Override
    boolean changes(Decision.Builder decision, Random random) {
      RateProof.Builder rate = unitPeriod(decision);
      rate.setSignAtUpper(1 - rate.getSignAtUpper());
      return true;
    }
  },
  /** The other argument for uniqueness. */
  UNIQUENESS {
    @Override
    boolean changes(Decision.Builder decision, Random random) {
      RateProof.Builder rate = unitPeriod(decision);
      boolean isolated = rate.getUniqueness() == Uniqueness.UNIQUENESS_ISOLATED;
      rate.clearCuts()
          .setUniqueness(
              isolated ? Uniqueness.UNIQUENESS_ONE_SIGN_CHANGE : Uniqueness.UNIQUENESS_ISOLATED);
      return true;
    }
  },
  /** The range in which the rate is the only one, cut short. */
  CUTS {
    @Override
    boolean changes(Decision.Builder decision, Random random) {
      RateProof.Builder rate = unitPeriod(decision);
      if (rate.getCutsCount() == 0) {
        return false;
      }
      rate.setCuts(rate.getCutsCount() - 1, "999");
      return true;
    }
  },
  CAP_SIGN {
    @Override
    boolean changes(Decision.Builder decision, Random random) {
      CapSign.Builder cap = anyCap(decision, random);
      cap.setSign(cap.getSign() == 0 ? 1 : 0);
      return true;
    }
  },
  CAP_SIGN_WITH_PAYMENTS_A_FEN_LOWER {
    @Override
    boolean changes(Decision.Builder decision, Random random) {
      CapSign.Builder cap = anyCap(decision, random);
      cap.setSignWithPaymentsAFenLower(-1 - cap.getSignWithPaymentsAFenLower());
      return true;
    }
  },
  /** The last digit of a rate, wherever it is shown. */
  VALUE {
    @Override
    boolean changes(Decision.Builder decision, Random random) {
      CertifiedRate.Builder rate =
          decision.getCostBuilder().getAnnualisedBuilder(0).getRateBuilder();
      String value = new BigDecimal(rate.getValue()).add(LAST_DIGIT).toPlainString();
      decision.getFindingsBuilderList().stream()
          .filter(Finding.Builder::hasMeasured)
          .forEach(finding -> finding.getMeasuredBuilder().setValue(value));
      rate.setValue(value);
      return true;
    }
  },
  /** The ends of the compound rate. */
  COMPOUND_INTERVAL {
    @Override
    boolean changes(Decision.Builder decision, Random random) {
      CertifiedRate.Builder rate =
          decision.getCostBuilder().getAnnualisedBuilder(1).getRateBuilder();
      if (rate.getUpper().isEmpty()) {
        return false;
      }
      BigDecimal wider = new BigDecimal(rate.getUpper()).add(LITTLE);
      rate.setUpper(wider.toPlainString());
      return true;
    }
  },
  /** What is given back before the end, a fen less. */
  OCCUPIED {
    @Override
    boolean changes(Decision.Builder decision, Random random) {
      if (parts(decision).getOccupied().getFlowsCount() < 3) {
        return false;
      }
      aFenMore(parts(decision).getOccupiedBuilder(), 1);
      return true;
    }
  },
  /** What is received at the start, a fen more. */
  RECEIVED {
    @Override
    boolean changes(Decision.Builder decision, Random random) {
      if (!proof(decision).hasParts()) {
        return false;
      }
      aFenMore(parts(decision).getOccupiedBuilder(), 0);
      return true;
    }
  },
  /** One amount of one part. */
  PART_BY_A_FEN {
    @Override
    boolean changes(Decision.Builder decision, Random random) {
      if (!proof(decision).hasParts()) {
        return false;
      }
      UnitPeriodFlows.Builder flows = parts(decision).getOwnRatesBuilder(0).getFlowsBuilder();
      aFenMore(flows, random.nextInt(flows.getFlowsCount()));
      return true;
    }
  },
  /** A part that charges something, twice. */
  PART_TWICE {
    @Override
    boolean changes(Decision.Builder decision, Random random) {
      return parts(decision).getOwnRatesList().stream()
          .filter(part -> total(part.getFlows()) != 0)
          .findFirst()
          .map(part -> parts(decision).addOwnRates(part))
          .isPresent();
    }
  },
  /** The rate of one part, a little lower. */
  OWN_RATE {
    @Override
    boolean changes(Decision.Builder decision, Random random) {
      if (!proof(decision).hasParts() || parts(decision).getOwnRates(0).getLower().isEmpty()) {
        return false;
      }
      RateProof.Builder rate = parts(decision).getOwnRatesBuilder(0);
      rate.setLower(new BigDecimal(rate.getLower()).subtract(LITTLE).toPlainString());
      return true;
    }
  },
  /** The last digit of the rate on the money occupied. */
  FLAT_RATE {
    @Override
    boolean changes(Decision.Builder decision, Random random) {
      return lastDigit(decision, 3);
    }
  },
  /** The last digit of the sum of the rates of the parts. */
  ENTERPRISE_RATE {
    @Override
    boolean changes(Decision.Builder decision, Random random) {
      return lastDigit(decision, 4);
    }
  },
  /** A rate that there is, withheld. */
  ENTERPRISE_RATE_WITHHELD {
    @Override
    boolean changes(Decision.Builder decision, Random random) {
      AnnualisedCost.Builder additive = decision.getCostBuilder().getAnnualisedBuilder(4);
      boolean given = additive.hasRate();
      additive.clearRate().setNotAvailableReason("none");
      return given;
    }
  },
  /** No parts at all. */
  PARTS_LEFT_OUT {
    @Override
    boolean changes(Decision.Builder decision, Random random) {
      boolean given = proof(decision).hasParts();
      proof(decision).clearParts();
      return given;
    }
  },
  MEASURED {
    @Override
    boolean changes(Decision.Builder decision, Random random) {
      for (Finding.Builder finding : decision.getFindingsBuilderList()) {
        if (finding.hasMeasured()) {
          finding.getMeasuredBuilder().setValue("0.1234");
          return true;
        }
      }
      return false;
    }
  },
  /** A finding turned round, and the outcome with it. */
  STATUS {
    @Override
    boolean changes(Decision.Builder decision, Random random) {
      for (Finding.Builder finding : decision.getFindingsBuilderList()) {
        if (finding.hasMeasured()) {
          boolean breached = finding.getStatus() == FindingStatus.FINDING_STATUS_BREACHED;
          finding
              .setStatus(
                  breached
                      ? FindingStatus.FINDING_STATUS_SATISFIED
                      : FindingStatus.FINDING_STATUS_BREACHED)
              .setOutcome(breached ? Outcome.OUTCOME_PASS : Outcome.OUTCOME_BLOCK);
          decision.setOutcome(
              decision.getFindingsList().stream()
                  .map(Finding::getOutcome)
                  .reduce(Outcome.OUTCOME_PASS, (a, b) -> a.compareTo(b) >= 0 ? a : b));
          return true;
        }
      }
      return false;
    }
  },
  /** The outcome alone. */
  OUTCOME {
    @Override
    boolean changes(Decision.Builder decision, Random random) {
      boolean pass = decision.getOutcome() == Outcome.OUTCOME_PASS;
      decision.setOutcome(pass ? Outcome.OUTCOME_WARN : Outcome.OUTCOME_PASS);
      return true;
    }
  },
  LABEL {
    @Override
    boolean changes(Decision.Builder decision, Random random) {
      decision.getCostBuilder().getAnnualisedBuilder(0).clearLabelZh();
      return true;
    }
  };

  /** Below the width that a proof may have, above that of most. */
  private static final BigDecimal LITTLE = new BigDecimal("1e-17");

  private static final BigDecimal LAST_DIGIT = new BigDecimal("1e-12");

  /** Tells the lie; false where the decision has no place for it. */
  abstract boolean changes(Decision.Builder decision, Random random);

  private static CostProof.Builder proof(Decision.Builder decision) {
    return decision.getCostBuilder().getProofBuilder();
  }

  private static RateProof.Builder unitPeriod(Decision.Builder decision) {
    return proof(decision).getUnitPeriodBuilder();
  }

  private static PartsProof.Builder parts(Decision.Builder decision) {
    return proof(decision).getPartsBuilder();
  }

  /** A rate of a loan whose parts are known, with both its ends, a digit higher. */
  private static boolean lastDigit(Decision.Builder decision, int convention) {
    AnnualisedCost.Builder annualised = decision.getCostBuilder().getAnnualisedBuilder(convention);
    if (!proof(decision).hasParts() || !annualised.hasRate()) {
      return false;
    }
    CertifiedRate.Builder rate = annualised.getRateBuilder();
    rate.setValue(more(rate.getValue()))
        .setLower(more(rate.getLower()))
        .setUpper(more(rate.getUpper()));
    return true;
  }

  private static String more(String rate) {
    return new BigDecimal(rate).add(LAST_DIGIT).toPlainString();
  }

  private static CapSign.Builder anyCap(Decision.Builder decision, Random random) {
    CostProof.Builder proof = proof(decision);
    return proof.getCapSignsBuilder(random.nextInt(proof.getCapSignsCount()));
  }

  private static void aFenMore(UnitPeriodFlows.Builder flows, int index) {
    long amount = flows.getFlows(index).getAmountFen();
    flows.getFlowsBuilder(index).setAmountFen(amount + 1);
  }

  private static long total(UnitPeriodFlows flows) {
    return flows.getFlowsList().stream().mapToLong(CashFlow::getAmountFen).sum();
  }

  private static void later(UnitPeriodFlows.Builder flows) {
    int last = flows.getFlowsCount() - 1;
    int whole = flows.getFlows(last).getOffset().getWholeCount();
    flows.getFlowsBuilder(last).getOffsetBuilder().setWholeCount(whole + 1);
  }
}
