package io.clearcost.domain.ledger;

import static io.clearcost.domain.ledger.LedgerRecords.LENDER;
import static io.clearcost.domain.ledger.LedgerRecords.after;
import static io.clearcost.domain.ledger.LedgerRecords.standing;
import static io.clearcost.domain.ledger.LedgerRecords.stream;
import static io.clearcost.domain.ledger.LedgerRecords.submission;
import static io.clearcost.domain.loan.Loans.day;
import static io.clearcost.domain.loan.Loans.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.clearcost.domain.evidence.LoanReference;
import io.clearcost.domain.law.Outcome;
import io.clearcost.domain.loan.ProductLine;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.CreditCode;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.domain.party.Province;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What every ledger of loans keeps to.
 *
 * <p>Size: time of knowledge, time of effect and nine filters, each shown by a test or two.
 */
public abstract class LoanLedgerContract extends LedgerContract {

  private static final Optional<Instant> NOW = Optional.empty();
  private static final String PLATFORM = "91370000MA3C0000XA";
  private static final String PLATFORM_2 = "91440300MA5D0000XB";

  @Test
  void records_ofAStream_countSinceTheyCame() {
    Intake stream = streamed("s");
    LedgerRow contract = row(1, LoanDraft.of("a").judged(Outcome.WARN).claimed("0.01"), 5);
    LedgerRow flow = row(2, paid("a", repaid("f1", "1")), 9);

    record(stream, contract);
    record(stream, flow);

    assertThat(records("a", at(4))).isEmpty();
    assertThat(records("a", at(5))).containsExactly(sourced(stream, contract));
    assertThat(records("a", at(8))).hasSize(1);
    assertThat(records("a", NOW)).containsExactly(sourced(stream, contract), sourced(stream, flow));
    assertThat(records("A", NOW)).isEmpty();
    assertThat(ledger().records(new InstitutionId("slc-2"), new LoanReference("a"), NOW)).isEmpty();
  }

  @Test
  void records_ofASubmission_countSinceItsAcceptance() {
    Intake submission = submitted("i1", 1);
    record(submission, row(1, LoanDraft.of("a"), 5));

    assertThat(records("a", NOW)).isEmpty();
    assertThat(names(FILTER)).isEmpty();
    accept(submission, 10);

    assertThat(records("a", at(9))).isEmpty();
    assertThat(records("a", at(10))).hasSize(1);
    assertThat(names(FILTER)).containsExactly("a");
    assertThat(names(FILTER.known(9))).isEmpty();
    assertThat(names(FILTER.known(10))).containsExactly("a");
  }

  @Test
  void submission_onceAHigherVersionIsAccepted_countsNoMoreFromThen() {
    Intake first = submitted("i1", 1);
    record(first, row(1, LoanDraft.of("a").over("100"), 1), row(2, LoanDraft.of("b"), 1));
    Intake second = submitted("i2", 2);
    record(second, row(1, LoanDraft.of("a").over("200"), 2));
    accept(first, 10);
    accept(second, 20);

    assertThat(principals("a", NOW)).containsExactly(yuan("200"));
    assertThat(principals("a", at(20))).containsExactly(yuan("200"));
    assertThat(principals("a", at(19))).containsExactly(yuan("100"));
    assertThat(names(FILTER)).containsExactly("a");
    assertThat(names(FILTER.known(19))).containsExactly("a", "b");
  }

  @Test
  void submission_ofALowerVersionAcceptedLater_neverCounts() {
    Intake first = submitted("i1", 1);
    record(first, row(1, LoanDraft.of("a").over("100"), 1));
    Intake second = submitted("i2", 2);
    record(second, row(1, LoanDraft.of("a").over("200"), 2));
    accept(second, 10);
    accept(first, 20);

    assertThat(principals("a", NOW)).containsExactly(yuan("200"));
    assertThat(principals("a", at(20))).containsExactly(yuan("200"));
  }

