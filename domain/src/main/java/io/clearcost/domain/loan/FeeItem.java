package io.clearcost.domain.loan;

import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.text.InvalidValue;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One thing that is charged to the borrower (息费项目).
 *
 * @param code identifies the item within its loan: 1 to 40 characters of a–z, 0–9 and "-"
 * @param name as shown to the borrower
 * @param kind a label for people
 * @param chargingParty who receives it (收取主体); empty only for interest of an unnamed lender
 * @param facts what flows to whom and why, from which it follows how the item counts
 */
public record FeeItem(
    String code, String name, FeeKind kind, Optional<ChargingParty> chargingParty, FeeFacts facts) {

  public static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,40}");

  /** The code under which interest stands in every cost. */
  public static final String INTEREST_CODE = "interest";

  public FeeItem {
    if (!CODE.matcher(code).matches()) {
      throw InvalidValue.of("not a fee code: %s", "不是费用代码：%s", code);
    }
  }

  public static FeeItem interest(Optional<ChargingParty> lender) {
    return new FeeItem(
        INTEREST_CODE,
        "贷款利息",
        FeeKind.INTEREST,
        lender,
        FeeFacts.of(PayeeRole.LENDER, FeePurpose.PRICE_OF_CREDIT));
  }

  static void requireDistinctCodes(List<FeeItem> items) {
    Set<String> seen = new HashSet<>();
    for (FeeItem item : items) {
      if (item.kind == FeeKind.INTEREST || item.code.equals(INTEREST_CODE)) {
        throw InvalidValue.of(
            "interest is not a fee item of its own: %s", "利息不能单列为费用项目：%s", item.code);
      }
      if (!seen.add(item.code)) {
        throw InvalidValue.of("fee code given twice: %s", "费用代码重复：%s", item.code);
      }
    }
  }
}
