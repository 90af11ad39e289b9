package io.clearcost.bootstrap.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.proto.cost.v1.ChargingParty;
import io.clearcost.proto.cost.v1.FeeItem;
import io.clearcost.proto.cost.v1.FlowComponent;
import io.clearcost.proto.gate.v1.LoanPurpose;
import io.clearcost.proto.ledger.v1.Enhancer;
import io.clearcost.proto.ledger.v1.PaidFlow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each pattern shows in the records, and its innocent look-alike does not show the same. */
class PatternTest {

  private static final BigDecimal HARD_CAP = new BigDecimal("0.24");
  private static final BigDecimal TARGET_CAP = new BigDecimal("0.12");

  /** What follows a loan of these days may come after the end of the book. */
  private static final LocalDate LAST_WEEK = LocalDate.of(2026, 10, 25);

  private static final Book BOOK =
      Book.of(BookOptions.DEFAULTS.withSeed(7).withEvasivePerMille(400));

  @Test
  void membership_onDayTwo_takesAPartOfTheLoan() {
    Predicate<Reported> tell =
        loan ->
            loan.beside().stream()
                .anyMatch(flow -> daysAfter(loan, flow) <= 2 && perMille(loan, flow) >= 99);

    tells(Pattern.DAY_TWO_MEMBERSHIP, tell);
    assertThat(BOOK.labelled(Pattern.LEGITIMATE_MEMBERSHIP))
        .allMatch(
            loan ->
                loan.beside().stream()
                    .allMatch(flow -> flow.getAmountFen() == 19_800 && daysAfter(loan, flow) > 7));
  }

  @Test
  void rights_inInstalments_beginWithTheLoanAndGrowWithIt() {
    tells(
        Pattern.RIGHTS_IN_INSTALMENTS,
        loan ->
            loan.beside().stream()
                .anyMatch(flow -> daysAfter(loan, flow) == 0 && perMille(loan, flow) >= 9));
  }

  @Test
  void guarantee_besideTheLicensedOne_isTakenOutsideThePlan() {
    tells(
        Pattern.DOUBLE_GUARANTEE,
        loan ->
            loan.contract().getEnhancersCount() == 1
                && loan.paid().stream()
                    .anyMatch(flow -> flow.getParty().equals(BookParties.UNLICENSED_GUARANTOR))
                && enhancers(loan).stream().noneMatch(BookParties.UNLICENSED_GUARANTOR::equals));
    assertThat(BOOK.labelled(Pattern.SHARED_GUARANTEE))
        .allMatch(loan -> loan.contract().getEnhancersCount() == 2 && loan.beside().isEmpty())
        .allMatch(loan -> coveredShares(loan).compareTo(BigDecimal.ONE) == 0);
  }

  @Test
  void funds_thatGoRound_comeBackTheSameDay() {
    tells(
        Pattern.ROUND_TRIP_FUNDS,
        loan ->
            loan.beside().stream()
                .anyMatch(flow -> daysAfter(loan, flow) == 0 && perMille(loan, flow) == 300));
    List<Reported> guilty = BOOK.labelled(Pattern.ROUND_TRIP_FUNDS);
    List<Reported> innocent = BOOK.labelled(Pattern.EARLY_REPAYER);
    assertThat(guilty)
        .anyMatch(loan -> !loan.paid(FlowComponent.FLOW_COMPONENT_PRINCIPAL).isEmpty());
    assertThat(guilty)
        .allMatch(
            loan ->
                loan.paid(FlowComponent.FLOW_COMPONENT_PRINCIPAL).stream()
                    .allMatch(flow -> flow.getParty().equals(BookParties.COLLECTOR)));
    assertThat(innocent)
        .allMatch(
            loan ->
                loan.paid(FlowComponent.FLOW_COMPONENT_PRINCIPAL).stream()
                    .noneMatch(PaidFlow::hasParty));
    assertThat(innocent)
        .anyMatch(
            loan ->
                loan.sum(FlowComponent.FLOW_COMPONENT_PRINCIPAL) == loan.terms().getPrincipalFen());
  }

  @Test
  void loan_ofAMonthWithAHugeGuarantee_isPaidInParts() {
    tells(
        Pattern.ONE_MONTH_WITH_HUGE_GUARANTEE,
        loan ->
            loan.terms().getDayCount() == 28
                && loan.terms().getPaymentInterval().getDayCount() == 7
                && loan.rate().compareTo(BigDecimal.ONE) > 0);
    assertThat(BOOK.labelled(Pattern.SEASONAL_ULTRA_SHORT))
        .allMatch(loan -> loan.terms().getDayCount() == 28 && loan.rate().compareTo(HARD_CAP) < 0);
  }

