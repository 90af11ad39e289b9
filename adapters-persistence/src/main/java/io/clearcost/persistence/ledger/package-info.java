/**
 * The ledger on disk: {@link io.clearcost.persistence.ledger.JdbiIntakeLog} takes records in and
 * {@link io.clearcost.persistence.ledger.JdbiLoanLedger} finds loans. {@link
 * io.clearcost.persistence.ledger.LoanRecordJson} writes the bytes of a record and reads them, with
 * {@link io.clearcost.persistence.ledger.ContractJson} and {@link
 * io.clearcost.persistence.ledger.PaidJson}; {@link io.clearcost.persistence.ledger.RecordTables}
 * takes a record apart into the tables, under the number that {@link
 * io.clearcost.persistence.ledger.RecordKey} gives it. {@link
 * io.clearcost.persistence.ledger.IntakeTable}, {@link
 * io.clearcost.persistence.ledger.FindingTable} and {@link
 * io.clearcost.persistence.ledger.ProgressTable} keep what happens to an intake, {@link
 * io.clearcost.persistence.ledger.Counting} and {@link io.clearcost.persistence.ledger.WithIntake}
 * say in SQL what counts, {@link io.clearcost.persistence.ledger.LoanSelection} which loans are
 * asked for, and {@link io.clearcost.persistence.ledger.UnreadableRecordException} names the record
 * that was altered on disk.
 */
@NullMarked
package io.clearcost.persistence.ledger;

import org.jspecify.annotations.NullMarked;