  @Test
  void submissions_acceptedOutOfOrder_areAskedForAsTheyCounted() {
    List<Intake> versions = List.of(submitted("i1", 1), submitted("i2", 2), submitted("i3", 3));
    for (Intake version : versions) {
      record(version, row(1, LoanDraft.of(version.id().value()), 1));
    }
    accept(versions.get(0), 10);
    accept(versions.get(2), 20);
    accept(versions.get(1), 30);

    assertThat(names(FILTER.known(19))).containsExactly("i1");
    assertThat(names(FILTER.known(20))).containsExactly("i3");
    assertThat(names(FILTER.known(30))).containsExactly("i3");
    assertThat(names(FILTER)).containsExactly("i3");
    assertThat(records("i2", NOW)).isEmpty();
  }

  @Test
  void contract_ofAReplacedSubmission_takesTheLoanAwayUntilItComesAgain() {
    Intake october = submitted("i1", 1);
    record(october, row(1, LoanDraft.of("a"), 1), row(2, LoanDraft.of("b"), 1));
    accept(october, 10);
    Intake november = begun(submission("n1", LENDER, "2026-11", 1));
    record(november, row(1, paid("a", repaid("f1", "1")), 11));
    accept(november, 20);
    Intake without = submitted("i2", 2);
    record(without, row(1, LoanDraft.of("b"), 21));
    accept(without, 30);

    assertThat(records("a", NOW)).hasSize(1);
    assertThat(loan("a", NOW)).isEmpty();
    assertThat(names(FILTER)).containsExactly("b");
    assertThat(ledger().sums(FILTER.toDomain(), LoanDimension.OUTCOME))
        .extracting(LoanSum::count)
        .containsExactly(1L);
    Intake again = submitted("i3", 3);
    record(again, row(1, LoanDraft.of("a"), 31));
    accept(again, 40);
    assertThat(loan("a", NOW).orElseThrow().record().paid()).hasSize(1);
  }

  @Test
  void known_finerThanInstantsAreKept_isWhatWasOnRecordByThen() {
    record(streamed("s"), row(1, LoanDraft.of("a"), 5));

    assertThat(records("a", Optional.of(after(5).plusNanos(1)))).hasSize(1);
    assertThat(records("a", Optional.of(after(5).minusNanos(1)))).isEmpty();
    assertThat(names(FILTER.known(after(5).plusNanos(999)))).containsExactly("a");
    assertThat(names(FILTER.known(after(5).minusNanos(999)))).isEmpty();
  }

  @Test
  void submission_ofAnotherMonthOrLender_replacesNothing() {
    InstitutionId other = new InstitutionId("slc-2");
    Intake first = submitted("i1", 1);
    record(first, row(1, LoanDraft.of("a"), 1));
    accept(first, 10);
    accept(begun(submission("i2", LENDER, "2026-11", 2)), 20);
    accept(begun(submission("i3", other, "2026-10", 2)), 20);
    cancel(submitted("i4", 2), 30);

    assertThat(names(FILTER)).containsExactly("a");
    assertThat(records("a", NOW)).hasSize(1);
  }

  @Test
  void cancelled_ofASubmissionNeverCounts_ofAStreamDoes() {
    Intake submission = submitted("i1", 1);
    record(submission, row(1, LoanDraft.of("a"), 1));
    Intake stream = streamed("s");
    record(stream, row(1, LoanDraft.of("b"), 1));

    cancel(submission, 10);
    cancel(stream, 10);

    assertThat(names(FILTER)).containsExactly("b");
    assertThat(records("a", NOW)).isEmpty();
    assertThat(records("b", NOW)).hasSize(1);
  }

  @Test
  void records_areInTheOrderInWhichTheyCameToCount() {
    Intake early = submitted("i1", 1);
    record(
        early,
        row(2, standing("a", day("2026-10-02"), LoanGrade.LOSS), 1),
        row(1, LoanDraft.of("a").over("1"), 2));
    Intake stream = streamed("s");
    record(stream, row(2, LoanDraft.of("a").over("2"), 5), row(1, LoanDraft.of("a").over("3"), 5));
    accept(early, 10);
    record(stream, row(3, LoanDraft.of("a").over("4"), 20));

    assertThat(records("a", NOW))
        .extracting(record -> record.source().intake().value() + record.source().row())
        .containsExactly("s1", "s2", "i11", "i12", "s3");
    assertThat(list(FILTER)).extracting(LoanSummary::principal).containsExactly(yuan("4"));
    assertThat(list(FILTER.known(15)))
        .extracting(LoanSummary::principal)
        .containsExactly(yuan("1"));
    assertThat(list(FILTER.known(9))).extracting(LoanSummary::principal).containsExactly(yuan("2"));
  }

