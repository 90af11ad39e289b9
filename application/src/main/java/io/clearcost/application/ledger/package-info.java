/**
 * Use cases of the ledger: an intake is begun ({@link
 * io.clearcost.application.ledger.BeginIntake}), its rows are costed, judged, checked and put on
 * record ({@link io.clearcost.application.ledger.RecordLoans}), its warnings explained ({@link
 * io.clearcost.application.ledger.ExplainWarnings}), and it is closed or given up ({@link
 * io.clearcost.application.ledger.EndIntake}). {@link io.clearcost.application.ledger.ReadIntake}
 * and {@link io.clearcost.application.ledger.ReadLedger} read.
 */
@NullMarked
package io.clearcost.application.ledger;

import org.jspecify.annotations.NullMarked;