  @Test
  void order_besideALoan_paysAShopTheSameDay() {
    Predicate<Reported> toAShop =
        loan ->
            loan.paid(FlowComponent.FLOW_COMPONENT_DISBURSEMENT).stream()
                .anyMatch(PaidFlow::hasParty);
    List<List<Reported>> pairs = byBorrower(Pattern.COMPANION_ORDER);

    assertThat(pairs)
        .isNotEmpty()
        .allMatch(pair -> pair.size() == 2 && pair.get(0).day().equals(pair.get(1).day()))
        .allMatch(pair -> pair.stream().filter(toAShop).count() == 1)
        .allMatch(
            pair ->
                pair.get(1).terms().getPrincipalFen() * 5 <= pair.get(0).terms().getPrincipalFen());
    assertThat(byBorrower(Pattern.REPEAT_BORROWER))
        .isNotEmpty()
        .noneMatch(pair -> pair.stream().anyMatch(toAShop))
        .anyMatch(pair -> pair.size() == 2)
        .allMatch(pair -> gaps(pair, Reported::day).stream().allMatch(days -> days >= 21));
  }

  @Test
  void chain_ofUltraShortLoans_rollsByADayUnderAnotherName() {
    List<List<Reported>> chains = byBorrower(Pattern.ROLLING_ULTRA_SHORT);

    assertThat(chains)
        .isNotEmpty()
        .allMatch(chain -> chain.stream().allMatch(loan -> loan.terms().getDayCount() == 31))
        .allMatch(chain -> gaps(chain, PatternTest::maturity).stream().allMatch(days -> days == 1))
        .allMatch(
            chain -> names(chain) == Math.min(chain.size(), 2) || names(chain) == chain.size())
        .anyMatch(chain -> institutions(chain) == 2)
        .anyMatch(chain -> chain.size() > 2 && institutions(chain) == 1);
    assertThat(byBorrower(Pattern.HONEST_BRIDGING))
        .isNotEmpty()
        .allMatch(chain -> chain.size() == 1)
        .allMatch(
            chain ->
                chain.get(0).contract().getCircumstances().getPurpose()
                    == LoanPurpose.LOAN_PURPOSE_EMERGENCY_BRIDGING);
  }

  @Test
  void prices_justBelowTheCap_fillALineOfTheirOwn() {
    List<Reported> hugging = BOOK.labelled(Pattern.THRESHOLD_HUGGING);
    List<Reported> samePrice = BOOK.labelled(Pattern.SINGLE_PRICE);

    assertThat(hugging)
        .isNotEmpty()
        .allMatch(loan -> loan.rate().compareTo(new BigDecimal("0.2389")) > 0)
        .allMatch(loan -> loan.rate().compareTo(HARD_CAP) < 0);
    assertThat(line("cash-b")).hasSameSizeAs(hugging);
    assertThat(samePrice).isNotEmpty().allMatch(loan -> loan.rate().compareTo(TARGET_CAP) < 0);
    assertThat(line("cash-c")).hasSameSizeAs(samePrice);
  }

  @Test
  void fee_underAnotherName_isCountedAndTheProvenChoiceIsNot() {
    tells(
        Pattern.FEE_RENAMED,
        loan ->
            fees(loan).stream()
                .anyMatch(
                    fee ->
                        fee.getChargingParty().equals(BookParties.CONSULTANT)
                            && fee.getChoiceEvidence().isEmpty()));
    assertThat(BOOK.labelled(Pattern.FEE_RENAMED))
        .allMatch(
            loan -> loan.rate().subtract(contractRate(loan)).compareTo(new BigDecimal("0.04")) > 0);
    assertThat(BOOK.labelled(Pattern.VOLUNTARY_INSURANCE))
        .allMatch(loan -> fees(loan).stream().noneMatch(fee -> fee.getChoiceEvidence().isEmpty()))
        .allMatch(
            loan ->
                loan.rate().subtract(contractRate(loan)).abs().compareTo(new BigDecimal("0.001"))
                    < 0);
  }

  @Test
  void discount_thatIsClaimed_isNotAlwaysGiven() {
    List<Reported> guilty = paying(Pattern.UNDISCOUNTED_PLAN);
    List<Reported> innocent = paying(Pattern.HONOURED_DISCOUNT);

    assertThat(guilty)
        .isNotEmpty()
        .allMatch(loan -> loan.terms().getReliefsCount() == 1)
        .allMatch(loan -> Math.abs(firstInterest(loan) - undiscounted(loan)) <= 1);
    assertThat(innocent)
        .isNotEmpty()
        .allMatch(loan -> loan.terms().getReliefsCount() == 1)
        .allMatch(loan -> Math.abs(firstInterest(loan) - undiscounted(loan) * 7 / 10) <= 2);
  }