  @Test
  void flow_ofAnIdOnRecord_correctsIt() {
    Intake stream = streamed("s");
    record(stream, row(1, LoanDraft.of("a"), 1), row(2, paid("a", repaid("f1", "1")), 2));
    record(stream, row(3, paid("a", repaid("f1", "2"), repaid("f2", "3")), 3));

    assertThat(flows(NOW)).containsExactly(yuan("2"), yuan("3"));
    assertThat(flows(at(2))).containsExactly(yuan("1"));
  }

  private List<Money> flows(Optional<Instant> known) {
    return loan("a", known).orElseThrow().record().paid().stream().map(PaidFlow::amount).toList();
  }

  @Test
  void list_asOfADayOfEffect_knowsWhatHadBeenDisbursed() {
    Intake stream = streamed("s");
    record(
        stream,
        row(1, LoanDraft.of("a").on("2026-08-01").over("1"), 1),
        row(2, LoanDraft.of("a").on("2026-09-01").over("2"), 2),
        row(3, LoanDraft.of("b").on("2026-08-02"), 2));

    assertThat(names(FILTER.effective("2026-07-31"))).isEmpty();
    assertThat(names(FILTER.effective("2026-08-01"))).containsExactly("a");
    assertThat(list(FILTER.effective("2026-08-31")))
        .extracting(LoanSummary::principal)
        .containsExactly(yuan("1"), yuan("10000"));
    assertThat(list(FILTER.effective("2026-09-01")))
        .extracting(LoanSummary::principal)
        .containsExactly(yuan("2"), yuan("10000"));
  }

  @Test
  void list_ofALoan_tellsWhatWasContractedAndMadeOfIt() {
    LoanDraft full =
        LoanDraft.of("a").product("quick").judged(Outcome.BLOCK).claimed("-0.010").over("12.34");
    LoanDraft scant = LoanDraft.of("b").beforeAnyRule();
    record(streamed("s"), row(1, full, 1), row(2, scant, 1));

    assertThat(list(FILTER))
        .containsExactly(
            new LoanSummary(
                key("a"),
                full.day(),
                full.principal(),
                Optional.of(new ProductLine("quick")),
                full.assessment()),
            new LoanSummary(
                key("b"), scant.day(), scant.principal(), Optional.empty(), scant.assessment()));
  }

  @Test
  void list_withEachFilter_leavesOutTheOthers() {
    Intake other = begun(stream("o", new InstitutionId("slc-2")));
    record(other, row(1, LoanDraft.of("other"), 1));
    record(
        streamed("s"),
        row(1, LoanDraft.of("day").on("2026-08-15"), 1),
        row(2, LoanDraft.of("place").province("CN-SD"), 1),
        row(3, LoanDraft.of("platform").platform(PLATFORM), 1),
        row(4, LoanDraft.of("platform2").platform(PLATFORM_2), 1),
        row(5, LoanDraft.of("product").product("quick"), 1),
        row(6, LoanDraft.of("claimed").claimed("-0.000051"), 1),
        row(7, LoanDraft.of("agreed").claimed("0.00005"), 1),
        row(8, LoanDraft.of("blocked").judged(Outcome.BLOCK), 1),
        row(9, LoanDraft.of("glides").judged(Outcome.GLIDE), 1),
        row(10, LoanDraft.of("old").beforeAnyRule(), 1));

    assertThat(names(FILTER.institution("slc-2"))).containsExactly("other");
    assertThat(names(FILTER.institution("slc-3"))).isEmpty();
    assertThat(names(FILTER.from("2026-07-02"))).containsExactly("day");
    assertThat(names(FILTER.from("2026-08-15"))).containsExactly("day");
    assertThat(names(FILTER.from("2026-08-16"))).isEmpty();
    assertThat(names(FILTER.until("2026-08-15"))).hasSize(10).doesNotContain("day");
    assertThat(names(FILTER.until("2026-08-16"))).hasSize(11);
    assertThat(names(FILTER.province("CN-SD"))).containsExactly("place");
    assertThat(names(FILTER.province("CN-GD"))).isEmpty();
    assertThat(names(FILTER.platform(PLATFORM))).containsExactly("platform");
    assertThat(names(FILTER.product("quick"))).containsExactly("product");
    assertThat(names(FILTER.product("slow"))).isEmpty();
    assertThat(names(FILTER.differing())).containsExactly("claimed");
    assertThat(names(FILTER.outcomes(Outcome.BLOCK))).containsExactly("blocked");
    assertThat(names(FILTER.outcomes(Outcome.BLOCK, Outcome.GLIDE)))
        .containsExactly("blocked", "glides");
    assertThat(names(FILTER.outcomes(Outcome.PASS))).hasSize(8).doesNotContain("old");
    assertThat(names(FILTER)).hasSize(11);
  }

