package io.clearcost.persistence.ledger;

import io.clearcost.domain.ledger.ClaimEvent;
import io.clearcost.domain.ledger.LedgerRow;
import io.clearcost.domain.ledger.LoanRecord;
import io.clearcost.domain.ledger.LoanStatus;
import io.clearcost.domain.ledger.PaidFlow;
import io.clearcost.domain.loan.FeeItem;
import io.clearcost.domain.loan.PlanRow;
import io.clearcost.domain.money.Money;
import io.clearcost.domain.party.ChargingParty;
import io.clearcost.domain.party.CreditCode;
import io.clearcost.domain.party.InstitutionId;
import io.clearcost.persistence.sqlite.DateCodec;
import io.clearcost.persistence.sqlite.InstantCodec;
import io.clearcost.persistence.sqlite.RowBatch;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Takes records apart into the tables of the ledger, one batch for each table. */
final class RecordTables {

  private static final String INSERT_RECORD =
      """
      INSERT INTO ledger_record
        (record, institution_id, loan_reference, recorded_at, content_hash, content)
      VALUES (?, ?, ?, ?, ?, ?)
      """;

  private static final String INSERT_PLANNED_FLOW =
      """
      INSERT INTO ledger_planned_flow (record, due_date, principal_fen, interest_fen, fees_fen)
      VALUES (?, ?, ?, ?, ?)
      """;

  private static final String INSERT_PAID_FLOW =
      """
      INSERT INTO ledger_paid_flow
        (record, flow_id, paid_on, component, amount_fen, party_name, party_credit_code, item, link,
         statement_text)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String INSERT_CLAIM_EVENT =
      """
      INSERT INTO ledger_claim_event
        (record, event_id, happened_on, kind, amount_fen, party_name, party_credit_code)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String INSERT_STATUS =
      """
      INSERT INTO ledger_status
        (record, as_of, grade, overdue_days, outstanding_principal_fen, overdue_principal_fen)
      VALUES (?, ?, ?, ?, ?, ?)
      """;

  private final InstitutionId institution;
  private final RowBatch records = new RowBatch(INSERT_RECORD);
  private final RowBatch loans = new RowBatch(LedgerLoanRow.INSERT);
  private final RowBatch planned = new RowBatch(INSERT_PLANNED_FLOW);
  private final RowBatch paid = new RowBatch(INSERT_PAID_FLOW);
  private final RowBatch events = new RowBatch(INSERT_CLAIM_EVENT);
  private final RowBatch statuses = new RowBatch(INSERT_STATUS);

  RecordTables(InstitutionId institution) {
    this.institution = institution;
  }

  /** Adds a row under its key. */
  void add(long record, LedgerRow row) {
    LoanRecord told = row.record();
    records.add(
        record,
        institution.value(),
        told.loan().value(),
        InstantCodec.text(row.recordedAt()),
        row.contentHash().value(),
        row.content());
    told.contract()
        .ifPresent(
            contract -> loans.add(LedgerLoanRow.from(institution, record, row, contract).values()));
    row.planned().ifPresent(plan -> plan.rows().forEach(due -> add(record, due)));
    told.paid().forEach(flow -> add(record, flow));
    told.events().forEach(event -> add(record, event));
    told.status().ifPresent(status -> add(record, status));
  }

  /** Inserts what was added; what other tables refer to first. */
  void insertBy(Handle handle) {
    records.insertBy(handle);
    loans.insertBy(handle);
    planned.insertBy(handle);
    paid.insertBy(handle);
    events.insertBy(handle);
    statuses.insertBy(handle);
  }

  private void add(long record, PlanRow due) {
    Money interest = due.paid(FeeItem.INTEREST_CODE);
    planned.add(
        record,
        DateCodec.text(due.dueDate()),
        due.principal().fen(),
        interest.fen(),
        due.total().minus(due.principal()).minus(interest).fen());
  }

  private void add(long record, PaidFlow flow) {
    paid.add(
        record,
        flow.id(),
        DateCodec.text(flow.date()),
        flow.component().name(),
        flow.amount().fen(),
        name(flow.party()),
        code(flow.party()),
        flow.item().orElse(null),
        flow.link().map(Enum::name).orElse(null),
        flow.statementText().orElse(null));
  }

  private void add(long record, ClaimEvent event) {
    events.add(
        record,
        event.id(),
        DateCodec.text(event.date()),
        event.kind().name(),
        event.amount().fen(),
        name(event.party()),
        code(event.party()));
  }

  private void add(long record, LoanStatus status) {
    statuses.add(
        record,
        DateCodec.text(status.asOf()),
        status.grade().name(),
        status.overdueDays(),
        status.outstandingPrincipal().fen(),
        status.overduePrincipal().fen());
  }

  private static @Nullable String name(Optional<ChargingParty> party) {
    return party.map(ChargingParty::legalName).orElse(null);
  }

  private static @Nullable String code(Optional<ChargingParty> party) {
    return party.flatMap(ChargingParty::creditCode).map(CreditCode::value).orElse(null);
  }
}
