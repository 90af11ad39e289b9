package io.clearcost.bootstrap.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.clearcost.bootstrap.settings.UnusableEnvironment;
import io.clearcost.proto.cost.v1.LoanOffer;
import io.clearcost.proto.ledger.v1.ClaimEvent;
import io.clearcost.proto.ledger.v1.IntakeAssessment;
import io.clearcost.proto.ledger.v1.LedgerLoan;
import io.clearcost.proto.ledger.v1.LoanContract;
import io.clearcost.proto.ledger.v1.LoanStatus;
import io.clearcost.proto.ledger.v1.PaidFlow;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Loans as three tables, and a fourth that says the type of every column as Parquet names it. What
 * was not told is an empty cell.
 */
final class LoanTables implements Closeable {

  private static final String TEXT = "STRING";
  private static final String FEN = "INT64";
  private static final String NUMBER = "INT32";
  private static final String DAY = "DATE";
  private static final String FRACTION = "DECIMAL(18,12)";

  /**
   * A column.
   *
   * @param type as Parquet names it
   * @param value as text; empty where it was not told
   */
  private record Column<T>(String name, String type, Function<T, String> value) {}

  private record Flow(LedgerLoan loan, PaidFlow flow) {}

  private record Event(LedgerLoan loan, ClaimEvent event) {}

  private static final List<Column<LedgerLoan>> LOANS =
      List.of(
          new Column<>("institution_id", TEXT, LedgerLoan::getInstitutionId),
          new Column<>("loan_reference", TEXT, LedgerLoan::getLoanReference),
          new Column<>("disbursement_date", DAY, LoanTables::disbursed),
          new Column<>("principal_fen", FEN, LoanTables::principal),
          new Column<>(
              "product_line", TEXT, loan -> contract(loan).getCircumstances().getProductLine()),
          new Column<>(
              "customer_province_code",
              TEXT,
              loan -> contract(loan).getCircumstances().getCustomerProvinceCode()),
          new Column<>(
              "platform_credit_code", TEXT, loan -> contract(loan).getPlatform().getCreditCode()),
          new Column<>("borrower_token", TEXT, loan -> contract(loan).getBorrowerToken()),
          new Column<>("assessment_status", TEXT, loan -> loan.getAssessment().getStatus().name()),
          new Column<>("outcome", TEXT, loan -> loan.getAssessment().getOutcome().name()),
          new Column<>(
              "rule_ids", TEXT, loan -> String.join("|", loan.getAssessment().getRuleIdsList())),
          new Column<>(
              "binding_rate", FRACTION, loan -> loan.getAssessment().getBindingRate().getValue()),
          new Column<>(
              "binding_convention",
              TEXT,
              loan -> loan.getAssessment().getBindingRate().getConvention().name()),
          new Column<>(
              "total_cost_fen", FEN, loan -> costed(loan, IntakeAssessment::getTotalCostFen)),
          new Column<>(
              "net_proceeds_fen", FEN, loan -> costed(loan, IntakeAssessment::getNetProceedsFen)),
          new Column<>(
              "claimed_rate",
              FRACTION,
              loan -> loan.getRecord().getClaimedCost().getRate().getValue()),
          new Column<>(
              "claimed_rate_difference",
              FRACTION,
              loan -> loan.getAssessment().getClaimedRateDifference()),
          new Column<>("term_class", TEXT, loan -> loan.getAssessment().getTermClass().name()),
          new Column<>(
              "rule_book_version", TEXT, loan -> loan.getAssessment().getRuleBookVersion()),
          new Column<>("status_date", DAY, loan -> loan.getRecord().getStatus().getAsOfDate()),
          new Column<>("grade", TEXT, loan -> stood(loan, status -> status.getGrade().name())),
          new Column<>(
              "overdue_day_count",
              NUMBER,
              loan -> stood(loan, status -> Integer.toString(status.getOverdueDayCount()))),
          new Column<>(
              "outstanding_principal_fen",
              FEN,
              loan -> stood(loan, status -> Long.toString(status.getOutstandingPrincipalFen()))),
          new Column<>(
              "overdue_principal_fen",
              FEN,
              loan -> stood(loan, status -> Long.toString(status.getOverduePrincipalFen()))));

  private static final List<Column<Flow>> PAID =
      List.of(
          new Column<>("institution_id", TEXT, paid -> paid.loan().getInstitutionId()),
          new Column<>("loan_reference", TEXT, paid -> paid.loan().getLoanReference()),
          new Column<>("flow_id", TEXT, paid -> paid.flow().getFlowId()),
          new Column<>("date", DAY, paid -> paid.flow().getDate()),
          new Column<>("component", TEXT, paid -> paid.flow().getComponent().name()),
          new Column<>("amount_fen", FEN, paid -> Long.toString(paid.flow().getAmountFen())),
          new Column<>("party_legal_name", TEXT, paid -> paid.flow().getParty().getLegalName()),
          new Column<>("party_credit_code", TEXT, paid -> paid.flow().getParty().getCreditCode()),
          new Column<>("item_code", TEXT, paid -> paid.flow().getItemCode()),
          new Column<>("link", TEXT, paid -> paid.flow().getLink().name()),
          new Column<>("statement_text", TEXT, paid -> paid.flow().getStatementText()));