  @Test
  void list_withFiltersTogether_isWhatAllOfThemLeave() {
    LoanDraft wanted =
        LoanDraft.of("wanted")
            .on("2026-08-15")
            .product("quick")
            .province("CN-SD")
            .platform(PLATFORM)
            .judged(Outcome.REFER)
            .claimed("0.01");
    record(
        streamed("s"),
        row(1, wanted, 1),
        row(2, copy(wanted, "day").on("2026-09-15"), 1),
        row(3, copy(wanted, "product").product("slow"), 1),
        row(4, copy(wanted, "province").province("CN-GD"), 1),
        row(5, copy(wanted, "platform").platform(PLATFORM_2), 1),
        row(6, copy(wanted, "outcome").judged(Outcome.PASS), 1),
        row(7, copy(wanted, "claim").claimed("0"), 1),
        row(8, copy(wanted, "later"), 9));
    Filter all =
        FILTER
            .institution(LENDER.value())
            .from("2026-08-01")
            .until("2026-09-01")
            .product("quick")
            .province("CN-SD")
            .platform(PLATFORM)
            .outcomes(Outcome.REFER, Outcome.ERROR)
            .differing()
            .known(8)
            .effective("2026-08-31");

    assertThat(names(all)).containsExactly("wanted");
    assertThat(ledger().sums(all.toDomain(), LoanDimension.PROVINCE))
        .containsExactly(new LoanSum(Optional.of("CN-SD"), 1, yuan("10000")));
  }

  private static LoanDraft copy(LoanDraft draft, String name) {
    return new LoanDraft(
        name,
        draft.day(),
        draft.yuan(),
        draft.product(),
        draft.province(),
        draft.platform(),
        draft.outcome(),
        draft.claimedLess());
  }

  @Test
  void filter_ofALoanContractedAnew_asksTheLatestContractOnly() {
    record(
        streamed("s"),
        row(1, LoanDraft.of("a").judged(Outcome.BLOCK).product("quick"), 1),
        row(2, LoanDraft.of("a").product("slow"), 2));

    assertThat(names(FILTER.outcomes(Outcome.BLOCK))).isEmpty();
    assertThat(names(FILTER.product("quick"))).isEmpty();
    assertThat(names(FILTER.outcomes(Outcome.BLOCK).known(1))).containsExactly("a");
    assertThat(names(FILTER.outcomes(Outcome.PASS).product("slow"))).containsExactly("a");
  }

  @Test
  void list_inOrderOfKeys_comparesBytes() {
    Intake first = begun(stream("o", new InstitutionId("a-2")));
    record(first, row(1, LoanDraft.of("z"), 1));
    record(
        streamed("s"),
        row(1, LoanDraft.of("b"), 1),
        row(2, LoanDraft.of("B"), 1),
        row(3, LoanDraft.of("合同"), 1),
        row(4, LoanDraft.of("\uD83D\uDE00"), 1),
        row(5, LoanDraft.of("\uFF21"), 1),
        row(6, LoanDraft.of("b1"), 1));

    assertThat(names(FILTER)).containsExactly("z", "B", "b", "b1", "合同", "\uFF21", "\uD83D\uDE00");
  }

