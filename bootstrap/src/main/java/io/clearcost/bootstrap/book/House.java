package io.clearcost.bootstrap.book;

import io.clearcost.domain.party.LenderKind;
import java.util.List;

/**
 * A kind of lender as books know it: what it sells, at which prices, and which patterns are found
 * with it, the frequent ones first. Shares are ours. Small-loan companies are the dear ones: of one
 * that files its figures about 60 % of the lending of 2025 cost more than 12 %.
 */
enum House {
  BANK(
      LenderKind.COMMERCIAL_BANK,
      "商业银行股份有限公司",
      30,
      Weighted.of(45, Product.CASH_INSTALMENT)
          .and(15, Product.INTEREST_FIRST)
          .and(5, Product.SINGLE_REPAYMENT)
          .and(10, Product.DRAW_AGREED)
          .and(10, Product.DRAW_OPEN)
          .and(5, Product.AUTO_BALLOON)
          .and(10, Product.WORKING_CAPITAL),
      new Prices(360, 900, 90, 8),
      List.of(
          Pattern.DAY_TWO_MEMBERSHIP,
          Pattern.DOUBLE_GUARANTEE,
          Pattern.UNDISCOUNTED_PLAN,
          Pattern.FEE_RENAMED),
      List.of(
          Pattern.LEGITIMATE_MEMBERSHIP,
          Pattern.SHARED_GUARANTEE,
          Pattern.HONOURED_DISCOUNT,
          Pattern.REPEAT_BORROWER)),
  CONSUMER_FINANCE(
      LenderKind.CONSUMER_FINANCE_COMPANY,
      "消费金融有限公司",
      30,
      Weighted.of(60, Product.CASH_INSTALMENT)
          .and(15, Product.INSTALMENT_FEE)
          .and(5, Product.INTEREST_FIRST)
          .and(5, Product.DRAW_AGREED)
          .and(10, Product.DRAW_OPEN)
          .and(5, Product.AUTO_BALLOON),
      new Prices(900, 400, 570, 30),
      List.of(
          Pattern.ROUND_TRIP_FUNDS,
          Pattern.FEE_RENAMED,
          Pattern.THRESHOLD_HUGGING,
          Pattern.DAY_TWO_MEMBERSHIP),
      List.of(
          Pattern.EARLY_REPAYER,
          Pattern.VOLUNTARY_INSURANCE,
          Pattern.SINGLE_PRICE,
          Pattern.LEGITIMATE_MEMBERSHIP)),
  SMALL_LOAN_WITH_SCHEME(
      LenderKind.SMALL_LOAN_COMPANY,
      "小额贷款有限公司",
      20,
      Weighted.of(40, Product.CASH_INSTALMENT)
          .and(15, Product.INTEREST_FIRST)
          .and(10, Product.SINGLE_REPAYMENT)
          .and(20, Product.ULTRA_SHORT)
          .and(15, Product.WORKING_CAPITAL),
      new Prices(1_000, 400, 560, 40),
      List.of(
          Pattern.ROLLING_ULTRA_SHORT,
          Pattern.ONE_MONTH_WITH_HUGE_GUARANTEE,
          Pattern.RIGHTS_IN_INSTALMENTS),
      List.of(Pattern.HONEST_BRIDGING, Pattern.SEASONAL_ULTRA_SHORT, Pattern.REPEAT_BORROWER)),
  SMALL_LOAN_WITHOUT_SCHEME(
      LenderKind.SMALL_LOAN_COMPANY,
      "小额贷款有限公司",
      20,
      Weighted.of(55, Product.CASH_INSTALMENT)
          .and(15, Product.INSTALMENT_FEE)
          .and(10, Product.INTEREST_FIRST)
          .and(10, Product.SINGLE_REPAYMENT)
          .and(10, Product.WORKING_CAPITAL),
      new Prices(1_000, 400, 550, 50),
      List.of(Pattern.COMPANION_ORDER, Pattern.RIGHTS_IN_INSTALMENTS, Pattern.ROLLING_ULTRA_SHORT),
      List.of(Pattern.REPEAT_BORROWER, Pattern.LEGITIMATE_MEMBERSHIP, Pattern.VOLUNTARY_INSURANCE));

  private final LenderKind kind;
  private final String suffix;
  private final int weight;

  @SuppressWarnings("ImmutableEnumChecker") // a record of an unmodifiable list
  private final Weighted<Product> products;

  @SuppressWarnings("ImmutableEnumChecker") // a record of numbers
  private final Prices prices;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<Pattern> guilty;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<Pattern> innocent;

  House(
      LenderKind kind,
      String suffix,
      int weight,
      Weighted<Product> products,
      Prices prices,
      List<Pattern> guilty,
      List<Pattern> innocent) {
    this.kind = kind;
    this.suffix = suffix;
    this.weight = weight;
    this.products = products;
    this.prices = prices;
    this.guilty = guilty;
    this.innocent = innocent;
  }

  LenderKind kind() {
    return kind;
  }

  /** How its legal names end. */
  String suffix() {
    return suffix;
  }

  /** How much it lends, against the others. */
  int weight() {
    return weight;
  }

  Weighted<Product> products() {
    return products;
  }

  Prices prices() {
    return prices;
  }

  /** Patterns of evasion, in the order in which they are used. */
  List<Pattern> guilty() {
    return guilty;
  }

  /** Innocent look-alikes, in the order in which they are used. */
  List<Pattern> innocent() {
    return innocent;
  }

  /** Whether it is one of the small-loan companies, which have sisters. */
  boolean isSmallLoanCompany() {
    return kind == LenderKind.SMALL_LOAN_COMPANY;
  }
}