  private static final List<Column<Event>> EVENTS =
      List.of(
          new Column<>("institution_id", TEXT, found -> found.loan().getInstitutionId()),
          new Column<>("loan_reference", TEXT, found -> found.loan().getLoanReference()),
          new Column<>("event_id", TEXT, found -> found.event().getEventId()),
          new Column<>("date", DAY, found -> found.event().getDate()),
          new Column<>("kind", TEXT, found -> found.event().getKind().name()),
          new Column<>("amount_fen", FEN, found -> Long.toString(found.event().getAmountFen())),
          new Column<>("party_legal_name", TEXT, found -> found.event().getParty().getLegalName()),
          new Column<>(
              "party_credit_code", TEXT, found -> found.event().getParty().getCreditCode()));

  private final CsvWriter loans;
  private final CsvWriter paid;
  private final CsvWriter events;

  private LoanTables(CsvWriter loans, CsvWriter paid, CsvWriter events) {
    this.loans = loans;
    this.paid = paid;
    this.events = events;
  }

  /** Nothing is written over. */
  static void requireNothingAt(Path directory) {
    if (Files.exists(directory)) {
      throw new UnusableEnvironment("There is something at " + directory + " already.");
    }
  }

  /** Begins the tables in a directory that is not there yet. */
  static LoanTables in(Path directory) throws IOException {
    requireNothingAt(directory);
    Files.createDirectories(directory);
    try (CsvWriter columns = CsvWriter.builder().build(directory.resolve("columns.csv"))) {
      columns.writeRecord("table", "column", "type");
      describe(columns, "loans", LOANS);
      describe(columns, "paid", PAID);
      describe(columns, "events", EVENTS);
    }
    return new LoanTables(
        begun(directory, "loans.csv", LOANS),
        begun(directory, "paid.csv", PAID),
        begun(directory, "events.csv", EVENTS));
  }

  private static <T> void describe(CsvWriter writer, String table, List<Column<T>> columns) {
    columns.forEach(column -> writer.writeRecord(table, column.name(), column.type()));
  }

  private static <T> CsvWriter begun(Path directory, String name, List<Column<T>> columns)
      throws IOException {
    CsvWriter writer = CsvWriter.builder().build(directory.resolve(name));
    writer.writeRecord(columns.stream().map(Column::name).toList());
    return writer;
  }

  /** Adds a loan with its flows and events. */
  void add(LedgerLoan loan) {
    write(loans, LOANS, loan);
    loan.getRecord().getPaidList().forEach(flow -> write(paid, PAID, new Flow(loan, flow)));
    loan.getRecord()
        .getEventsList()
        .forEach(event -> write(events, EVENTS, new Event(loan, event)));
  }

  private static <T> void write(CsvWriter writer, List<Column<T>> columns, T row) {
    writer.writeRecord(columns.stream().map(column -> column.value().apply(row)).toList());
  }

  private static LoanContract contract(LedgerLoan loan) {
    return loan.getRecord().getContract();
  }

  private static String disbursed(LedgerLoan loan) {
    LoanOffer offer = contract(loan).getLoan();
    return Stream.of(
            offer.getTerms().getDisbursementDate(),
            offer.getPlan().getDisbursementDate(),
            offer.getCashFlows().getDisbursementDate())
        .filter(date -> !date.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String principal(LedgerLoan loan) {
    LoanOffer offer = contract(loan).getLoan();
    return switch (offer.getDepthCase()) {
      case TERMS -> Long.toString(offer.getTerms().getPrincipalFen());
      case PLAN -> Long.toString(offer.getPlan().getPrincipalFen());
      case CASH_FLOWS -> costed(loan, IntakeAssessment::getNetProceedsFen);
      case DEPTH_NOT_SET -> "";
    };
  }

  private static String costed(LedgerLoan loan, Function<IntakeAssessment, Long> amount) {
    return loan.getAssessment().hasBindingRate()
        ? amount.apply(loan.getAssessment()).toString()
        : "";
  }

  private static String stood(LedgerLoan loan, Function<LoanStatus, String> value) {
    return loan.getRecord().hasStatus() ? value.apply(loan.getRecord().getStatus()) : "";
  }

  @Override
  public void close() throws IOException {
    // Each is closed, whatever becomes of the others.
    try (loans;
        paid;
        events) {
      loans.flush();
    }
  }
}