  @Test
  void list_pageByPage_meetsEachLoanOnceWhateverComesMeanwhile() {
    Intake other = begun(stream("o", new InstitutionId("slc-2")));
    record(other, row(1, LoanDraft.of("a"), 1), row(2, LoanDraft.of("d"), 1));
    Intake stream = streamed("s");
    for (int k = 1; k <= 5; k++) {
      record(stream, row(k, LoanDraft.of("l" + k), 1));
    }

    List<LoanSummary> first = ledger().list(FILTER.toDomain(), Optional.empty(), 3);
    record(stream, row(6, LoanDraft.of("l0"), 2), row(7, LoanDraft.of("l9"), 2));
    List<LoanSummary> second = ledger().list(FILTER.toDomain(), last(first), 3);
    List<LoanSummary> third = ledger().list(FILTER.toDomain(), last(second), 3);
    List<LoanSummary> ofOne = ledger().list(FILTER.institution("slc-1").toDomain(), last(first), 9);

    assertThat(first).extracting(LoanSummary::key).containsExactly(key("l1"), key("l2"), key("l3"));
    assertThat(second)
        .extracting(LoanSummary::key)
        .containsExactly(key("l4"), key("l5"), key("l9"));
    assertThat(third).extracting(loan -> loan.key().loan().value()).containsExactly("a", "d");
    assertThat(ofOne).extracting(LoanSummary::key).containsExactly(key("l4"), key("l5"), key("l9"));
    assertThat(ledger().list(FILTER.toDomain(), last(third), 3)).isEmpty();
  }

  @Test
  void sums_byEachDimension_areInOrderWithWhatIsEmptyFirst() {
    Intake other = begun(stream("o", new InstitutionId("slc-2")));
    record(other, row(1, LoanDraft.of("a").over("1").on("2026-08-31"), 1));
    record(
        streamed("s"),
        row(1, LoanDraft.of("a").over("2").product("slow").province("CN-SD"), 1),
        row(2, LoanDraft.of("b").over("4").product("quick").judged(Outcome.BLOCK), 1),
        row(3, LoanDraft.of("c").over("8").product("slow").beforeAnyRule(), 1));

    assertThat(sums(LoanDimension.INSTITUTION))
        .containsExactly(sum("slc-1", 3, "14"), sum("slc-2", 1, "1"));
    assertThat(sums(LoanDimension.MONTH))
        .containsExactly(sum("2026-07", 3, "14"), sum("2026-08", 1, "1"));
    assertThat(sums(LoanDimension.OUTCOME))
        .containsExactly(untold(1, "8"), sum("BLOCK", 1, "4"), sum("PASS", 2, "3"));
    assertThat(sums(LoanDimension.PRODUCT_LINE))
        .containsExactly(untold(1, "1"), sum("quick", 1, "4"), sum("slow", 2, "10"));
    assertThat(sums(LoanDimension.PROVINCE)).containsExactly(untold(3, "13"), sum("CN-SD", 1, "2"));
  }

  private List<LoanSum> sums(LoanDimension dimension) {
    return ledger().sums(FILTER.toDomain(), dimension);
  }

  private static LoanSum sum(String value, long count, String yuan) {
    return new LoanSum(Optional.of(value), count, yuan(yuan));
  }

  private static LoanSum untold(long count, String yuan) {
    return new LoanSum(Optional.empty(), count, yuan(yuan));
  }

