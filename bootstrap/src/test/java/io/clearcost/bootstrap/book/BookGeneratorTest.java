package io.clearcost.bootstrap.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.clearcost.proto.cost.v1.FlowComponent;
import io.clearcost.proto.gate.v1.UseTerm;
import io.clearcost.proto.ledger.v1.ClaimEvent;
import io.clearcost.proto.ledger.v1.ClaimEventKind;
import io.clearcost.proto.ledger.v1.LoanGrade;
import io.clearcost.proto.ledger.v1.LoanRecord;
import io.clearcost.proto.ledger.v1.LoanStatus;
import io.clearcost.proto.ledger.v1.PaidFlow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BookGeneratorTest {

  private static final BookOptions SMALL = BookOptions.DEFAULTS.withLoans(300);

  private static final Book BOOK = Book.of(SMALL);

  @Test
  void book_ofTheSameOptions_isTheSameToTheByte() {
    String hash = hash(BOOK);

    assertThat(hash).isEqualTo("c7227948fbbc521b33b97043d9a13f50bc0fbfc9be4d2b704a2584aa2b62b1c7");
  }

  @Test
  void book_underAnotherLocaleAndZone_isTheSame() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    String elsewhere;
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      elsewhere = hash(Book.of(SMALL));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }

    assertThat(elsewhere).isEqualTo(hash(BOOK));
  }

  @Test
  void book_ofAnotherSeed_isAnother() {
    Book other = Book.of(SMALL.withSeed(2));

    assertThat(hash(other)).isNotEqualTo(hash(BOOK));
    assertThat(other.loans().keySet()).doesNotContainAnyElementsOf(BOOK.loans().keySet());
  }

  @Test
  void tape_madeByItself_isTheOneOfTheBook() {
    List<Tape> tapes = BookGenerator.of(SMALL).tapes().toList();
    Tape last = tapes.get(tapes.size() - 1);

    List<LoanRecord> records = Stream.of(last).flatMap(BookGeneratorTest::records).toList();

    assertThat(records)
        .isNotEmpty()
        .isEqualTo(
            BOOK.rows().stream()
                .filter(row -> row.institution().equals(last.institution().id()))
                .filter(row -> row.month().equals(last.month()))
                .map(Book.Row::record)
                .toList());
  }

  @Test
  void tapes_ofABook_comeMonthByMonth() {
    List<YearMonth> months = BookGenerator.of(SMALL).tapes().map(Tape::month).toList();

    assertThat(months)
        .hasSize(24)
        .isSorted()
        .startsWith(YearMonth.of(2026, 5))
        .endsWith(YearMonth.of(2026, 10));
  }

  @Test
  void loans_thatWereAskedFor_areMadeAllAndFollowersBeside() {
    Set<Pattern> followed =
        Set.of(
            Pattern.COMPANION_ORDER,
            Pattern.ROLLING_ULTRA_SHORT,
            Pattern.SEASONAL_ULTRA_SHORT,
            Pattern.REPEAT_BORROWER);
    Set<String> ofDeals =
        BOOK.labels().stream()
            .filter(label -> followed.contains(label.pattern()))
            .map(LabelledLoan::loanReference)
            .collect(Collectors.toSet());

    long borrowers =
        BOOK.loans().values().stream()
            .map(loan -> loan.contract().getBorrowerToken())
            .distinct()
            .count();

    assertThat(borrowers).isEqualTo(300);
    assertThat(BOOK.loans().size() - borrowers).isPositive().isLessThan(ofDeals.size());
  }

  @Test
  void loan_ofABook_beginsWithItsContractOnce() {
    for (Reported loan : BOOK.loans().values()) {
      assertThat(loan.records().map(LoanRecord::hasContract).findFirst()).contains(true);
      assertThat(loan.records().filter(LoanRecord::hasContract)).hasSize(1);
      assertThat(YearMonth.from(loan.day())).isEqualTo(loan.rows().get(0).month());
      assertThat(loan.rows().stream().map(Book.Row::institution).distinct()).hasSize(1);
    }
  }

  @Test
  void contract_ofABook_isCostedByTheEngine() {
    for (Reported loan : BOOK.loans().values()) {
      assertThat(loan.rate()).as(loan.name()).isPositive();
    }
  }

  @Test
  void catalogue_inASmallBook_isSoldInFull() {
    Set<String> lines =
        BOOK.loans().values().stream()
            .map(loan -> loan.contract().getCircumstances().getProductLine())
            .collect(Collectors.toSet());

    assertThat(lines).containsAll(Arrays.stream(Product.values()).map(Product::line).toList());
    assertThat(BOOK.loans().values())
        .anyMatch(
            loan ->
                loan.contract().getCircumstances().getUseTerm() == UseTerm.USE_TERM_NOT_AGREED
                    && loan.contract().hasLine())
        .anyMatch(loan -> loan.terms().getBalloonFen() > 0)
        .anyMatch(loan -> loan.records().anyMatch(LoanRecord::hasPlan));
  }

  @Test
  void patterns_inASmallBook_occurAll() {
    Set<Pattern> found =
        BOOK.labels().stream().map(LabelledLoan::pattern).collect(Collectors.toSet());

    assertThat(found).containsExactlyInAnyOrder(Pattern.values());
  }

  @Test
  void labels_ofABook_nameLoansOfTheirLender() {
    Set<List<String>> loans =
        BOOK.loans().values().stream()
            .map(loan -> List.of(loan.institution(), loan.name()))
            .collect(Collectors.toSet());

    assertThat(BOOK.labels())
        .doesNotHaveDuplicates()
        .allMatch(
            label -> loans.contains(List.of(label.institution().value(), label.loanReference())));
  }

  @Test
  void flows_ofALoan_haveTheirOwnIdsAndDays() {
    for (Reported loan : BOOK.loans().values()) {
      assertThat(loan.paid().stream().map(PaidFlow::getFlowId)).doesNotHaveDuplicates();
      assertThat(loan.events().stream().map(ClaimEvent::getEventId)).doesNotHaveDuplicates();
      assertThat(loan.paid())
          .allMatch(flow -> flow.getAmountFen() > 0)
          .noneMatch(flow -> LocalDate.parse(flow.getDate()).isBefore(loan.day()));
      for (Book.Row row : loan.rows()) {
        assertThat(row.record().getPaidList())
            .allMatch(flow -> YearMonth.from(LocalDate.parse(flow.getDate())).equals(row.month()));
      }
    }
  }

  @Test
  void status_ofALoan_isWhatWasPaidOutLessWhatCameBack() {
    for (Reported loan : BOOK.loans().values()) {
      long owed = 0;
      boolean writtenOff = false;
      for (LoanRecord record : loan.records().toList()) {
        for (PaidFlow flow : record.getPaidList()) {
          owed += signed(flow);
        }
        for (ClaimEvent event : record.getEventsList()) {
          writtenOff |= event.getKind() == ClaimEventKind.CLAIM_EVENT_KIND_WRITE_OFF;
          owed -= lowering(event, writtenOff);
        }
        LoanStatus status = record.getStatus();
        assertThat(owed).as(loan.name()).isNotNegative();
        assertThat(status.getOutstandingPrincipalFen()).as(loan.name()).isEqualTo(owed);
        assertThat(status.getOverduePrincipalFen()).isLessThanOrEqualTo(owed);
        assertThat(status.getOverdueDayCount() == 0)
            .isEqualTo(status.getGrade() == LoanGrade.LOAN_GRADE_NORMAL);
      }
    }
  }

  @Test
  void misfortunes_inABook_occurAll() {
    Book book = Book.of(new BookOptions(1, SMALL.first(), 12, 1_000, 4, 50, false));
    List<ClaimEventKind> kinds =
        book.loans().values().stream()
            .flatMap(loan -> loan.events().stream())
            .map(ClaimEvent::getKind)
            .toList();
    Set<LoanGrade> grades =
        book.rows().stream()
            .map(row -> row.record().getStatus().getGrade())
            .collect(Collectors.toCollection(HashSet::new));

    assertThat(kinds)
        .contains(
            ClaimEventKind.CLAIM_EVENT_KIND_COMPENSATION_PAYOUT,
            ClaimEventKind.CLAIM_EVENT_KIND_WRITE_OFF,
            ClaimEventKind.CLAIM_EVENT_KIND_RECOVERY);
    assertThat(grades)
        .contains(
            LoanGrade.LOAN_GRADE_NORMAL,
            LoanGrade.LOAN_GRADE_SPECIAL_MENTION,
            LoanGrade.LOAN_GRADE_SUBSTANDARD,
            LoanGrade.LOAN_GRADE_LOSS);
    assertThat(book.loans().values())
        .anyMatch(loan -> loan.sum(FlowComponent.FLOW_COMPONENT_PENALTY_INTEREST) > 0);
  }

  @Test
  void record_ofABook_namesNoPattern() throws InvalidProtocolBufferException {
    for (Book.Row row : BOOK.rows()) {
      String json = JsonFormat.printer().print(row.record());

      assertThat(json.toUpperCase(Locale.ROOT))
          .doesNotContain(Arrays.stream(Pattern.values()).map(Pattern::name).toList())
          .doesNotContain("GUILTY", "INNOCENT", "EVASI");
    }
  }

  @Test
  void companies_ofABook_areNowhere() throws InvalidProtocolBufferException {
    java.util.regex.Pattern code = java.util.regex.Pattern.compile("\"creditCode\": \"([^\"]*)\"");
    java.util.regex.Pattern name = java.util.regex.Pattern.compile("\"legalName\": \"([^\"]*)\"");
    StringBuilder json = new StringBuilder();
    for (Book.Row row : BOOK.rows()) {
      json.append(JsonFormat.printer().print(row.record()));
    }

    assertThat(code.matcher(json).results().map(found -> found.group(1)))
        .isNotEmpty()
        .allMatch(found -> found.startsWith("91990000MADEUP"));
    assertThat(name.matcher(json).results().map(found -> found.group(1)))
        .isNotEmpty()
        .allMatch(found -> found.startsWith("示例"));
  }

  private static long signed(PaidFlow flow) {
    if (flow.getComponent() == FlowComponent.FLOW_COMPONENT_DISBURSEMENT) {
      return flow.getAmountFen();
    }
    return flow.getComponent() == FlowComponent.FLOW_COMPONENT_PRINCIPAL ? -flow.getAmountFen() : 0;
  }

  /** What a guarantor recovers after a payout is the guarantor's. */
  private static long lowering(ClaimEvent event, boolean writtenOff) {
    boolean payout = event.getKind() == ClaimEventKind.CLAIM_EVENT_KIND_COMPENSATION_PAYOUT;
    boolean recovery = event.getKind() == ClaimEventKind.CLAIM_EVENT_KIND_RECOVERY;
    return payout || (recovery && writtenOff) ? event.getAmountFen() : 0;
  }

  private static Stream<LoanRecord> records(Tape tape) {
    List<LoanRecord> records = new ArrayList<>();
    tape.records().forEachRemaining(records::add);
    return records.stream();
  }

  private static String hash(Book book) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      JsonFormat.Printer json = JsonFormat.printer().omittingInsignificantWhitespace();
      for (Book.Row row : book.rows()) {
        digest.update((json.print(row.record()) + "\n").getBytes(StandardCharsets.UTF_8));
      }
      book.labels()
          .forEach(label -> digest.update(label.toString().getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException | InvalidProtocolBufferException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