  @Test
  void claim_thatIsUnderstated_isTheContractRate() {
    assertThat(BOOK.labelled(Pattern.UNDERSTATED_CLAIM))
        .isNotEmpty()
        .allMatch(loan -> loan.claimedRate().compareTo(contractRate(loan)) == 0)
        .allMatch(
            loan ->
                loan.rate().subtract(loan.claimedRate()).compareTo(new BigDecimal("0.004")) > 0);
    assertThat(BOOK.unlabelled())
        .isNotEmpty()
        .filteredOn(loan -> loan.contract().getCircumstances().getProductLine().equals("cash-a"))
        .allMatch(
            loan ->
                loan.rate().subtract(loan.claimedRate()).abs().compareTo(new BigDecimal("0.000001"))
                    < 0);
  }

  @Test
  void price_ofALabel_isWhatTheEngineSays() {
    assertThat(BOOK.labelled(Pattern.ABOVE_HARD_CAP))
        .isNotEmpty()
        .allMatch(loan -> loan.rate().compareTo(HARD_CAP) > 0);
    assertThat(BOOK.labelled(Pattern.BETWEEN_CAPS))
        .isNotEmpty()
        .allMatch(loan -> loan.rate().compareTo(TARGET_CAP) > 0)
        .allMatch(loan -> loan.rate().compareTo(HARD_CAP) <= 0);
    assertThat(BOOK.unlabelled())
        .isNotEmpty()
        .allMatch(loan -> loan.rate().compareTo(TARGET_CAP) <= 0);
  }

  /** Every loan of a pattern shows it; its look-alikes and ordinary loans do not. */
  private static void tells(Pattern guilty, Predicate<Reported> tell) {
    assertThat(BOOK.labelled(guilty))
        .as("%s", guilty)
        .filteredOn(loan -> loan.day().isBefore(LAST_WEEK))
        .isNotEmpty()
        .allMatch(tell);
    assertThat(BOOK.labelled(guilty.lookAlike().orElseThrow()))
        .as("look-alikes of %s", guilty)
        .isNotEmpty()
        .noneMatch(tell);
    assertThat(BOOK.unlabelled()).isNotEmpty().noneMatch(tell);
  }

  /** The loans of a pattern, borrower by borrower, in order of time. */
  private static List<List<Reported>> byBorrower(Pattern pattern) {
    return List.copyOf(
        BOOK.labelled(pattern).stream()
            .collect(Collectors.groupingBy(loan -> loan.contract().getBorrowerToken()))
            .values());
  }

  /** Days from the end of each loan, or its start, to the start of the next. */
  private static List<Long> gaps(List<Reported> loans, Function<Reported, LocalDate> from) {
    return IntStream.range(1, loans.size())
        .mapToObj(k -> ChronoUnit.DAYS.between(from.apply(loans.get(k - 1)), loans.get(k).day()))
        .toList();
  }

  private static LocalDate maturity(Reported loan) {
    return loan.day().plusDays(loan.terms().getDayCount());
  }

  private static long institutions(List<Reported> loans) {
    return loans.stream().map(Reported::institution).distinct().count();
  }

  /** Under how many names, of a lender or a product, a borrower has loans. */
  private static long names(List<Reported> loans) {
    return loans.stream()
        .map(loan -> loan.institution() + loan.contract().getCircumstances().getProductLine())
        .distinct()
        .count();
  }

  private static List<Reported> line(String name) {
    return BOOK.loans().values().stream()
        .filter(loan -> loan.contract().getCircumstances().getProductLine().equals(name))
        .toList();
  }

  private static List<FeeItem> fees(Reported loan) {
    return loan.terms().getFeeItemsList();
  }

  private static List<ChargingParty> enhancers(Reported loan) {
    return loan.contract().getEnhancersList().stream().map(Enhancer::getParty).toList();
  }

  private static BigDecimal coveredShares(Reported loan) {
    return loan.contract().getEnhancersList().stream()
        .map(enhancer -> new BigDecimal(enhancer.getCoveredShare()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Those of which an instalment was paid already. */
  private static List<Reported> paying(Pattern pattern) {
    return BOOK.labelled(pattern).stream()
        .filter(loan -> !loan.paid(FlowComponent.FLOW_COMPONENT_INTEREST).isEmpty())
        .toList();
  }

  private static long firstInterest(Reported loan) {
    return loan.paid(FlowComponent.FLOW_COMPONENT_INTEREST).get(0).getAmountFen();
  }

  /** The interest of the first month by the contract rate, in fen. */
  private static long undiscounted(Reported loan) {
    return loan.terms().getPrincipalFen()
        * contractRate(loan).movePointRight(4).longValueExact()
        / 120_000;
  }

  private static BigDecimal contractRate(Reported loan) {
    return new BigDecimal(loan.terms().getRate());
  }

  private static long daysAfter(Reported loan, PaidFlow flow) {
    return ChronoUnit.DAYS.between(loan.day(), LocalDate.parse(flow.getDate()));
  }

  private static long perMille(Reported loan, PaidFlow flow) {
    return flow.getAmountFen() * 1_000 / loan.terms().getPrincipalFen();
  }
}