  @Test
  void sums_ofAnyFilter_areThoseOfTheList() {
    long seed = 20261122;
    Random random = new Random(seed);
    recordAtRandom(random);
    for (int k = 0; k < 60; k++) {
      Filter filter = atRandom(random);

      List<LoanSummary> loans = list(filter);

      for (LoanDimension dimension : LoanDimension.values()) {
        List<LoanSum> sums = ledger().sums(filter.toDomain(), dimension);
        assertThat(sums.stream().mapToLong(LoanSum::count).sum())
            .as("%s of seed %d: %s", dimension, seed, filter)
            .isEqualTo(loans.size());
        assertThat(sums.stream().map(LoanSum::principal).reduce(Money.ZERO, Money::plus))
            .isEqualTo(loans.stream().map(LoanSummary::principal).reduce(Money.ZERO, Money::plus));
      }
      assertThat(paged(filter, 1 + random.nextInt(5))).isEqualTo(loans);
    }
  }

  /** Loans of two lenders in streams and in submissions of several versions. */
  protected final void recordAtRandom(Random random) {
    for (int k = 1; k <= 12; k++) {
      InstitutionId lender = new InstitutionId("slc-" + (1 + random.nextInt(2)));
      boolean streamed = random.nextInt(3) == 0;
      String month = "2026-1" + random.nextInt(2);
      Intake intake =
          begun(streamed ? stream("i" + k, lender) : submission("i" + k, lender, month, k));
      for (int row = 1; row <= 6; row++) {
        record(intake, row(row, draft(random), random.nextInt(40)));
      }
      if (random.nextInt(4) > 0) {
        accept(intake, random.nextInt(40));
      }
    }
  }

  private static LoanDraft draft(Random random) {
    LoanDraft draft =
        LoanDraft.of("loan-" + random.nextInt(12))
            .on("2026-0" + (6 + random.nextInt(4)) + "-15")
            .over(String.valueOf(1 + random.nextInt(9_000)));
    draft = random.nextBoolean() ? draft.product("p" + random.nextInt(3)) : draft;
    draft = random.nextBoolean() ? draft.province("CN-SD") : draft;
    draft = random.nextBoolean() ? draft.platform(PLATFORM) : draft;
    draft = random.nextBoolean() ? draft.claimed("0.000" + random.nextInt(2)) : draft;
    return random.nextInt(9) == 0 ? draft.beforeAnyRule() : draft.judged(anyOutcome(random));
  }

  private static Outcome anyOutcome(Random random) {
    return List.of(Outcome.values()).get(random.nextInt(Outcome.values().length));
  }

  /** Any filter, with each part now and then. */
  protected static final Filter atRandom(Random random) {
    Filter filter = FILTER;
    filter = random.nextInt(3) == 0 ? filter.institution("slc-1") : filter;
    filter = random.nextInt(4) == 0 ? filter.from("2026-07-01") : filter;
    filter = random.nextInt(4) == 0 ? filter.until("2026-09-01") : filter;
    filter = random.nextInt(4) == 0 ? filter.product("p1") : filter;
    filter = random.nextInt(4) == 0 ? filter.province("CN-SD") : filter;
    filter = random.nextInt(4) == 0 ? filter.platform(PLATFORM) : filter;
    filter =
        random.nextInt(3) == 0 ? filter.outcomes(anyOutcome(random), anyOutcome(random)) : filter;
    filter = random.nextInt(4) == 0 ? filter.differing() : filter;
    filter = random.nextInt(2) == 0 ? filter.known(random.nextInt(45)) : filter;
    return random.nextInt(3) == 0 ? filter.effective("2026-08-15") : filter;
  }

