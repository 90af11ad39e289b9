package io.clearcost.domain.disclosure;

import io.clearcost.domain.cost.ContingentCost;
import io.clearcost.domain.loan.ContingentStandard;
import io.clearcost.domain.loan.FeeAmount;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.FeeStandard;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.loan.TermsFee;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.rate.AnnualRate;
import io.clearcost.domain.rate.QuotedRate;
import io.clearcost.domain.rate.Ratio;
import io.clearcost.domain.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A sheet as figures by path, in its order: what two sheets are compared by.
 *
 * <p>Amounts are in yuan, rates and shares fractions as decimals, labels those of the program; the
 * words of a form are another matter.
 */
final class SheetFigures {

  static final String METHOD = "method";

  /**
   * One figure.
   *
   * @param what what it is
   * @param value as text
   */
  record Figure(Text what, String value) {}

  /** Stands for no figure. */
  static final Figure NONE = new Figure(new Text("nothing", "无"), Difference.ABSENT);

  private final Map<String, Figure> figures = new LinkedHashMap<>();

  private SheetFigures() {}

  /** The figures of a sheet, in its order. */
  static Map<String, Figure> of(CostDisclosure sheet) {
    SheetFigures all = new SheetFigures();
    all.parties(sheet);
    all.terms(sheet);
    sheet.items().forEach(all::item);
    sheet.contingent().forEach(all::contingent);
    sheet.plan().rows().forEach(all::row);
    return all.figures;
  }

  private void parties(CostDisclosure sheet) {
    add("loan", "the lender's name for the loan", "贷款编号", sheet.loan());
    add("lenders", "who lends", "贷款人", parties(sheet.lenders()));
    add("enhancement", "who enhances the loan", "增信服务机构", parties(sheet.enhancement().providers()));
    add("complaint_channel", "where to complain", "投诉渠道", sheet.complaints());
    add("borrower_kind", "who borrows", "借款人类型", sheet.borrower());
  }

  private void terms(CostDisclosure sheet) {
    DisclosedTerms terms = sheet.terms();
    add("principal", "principal", "贷款本金", terms.principal());
    add("received", "what is really received", "实际到手金额", sheet.received());
    add("rate", "loan rate", "贷款利率", decimal(terms.rate().fraction()) + " " + terms.rate().basis());
    add(
        METHOD,
        "how it is repaid",
        "还款方式",
        terms.method().map(Enum::name).orElse(Difference.ABSENT));
    add("disbursement_date", "day of disbursement", "放款日", terms.disbursementDate());
    add("maturity_date", "day of the last payment", "到期日", terms.maturity());
    add("annual_cost", "annual cost when kept", "正常履约年化综合融资成本", annual(sheet.annualCost()));
  }

  private void item(DisclosedItem item) {
    String path = "items[%s]".formatted(item.item().code());
    facts(path, item.item());
    item.fee().ifPresent(fee -> fee(path, fee));
    add(path + ".counts", "whether it counts in the cost", "是否计入综合融资成本", item.counts());
    add(path + ".paid", "in all", "合计", item.paid());
  }

  private void facts(String path, FeeItem item) {
    add(path + ".name", "name of the item", "息费项目", item.name());
    item.chargingParty()
        .ifPresent(payee -> add(path + ".payee", "who receives it", "收取主体", party(payee)));
    item.facts()
        .collector()
        .ifPresent(by -> add(path + ".collector", "who collects it", "代收主体", party(by)));
    add(path + ".refund", "whether it comes back", "是否退还", item.facts().refund());
    add(path + ".bearer", "who bears it", "承担主体", item.facts().bearer());
  }

  private void fee(String path, TermsFee fee) {
    add(path + ".standard", "standard", "收取标准", fee.standard().fold(STANDARDS));
    String dates = fee.dates().isEmpty() ? "" : " " + fee.dates();
    add(path + ".timing", "when it is collected", "收取时间", fee.timing() + dates);
  }

  private void contingent(ContingentCost cost) {
    FeeItem item = cost.charge().item();
    String path = "contingent[%s]".formatted(item.code());
    facts(path, item);
    add(path + ".event", "what makes it due", "触发情形", cost.charge().event());
    add(path + ".standard", "standard", "收取标准", cost.charge().standard().fold(CONTINGENT));
  }

  private void row(PlanRow row) {
    String path = "plan[%s]".formatted(row.dueDate());
    add(path + ".principal", "principal of the day", "当日应还本金", row.principal());
    add(path + ".interest", "interest of the day", "当日应还利息", row.paid(FeeItem.INTEREST_CODE));
    for (FeeAmount fee : row.fees()) {
      add(
          "%s.fees[%s]".formatted(path, fee.code()),
          "fee of the day",
          "当日应付费用",
          row.paid(fee.code()));
    }
  }

  private void add(String path, String english, String chinese, Object value) {
    figures.put(path, new Figure(new Text(english, chinese), String.valueOf(value)));
  }

  private static String annual(AnnualRate rate) {
    return rate.text() + " " + rate.convention();
  }

  private static String parties(List<ChargingParty> parties) {
    return parties.stream().map(SheetFigures::party).collect(Collectors.joining(", "));
  }

  private static String party(ChargingParty party) {
    return party.legalName() + party.creditCode().map(code -> " " + code).orElse("");
  }

  /** As a decimal; as a fraction where it has none that short. */
  private static String decimal(Ratio value) {
    BigDecimal decimal = value.toDecimal(QuotedRate.SCALE, RoundingMode.HALF_UP);
    return Ratio.of(decimal).equals(value)
        ? decimal.stripTrailingZeros().toPlainString()
        : value.toString();
  }

  private static final FeeStandard.Cases<String> STANDARDS =
      new FeeStandard.Cases<>() {
        @Override
        public String fixedAmount(FeeStandard.FixedAmount standard) {
          return "FIXED_AMOUNT " + standard.amount();
        }

        @Override
        public String principalShare(FeeStandard.PrincipalShare standard) {
          return "PRINCIPAL_SHARE " + decimal(standard.share());
        }

        @Override
        public String outstandingShare(FeeStandard.OutstandingShare standard) {
          return "OUTSTANDING_SHARE " + decimal(standard.share());
        }

        @Override
        public String interestShare(FeeStandard.InterestShare standard) {
          return "INTEREST_SHARE " + decimal(standard.share());
        }
      };

  private static final ContingentStandard.Cases<String> CONTINGENT =
      new ContingentStandard.Cases<>() {
        @Override
        public String contractRateUplift(ContingentStandard.ContractRateUplift standard) {
          return "CONTRACT_RATE_UPLIFT " + decimal(standard.uplift());
        }

        @Override
        public String comprehensiveRateUplift(ContingentStandard.ComprehensiveRateUplift standard) {
          return "COMPREHENSIVE_RATE_UPLIFT " + decimal(standard.uplift());
        }

        @Override
        public String overduePrincipalRate(ContingentStandard.OverduePrincipalRate standard) {
          return "OVERDUE_PRINCIPAL_RATE " + decimal(standard.rate());
        }

        @Override
        public String remainingPrincipalShare(ContingentStandard.RemainingPrincipalShare standard) {
          return "REMAINING_PRINCIPAL_SHARE " + decimal(standard.share());
        }

        @Override
        public String fixedAmount(ContingentStandard.FixedAmount standard) {
          return "FIXED_AMOUNT " + standard.amount();
        }
      };
}