  private List<LoanSummary> paged(Filter filter, int size) {
    List<LoanSummary> all = new ArrayList<>();
    List<LoanSummary> page = ledger().list(filter.toDomain(), Optional.empty(), size);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = ledger().list(filter.toDomain(), last(page), size);
    }
    return all;
  }

  private static Optional<LoanSummary.Key> last(List<LoanSummary> page) {
    return Optional.of(page.get(page.size() - 1).key());
  }

  private List<LoanSummary> list(Filter filter) {
    return ledger().list(filter.toDomain(), Optional.empty(), 1_000);
  }

  private List<String> names(Filter filter) {
    return list(filter).stream().map(loan -> loan.key().loan().value()).toList();
  }

  private List<Money> principals(String loan, Optional<Instant> known) {
    return loan(loan, known).stream()
        .map(found -> found.record().contract().orElseThrow())
        .map(
            contract ->
                contract
                    .offer()
                    .fold(terms -> terms.principal(), p -> p.principal(), f -> Money.ZERO))
        .toList();
  }

  private SourcedRecord sourced(Intake intake, LedgerRow row) {
    return new SourcedRecord(
        row.record(),
        new RecordSource(intake.id(), row.row(), row.recordedAt(), row.contentHash()),
        row.assessment());
  }

  private static LoanSummary.Key key(String loan) {
    return new LoanSummary.Key(LENDER, new LoanReference(loan));
  }

  private static Optional<Instant> at(long seconds) {
    return Optional.of(after(seconds));
  }

  /** Leaves nothing out. */
  protected static final Filter FILTER = new Filter(LoanFilter.EVERYTHING);

  /** A filter that is narrowed part by part. */
  protected record Filter(LoanFilter toDomain) {

    public Filter institution(String id) {
      return with(
          Optional.of(new InstitutionId(id)),
          toDomain.disbursedFrom(),
          toDomain.disbursedUntil(),
          toDomain.productLine(),
          toDomain.province());
    }

    public Filter from(String iso) {
      return with(
          toDomain.institution(),
          Optional.of(LocalDate.parse(iso)),
          toDomain.disbursedUntil(),
          toDomain.productLine(),
          toDomain.province());
    }

    public Filter until(String iso) {
      return with(
          toDomain.institution(),
          toDomain.disbursedFrom(),
          Optional.of(LocalDate.parse(iso)),
          toDomain.productLine(),
          toDomain.province());
    }

    public Filter product(String code) {
      return with(
          toDomain.institution(),
          toDomain.disbursedFrom(),
          toDomain.disbursedUntil(),
          Optional.of(new ProductLine(code)),
          toDomain.province());
    }

    public Filter province(String code) {
      return with(
          toDomain.institution(),
          toDomain.disbursedFrom(),
          toDomain.disbursedUntil(),
          toDomain.productLine(),
          Optional.of(new Province(code)));
    }

    public Filter platform(String code) {
      return with(
          Optional.of(new CreditCode(code)),
          toDomain.outcomes(),
          toDomain.claimDiffers(),
          toDomain.known(),
          toDomain.effective());
    }

    public Filter outcomes(Outcome first, Outcome... others) {
      return with(
          toDomain.platform(),
          EnumSet.of(first, others),
          toDomain.claimDiffers(),
          toDomain.known(),
          toDomain.effective());
    }

    public Filter differing() {
      return with(
          toDomain.platform(), toDomain.outcomes(), true, toDomain.known(), toDomain.effective());
    }

    public Filter known(long seconds) {
      return known(after(seconds));
    }

    public Filter known(Instant at) {
      return with(
          toDomain.platform(),
          toDomain.outcomes(),
          toDomain.claimDiffers(),
          Optional.of(at),
          toDomain.effective());
    }

    public Filter effective(String iso) {
      return with(
          toDomain.platform(),
          toDomain.outcomes(),
          toDomain.claimDiffers(),
          toDomain.known(),
          Optional.of(LocalDate.parse(iso)));
    }

    private Filter with(
        Optional<InstitutionId> institution,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Optional<ProductLine> product,
        Optional<Province> province) {
      return new Filter(
          new LoanFilter(
              institution,
              from,
              until,
              product,
              province,
              toDomain.platform(),
              toDomain.outcomes(),
              toDomain.claimDiffers(),
              toDomain.known(),
              toDomain.effective()));
    }

    private Filter with(
        Optional<CreditCode> platform,
        Set<Outcome> outcomes,
        boolean differs,
        Optional<Instant> known,
        Optional<LocalDate> effective) {
      return new Filter(
          new LoanFilter(
              toDomain.institution(),
              toDomain.disbursedFrom(),
              toDomain.disbursedUntil(),
              toDomain.productLine(),
              toDomain.province(),
              platform,
              outcomes,
              differs,
              known,
              effective));
    }
  }
}
